import { expect, test } from "vitest";
import { missingThings } from "../../electron/controller/faults.ts";
import { instant, overrideOf, planOf } from "../domain/house.ts";

const NOW = instant("2026-12-10T11:00:00Z");
const KNOWN = {
  themes: new Set(["christmas", "classic"]),
  arrivals: new Map([["christmas", "bells"]]),
  sounds: new Set(["flat-six"]),
  engines: new Set<string>(),
  pictureFault: () => null,
};
const plan = planOf({ rules: [{ id: "noel", targets: ["venue"], set: { theme: "christmas" } }] });

test("a theme that is worn and arrives with a sound that is not there is a fault, once however many wear it", () => {
  const override = overrideOf({ set: { theme: "christmas" } });
  expect(missingThings(plan, [override], KNOWN, NOW)).toEqual([
    { code: "sound-missing", message: 'The theme "christmas" arrives with the sound "bells", which does not exist here.' },
  ]);
});

test("no fault is a theme that nobody wears, one without a sound, or an override that is over", () => {
  const classic = planOf({ rules: [{ id: "house", targets: ["venue"], set: { theme: "classic" } }] });
  const over = overrideOf({ set: { theme: "christmas" }, from: "2026-12-09T10:00:00Z", until: "2026-12-09T12:00:00Z" });
  expect(missingThings(classic, [over], KNOWN, NOW)).toEqual([]);
  expect(missingThings(plan, [], { ...KNOWN, sounds: new Set(["flat-six", "bells"]) }, NOW)).toEqual([]);
});
