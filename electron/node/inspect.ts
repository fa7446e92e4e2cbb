/** Looks at the files of the library as they lie on disk: cheaply, a few at a time, and without reading them whole. */
import { type FileHandle, open } from "node:fs/promises";
import type { Flaw } from "../domain/forecast/trouble.ts";

/** A page of Ogg (RFC 3533): its header without the table of segments, and the most it can take with everything. */
const PAGE_HEADER = 27;
const LARGEST_PAGE = PAGE_HEADER + 255 + 255 * 255;

/** Opus counts its granules at this rate, whatever it was made from (RFC 7845). */
const GRANULES_PER_SECOND = 48_000;

/** A sound that is shorter than its card says by no more than this, in seconds, is whole: cards are rounded. */
const ROUNDING = 0.5;

async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}

/** Samples to be dropped from the start, from the head of an Ogg Opus file; null where it is none. */
function preSkipOf(head: Buffer): number | null {
  if (head.toString("latin1", 0, 4) !== "OggS") return null;
  const packet = PAGE_HEADER + (head[26] ?? 0);
  if (head.toString("latin1", packet, packet + 8) !== "OpusHead" || head.length < packet + 12) return null;
  return head.readUInt16LE(packet + 10);
}

/** The end of what is whole, and whether another page was begun after it. */
interface End {
  /** The granule at which the sound ends; 0 where no page is whole. */
  readonly granule: number;
  readonly cut: boolean;
}

function endOf(tail: Buffer): End {
  let cut = false;
  for (let at = tail.lastIndexOf("OggS"); at >= 0; at = at === 0 ? -1 : tail.lastIndexOf("OggS", at - 1)) {
    const segments = tail[at + 26] ?? 0;
    const table = tail.subarray(at + PAGE_HEADER, at + PAGE_HEADER + segments);
    const size = PAGE_HEADER + segments + table.reduce((sum, segment) => sum + segment, 0);
    const whole = at + PAGE_HEADER <= tail.length && table.length === segments && at + size <= tail.length;
    const granule = whole ? tail.readBigInt64LE(at + 6) : -1n;
    // -1: no packet ends on this page.
    if (granule >= 0n) return { granule: Number(granule), cut };
    cut ||= !whole;
  }
  return { granule: 0, cut: true };
}

async function soundFlaw(file: FileHandle, size: number, durationSeconds: number): Promise<Flaw | null> {
  const preSkip = preSkipOf(await readAt(file, 0, PAGE_HEADER + 255 + 12));
  if (preSkip === null) return { kind: "foreign" };
  // Two pages: the last may be cut off, and the one before is then whole.
  const from = Math.max(0, size - 2 * LARGEST_PAGE);
  const { granule, cut } = endOf(await readAt(file, from, size - from));
  const seconds = Math.max(0, (granule - preSkip) / GRANULES_PER_SECOND);
  return cut || seconds + ROUNDING < durationSeconds ? { kind: "short", seconds } : null;
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}

/**
 * What is wrong with a file; null: nothing. Of a sound, whose card says how long it is, the beginning and the end are
 * looked at; of a picture (`durationSeconds` null) that it is there and can be read.
 */
export async function inspectFile(path: string, durationSeconds: number | null): Promise<Flaw | null> {
  let file: FileHandle;
  try {
    file = await open(path, "r");
  } catch (error) {
    // Whatever else keeps a file from being opened, visitors would not have it either.
    return { kind: codeOf(error) === "ENOENT" || codeOf(error) === "ENOTDIR" ? "missing" : "forbidden" };
  }
  try {
    const found = await file.stat();
    if (!found.isFile()) return { kind: "foreign" };
    if (found.size === 0) return { kind: "empty" };
    if (durationSeconds !== null) return await soundFlaw(file, found.size, durationSeconds);
    return (await readAt(file, 0, 1)).length === 1 ? null : { kind: "forbidden" };
  } catch {
    // A disk that opens a file and cannot read it.
    return { kind: "forbidden" };
  } finally {
    await file.close();
  }
}
