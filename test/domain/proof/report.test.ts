import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Proof, ZoneProof } from "../../../electron/contract/proof.ts";
import { formatInstant, parseInstant } from "../../../electron/contract/words.ts";
import { venueDay } from "../../../electron/domain/forecast/day.ts";
import { localText } from "../../../electron/domain/local-text.ts";
import { csvOf } from "../../../electron/domain/proof/csv.ts";
import { cellOf } from "../../../electron/domain/table.ts";
import { levelsOf, minutesOf, toldUntil } from "../../../electron/domain/proof/levels.ts";
import type { Played } from "../../../electron/domain/proof/match.ts";
import { planOf, type ZonePlan } from "../../../electron/domain/proof/planned.ts";
import { proofOf } from "../../../electron/domain/proof/report.ts";
import { testAlmanac } from "../../support/almanac.ts";
import { DATE, PLAN, soundOf } from "../forecast/house.ts";
import { overrideOf, scheduleOf } from "../house.ts";

const HOUR = 3_600_000;
const MINUTE = 60_000;
const sounds = ["idle", "burble", "hum", "siren"].map((id) => soundOf(id));

function dayOf(parts: Parameters<typeof scheduleOf>[0], date: string, overrides: Parameters<typeof overrideOf>[0][] = []) {
  const schedule = scheduleOf(parts);
  const day = venueDay(schedule, date);
  if (day === null) throw new Error(`There is no ${date}.`);
  const work = planOf({ schedule, overrides: overrides.map(overrideOf), sounds, themes: [] }, "lobby", day);
  for (;;) {
    const step = work.next();
    if (step.done === true) return { day, plan: step.value, schedule };
  }
}

/** A day in which everything that is planned is played, and heard at −40 dBFS; then spoiled. */
function perfect(plan: ZonePlan, from: number, to: number) {
  const plays: Played[] = plan.planned.map(({ bus, sound, playlist, from: begins, to: ends }) => ({
    bus,
    sound,
    playlist,
    from: begins,
    to: ends,
  }));
  const levels = levelsOf([], from, to);
  for (const { from: begins, to: ends } of plan.planned)
    levels.seconds.fill(-40, Math.floor((begins - from) / 1000), Math.ceil((ends - from) / 1000));
  return { plays, levels };
}

describe("what a zone should have let be heard", () => {
  test("is its playlist track after track while the venue is open, clipped to the day", () => {
    const { day, plan } = dayOf(PLAN, DATE);
    expect(plan.bands.map(({ playlist, from, to }) => [playlist, (from - day.from) / HOUR, (to - day.from) / HOUR])).toEqual([
      [null, 0, 9],
      ["purr", 9, 18],
      [null, 18, 24],
    ]);
    expect(plan.planned.length).toBeGreaterThan(150);
    expect(plan.planned[0]?.from).toBe(day.from + 9 * HOUR);
    expect(Math.max(...plan.planned.map(({ to }) => to))).toBe(day.from + 18 * HOUR);
    expect(new Set(plan.planned.map(({ sound }) => sound))).toEqual(new Set(["idle", "burble"]));
  });

  test("is nothing while the volume is 0, and nothing but the alarm in an emergency", () => {
    const noon = parseInstant(`${DATE}T12:00:00+01:00`);
    const { plan } = dayOf(PLAN, DATE, [
      { id: "o-mute", from: formatInstant(noon), until: formatInstant(noon + HOUR), set: { volume: 0 } },
      {
        id: "e-fire",
        layer: "emergency",
        from: formatInstant(noon + 2 * HOUR),
        until: formatInstant(noon + 2 * HOUR + MINUTE),
        set: { playlist: null },
        sound: "siren",
      },
    ]);
    const within = (from: number, to: number): string[] =>
      plan.planned.filter((each) => each.from < to && each.to > from).map(({ bus, sound }) => `${bus} ${sound}`);
    expect(within(noon, noon + HOUR)).toEqual([]);
    expect(within(noon + 2 * HOUR, noon + 2 * HOUR + MINUTE)).toEqual(["alarm siren"]);
    expect(within(noon + HOUR, noon + HOUR + MINUTE).length).toBeGreaterThan(0);
  });

  test("covers a day of 23, 24 and 25 hours without a hole in a playlist that never pauses", () => {
    const always = { ...PLAN, venue: { openingHours: null } };
    for (const [date, hours] of [
      ["2026-03-29", 23],
      [DATE, 24],
      ["2026-10-25", 25],
    ] as const) {
      const { day, plan } = dayOf(always, date);
      const { plays, levels } = perfect(plan, day.from, day.to);
      const proof = proofOf({ zone: "lobby", plan, plays, levels, known: day.from, until: day.to }, true);
      expect([date, proof.secondsDue, proof.secondsHeard, proof.gaps]).toEqual([date, hours * 3600, hours * 3600, []]);
      expect(levels.seconds.length).toBe(hours * 3600);
    }
  });
});

