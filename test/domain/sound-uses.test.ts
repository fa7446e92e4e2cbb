import { expect, test } from "vitest";
import { Override } from "../../electron/contract/command.ts";
import { Plan } from "../../electron/contract/plan.ts";
import { usesOf } from "../../electron/domain/sound-uses.ts";
import { demonstrationPlan } from "../../electron/demonstration.ts";
import { themeOf } from "../support/themes.ts";

const base = demonstrationPlan();
const plan = Plan.parse({
  ...base,
  playlists: [
    {
      id: "mixed",
      name: "Mixed",
      tracks: [{ sound: "ours" }, { sound: "ours" }, { engine: "six" }],
      oneShots: [{ sound: "passes", everySeconds: [10, 20] }],
    },
  ],
  rules: [{ id: "bells", name: "Bells", targets: ["venue"], set: { accent: "ring" } }],
  announcements: [{ id: "closing", name: "Closing", targets: ["venue"], chime: "gong", sound: "ours" }],
});
const sounds = [
  { id: "six-idle", layer: { engine: "six", role: "idle" as const } },
  { id: "six-rev", layer: { engine: "six", role: "rev" as const } },
  { id: "eight-idle", layer: { engine: "eight", role: "idle" as const } },
  { id: "ours" },
];

test("a sound is used wherever it is named, once by each; an engine uses all of its sounds", () => {
  const uses = usesOf(plan, [], [{ id: "a-1", name: "Now", chime: null, sound: "passes" }], sounds, []);
  const mixed = { kind: "playlist", id: "mixed", name: "Mixed" };
  expect(uses.get("ours")).toEqual([mixed, { kind: "announcement", id: "closing", name: "Closing" }]);
  expect(uses.get("six-idle")).toEqual([mixed]);
  expect(uses.get("six-rev")).toEqual([mixed]);
  expect(uses.get("passes")).toEqual([mixed, { kind: "announcement", id: "a-1", name: "Now" }]);
  expect(uses.get("ring")).toEqual([{ kind: "rule", id: "bells", name: "Bells" }]);
  expect(uses.get("gong")).toEqual([{ kind: "announcement", id: "closing", name: "Closing" }]);
  expect(uses.get("eight-idle")).toBeUndefined();
});

test("an override that holds or is to come uses its accent, and an emergency its sound", () => {
  const made = {
    from: "2026-12-24T10:00:00Z",
    until: null,
    createdAt: "2026-12-24T10:00:00Z",
    targets: ["venue"],
    message: null,
  };
  const overrides = [
    Override.parse({ ...made, id: "o-1", layer: "operator", set: { accent: "ours" }, reason: "Party", sound: null }),
    Override.parse({
      ...made,
      id: "e-1",
      layer: "emergency",
      set: { playlist: null },
      reason: "Alarm",
      sound: "gong",
      message: "Leave",
    }),
  ];
  const uses = usesOf(base, overrides, [], sounds, []);
  expect(uses.get("ours")).toEqual([{ kind: "override", id: "o-1", name: "Party" }]);
  expect(uses.get("gong")).toEqual([{ kind: "override", id: "e-1", name: "Alarm" }]);
});

test("a theme uses the sound that it arrives with, also while nobody wears it", () => {
  const themes = [{ ...themeOf("carnival"), accents: { arrival: "ours" } }, themeOf("christmas")];
  const uses = usesOf(base, [], [], sounds, themes);
  expect(uses.get("ours")).toEqual([{ kind: "theme", id: "carnival", name: "Theme carnival" }]);
});
