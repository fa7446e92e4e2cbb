/** From a volume of 0–100 to a gain: the one place that says how loud a number is. */

/** 60 dB for each factor of ten: 100 is 0 dB, 50 is −18 dB, 10 is −60 dB. */
const DECIBELS_PER_DECADE = 60;

/**
 * The decibels of a volume: `60·log10(volume/100)`, that is, an amplitude of the cube of the volume. Loudness doubles
 * about every 10 dB, so equal steps of volume are heard as nearly equal steps, over the 60 dB between a volume of 10
 * and one of 100, and below that it goes down to silence without a step. 0 is silence, −Infinity.
 */
export function decibelsOfVolume(volume: number): number {
  return DECIBELS_PER_DECADE * Math.log10(Math.min(100, Math.max(0, volume)) / 100);
}

/** The amplitude of a gain in decibels; −Infinity is 0. */
export function amplitudeOf(decibels: number): number {
  return 10 ** (decibels / 20);
}

/** The decibels of an amplitude; 0 is −Infinity. */
export function decibelsOf(amplitude: number): number {
  return 20 * Math.log10(amplitude);
}

/** A zone's level: the volume that should be, the most it may ever be (both 0–100), and the trim of its amplifier. */
export interface ZoneLevel {
  readonly volume: number;
  readonly limit: number;
  readonly trimDecibels: number;
}

/** The mixer's gain for a zone, in decibels: volume and trim together never exceed the gain of the limit (S7). */
export function zoneDecibels(level: ZoneLevel): number {
  return Math.min(decibelsOfVolume(level.volume) + level.trimDecibels, decibelsOfVolume(level.limit));
}