describe("the verdict on a zone's day", () => {
  const { day, plan, schedule } = dayOf(PLAN, DATE);
  const judged = (spoil: (heard: ReturnType<typeof perfect>) => void, until = day.to, known = day.from): ZoneProof => {
    const heard = perfect(plan, day.from, day.to);
    spoil(heard);
    return ZoneProof.parse(proofOf({ zone: "lobby", plan, ...heard, known, until }, true));
  };
  const third = plan.planned[2];
  if (third === undefined) throw new Error("The day is too short.");

  test("is heard, nine hours of nine, where all went as planned", () => {
    const { secondsDue, secondsHeard, gaps, stretches } = judged(() => undefined);
    expect([secondsDue, secondsHeard, gaps]).toEqual([9 * 3600, 9 * 3600, []]);
    expect(new Set(stretches.map(({ verdict }) => verdict))).toEqual(new Set(["heard"]));
    expect(stretches.every(({ meanDbfs }) => meanDbfs === -40)).toBe(true);
  });

  test("names what was missing, late, too quiet and unplanned, each where it was", () => {
    const verdictOf = (spoil: Parameters<typeof judged>[0]): string[] =>
      judged(spoil)
        .stretches.filter(({ verdict }) => verdict !== "heard")
        .map(({ sound, verdict }) => `${sound} ${verdict}`);
    const { sound, from, to } = third;
    expect(verdictOf(({ plays }) => plays.splice(2, 1))).toEqual([`${sound} missing`]);
    expect(verdictOf(({ plays }) => plays.splice(2, 1, { ...third, from: from + 10_000 }))).toEqual([`${sound} late`]);
    expect(
      verdictOf(({ levels }) => levels.seconds.fill(-90, (from - day.from) / 1000 + 20, (to - day.from) / 1000 - 20)),
    ).toEqual([`${sound} too-quiet`]);
    expect(verdictOf(({ plays }) => plays.push({ ...third, sound: "hum" }))).toEqual(["hum unplanned"]);
  });

  test("tells silence from time of which nobody told, and overlooks a few seconds", () => {
    const at = (seconds: number): string => formatInstant(day.from + 10 * HOUR + 1000 * seconds);
    const { gaps, secondsHeard, secondsUntold } = judged(({ levels }) => {
      const begin = 10 * 3600;
      levels.seconds.fill(-120, begin, begin + 60);
      levels.seconds.fill(Number.NaN, begin + 60, begin + 100);
      levels.seconds.fill(-120, begin + 200, begin + 204);
    });
    expect(gaps).toEqual([
      { kind: "silent", from: at(0), to: at(60) },
      { kind: "untold", from: at(60), to: at(100) },
    ]);
    expect([secondsHeard, secondsUntold]).toEqual([9 * 3600 - 104, 40]);
  });

  test("blames nobody for what lies before the journal begins, and judges the rest", () => {
    const known = day.from + 12 * HOUR;
    const proof = judged(
      ({ plays, levels }) => {
        plays.splice(0, plays.length, ...plays.filter(({ from }) => from >= known + HOUR));
        levels.seconds.fill(Number.NaN, 0, 12 * 3600);
        levels.seconds.fill(-120, 12 * 3600, 13 * 3600);
      },
      day.to,
      known,
    );
    const hour = (at: number): string => formatInstant(day.from + at * HOUR);
    expect(proof.gaps).toEqual([
      { kind: "unknown", from: hour(9), to: hour(12) },
      { kind: "silent", from: hour(12), to: hour(13) },
    ]);
    const { secondsDue, secondsHeard, secondsUntold, secondsUnknown, meanDbfs } = proof;
    expect([secondsDue, secondsHeard, secondsUntold, secondsUnknown, meanDbfs].map(Number)).toEqual([
      9 * 3600,
      5 * 3600,
      3 * 3600,
      3 * 3600,
      -40,
    ]);
    const verdicts = (from: number, to: number): Set<string> =>
      new Set(
        proof.stretches
          .filter(({ planned }) => planned !== null && planned.from >= hour(from) && planned.to <= hour(to))
          .map(({ verdict }) => verdict),
      );
    expect([9, 12, 13].map((from) => [...verdicts(from, from === 9 ? 12 : from === 12 ? 13 : 18)])).toEqual([
      ["unknown"],
      ["missing"],
      ["heard"],
    ]);
  });

  test("gives no level where nothing was heard, however softly something hummed", () => {
    const { meanDbfs, stretches } = judged(({ levels }) => levels.seconds.fill(-90));
    expect([meanDbfs, ...new Set(stretches.map((stretch) => stretch.meanDbfs))]).toEqual([null, null]);
  });

  test("judges nothing that has not begun yet", () => {
    const now = day.from + 10 * HOUR;
    const { secondsDue, stretches } = judged(({ plays }) => {
      const begun = plays.filter(({ from }) => from < now);
      plays.splice(0, plays.length, ...begun);
    }, now);
    expect(secondsDue).toBe(3600);
    expect(stretches.every(({ planned }) => planned !== null && parseInstant(planned.from) < now)).toBe(true);
  });

  test("as a table has a row for each sound and a total for each zone, by the venue's own clock", () => {
    const zone = judged(({ plays }) => plays.splice(2, 1));
    const proof = Proof.parse({
      date: DATE,
      from: formatInstant(day.from),
      to: formatInstant(day.to),
      until: formatInstant(day.to),
      knownFrom: formatInstant(day.from),
      zones: [zone],
      alarms: [
        {
          screen: "lobby-1",
          code: "odd",
          message: '=HYPERLINK("x"), it said',
          values: {},
          from: formatInstant(day.from),
          to: null,
        },
        {
          screen: "lobby-1",
          code: "screen-gone",
          message: "Not heard from since 2026-12-10T11:00:00Z.",
          values: { since: "2026-12-10T11:00:00Z" },
          from: formatInstant(day.from),
          to: null,
        },
      ],
    });
    const text = csvOf(proof, schedule.almanac, { plan: schedule.plan, language: "fr" });
    expect(text.startsWith("\uFEFFrow,zone,")).toBe(true);
    const rows = text.trimEnd().split("\r\n");
    expect(rows).toHaveLength(1 + zone.stretches.length + 1 + 2);
    const first = `planned,lobby,ambience,purr,${zone.stretches[0]?.sound},${DATE}T09:00:00+01:00,`;
    expect(rows[1]?.startsWith(first)).toBe(true);
    expect(rows.filter((row) => row.endsWith(",missing,"))).toHaveLength(1);
    expect(rows.at(-3)).toBe(`total,lobby,,,,${DATE}T00:00:00+01:00,2026-12-11T00:00:00+01:00,,,-40,32400,32400,0,,0`);
    expect(rows.at(-2)).toBe(`alarm,lobby-1,,,odd,,,${DATE}T00:00:00+01:00,,,,,,"'=HYPERLINK(""x""), it said",`);
    expect(rows.at(-1)).toBe(
      `alarm,lobby-1,,,screen-gone,,,${DATE}T00:00:00+01:00,,,,,,Pas de nouvelles depuis 2026-12-10T12:00:00+01:00.,`,
    );
  });
});

