import { bandPass, filterRing } from "../biquad.ts";
import { noiseRing, SAMPLE_RATE } from "../circular.ts";
import type { Ring } from "../circular.ts";
import type { Random } from "../random.ts";

/** Somebody who talks: what tells one throat from another. */
export interface Talker {
  /** Middle pitch, hertz. */
  pitchHertz: number;
  /** Formants beside those of a man of middle height: shorter throats have higher ones. */
  formantScale: number;
  syllablesPerSecond: number;
  /** How hissing the consonants are, 0 to 1. */
  sharpness: number;
}

/** First three formants of vowels, hertz (men's means of Peterson and Barney, 1952). */
const VOWELS = [
  [270, 2290, 3010],
  [390, 1990, 2550],
  [530, 1840, 2480],
  [660, 1720, 2410],
  [730, 1090, 2440],
  [570, 840, 2410],
  [440, 1020, 2240],
  [300, 870, 2240],
  [640, 1190, 2390],
  [490, 1350, 1690],
] as const;
const BANDWIDTHS = [70, 100, 150, 220, 300];
const UPPER_FORMANTS = [3400, 4500];
/** The part of a period in which the vocal folds are open. */
const OPEN = 0.62;
const CONTROL_SAMPLES = 48;
/** How quickly tongue and jaw follow, seconds. */
const MOUTH_SECONDS = 0.022;

/** A voice drawn at random, men and women alike. */
export function drawTalker(random: Random): Talker {
  const high = random.uniform() < 0.5;
  return {
    pitchHertz: (high ? 205 : 118) * 2 ** (0.22 * random.gaussian()),
    formantScale: (high ? 1.16 : 1) * (1 + 0.04 * random.gaussian()),
    syllablesPerSecond: 4.6 + 0.7 * random.gaussian(),
    sharpness: 0.3 + 0.7 * random.uniform(),
  };
}

interface Syllable {
  seconds: number;
  vowel: readonly [number, number, number];
  loudness: number;
  /** Part of the syllable that its consonant takes. */
  onset: number;
  hiss: number;
  pitch: number;
}

/** Sounds in the order of nobody's words: vowels and consonants drawn without any meaning. */
function drawSyllables(talker: Talker, seconds: number, laughing: boolean, random: Random): Syllable[] {
  const syllables: Syllable[] = [];
  let at = 0;
  const own = VOWELS[Math.floor(random.uniform() * VOWELS.length)]!;
  while (at < seconds) {
    const last = at + 0.35 > seconds;
    const usual = laughing ? 0.19 : 1 / talker.syllablesPerSecond;
    const long = usual * Math.exp(0.28 * random.gaussian() * (laughing ? 0.3 : 1)) * (last ? 1.5 : 1);
    const through = at / seconds;
    syllables.push({
      seconds: long,
      vowel: laughing ? own : VOWELS[Math.floor(random.uniform() * VOWELS.length)]!,
      loudness: (laughing ? 1 : 0.5 + 0.5 * random.uniform()) * (1 - 0.45 * through),
      onset: laughing ? 0.5 : 0.18 + 0.32 * random.uniform(),
      hiss: laughing ? 0.35 : random.uniform() < 0.45 ? talker.sharpness * random.uniform() : 0.02,
      // Pitch falls through a phrase; stressed syllables stand out.
      pitch: (laughing ? 1.5 : 1.12) * (1 - 0.25 * through) * Math.exp(0.09 * random.gaussian()),
    });
    at += long;
  }
  return syllables;
}

interface Course {
  pitch: Float64Array;
  voice: Float64Array;
  hiss: Float64Array;
  formants: Float64Array[];
}

