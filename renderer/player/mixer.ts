/**
 * The graph of a zone, from its voices to its speakers (SOUND §2):
 *
 *     ambience ─┐
 *               ├─ duck ─ volume and trim ─┐
 *     accent ───┘                          ├─ limiter ─ −1.7 dB ─ output
 *     alarm ─────────── its own level ─────┘
 *
 * Volume and trim are one gain, so that their product stays below that of the limit also while it moves. An alarm
 * passes by duck and volume: it may be loud at once while the music it interrupts goes down.
 */
import { type Fader, makeFader } from "./fader.ts";
import { amplitudeOf } from "./taper.ts";

/** A compressor with this threshold and ratio adds 1.7 dB of make-up gain, which is taken off again behind it. */
const LIMITER = { threshold: -3, knee: 0, ratio: 20, attack: 0.003, release: 0.25 };
const MAKE_UP_DECIBELS = 1.7;

export type Bus = "ambience" | "accent" | "alarm";

export interface Mixer {
  input(bus: Bus): AudioNode;
  readonly duck: Fader;
  readonly level: Fader;
  readonly alarm: Fader;
  /** What goes to the speakers. */
  readonly output: AudioNode;
}

/** Builds the graph, silent until its levels are set, and connects it to the context's output. */
export function buildMixer(context: AudioContext): Mixer {
  const stereo = { channelCount: 2, channelCountMode: "explicit", channelInterpretation: "speakers" } as const;
  const ambience = new GainNode(context, stereo);
  const accent = new GainNode(context, stereo);
  const alarmInput = new GainNode(context, stereo);
  const duck = makeFader(context, 1);
  const level = makeFader(context, 0);
  const alarm = makeFader(context, 0);
  const limiter = new DynamicsCompressorNode(context, LIMITER);
  const output = new GainNode(context, { ...stereo, gain: amplitudeOf(-MAKE_UP_DECIBELS) });
  ambience.connect(duck.node);
  accent.connect(duck.node);
  duck.node.connect(level.node).connect(limiter);
  alarmInput.connect(alarm.node).connect(limiter);
  limiter.connect(output).connect(context.destination);
  return { input: (bus) => ({ ambience, accent, alarm: alarmInput })[bus], duck, level, alarm, output };
}
