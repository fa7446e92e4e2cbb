/**
 * The bus of a visitor's engine, up to its level in the zone:
 *
 *     loops ─ throttle (dulls) ─ loudness ─┐
 *                                          ├─ ceiling ─┬─ the mixer's engine fader ─ level
 *     starter ─────────────────────────────┘           └─ spectrum
 */
import { MOST_PEAK_DBFS } from "../../../electron/domain/garage/limits.ts";
import { amplitudeOf, decibelsOf } from "../../../electron/domain/taper.ts";
import type { Mixer } from "../mixer.ts";
import { bandsOf } from "./spectrum.ts";

/** How fast loudness and brightness follow, seconds (time constant): faster clicks, slower is late. */
const FOLLOWS_SECONDS = 0.03;

/** Up to this share of the ceiling nothing is changed; above it a sample nears the ceiling and never reaches it. */
const STRAIGHT = 0.6;
const STEPS = 4097;

/** The curve of a ceiling that no sample passes, whatever comes in: straight, then bent. */
export function ceilingCurve(ceiling: number): Float32Array<ArrayBuffer> {
  const knee = STRAIGHT * ceiling;
  const bent = (size: number): number =>
    size <= knee ? size : knee + (ceiling - knee) * Math.tanh((size - knee) / (ceiling - knee));
  return Float32Array.from({ length: STEPS }, (_, index) => {
    const value = (2 * index) / (STEPS - 1) - 1;
    return Math.sign(value) * bent(Math.abs(value));
  });
}

export interface EngineBus {
  readonly loops: AudioNode;
  readonly starter: AudioNode;
  /** How loud (decibels, −Infinity is silence), and how bright (hertz), from now on. */
  follow(decibels: number, hertz: number): void;
  /** RMS of what goes on to the loudspeakers, dBFS; −120 is silence. */
  levelDbfs(): number;
  spectrumDbfs(): number[];
}

/** Builds the bus into a mixer's engine. */
export function buildEngineBus(context: AudioContext, { engine }: Pick<Mixer, "engine">): EngineBus {
  const stereo = { channelCount: 2, channelCountMode: "explicit", channelInterpretation: "speakers" } as const;
  const throttle = new BiquadFilterNode(context, { ...stereo, type: "lowpass", frequency: 2000, Q: 0.5 });
  const loudness = new GainNode(context, { ...stereo, gain: 0 });
  const starter = new GainNode(context, stereo);
  // Without oversampling, whose filters would let what they ring with pass the ceiling.
  const ceiling = new WaveShaperNode(context, { ...stereo, curve: ceilingCurve(amplitudeOf(MOST_PEAK_DBFS)) });
  const spectrum = new AnalyserNode(context, { fftSize: 4096, smoothingTimeConstant: 0.5, minDecibels: -100 });
  const level = new AnalyserNode(context, { fftSize: 4096 });
  throttle.connect(loudness).connect(ceiling);
  starter.connect(ceiling);
  ceiling.connect(engine.node).connect(level);
  ceiling.connect(spectrum);
  const bins = new Float32Array(spectrum.frequencyBinCount);
  const samples = new Float32Array(level.fftSize);
  return {
    loops: throttle,
    starter,
    follow(decibels, hertz) {
      loudness.gain.setTargetAtTime(amplitudeOf(decibels), context.currentTime, FOLLOWS_SECONDS);
      throttle.frequency.setTargetAtTime(hertz, context.currentTime, FOLLOWS_SECONDS);
    },
    levelDbfs() {
      level.getFloatTimeDomainData(samples);
      const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length;
      return Math.max(-120, Math.round(10 * decibelsOf(Math.sqrt(power))) / 10);
    },
    spectrumDbfs() {
      spectrum.getFloatFrequencyData(bins);
      return bandsOf(bins, context.sampleRate);
    },
  };
}
