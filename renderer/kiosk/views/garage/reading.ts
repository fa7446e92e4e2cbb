/** What the instruments show of an engine: as its player tells it, or, where none does, as its crank would have it. Pure. */
import type { Character } from "../../../../electron/domain/garage/characters.ts";
import { type Crank, type Gait, gaitOf } from "../../../../electron/domain/garage/crank.ts";
import { type EngineSays, SPECTRUM_BANDS } from "../../../link/stage.ts";

export interface Reading {
  readonly gait: Gait;
  readonly rpm: number;
  /** How strong it is, 0 to 1. */
  readonly strength: number;
  /** From the lowest to the highest, 0 to 1. */
  readonly bands: readonly number[];
}

const clamped = (value: number): number => Math.min(1, Math.max(0, value));

/** The range of the bars, dBFS. */
const LEAST_DBFS = -92;
const MOST_DBFS = -26;

/** The bands lie between these, hertz, as the player has them. */
const LOWEST = 25;
const HIGHEST = 8000;

/** How the overtones of an engine fall, decibels for each doubling, and how wide a line is drawn, octaves. */
const FALLS = 7;
const WIDTH = 0.28;

/** The strength of an engine by its speed and its charge. */
function strengthOf({ limitRpm }: Character, { rpm, charge, phase }: Crank): number {
  return phase === "off" ? 0 : clamped(0.22 + 0.5 * (rpm / limitRpm) + 0.3 * charge) * clamped(rpm / 300);
}

/** The spectrum that an engine would have: lines at its firing order and its multiples, and a breath between. */
function imaginedBands(character: Character, crank: Crank): number[] {
  const strength = strengthOf(character, crank);
  const firing = (crank.rpm / 60) * Math.max(1, character.firingsPerTurn);
  return Array.from({ length: SPECTRUM_BANDS }, (_, band) => {
    const hertz = LOWEST * (HIGHEST / LOWEST) ** ((band + 0.5) / SPECTRUM_BANDS);
    const lines = [0.5, 1, 1.5, 2, 3, 4, 6, 8].map((multiple) => {
      const away = Math.log2(hertz / Math.max(1, multiple * firing)) / WIDTH;
      return Math.exp(-away * away) * (1 - (FALLS * Math.abs(Math.log2(multiple))) / 40);
    });
    const breath = 0.3 * clamped(1 - Math.abs(Math.log2(hertz / 300)) / 5);
    return clamped(strength * Math.max(breath, ...lines));
  });
}

/** What a crank would show. */
export function readingOfCrank(character: Character, crank: Crank): Reading {
  return {
    gait: gaitOf(character, crank),
    rpm: crank.rpm,
    strength: strengthOf(character, crank),
    bands: imaginedBands(character, crank),
  };
}

/** What the player tells; what is not heard in it (no loudspeaker may sound yet) is shown as the crank would have it. */
export function readingOfPlayer({ phase, rpm, levelDbfs, spectrumDbfs }: EngineSays, imagined: Reading): Reading {
  const silent = levelDbfs <= -100 && phase !== "off";
  if (silent) return { ...imagined, gait: phase, rpm };
  return {
    gait: phase,
    rpm,
    strength: phase === "off" ? 0 : clamped((levelDbfs + 62) / 44),
    bands: spectrumDbfs.map((level) => clamped((level - LEAST_DBFS) / (MOST_DBFS - LEAST_DBFS))),
  };
}
