/** How many frames an MP3 says it has: in the header that encoders put into its first frame, Xing and Info (LAME) or VBRI (Fraunhofer). */
import { readSync } from "node:fs";

function readAt(file: number, position: number, length: number): Buffer {
  const buffer = Buffer.alloc(length);
  return buffer.subarray(0, readSync(file, buffer, 0, length, position));
}

/** Bytes of the tags before the sound: any number of ID3v2, each with its size in four times seven bits (ID3v2.4, 3.1). */
function soundBegins(file: number): number {
  let at = 0;
  for (let count = 0; count < 8; count++) {
    const head = readAt(file, at, 10);
    if (head.length < 10 || head.toString("latin1", 0, 3) !== "ID3") break;
    const size = head.subarray(6, 10).reduce((sum, byte) => (sum << 7) | (byte & 0x7f), 0);
    const footer = ((head[5] ?? 0) & 0x10) === 0 ? 0 : 10;
    at += 10 + size + footer;
  }
  return at;
}

/** Hertz by the version bits of a frame: 2.5, reserved, 2, 1 (ISO/IEC 11172-3 and 13818-3, 2.4.2.3). */
const RATES: readonly (readonly number[] | null)[] = [
  [11_025, 12_000, 8_000],
  null,
  [22_050, 24_000, 16_000],
  [44_100, 48_000, 32_000],
];
const VBRI_AT = 36;
/** Some programs fill up with zeros between the tags and the first frame. */
const LOOKED_AT = 8 * 1024;

/**
 * Seconds that an open MP3 says it lasts; null where it says nothing, as those of constant bit rate often do not. What a
 * bit rate and a size would make of it is no statement, and is left out.
 */
export function saidByMp3(file: number): number | null {
  const bytes = readAt(file, soundBegins(file), LOOKED_AT);
  const at = bytes.findIndex((byte, index) => byte === 0xff && ((bytes[index + 1] ?? 0) & 0xe6) === 0xe2);
  if (at < 0 || at + 64 > bytes.length) return null;
  const frame = bytes.subarray(at);
  const version = ((frame[1] ?? 0) >> 3) & 3;
  const sampleRate = RATES[version]?.[((frame[2] ?? 0) >> 2) & 3];
  if (sampleRate === undefined) return null;
  const mono = (frame[3] ?? 0) >> 6 === 3;
  // Behind the header of four bytes and the side information, whose length depends on version and channels.
  const infoAt = 4 + (version === 3 ? (mono ? 17 : 32) : mono ? 9 : 17);
  const samples = version === 3 ? 1152 : 576;
  const name = frame.toString("latin1", infoAt, infoAt + 4);
  if (name === "Xing" || name === "Info") {
    const counted = (frame.readUInt32BE(infoAt + 4) & 1) === 1;
    return counted ? (frame.readUInt32BE(infoAt + 8) * samples) / sampleRate : null;
  }
  if (frame.toString("latin1", VBRI_AT, VBRI_AT + 4) !== "VBRI") return null;
  return (frame.readUInt32BE(VBRI_AT + 14) * samples) / sampleRate;
}
