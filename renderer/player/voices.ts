/**
 * Voices, each one Howl, in Web Audio and nothing else. The only file that knows howler, and this is what it must not be
 * left to do (measured, SOUND §1):
 *
 * - make its own context, or close ours: the context is set before the first Howl, with `autoUnlock` off;
 * - download: a failed download makes it switch to HTML5 audio without a word, so it is given the bytes as a data URL,
 *   which it decodes without a request;
 * - start: it gives a loop a duration of 86,400 s, after which there is silence while `playing()` stays true. Its source
 *   is taken from it unstarted and started here, from the position wanted, without a duration and without its timers;
 * - fade, set a volume, seek, or say when a sound has ended: these are gain nodes and the source's own event here.
 */
import { Howl, Howler } from "howler";
import { type Fader, makeFader, soon } from "./fader.ts";
import { type Course, nextBlock, positionAt, turn } from "./sync/course.ts";

/** A voice that sounds. */
export interface Voice {
  /** The transition it came in by or goes out by. */
  readonly presence: Fader;
  /** Its gain and its share of the crossfade within its playlist. */
  readonly share: Fader;
  /** Seconds into the recording at a time of the audio clock near now; not wrapped at the end of a loop. */
  position(time: number): number;
  /** From the next block that is rendered on it plays at another rate; 1 is its own. */
  playAt(playbackRate: number): void;
  /** Nears another rate from now on, with a time constant in seconds. Its position is not known any more. */
  bend(playbackRate: number, timeConstantSeconds: number): void;
  /** Fades out, then lets go of everything. */
  leave(seconds: number): void;
}

export interface VoiceOrder {
  readonly sound: string;
  readonly loop: boolean;
  /** When it begins, in seconds of the audio clock: ahead of {@link soon}. */
  readonly startsAt: number;
  /** Where in the recording it begins. */
  readonly positionSeconds: number;
  readonly share: number;
  readonly fadeInSeconds: number;
  readonly into: AudioNode;
  /** Called once, when it has ended or left. */
  readonly onGone: () => void;
}

export interface VoiceHost {
  /** Decodes a recording and holds it; rejects if it cannot be decoded. Decoded and held already: does nothing. */
  decode(sound: string, recording: Blob, format: string): Promise<void>;
  ready(sound: string): boolean;
  /** Starts a voice of a sound that is ready. */
  start(order: VoiceOrder): Voice;
  /** Frees the decoded sounds that are not in the set. A voice that still sounds keeps its own until it has ended. */
  keepOnly(sounds: ReadonlySet<string>): void;
}

/** No output holds more than this, in seconds: what is heard now was rendered that long ago at most. */
const LONGEST_OUTPUT_SECONDS = 5;

/** What is used of howler's inside, which its types leave out. The version is pinned, and a test hears the result. */
interface Inside {
  readonly _webAudio: boolean;
  readonly _sounds: readonly { _paused: boolean; readonly _node: GainNode & { bufferSource?: AudioBufferSourceNode } }[];
  _refreshBuffer(sound: Inside["_sounds"][number]): void;
}

function isInside(howl: object): howl is Inside {
  return "_webAudio" in howl && "_refreshBuffer" in howl && "_sounds" in howl && Array.isArray(howl._sounds);
}

/** Web Audio only: anything else is refused here, before it can make a sound. */
function inside(howl: Howl): { sound: Inside["_sounds"][number]; refresh: () => void } {
  if (!isInside(howl)) throw new Error("This version of howler is not the one the player was built on.");
  const sound = howl._sounds[0];
  if (!howl._webAudio || sound === undefined || !(sound._node instanceof GainNode))
    throw new Error("The sound does not play through Web Audio.");
  return { sound, refresh: () => howl._refreshBuffer(sound) };
}

function readAsDataUrl(recording: Blob): Promise<string> {
  return new Promise((done, failed) => {
    const reader = new FileReader();
    reader.addEventListener("load", () =>
      typeof reader.result === "string" ? done(reader.result) : failed(new Error("The recording is not readable.")),
    );
    reader.addEventListener("error", () => failed(reader.error ?? new Error("The recording is not readable.")));
    // howler recognises a data URL by a type without parameters.
    reader.readAsDataURL(new Blob([recording], { type: "audio/ogg" }));
  });
}

interface Held {
  /** Holds the decoded sound in howler's cache, from which every voice of it is made; never sounds itself. */
  readonly keeper: Howl;
  readonly source: string;
  readonly format: string;
}

function keep(source: string, format: string): Promise<Howl> {
  return new Promise((done, failed) => {
    const keeper: Howl = new Howl({
      src: [source],
      format: [format],
      html5: false,
      onload: () => {
        try {
          inside(keeper);
          done(keeper);
        } catch (error) {
          keeper.unload();
          failed(error instanceof Error ? error : new Error(String(error)));
        }
      },
      onloaderror: (_id, reason) => {
        keeper.unload();
        failed(new Error(String(reason)));
      },
    });
  });
}

/** Opens the host on a context that nobody else uses. There is one of them in a page: howler is global. */
export function openVoices(context: AudioContext): VoiceHost {
  Howler.autoUnlock = false;
  Howler.autoSuspend = false;
  Howler.ctx = context;
  // It stays unconnected: what howler itself might let sound reaches nobody.
  Howler.masterGain = new GainNode(context);
  const held = new Map<string, Held>();

  return {
    async decode(sound, recording, format) {
      if (held.has(sound)) return;
      const source = await readAsDataUrl(recording);
      const keeper = await keep(source, format);
      if (held.has(sound)) keeper.unload();
      else held.set(sound, { keeper, source, format });
    },
    ready: (sound) => held.has(sound),
    start(order) {
      const recording = held.get(order.sound);
      if (recording === undefined) throw new Error(`The sound "${order.sound}" is not decoded.`);
      const howl = new Howl({ src: [recording.source], format: [recording.format], html5: false, loop: order.loop, pool: 1 });
      const { sound, refresh } = inside(howl);
      refresh();
      const source = sound._node.bufferSource;
      if (source === undefined) throw new Error("howler has made no source.");
      const presence = makeFader(context, 0);
      const share = makeFader(context, order.share);
      sound._node.disconnect();
      sound._node.connect(share.node).connect(presence.node).connect(order.into);
      const { startsAt } = order;
      let course: Course = [{ at: startsAt, position: order.positionSeconds, playbackRate: 1 }];
      source.addEventListener("ended", () => {
        presence.node.disconnect();
        howl.unload();
        order.onGone();
      });
      source.start(startsAt, order.positionSeconds);
      sound._paused = false;
      presence.to(1, order.fadeInSeconds, startsAt);
      return {
        presence,
        share,
        position: (time) => positionAt(course, time),
        playAt(playbackRate) {
          const at = nextBlock(Math.max(soon(context), startsAt), context.sampleRate);
          // Half a sample early: a rounded time must not fall into the block after it.
          source.playbackRate.setValueAtTime(playbackRate, at - 0.5 / context.sampleRate);
          course = turn(course, at, playbackRate, context.currentTime - LONGEST_OUTPUT_SECONDS);
        },
        bend(playbackRate, timeConstantSeconds) {
          source.playbackRate.setTargetAtTime(playbackRate, context.currentTime, timeConstantSeconds);
        },
        leave(seconds) {
          presence.to(0, seconds);
          source.stop(soon(context) + seconds + 0.05);
        },
      };
    },
    keepOnly(sounds) {
      for (const [sound, { keeper }] of held) {
        if (sounds.has(sound)) continue;
        keeper.unload();
        held.delete(sound);
      }
    },
  };
}
