/** Theme packages as people and programs make them, and archives as nobody should. */
import { crc32, deflateRawSync, deflateSync } from "node:zlib";
import { z } from "zod";
import type { ThemeFile } from "../../electron/contract/theme.ts";
import type { Answer, TestHouse } from "./house.ts";
import { themeOf } from "./themes.ts";

/** A picture with something more in it. */
export function svgWith(more: string, attributes = ""): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 160 90" ${attributes}><rect id="sky" width="160" height="90" fill="#123"/>${more}</svg>`;
}

export const SVG = svgWith("");

function pngChunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** A grey PNG that says it has this size; there are pixels for 1 × 1. */
export function png(width = 1, height = 1): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head[8] = 8;
  const pixels = pngChunk("IDAT", deflateSync(Buffer.from([0, 128])));
  const signature = Buffer.from("89504e470d0a1a0a", "hex");
  return Buffer.concat([signature, pngChunk("IHDR", head), pixels, pngChunk("IEND", Buffer.alloc(0))]);
}

/** A theme.json of black and white, with one picture unless it is given others. */
export function themeFile(id: string, more: Partial<ThemeFile> = {}): ThemeFile {
  const { base: _, ...file } = themeOf(id);
  return { ...file, ...more };
}

export interface ZipEntry {
  readonly name: string;
  readonly data?: string | Uint8Array;
  /** As Unix has it: 0o120777 is a link. */
  readonly mode?: number;
  readonly flags?: number;
  /** What the archive says of the entry, where that is a lie. */
  readonly size?: number;
  readonly sum?: number;
}

/** An archive of exactly these entries, whatever they are. */
export function zipOf(entries: readonly ZipEntry[]): Buffer {
  const written: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, data = "", mode = 0o100644, flags = 0, size, sum } of entries) {
    const plain = Buffer.from(data);
    const packed = deflateRawSync(plain, { level: 9 });
    const path = Buffer.from(name, "latin1");
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(flags, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(0x21_00_00, 6);
    common.writeUInt32LE(sum ?? crc32(plain), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(size ?? plain.length, 18);
    common.writeUInt16LE(path.length, 22);
    const local = Buffer.concat([Buffer.from("PK\u0003\u0004"), common, path, packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE((mode << 16) >>> 0, 6);
    rest.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from("PK\u0001\u0002"), Buffer.from([20, 3]), common, rest, path]));
    written.push(local);
    offset += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(listed.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...written, listed, Buffer.from("PK\u0005\u0006"), end]);
}

/** The entries of a whole theme, in a folder of its name. */
export function entriesOf(id: string, more: Partial<ThemeFile> = {}): ZipEntry[] {
  return [
    { name: `${id}/theme.json`, data: JSON.stringify(themeFile(id, more)) },
    { name: `${id}/backdrop.svg`, data: SVG },
  ];
}

const tokens = new WeakMap<TestHouse, string>();

/** Calls the API as the operator with bytes as the body. */
export async function sendBytes(
  house: TestHouse,
  method: string,
  path: string,
  body: string | Uint8Array,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const opened = tokens.get(house) ?? (await house.call("POST", "/api/session", { pin: house.pin })).body;
  const token = typeof opened === "string" ? opened : z.object({ token: z.string() }).parse(opened).token;
  tokens.set(house, token);
  const response = await fetch(`${house.origin}${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, ...headers },
    body: typeof body === "string" ? body : new Uint8Array(body),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: text === "" ? null : JSON.parse(text) };
}
