/** Chance that follows from a seed, so that every run measures the same plan. */
import { seededNumbers } from "../../electron/domain/music/seed.ts";

export interface Dice {
  /** A whole number from 0 to below `count`. */
  below(count: number): number;
  chance(share: number): boolean;
  one<Value>(values: readonly Value[]): Value;
  /** What one of the makers makes, each as likely as its weight. */
  weighted<Value>(makers: readonly (readonly [weight: number, make: () => Value])[]): Value;
}

export function diceOf(seed: string): Dice {
  const random = seededNumbers(seed);
  const below = (count: number): number => Math.floor(random() * count);
  return {
    below,
    chance: (share) => random() < share,
    one(values) {
      const value = values[below(values.length)];
      if (value === undefined) throw new Error("There is nothing to choose from.");
      return value;
    },
    weighted(makers) {
      let left = random() * makers.reduce((sum, [weight]) => sum + weight, 0);
      const chosen = makers.find(([weight]) => (left -= weight) < 0) ?? makers.at(-1);
      if (chosen === undefined) throw new Error("There is nothing to choose from.");
      return chosen[1]();
    },
  };
}