/** Where pitch, loudness and mouth go, every `CONTROL_SAMPLES`, each lagging as flesh does. */
function courseOf(talker: Talker, syllables: readonly Syllable[]): Course {
  const step = CONTROL_SAMPLES / SAMPLE_RATE;
  const points = Math.ceil((syllables.reduce((sum, { seconds }) => sum + seconds, 0) + 0.12) / step);
  const empty = (): Float64Array => new Float64Array(points);
  const course: Course = { pitch: empty(), voice: empty(), hiss: empty(), formants: [empty(), empty(), empty()] };
  const lag = (before: number, goal: number, seconds: number): number => goal + (before - goal) * Math.exp(-step / seconds);
  const first = syllables[0]!;
  const now = { pitch: first.pitch, voice: 0, hiss: 0, mouth: [...first.vowel] };
  let index = 0;
  let began = 0;
  for (let point = 0; point < points; point++) {
    const seconds = point * step;
    while (index < syllables.length && seconds >= began + syllables[index]!.seconds) began += syllables[index++]!.seconds;
    const syllable = syllables[index];
    const within = syllable === undefined ? 1 : (seconds - began) / syllable.seconds;
    const speaking = syllable !== undefined && within > syllable.onset;
    const rise = syllable === undefined ? 0 : Math.sin((Math.PI * (within - syllable.onset)) / (1 - syllable.onset)) ** 0.7;
    now.voice = lag(now.voice, speaking ? syllable.loudness * rise : 0, 0.012);
    now.hiss = lag(now.hiss, syllable !== undefined && !speaking ? syllable.hiss : 0, 0.009);
    now.pitch = lag(now.pitch, syllable?.pitch ?? now.pitch, 0.06);
    course.pitch[point] = talker.pitchHertz * now.pitch;
    course.voice[point] = now.voice;
    course.hiss[point] = now.hiss;
    for (let each = 0; each < 3; each++) {
      now.mouth[each] = lag(now.mouth[each]!, syllable?.vowel[each] ?? now.mouth[each]!, MOUTH_SECONDS);
      course.formants[each]![point] = talker.formantScale * now.mouth[each]!;
    }
  }
  return course;
}

/**
 * Folds that open slowly and close at once (Klatt and Klatt's polynomial flow, differentiated), each
 * period a little longer or stronger than the last, and breath while they are open.
 */
function renderFolds({ pitch, voice }: Course, random: Random): Ring {
  const out: Ring = new Float64Array(pitch.length * CONTROL_SAMPLES);
  let phase = 0;
  let jitter = 1;
  let shimmer = 1;
  let tilted = 0;
  for (let n = 0; n < out.length; n++) {
    const point = Math.floor(n / CONTROL_SAMPLES);
    phase += (pitch[point]! * jitter) / SAMPLE_RATE;
    if (phase >= 1) {
      phase -= 1;
      jitter = 1 + 0.012 * random.gaussian();
      shimmer = 1 + 0.06 * random.gaussian();
    }
    const x = phase / OPEN;
    const flow = x < 1 ? shimmer * (2 * x - 3 * x * x) + 0.09 * random.gaussian() : 0.02 * random.gaussian();
    tilted += 0.85 * (flow * voice[point]! - tilted);
    out[n] = tilted;
  }
  return out;
}

/** The folds through the throat: five resonances in a row, the lower three moving (Klatt, 1980). */
function throughThroat(source: Ring, { formants }: Course, scale: number): Ring {
  let sound = source;
  for (const [each, bandwidth] of BANDWIDTHS.entries()) {
    const moving = formants[each];
    const out: Ring = new Float64Array(sound.length);
    const radius = Math.exp((-Math.PI * bandwidth) / SAMPLE_RATE);
    let y1 = 0;
    let y2 = 0;
    let gain = 1;
    let turn = 0;
    for (let n = 0; n < sound.length; n++) {
      if (n % CONTROL_SAMPLES === 0) {
        const hertz = moving?.[n / CONTROL_SAMPLES] ?? scale * UPPER_FORMANTS[each - 3]!;
        turn = 2 * radius * Math.cos((2 * Math.PI * hertz) / SAMPLE_RATE);
        gain = 1 - turn + radius * radius;
      }
      const y = gain * sound[n]! + turn * y1 - radius * radius * y2;
      y2 = y1;
      y1 = y;
      out[n] = y;
    }
    sound = out;
  }
  return sound;
}

/**
 * A phrase of some `seconds` that sounds like somebody talking next door: voice, mouth, rhythm, no
 * words. Laughter is the same throat on one vowel, five times a second and falling.
 */
export function speak(talker: Talker, seconds: number, laughing: boolean, random: Random): Ring {
  const course = courseOf(talker, drawSyllables(talker, seconds, laughing, random));
  const sound = throughThroat(renderFolds(course, random), course, talker.formantScale);
  const hissing = filterRing(noiseRing(sound.length, random), bandPass(3600 + 2400 * random.uniform(), 0.9));
  const plosive = filterRing(noiseRing(sound.length, random), bandPass(1500 * talker.formantScale, 1.2));
  for (let n = 0; n < sound.length; n++) {
    const hiss = course.hiss[Math.floor(n / CONTROL_SAMPLES)]!;
    sound[n]! += 0.3 * hiss * hissing[n]! + 0.12 * hiss * hiss * plosive[n]!;
  }
  return sound;
}
