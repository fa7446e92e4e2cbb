import { describe, expect, test } from "vitest";
import type { Override } from "../../electron/contract/command.ts";
import type { Plan } from "../../electron/contract/plan.ts";
import { previewOf } from "../../electron/domain/preview.ts";
import { effectGroups } from "../../renderer/console/switching/effects.ts";
import { voicesOf } from "../../renderer/console/switching/hearing.ts";
import { en } from "../../renderer/console/words/en.ts";
import { fr } from "../../renderer/console/words/fr.ts";
import { switchingWords } from "../../renderer/console/words/switching/words.ts";
import { overrideOf, QUIET_HOUR, scheduleOf } from "../domain/house.ts";
import { speechIn } from "../support/console-speech.ts";

/** An Advent afternoon in a lobby and on a terrace, 14:00 in Paris. */
const NOW = Date.parse("2026-12-10T13:00:00Z");
const schedule = scheduleOf({
  rules: [
    { id: "noel", name: "Noël", targets: ["venue"], set: { theme: "christmas", volume: 50 } },
    {
      id: "evening",
      name: "Evening",
      targets: ["zone:lobby"],
      priority: 5,
      window: { from: "17:00", to: "23:00" },
      set: { theme: "new-year" },
    },
  ],
  caps: [{ ...QUIET_HOUR, targets: ["venue"] }],
});

async function said(set: Override["set"], overrides: readonly Override[], more: Parameters<typeof overrideOf>[0] = {}) {
  const speech = await speechIn({ en, fr }, "en", houseIn(schedule.plan));
  const made = overrideOf({ id: "preview", set, from: "2026-12-10T13:00:00Z", createdAt: "2026-12-10T13:00:00Z", ...more });
  const until = more.until ?? "2026-12-10T17:00:00Z";
  const preview = previewOf(schedule, overrides, { ...made, until }, { themes: [], sounds: [] });
  const later = Date.parse(preview.from) > NOW;
  return effectGroups(preview, { speech, now: NOW, later, overrides }).map(({ zones, lines }) => [
    zones.join("+"),
    ...lines.map(({ text }) => text),
  ]);
}

const houseIn = ({ venue, zones, playlists, screens, outputs, experiences, map, opinions }: Plan) => ({
  venue: { id: venue.id, name: venue.name, timeZone: venue.timeZone, locale: venue.locale },
  zones,
  playlists,
  screens,
  outputs,
  experiences,
  map,
  opinions,
  themes: [],
  sounds: [],
  rehearsal: null,
});

