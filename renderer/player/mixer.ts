/**
 * The graph of a zone, from its voices to its speakers (SOUND §2):
 *
 *     ambience ─┐
 *               ├─ duck ─ hush ─ volume and trim ─┐
 *     accent ───┘                                 │
 *     announcement ── its own volume and trim ────┼─ limiter ─ −1.7 dB ─ output ─ gate ─ sound card
 *     engine ───────── its own level ─────────────┤
 *     alarm ────────── its own level ─────────────┘
 *
 * Volume and trim are one gain, so that their product stays below that of the limit also while it moves. What is
 * announced joins after the duck that it causes, as does the engine that a visitor started; an alarm passes by everything and hushes the rest. The meter listens
 * before the gate, which is closed while the zone's own sound card is not there.
 */
import type { Play } from "../../electron/contract/heard.ts";
import { type Fader, makeFader } from "./fader.ts";
import { amplitudeOf } from "../../electron/domain/taper.ts";

/** A compressor with this threshold and ratio adds 1.7 dB of make-up gain, which is taken off again behind it. */
const LIMITER = { threshold: -3, knee: 0, ratio: 20, attack: 0.003, release: 0.25 };
const MAKE_UP_DECIBELS = 1.7;

export type Bus = Play["bus"];

export interface Mixer {
  input(bus: Bus): AudioNode;
  /** The gain that goes down while something is announced; moved by the ducker alone. */
  readonly duck: AudioParam;
  /** Silences music, accents and announcements for an alarm. */
  readonly hush: Fader;
  readonly level: Fader;
  readonly announcement: Fader;
  readonly alarm: Fader;
  /** What a visitor's engine goes into, already limited. */
  readonly engine: Fader;
  /** What goes to the speakers while the gate is open. */
  readonly output: AudioNode;
  readonly gate: Fader;
}

/** Builds the graph, silent until its levels are set, and connects it to the context's output. */
export function buildMixer(context: AudioContext): Mixer {
  const stereo = { channelCount: 2, channelCountMode: "explicit", channelInterpretation: "speakers" } as const;
  const input = (): GainNode => new GainNode(context, stereo);
  const inputs: Readonly<Record<Bus, GainNode>> = { ambience: input(), accent: input(), announcement: input(), alarm: input() };
  const duck = new GainNode(context);
  const hush = makeFader(context, 1);
  const level = makeFader(context, 0);
  const announcement = makeFader(context, 0);
  const alarm = makeFader(context, 0);
  const engine = makeFader(context, 0);
  const limiter = new DynamicsCompressorNode(context, LIMITER);
  const output = new GainNode(context, { ...stereo, gain: amplitudeOf(-MAKE_UP_DECIBELS) });
  const gate = makeFader(context, 0);
  // Chromium lets a gain that nothing flows through stand, and what it was told meanwhile may be lost: an announcement was
  // heard at the volume before the last (measured). So something always does: zeros.
  const nothing = new ConstantSourceNode(context, { offset: 0 });
  for (const bus of Object.values(inputs)) nothing.connect(bus);
  nothing.connect(engine.node);
  nothing.start();
  inputs.ambience.connect(duck);
  inputs.accent.connect(duck);
  duck.connect(hush.node).connect(level.node).connect(limiter);
  inputs.announcement.connect(announcement.node).connect(limiter);
  inputs.alarm.connect(alarm.node).connect(limiter);
  engine.node.connect(limiter);
  limiter.connect(output).connect(gate.node).connect(context.destination);
  return { input: (bus) => inputs[bus], duck: duck.gain, hush, level, announcement, alarm, engine, output, gate };
}
