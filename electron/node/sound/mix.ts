/** Any number of channels brought to two loudspeakers. */

type Role = "left" | "right" | "centre" | "low" | "back";

/** What each channel is, by their number: WAV, AIFF and FLAC (SMPTE order), and Vorbis and Opus (their own order). */
const ORDERS: Readonly<Record<"smpte" | "vorbis", Readonly<Record<number, readonly Role[]>>>> = {
  smpte: {
    1: ["centre"],
    2: ["left", "right"],
    3: ["left", "right", "centre"],
    4: ["left", "right", "left", "right"],
    5: ["left", "right", "centre", "left", "right"],
    6: ["left", "right", "centre", "low", "left", "right"],
    7: ["left", "right", "centre", "low", "back", "left", "right"],
    8: ["left", "right", "centre", "low", "left", "right", "left", "right"],
  },
  vorbis: {
    1: ["centre"],
    2: ["left", "right"],
    3: ["left", "centre", "right"],
    4: ["left", "right", "left", "right"],
    5: ["left", "centre", "right", "left", "right"],
    6: ["left", "centre", "right", "left", "right", "low"],
    7: ["left", "centre", "right", "left", "right", "back", "low"],
    8: ["left", "centre", "right", "left", "right", "left", "right", "low"],
  },
};

export type ChannelOrder = keyof typeof ORDERS;

/** More channels than this are not mixed. */
export const MOST_CHANNELS = 8;

/** −3 dB for what is heard from both sides or from behind (ITU-R BS.775-4, annex 4). */
const SIDE = Math.SQRT1_2;

function addTo(target: Float32Array, source: Float32Array, gain: number): void {
  for (let n = 0; n < target.length; n++) target[n]! += gain * source[n]!;
}

/**
 * Left and right of 1 to 8 channels. Low-frequency effects are left out, as BS.775 says. A single channel goes to both
 * sides as it is: what matters afterwards is the level, and that is set for the whole.
 */
export function toStereo(channels: readonly Float32Array[], order: ChannelOrder): { left: Float32Array; right: Float32Array } {
  const [first, second] = channels;
  if (first === undefined) return { left: new Float32Array(0), right: new Float32Array(0) };
  if (second === undefined) return { left: first, right: first };
  if (channels.length === 2) return { left: first, right: second };
  const left = new Float32Array(first.length);
  const right = new Float32Array(first.length);
  for (const [index, role] of (ORDERS[order][channels.length] ?? []).entries()) {
    const channel = channels[index]!;
    const front = index < 3 && role !== "centre";
    switch (role) {
      case "left":
        addTo(left, channel, front ? 1 : SIDE);
        break;
      case "right":
        addTo(right, channel, front ? 1 : SIDE);
        break;
      case "centre":
      case "back":
        addTo(left, channel, SIDE);
        addTo(right, channel, SIDE);
        break;
      case "low":
        break;
      default:
        role satisfies never;
    }
  }
  return { left, right };
}
