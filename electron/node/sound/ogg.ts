/** Ogg (RFC 3533) with Opus in it (RFC 7845), read and written packet by packet. Pure. */

const PAGE_HEADER_BYTES = 27;
/** Any number would do; a constant one makes two renderings the same file. */
const SERIAL = 0x726f6e72;
/** A page holds one second of packets of 20 ms, and never more than 255 segments. */
const PACKETS_PER_PAGE = 50;
const MOST_SEGMENTS = 255;

/** What a reader finds: packets in order, and where the sound ends once its last page is seen. */
export interface OggReader {
  /** Takes the next bytes of the file and gives the packets that they end. Throws where no page is. */
  read(bytes: Uint8Array): Uint8Array[];
  /** The sample after the last, as the last page says, counted from the first that is decoded. */
  granule(): number;
}

/** Reads the first stream of an Ogg file; pages of other streams are passed over. */
export function oggReader(): OggReader {
  let held = Buffer.alloc(0);
  let serial: number | null = null;
  let parts: Uint8Array[] = [];
  let granule = 0;
  return {
    granule: () => granule,
    read(bytes) {
      held = Buffer.concat([held, bytes]);
      const packets: Uint8Array[] = [];
      let at = 0;
      while (at + PAGE_HEADER_BYTES <= held.length) {
        if (held.toString("latin1", at, at + 4) !== "OggS") throw new Error("a page of Ogg was expected and is not there");
        const segments = held.subarray(at + PAGE_HEADER_BYTES, at + PAGE_HEADER_BYTES + held[at + 26]!);
        const size = PAGE_HEADER_BYTES + segments.length + segments.reduce((sum, segment) => sum + segment, 0);
        if (segments.length < held[at + 26]! || at + size > held.length) break;
        const owner = held.readUInt32LE(at + 14);
        serial ??= owner;
        if (owner === serial) {
          let from = at + PAGE_HEADER_BYTES + segments.length;
          for (const segment of segments) {
            parts.push(held.subarray(from, from + segment));
            from += segment;
            // A segment of 255 bytes says that its packet goes on.
            if (segment === 255) continue;
            packets.push(new Uint8Array(Buffer.concat(parts)));
            parts = [];
          }
          const told = held.readBigInt64LE(at + 6);
          // -1: no packet ends on this page.
          if (told >= 0n) granule = Number(told);
        }
        at += size;
      }
      held = held.subarray(at);
      parts = parts.map((part) => new Uint8Array(part));
      return packets;
    },
  };
}

/** What the head of an Opus stream says (RFC 7845, 5.1). */
export interface OpusHead {
  readonly channels: number;
  /** Samples that the decoder drops before the first one meant to be heard. */
  readonly preSkip: number;
  /** How the channels are coded; null: one stream of one or two. */
  readonly mapping: { readonly streams: number; readonly coupled: number; readonly table: readonly number[] } | null;
}

/** Reads the first packet of an Opus stream. Throws where it is another. */
export function opusHead(packet: Uint8Array): OpusHead {
  const head = Buffer.from(packet);
  if (head.length < 19 || head.toString("latin1", 0, 8) !== "OpusHead") throw new Error("the head of an Opus stream is missing");
  const channels = head[9]!;
  const mapping =
    head[18] === 0 || head.length < 21 + channels
      ? null
      : { streams: head[19]!, coupled: head[20]!, table: [...head.subarray(21, 21 + channels)] };
  return { channels, preSkip: head.readUInt16LE(10), mapping };
}

/** Ogg's checksum, byte by byte: CRC-32 with polynomial 0x04c11db7, neither reflected nor inverted. */
const CHECKSUMS = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte << 24;
  for (let bit = 0; bit < 8; bit++) crc = crc < 0 ? (crc << 1) ^ 0x04c11db7 : crc << 1;
  return crc >>> 0;
});

function checksum(page: Uint8Array): number {
  let crc = 0;
  for (const byte of page) crc = (crc << 8) ^ CHECKSUMS[((crc >>> 24) ^ byte) & 255]!;
  return crc >>> 0;
}

function segmentsOf(packet: Uint8Array): number[] {
  return [...Array.from({ length: Math.floor(packet.length / 255) }, () => 255), packet.length % 255];
}

const FIRST_PAGE = 2;
const LAST_PAGE = 4;

function pageOf(packets: readonly Uint8Array[], sequence: number, granule: number, kind: number): Buffer {
  const segments = packets.flatMap(segmentsOf);
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

function headPacket(preSkip: number): Buffer {
  const head = Buffer.alloc(19);
  head.write("OpusHead", 0, "latin1");
  head[8] = 1;
  head[9] = 2;
  head.writeUInt16LE(preSkip, 10);
  head.writeUInt32LE(48_000, 12);
  return head;
}

function tagsPacket(comments: readonly string[]): Buffer {
  const sized = (value: string): Buffer => {
    const text = Buffer.from(value, "utf8");
    const size = Buffer.alloc(4);
    size.writeUInt32LE(text.length);
    return Buffer.concat([size, text]);
  };
  const count = Buffer.alloc(4);
  count.writeUInt32LE(comments.length);
  return Buffer.concat([Buffer.from("OpusTags", "latin1"), sized("ronron"), count, ...comments.map(sized)]);
}

export interface OggOpusWriter {
  /** Takes the next packet and gives the pages that are full with it. */
  put(packet: Uint8Array): Buffer[];
  /** Gives the last page. */
  end(): Buffer[];
}

/**
 * Writes stereo Opus packets of `packetSamples` each as a file whose decoder drops the first `preSkip` samples and then
 * plays exactly `samples`. No date and no encoder's name: the same packets give the same bytes.
 */
export function oggOpusWriter(
  preSkip: number,
  samples: number,
  packetSamples: number,
  comments: readonly string[],
): OggOpusWriter {
  let pages = 0;
  let packetsWritten = 0;
  let waiting: Uint8Array[] = [];
  let segments = 0;
  const flush = (kind: number): Buffer => {
    packetsWritten += waiting.length;
    const page = pageOf(waiting, pages++, Math.min(packetsWritten * packetSamples, preSkip + samples), kind);
    waiting = [];
    segments = 0;
    return page;
  };
  return {
    put(packet) {
      const out: Buffer[] = [];
      if (pages === 0)
        out.push(pageOf([headPacket(preSkip)], pages++, 0, FIRST_PAGE), pageOf([tagsPacket(comments)], pages++, 0, 0));
      const needed = segmentsOf(packet).length;
      if (waiting.length === PACKETS_PER_PAGE || segments + needed > MOST_SEGMENTS) out.push(flush(0));
      waiting.push(packet);
      segments += needed;
      return out;
    },
    end: () => [flush(LAST_PAGE)],
  };
}
