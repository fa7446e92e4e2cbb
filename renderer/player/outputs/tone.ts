/** The test tone of a screen: which loudspeakers are on its card, and which of them is left and which is right. */
import type { Instant } from "../../../electron/contract/words.ts";
import type { Spoken } from "../../../electron/domain/duck.ts";
import { soon } from "../fader.ts";
import type { AudioTime } from "../sync/cue.ts";
import { amplitudeOf, zoneDecibels } from "../../../electron/domain/taper.ts";
import type { Zone } from "../zone.ts";

/** First from the left, then from the right: a fifth apart, so that an ear tells them from each other. */
const TONES_HERTZ = [440, 660] as const;
const TONE_SECONDS = 1;
const FADE_SECONDS = 0.06;

/** Peak of a tone at the full volume of a zone, dBFS. */
const PEAK_DBFS = -12;
/** As loud as the zone is at this volume (0–100), or at its maximum where that is less. */
const VOLUME = 50;

/** The ambience goes down before it, as it does before speech. */
const AHEAD_SECONDS = 0.5;

/** How it goes where an emergency begins meanwhile, as a time constant in seconds. */
const HUSH_SECONDS = 0.05;

export interface TestTone {
  /**
   * Plays a tone that was not asked for before; in an emergency, and while the page cannot sound (`timeOf` is null), it is
   * dropped. Answers the time in which the ambience is to be down.
   */
  follow(asked: { readonly id: string } | null, zone: Zone, now: Instant, timeOf: AudioTime | null): readonly Spoken[];
}

/** Rises and falls without a click: a squared sine at both ends. */
const RISE = Float32Array.from({ length: 33 }, (_, index) => Math.sin((index / 32) * (Math.PI / 2)) ** 2);
const FALL = RISE.toReversed();

/** Plays both tones from a time of the audio clock on. */
function play(context: AudioContext, into: AudioNode, from: number): void {
  const merger = new ChannelMergerNode(context, { numberOfInputs: 2 });
  merger.connect(into);
  for (const [channel, frequency] of TONES_HERTZ.entries()) {
    const startsAt = from + channel * TONE_SECONDS;
    const endsAt = startsAt + TONE_SECONDS;
    const oscillator = new OscillatorNode(context, { frequency });
    const gain = new GainNode(context, { gain: 0 });
    gain.gain.setValueCurveAtTime(RISE, startsAt, FADE_SECONDS);
    gain.gain.setValueCurveAtTime(FALL, endsAt - FADE_SECONDS, FADE_SECONDS);
    oscillator.connect(gain).connect(merger, 0, channel);
    oscillator.start(startsAt);
    oscillator.stop(endsAt);
  }
}

/** Makes the test tone of a player, played into a node of its mixer that is behind every duck and fader. */
export function makeTestTone(context: AudioContext, into: AudioNode): TestTone {
  const level = new GainNode(context, { gain: 0 });
  level.connect(into);
  let playedId: string | null = null;
  let spans: readonly Spoken[] = [];
  return {
    follow(asked, { wanted, speed }, now, timeOf) {
      const emergency = wanted.emergency !== null;
      if (emergency && spans.length > 0) {
        level.gain.setTargetAtTime(0, soon(context), HUSH_SECONDS);
        spans = [];
      }
      spans = spans.filter(({ endsAt }) => endsAt > now);
      if (asked === null || asked.id === playedId) return spans;
      playedId = asked.id;
      if (emergency || timeOf === null) return spans;
      const { maximumVolume: limit, level: zone } = wanted;
      const decibels = zoneDecibels({ volume: Math.min(VOLUME, limit), limit, trimDecibels: zone.trimDecibels });
      const from = Math.max(soon(context), timeOf(now)) + AHEAD_SECONDS;
      level.gain.cancelScheduledValues(0);
      level.gain.setValueAtTime(amplitudeOf(PEAK_DBFS + decibels), soon(context));
      play(context, level, from);
      // By a clock that races, or stands, nobody could say when it has ended.
      if (speed !== 1) return spans;
      const startsAt = now + AHEAD_SECONDS * 1000;
      spans = [...spans, { startsAt, endsAt: startsAt + TONES_HERTZ.length * TONE_SECONDS * 1000 }];
      return spans;
    },
  };
}
