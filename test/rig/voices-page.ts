/** Runs in a page without anything else: the player's own voices, each on a side of its own. */
import { openVoices, type Voice } from "../../renderer/player/voices.ts";

/** What a test orders. Positions and times in seconds. */
export interface VoicesPage {
  /** Decodes a recording in Ogg Opus, given in Base64. */
  decode(sound: string, base64: string): Promise<void>;
  /** Starts a loop on the left or the right, half a second from now; answers its number. */
  start(sound: string, side: "left" | "right", positionSeconds: number): number;
  playAt(voice: number, playbackRate: number): void;
  /** How much further into the recording one voice is than another. */
  apart(voice: number, other: number): number;
  /** Seconds of the recording that a voice has played. */
  played(voice: number): number;
}

declare global {
  interface Window {
    voicesPage: VoicesPage;
  }
}

const context = new AudioContext({ latencyHint: 0.2, sampleRate: 48_000 });
const host = openVoices(context);
const sides = { left: new StereoPannerNode(context, { pan: -1 }), right: new StereoPannerNode(context, { pan: 1 }) };
for (const side of Object.values(sides)) side.connect(context.destination);
const voices: Voice[] = [];

function voiceOf(number: number): Voice {
  const voice = voices[number];
  if (voice === undefined) throw new Error(`There is no voice ${number}.`);
  return voice;
}

window.voicesPage = {
  decode: (sound, base64) =>
    host.decode(sound, new Blob([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))]), "opus"),
  start(sound, side, positionSeconds) {
    const startsAt = context.currentTime + 0.5;
    const into = sides[side];
    const order = { sound, loop: true, startsAt, positionSeconds, share: 1, fadeInSeconds: 0.02, into, onGone: () => undefined };
    return voices.push(host.start(order)) - 1;
  },
  playAt: (voice, playbackRate) => voiceOf(voice).playAt(playbackRate),
  apart: (voice, other) => voiceOf(voice).position(context.currentTime) - voiceOf(other).position(context.currentTime),
  played: (voice) => voiceOf(voice).position(context.currentTime),
};
