/** Whether bytes are a picture of pixels of the kind they are called, and of a size that screens can show. */
import { imageDimensionsFromData } from "image-dimensions";

/** The longest side of a picture made of pixels: what every graphics card shows as one texture. */
const LONGEST_SIDE = 4096;

const KINDS: Readonly<Record<string, string>> = { jpg: "jpeg" };
const TOLD: Readonly<Record<string, string>> = { png: "PNG", jpeg: "JPEG", webp: "WebP", avif: "AVIF", gif: "GIF", heic: "HEIC" };

/** Whether the end of a file is there; of AVIF nobody can tell without decoding it. */
function isWhole(bytes: Buffer, type: string): boolean {
  switch (type) {
    case "png":
      return bytes.subarray(-12).includes("IEND");
    case "jpeg":
      // Some cameras write zeros or notes after the end.
      return bytes.lastIndexOf(Buffer.from([0xff, 0xd9])) > 0;
    case "webp":
      return bytes.length >= bytes.readUInt32LE(4) + 8;
    default:
      return true;
  }
}

/** Why bytes are no such picture, as a sentence without its beginning; null: they are. `kind` is png, jpg, jpeg, webp or avif. */
export function rasterFault(bytes: Uint8Array, kind: string): string | null {
  const wanted = KINDS[kind] ?? kind;
  const found = imageDimensionsFromData(bytes);
  if (found === undefined) return `is no ${TOLD[wanted] ?? wanted} picture, or a damaged one`;
  const { type, width, height } = found;
  if (type !== wanted)
    return `is called ${kind} and is a ${TOLD[type] ?? type} picture: rename it, or save it as ${TOLD[wanted] ?? wanted}`;
  if (width < 1 || height < 1) return "has no size";
  if (width > LONGEST_SIDE || height > LONGEST_SIDE) {
    return `is ${width} × ${height} pixels large, and screens take ${LONGEST_SIDE} a side at most`;
  }
  return isWhole(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), type) ? null : "is cut short: its end is missing";
}
