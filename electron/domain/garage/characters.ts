/** How the engines of the garage answer a pedal: what is known of each, and what is assumed of one that nobody described. */

/** An engine on the stand, its clutch open. Speeds in turns a minute, rates in turns a minute a second. */
export interface Character {
  /** Firings in one turn of the crank; 0: a motor that fires nothing. */
  readonly firingsPerTurn: number;
  readonly idleRpm: number;
  /** From here on the rev counter is red. */
  readonly redlineRpm: number;
  /** Here the limiter cuts. */
  readonly limitRpm: number;
  /** What a full charge would add if nothing braked. */
  readonly drive: number;
  /** What friction and pumping take: always, and for each turn a minute. */
  readonly drag: number;
  readonly dragPerRpm: number;
  /** How long the intake takes to fill, seconds (time constant). */
  readonly fillSeconds: number;
  /** The speed at which a starter turns it; 0: it has none, it wakes. */
  readonly crankingRpm: number;
}

const FLAT_SIX: Character = {
  firingsPerTurn: 3,
  idleRpm: 870,
  redlineRpm: 7200,
  limitRpm: 7600,
  drive: 12_500,
  drag: 1600,
  dragPerRpm: 0.75,
  fillSeconds: 0.055,
  crankingRpm: 215,
};

/** The engines that the library has sounds of, by the id that their cards name. */
const CHARACTERS: Readonly<Record<string, Character>> = {
  "flat-six": FLAT_SIX,
  v8: { ...FLAT_SIX, firingsPerTurn: 4, idleRpm: 700, redlineRpm: 5800, limitRpm: 6200, drive: 8200, dragPerRpm: 0.6 },
  "boxer-four": { ...FLAT_SIX, firingsPerTurn: 2, idleRpm: 800, redlineRpm: 6200, limitRpm: 6600, drive: 10_000 },
  classic: {
    ...FLAT_SIX,
    idleRpm: 750,
    redlineRpm: 5600,
    limitRpm: 6000,
    drive: 7200,
    drag: 1200,
    dragPerRpm: 0.6,
    fillSeconds: 0.08,
  },
  v12: { ...FLAT_SIX, firingsPerTurn: 6, idleRpm: 1000, redlineRpm: 7800, limitRpm: 8200, drive: 16_000, drag: 2200 },
  electric: {
    firingsPerTurn: 0,
    idleRpm: 1500,
    redlineRpm: 14_000,
    limitRpm: 14_800,
    drive: 15_000,
    drag: 1800,
    dragPerRpm: 0.45,
    fillSeconds: 0.03,
    crankingRpm: 0,
  },
};

/** What is assumed of an engine that only its sounds are known of: a touring engine that idles where its idle was recorded. */
export function characterOf(engine: string, recordedIdleRpm: number | null): Character {
  const known = CHARACTERS[engine];
  if (known !== undefined) return known;
  const idleRpm = Math.min(2000, Math.max(400, recordedIdleRpm ?? 850));
  return { ...FLAT_SIX, idleRpm, redlineRpm: 6000, limitRpm: 6400, drive: 9500 };
}
