/**
 * Large plans to measure with: drawn from a seed, accepted by the contract, with every word of the plan in use and in the
 * proportions of a real house, where few rules are about all of the venue, a quarter about groups, most about single zones.
 */
import { ALL_DAY, Plan } from "../../electron/contract/plan.ts";
import { type Dice, diceOf } from "./dice.ts";
import { PERIODS, PLAYLISTS, someCap, someRule, type WrittenPlan, type WrittenRule } from "./rule.ts";

/**
 * `house`: as a house would be. Adverse ones: `venue`, where every rule aims at the whole venue, and `holding`, where every
 * rule holds on every day from midnight to midnight, whether the venue is open or not.
 */
export const SHAPES = ["house", "venue", "holding"] as const;

/** How large a plan is wanted, and of which shape. */
export interface Size {
  readonly rules: number;
  readonly zones: number;
  readonly shape: (typeof SHAPES)[number];
}

const MOST_GROUPS = 20;
const VENUE: WrittenPlan["venue"] = {
  id: "measured",
  name: { en: "Measured", fr: "Mesuré" },
  timeZone: "Europe/Paris",
  locale: "fr",
  location: { latitude: 47.95, longitude: 0.21 },
  holidays: { country: "FR", region: null },
  openingHours: [
    { days: { weekdays: ["tue", "wed", "thu", "fri", "sat", "sun"] }, window: { from: "09:00", to: "18:00" } },
    { days: { weekdays: ["fri", "sat"], season: { from: "06-01", to: "09-15" } }, window: { from: "18:00", to: "22:00" } },
    { days: { holidays: "eve" }, window: { from: "09:00", to: "20:00" } },
  ],
};

function openingExceptions(dice: Dice): WrittenPlan["venue"]["openingExceptions"] {
  const dates = Array.from({ length: 30 }, () => new Date(Date.UTC(2026, 9, 1 + dice.below(450))).toISOString().slice(0, 10));
  return [...new Set(dates)].map((date) =>
    dice.chance(0.5) ? { date, closed: true } : { date, window: { from: "10:00", to: dice.chance(0.5) ? "16:00" : "01:00" } },
  );
}

function zonesOf(dice: Dice, count: number, groups: number): WrittenPlan["zones"] {
  return Array.from({ length: count }, (_, index) => {
    // Its first group goes round, so that none is without a zone.
    const further = Array.from({ length: dice.below(3) }, () => dice.below(groups));
    return {
      id: `zone-${index}`,
      name: { en: `Zone ${index}` },
      groups: [...new Set([index % groups, ...further])].map((group) => `group-${group}`),
      maximumVolume: 60 + 10 * dice.below(5),
    };
  });
}

function targetsOf(dice: Dice, zones: number, groups: number): WrittenRule["targets"] {
  return dice.weighted<WrittenRule["targets"]>([
    [5, () => ["venue"]],
    [22, () => [`group:group-${dice.below(groups)}`]],
    [3, () => [`group:group-${dice.below(groups)}`, `group:group-${dice.below(groups)}`]],
    [58, () => [`zone:zone-${dice.below(zones)}`]],
    [9, () => [`zone:zone-${dice.below(zones)}`, `zone:zone-${dice.below(zones)}`]],
    [3, () => [`zone:zone-${dice.below(zones)}`, `group:group-${dice.below(groups)}`]],
  ]);
}

/** The rule as the shape wants it; the dice fall the same way for each shape. */
function shaped(rule: WrittenRule, shape: Size["shape"]): WrittenRule {
  if (shape === "venue") return { ...rule, targets: ["venue"] };
  if (shape === "holding") return { ...rule, enabled: true, days: {}, window: ALL_DAY, gate: "always" };
  return rule;
}

/** The same size gives the same plan, always. Throws where the contract would refuse it. */
export function largePlan({ rules, zones, shape }: Size): Plan {
  const dice = diceOf(`measured/${rules}/${zones}`);
  const groups = Math.min(MOST_GROUPS, zones);
  const written: WrittenPlan = {
    schema: 1,
    venue: { ...VENUE, openingExceptions: openingExceptions(dice) },
    zones: zonesOf(dice, zones, groups),
    playlists: Array.from({ length: PLAYLISTS }, (_, index) => ({
      id: `playlist-${index}`,
      name: { en: `Playlist ${index}` },
      tracks: [{ sound: "flat-six-idle", playSeconds: 180 }, { sound: "v12-pass-by" }],
    })),
    periods: PERIODS,
    rules: Array.from({ length: rules }, (_, index) =>
      shaped(someRule(dice, `rule-${index}`, targetsOf(dice, zones, groups)), shape),
    ),
    caps: Array.from({ length: Math.ceil(rules / 40) }, (_, index) =>
      someCap(dice, `cap-${index}`, targetsOf(dice, zones, groups)),
    ),
  };
  return Plan.parse(written);
}
