import { describe, expect, test } from "vitest";
import type { ProgrammeChange, ProgrammeNews } from "../../../electron/contract/programme.ts";
import type { Applied, HouseState } from "../../../electron/domain/applied.ts";
import { apply } from "../../../electron/domain/apply.ts";
import { repertoireOf } from "../../../electron/domain/music/repertoire.ts";
import { scheduleOf } from "../house.ts";

const schedule = scheduleOf({
  programme: [{ id: "lap", title: "A lap", starts: ["09:30", "11:00"], seats: 8, days: { except: ["2026-10-17"] } }],
});
const NOW = Date.parse("2026-10-16T08:00:00+02:00");

function changed(change: ProgrammeChange, programme: readonly ProgrammeNews[] = [], date = "2026-10-16", now = NOW): Applied {
  const house: HouseState = { plan: schedule.plan, overrides: [], announcements: [], programme };
  const command = { kind: "change-programme", item: "lap", date, change } as const;
  return apply(house, command, {
    now,
    schedule,
    themes: new Set(),
    sounds: new Set(),
    repertoire: repertoireOf([]),
    pictureFault: () => null,
    recordings: { sound: () => null, spoken: () => null },
  });
}

const newsOf = (applied: Applied): readonly ProgrammeNews[] | null => (applied.ok ? applied.house.programme : null);

describe("what is changed by hand about the programme", () => {
  test("is kept for the start that is named, or for all starts of the date", () => {
    expect(newsOf(changed({ start: "11:00", delayMinutes: 10 }))).toEqual([
      { item: "lap", date: "2026-10-16", start: "11:00", delayMinutes: 10, cancelled: false, seatsLeft: null, note: null },
    ]);
    expect(newsOf(changed({ cancelled: true }))?.map(({ start, cancelled }) => [start, cancelled])).toEqual([
      ["09:30", true],
      ["11:00", true],
    ]);
  });

  test("adds to what was changed before, and is forgotten once nothing is left of it", () => {
    const once = newsOf(changed({ start: "11:00", delayMinutes: 10 })) ?? [];
    const twice = newsOf(changed({ start: "11:00", seatsLeft: 2 }, once)) ?? [];
    expect(twice.map(({ delayMinutes, seatsLeft }) => [delayMinutes, seatsLeft])).toEqual([[10, 2]]);
    expect(newsOf(changed({ start: "11:00", delayMinutes: 0, seatsLeft: null }, twice))).toEqual([]);
  });

  test("is refused with its reason where there is no such start, seat, day or item", () => {
    expect(changed({ start: "12:00", delayMinutes: 5 })).toMatchObject({
      ok: false,
      refusal: { issues: [{ path: "start", message: '"lap" does not begin at 12:00: it begins at 09:30, 11:00' }] },
    });
    expect(changed({ seatsLeft: 9 })).toMatchObject({ ok: false, refusal: { issues: [{ path: "seatsLeft" }] } });
    expect(changed({ cancelled: true }, [], "2026-10-17")).toMatchObject({ ok: false, refusal: { kind: "unknown" } });
  });

  test("is forgotten five weeks after its date", () => {
    const old = newsOf(changed({ start: "11:00", delayMinutes: 10 })) ?? [];
    const later = Date.parse("2026-11-25T08:00:00+01:00");
    expect(newsOf(changed({ delayMinutes: 5, start: "09:30" }, old, "2026-11-25", later))?.map(({ date }) => date)).toEqual([
      "2026-11-25",
    ]);
  });
});
