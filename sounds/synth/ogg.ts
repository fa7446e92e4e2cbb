/** An Ogg Opus stream taken apart: what the decoder needs, without the container's accidents. */
export interface OpusPackets {
  /** The identification header ("OpusHead"). */
  head: Buffer;
  audio: Buffer[];
}

const PAGE_HEADER_BYTES = 27;
/** Any number would do; a constant one makes two renderings the same file. */
const SERIAL = 0x726f6e72;
const PACKETS_PER_PAGE = 50;

/** The packets of a single Ogg Opus stream (RFC 3533 for the pages, RFC 7845 for the headers). */
export function readOpus(file: Buffer): OpusPackets {
  const packets: Buffer[] = [];
  let parts: Buffer[] = [];
  let at = 0;
  while (at < file.length) {
    if (file.toString("latin1", at, at + 4) !== "OggS") throw new Error(`no Ogg page at byte ${at}`);
    const segments = file.subarray(at + PAGE_HEADER_BYTES, at + PAGE_HEADER_BYTES + file[at + 26]!);
    at += PAGE_HEADER_BYTES + segments.length;
    for (const size of segments) {
      parts.push(file.subarray(at, at + size));
      at += size;
      // A segment of 255 bytes says that its packet goes on.
      if (size < 255) {
        packets.push(Buffer.concat(parts));
        parts = [];
      }
    }
  }
  const [head, , ...audio] = packets;
  if (head?.toString("latin1", 0, 8) !== "OpusHead") throw new Error("not an Opus stream");
  return { head, audio };
}

/** Samples that the decoder must drop before the first one meant to be heard (RFC 7845, 5.1). */
export function preSkipOf(head: Buffer): number {
  return head.readUInt16LE(10);
}

/** Ogg's checksum: CRC-32 with polynomial 0x04c11db7, neither reflected nor inverted. */
function checksum(page: Buffer): number {
  let crc = 0;
  for (const byte of page) {
    crc ^= byte << 24;
    for (let bit = 0; bit < 8; bit++) crc = crc < 0 ? (crc << 1) ^ 0x04c11db7 : crc << 1;
  }
  return crc >>> 0;
}

function buildPage(packets: readonly Buffer[], sequence: number, granule: number, kind: number): Buffer {
  const segments: number[] = [];
  for (const packet of packets) {
    for (let left = packet.length; ; left -= 255) {
      segments.push(Math.min(left, 255));
      if (left < 255) break;
    }
  }
  if (segments.length > 255) throw new RangeError("too many segments for one Ogg page");
  const header = Buffer.alloc(PAGE_HEADER_BYTES);
  header.write("OggS", 0, "latin1");
  header[5] = kind;
  header.writeBigUInt64LE(BigInt(granule), 6);
  header.writeUInt32LE(SERIAL, 14);
  header.writeUInt32LE(sequence, 18);
  header[26] = segments.length;
  const page = Buffer.concat([header, Buffer.from(segments), ...packets]);
  page.writeUInt32LE(checksum(page), 22);
  return page;
}

function tags(comments: readonly string[]): Buffer {
  const text = (value: string): Buffer => {
    const bytes = Buffer.from(value, "utf8");
    const size = Buffer.alloc(4);
    size.writeUInt32LE(bytes.length);
    return Buffer.concat([size, bytes]);
  };
  const count = Buffer.alloc(4);
  count.writeUInt32LE(comments.length);
  return Buffer.concat([Buffer.from("OpusTags", "latin1"), text("ronron"), count, ...comments.map(text)]);
}

/**
 * An Ogg Opus file whose decoder drops the first `preSkip` samples and then plays exactly `samples`.
 * Every packet is taken for `packetSamples` long; packets past the end are left out.
 */
export function writeOpus(
  { head, audio }: OpusPackets,
  preSkip: number,
  samples: number,
  packetSamples: number,
  comments: readonly string[],
): Buffer {
  const ownHead = Buffer.from(head);
  ownHead.writeUInt16LE(preSkip, 10);
  const needed = Math.ceil((preSkip + samples) / packetSamples);
  if (needed > audio.length) throw new RangeError(`${needed} packets needed, ${audio.length} given`);
  const pages = [buildPage([ownHead], 0, 0, 2), buildPage([tags(comments)], 1, 0, 0)];
  for (let from = 0; from < needed; from += PACKETS_PER_PAGE) {
    const to = Math.min(from + PACKETS_PER_PAGE, needed);
    const granule = Math.min(to * packetSamples, preSkip + samples);
    pages.push(buildPage(audio.slice(from, to), pages.length, granule, to === needed ? 4 : 0));
  }
  return Buffer.concat(pages);
}
