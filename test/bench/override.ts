/** Overrides as operators make them in the course of a day. */
import type { Override } from "../../electron/contract/command.ts";
import type { Plan, Target } from "../../electron/contract/plan.ts";
import { formatInstant } from "../../electron/contract/words.ts";
import type { Instant } from "../../electron/contract/words.ts";
import type { Dice } from "./dice.ts";

const MINUTE = 60_000;

/** One of a day that starts at `midnight`, holding for up to four hours. */
export function someOverride(dice: Dice, plan: Plan, midnight: Instant, id: string): Override {
  const zone = dice.one(plan.zones);
  const target = dice.weighted<Target>([
    [1, () => "venue"],
    [3, () => `group:${dice.one(zone.groups)}`],
    [6, () => `zone:${zone.id}`],
  ]);
  const set = dice.weighted<Override["set"]>([
    [4, () => ({ volume: dice.below(101) })],
    [3, () => ({ theme: "christmas", accent: "sleigh-bells" })],
    [3, () => ({ playlist: dice.one(plan.playlists).id })],
  ]);
  const from = midnight + dice.below(1200) * MINUTE;
  return {
    id,
    layer: "operator",
    targets: [target],
    set,
    from: formatInstant(from),
    until: formatInstant(from + (30 + dice.below(210)) * MINUTE),
    createdAt: formatInstant(from),
    reason: { en: "Measured" },
    message: null,
    sound: null,
  };
}