describe("what an override changes, in words", () => {
  test("zones of which the same is said stand together; what the plan would have done meanwhile is named", async () => {
    expect(await said({ theme: "halloween" }, [])).toEqual([
      [
        "lobby",
        "Christmas (rule “Noël”) gives way to halloween.",
        "New-year, planned for 17:00, is left out.",
        "18:00: new-year follows (rule “Evening”).",
      ],
      ["terrace", "Christmas (rule “Noël”) gives way to halloween.", "18:00: christmas comes back (rule “Noël”)."],
    ]);
    expect(await said({ theme: "halloween" }, [], { until: "2026-12-10T15:00:00Z" })).toEqual([
      ["lobby+terrace", "Christmas (rule “Noël”) gives way to halloween.", "16:00: christmas comes back (rule “Noël”)."],
    ]);
  });

  test("an override that it covers is said once: it holds again, or is over by then", async () => {
    const long = overrideOf({
      id: "long",
      targets: ["zone:terrace"],
      set: { theme: "summer" },
      until: "2026-12-10T20:00:00Z",
      reason: "Pool party",
    });
    const soon = overrideOf({
      id: "soon",
      targets: ["zone:terrace"],
      set: { theme: "race" },
      from: "2026-12-10T14:00:00Z",
      until: "2026-12-10T15:00:00Z",
      reason: "Client visit",
    });
    const [, terrace] = await said({ theme: "halloween" }, [long, soon]);
    expect(terrace).toEqual([
      "terrace",
      "Summer (override “Pool party”) gives way to halloween.",
      "Race (“Client visit”, until 16:00) is covered, and has ended by then.",
      "18:00: summer comes back (override “Pool party”).",
    ]);
    const short = overrideOf({ ...long, until: "2026-12-10T16:30:00Z" });
    expect((await said({ theme: "halloween" }, [short], { targets: ["zone:terrace"] }))[0]).toContain(
      "Its override (until 17:30) has ended by then.",
    );
  });

  test("a cap says from when on it limits, and an emergency that nothing is heard below it", async () => {
    expect((await said({ volume: 80 }, [], { targets: ["zone:terrace"] }))[0]).toEqual([
      "terrace",
      "Volume 50 (rule “Noël”) gives way to volume 80.",
      "From 16:00, volume 20 at most: limit “Quiet hour”.",
      "18:00: volume 20 follows (limit “Quiet hour”).",
    ]);
    const alarm = overrideOf({ id: "e", layer: "emergency", set: { playlist: null, volume: 100 }, until: null });
    expect(await said({ volume: 80 }, [alarm], { targets: ["zone:terrace"] })).toEqual([
      ["terrace", "The emergency lies above it: none of it is heard until that has ended."],
    ]);
  });

  test("what is there anyway is said to change nothing, and what begins later says when", async () => {
    expect(await said({ theme: "christmas" }, [], { targets: ["zone:terrace"] })).toEqual([
      ["terrace", "Christmas is there anyway (rule “Noël”): nothing changes."],
    ]);
    expect((await said({ theme: "christmas" }, [], { targets: ["zone:lobby"] }))[0]?.slice(0, 2)).toEqual([
      "lobby",
      "Christmas stays.",
    ]);
    const [later] = await said({ theme: "race" }, [], { targets: ["zone:terrace"], from: "2026-12-10T14:00:00Z" });
    expect(later?.[1]).toBe("15:00: christmas (rule “Noël”) gives way to race.");
  });

  test("several fields are named, since a theme and a playlist may have one name", async () => {
    const [terrace] = await said({ theme: "race", playlist: "race", volume: 10 }, [], { targets: ["zone:terrace"] });
    expect(terrace?.filter((line) => line.includes("gives way"))).toEqual([
      "Theme: Christmas (rule “Noël”) gives way to race.",
      "Playlist: Silence (house default) gives way to race.",
      "Volume 50 (rule “Noël”) gives way to volume 10.",
    ]);
  });

  test("every language says the same things with the same values", () => {
    const values = (text: string): string[] => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? "").toSorted();
    for (const words of Object.values(switchingWords)) {
      expect(Object.entries(words).map(([key, text]) => [key, values(text)])).toEqual(
        Object.entries(switchingWords.en).map(([key, text]) => [key, values(text)]),
      );
    }
  });
});

describe("what would be heard, at the desk", () => {
  const card = {
    title: "Any",
    durationSeconds: 20,
    loudnessLufs: -23,
    peakDbtp: -3,
    licence: "MIT",
    source: "Ours",
  };
  const sounds = [
    { ...card, id: "purr", kind: "loop" as const, url: "/sounds/purr.opus" },
    { ...card, id: "bells", kind: "accent" as const, url: "/sounds/bells.opus" },
  ];
  const track = { startedAt: "2026-12-10T13:00:00Z", positionSeconds: 3, gainDecibels: -6 };

  test("is the arrival once and softly, and what goes on at its own level; what nobody has or hears is left out", () => {
    const tracks = [
      { ...track, sound: "purr" },
      { ...track, sound: "purr", gainDecibels: -80 },
      { ...track, sound: "gone" },
    ];
    const soft = 10 ** (-6 / 20);
    expect(voicesOf({ arrival: "bells", tracks }, sounds)).toEqual([
      { url: "/sounds/bells.opus", gain: soft, positionSeconds: 0, loop: false },
      { url: "/sounds/purr.opus", gain: soft, positionSeconds: 3, loop: true },
    ]);
    expect(voicesOf({ arrival: null, tracks: [] }, sounds)).toEqual([]);
  });
});