describe("a cell", () => {
  test("is never a formula, and reads back as it was, however it is spelt", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const cell = cellOf(text);
        expect(cell.replace(/^"/, "")).not.toMatch(/^[=+\-@\t\r\n]/);
        const read = cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;
        const guarded = /^[=+\-@\t\r\n]/.test(text);
        expect(guarded ? read.slice(1) : read).toBe(text);
        if (!cell.startsWith('"')) expect(cell).not.toMatch(/[",\r\n]/);
      }),
    );
    expect([cellOf(-37.8), cellOf(null)]).toEqual(["-37.8", ""]);
  });

  test("of an instant says the venue's offset: the hour that comes twice is told apart", () => {
    const almanac = testAlmanac("Europe/Paris");
    expect(["2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z", "2026-03-29T01:00:00Z"].map((at) => localText(almanac, at))).toEqual([
      "2026-10-25T02:30:00+02:00",
      "2026-10-25T02:30:00+01:00",
      "2026-03-29T03:00:00+02:00",
    ]);
    expect(localText(testAlmanac("America/St_Johns"), "2026-01-01T00:00:00Z")).toBe("2025-12-31T20:30:00-03:30");
  });
});

describe("the levels of a zone", () => {
  test("are the loudest of its screens, minute by minute; what was not told is left out", () => {
    const at = parseInstant("2026-06-15T10:00:00Z");
    const minute = (levels: (number | null)[]) => ({
      at,
      levels: Array.from({ length: 60 }, (_, index) => levels[index] ?? null),
    });
    const levels = levelsOf([minute([-40, -60, null]), minute([-50, -30, null])], at, at + 2 * MINUTE);
    expect(toldUntil(levels)).toBe(at + 2_000);
    expect(toldUntil(levelsOf([], at, at + MINUTE))).toBe(at);
    const mean = 10 * Math.log10((10 ** -4 + 10 ** -3) / 2);
    expect(minutesOf(levels)).toEqual([{ at: "2026-06-15T10:00:00Z", min: -40, mean: Math.round(mean * 10) / 10, max: -30 }]);
  });
});
