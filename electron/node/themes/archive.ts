/** Themes as one zip file, written and read. What is read comes from anywhere: each entry is looked at before it is unpacked. */
import { buffer } from "node:stream/consumers";
import { crc32 } from "node:zlib";
import { type Entry, type ZipFile, fromBufferPromise } from "yauzl";
import { ZipFile as Packer } from "yazl";
import { ARCHIVE_TYPE } from "../../contract/api/themes.ts";
import { LARGEST_ARCHIVE, type ThemeProblem } from "../../contract/theme-package.ts";
import { belongs, fault, sizeFaults, sizeText } from "./judge.ts";
import type { PackageFiles } from "./picture.ts";

/** Entries of an archive, folders and what other systems add included. */
const MOST_ENTRIES = 60;
const LARGEST_UNPACKED = 20 * 1024 * 1024;
/** Text is packed to a tenth, lines drawn by programs to a fiftieth; what is packed further was made to unpack. */
const MOST_PACKED = 200;
/** Below so many bytes any part of nothing is harmless. */
const SMALL = 64 * 1024;

/** The bit of an entry that says it is locked by a password. */
const LOCKED = 0x1;
/** What kind of file an entry is, as Unix writes it into the upper half of its attributes. */
const KIND = 0o170000;
const ORDINARY: ReadonlySet<number> = new Set([0, 0o100000, 0o040000]);

/** The same theme makes the same archive, at any time. */
const NO_TIME = new Date(1980, 0, 1);

/** A theme as one file: a folder of its name, ready to be unpacked into assets/themes. */
export async function archiveOf(id: string, files: PackageFiles): Promise<File> {
  const zip = new Packer();
  for (const [name, bytes] of [...files].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    zip.addBuffer(Buffer.from(bytes), `${id}/${name}`, { mtime: NO_TIME, mode: 0o100644, forceDosTimestamp: true });
  }
  zip.end();
  return new File([new Uint8Array(await buffer(zip.outputStream))], `${id}.zip`, { type: ARCHIVE_TYPE });
}

class Refused extends Error {
  readonly problem: ThemeProblem;
  constructor(path: string, message: string) {
    super(message);
    this.problem = fault(path, message);
  }
}

/** What the systems of others add to archives; left out without a word. */
const isAddition = (name: string): boolean =>
  name.startsWith("__MACOSX/") || /(^|\/)(\.DS_Store|Thumbs\.db|desktop\.ini)$/.test(name);

/** The name of an entry as it is written. Bytes beyond ASCII become others, and no name of ours has any. */
const nameOf = ({ fileNameRaw }: Entry): string => fileNameRaw.toString("latin1");

/** Refuses an entry by what the archive says of it; nothing is unpacked yet. */
function look(entry: Entry, name: string): void {
  const refuse = (message: string): never => {
    throw new Refused(name, message);
  };
  if (name === "" || Buffer.from(name, "latin1").some((code) => code < 32 || code === 127)) {
    refuse("has characters in its name that no file has");
  }
  if (name.includes("\\")) refuse("has a backslash in its name");
  if (name.startsWith("/") || /^[a-z]:/i.test(name)) refuse("has an absolute path");
  const parts = name.split("/");
  if (parts.some((part) => part === ".." || part === ".")) refuse("leads out of the archive");
  if (!ORDINARY.has((entry.externalFileAttributes >>> 16) & KIND)) refuse("is a link, or something else than a file");
  if ((entry.generalPurposeBitFlag & LOCKED) !== 0) refuse("is locked by a password");
  if (parts.length > 2 && !isAddition(name)) refuse("lies in a folder inside a folder: a theme is one folder");
  if (entry.uncompressedSize > SMALL && entry.uncompressedSize > entry.compressedSize * MOST_PACKED) {
    refuse(`is packed more than ${MOST_PACKED} times smaller: no picture is`);
  }
}

/** The files that belong to the theme, by their names without the folder. Refuses what lies beside them. */
function filesAmong(entries: readonly Entry[]): Map<string, Entry> {
  const files = new Map<string, Entry>();
  const taken = new Set<string>();
  let folder: string | null = null;
  for (const entry of entries) {
    const path = nameOf(entry);
    look(entry, path);
    if (isAddition(path) || path.endsWith("/")) continue;
    const parts = path.split("/");
    const name = parts.at(-1) ?? path;
    const within = parts.length === 2 ? (parts[0] ?? "") : "";
    if (folder !== null && within !== folder)
      throw new Refused(path, "lies in another folder than the rest: a theme is one folder");
    folder = within;
    if (!belongs(name))
      throw new Refused(path, "is neither theme.json nor a picture (name.svg, .webp, .avif, .png or .jpg, in lower case)");
    // Windows and macOS take names for the same that differ in case alone.
    if (taken.has(name.toLowerCase())) throw new Refused(path, "is in the archive twice");
    taken.add(name.toLowerCase());
    files.set(name, entry);
  }
  return files;
}

/** Unpacks an entry; no more of it than it said. */
async function unpack(zip: ZipFile, entry: Entry): Promise<Uint8Array> {
  let bytes: Buffer;
  try {
    bytes = await buffer(await zip.openReadStreamPromise(entry));
  } catch (error) {
    throw new Refused(nameOf(entry), `cannot be unpacked: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (crc32(bytes) !== entry.crc32) throw new Refused(nameOf(entry), "is damaged: its checksum is another");
  return new Uint8Array(bytes);
}

/** What an archive holds, or why it is not taken in. */
export type Unpacked =
  | { readonly ok: true; readonly files: PackageFiles }
  | { readonly ok: false; readonly problems: readonly ThemeProblem[] };

async function open(bytes: Uint8Array): Promise<ZipFile> {
  try {
    return await fromBufferPromise(Buffer.from(bytes), { decodeStrings: false, validateEntrySizes: true });
  } catch (error) {
    throw new Refused(
      "",
      `The file is no zip archive, or a damaged one: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

async function entriesOf(zip: ZipFile): Promise<Entry[]> {
  if (zip.entryCount > MOST_ENTRIES) {
    throw new Refused("", `The archive has ${zip.entryCount} entries, and a theme may have ${MOST_ENTRIES}`);
  }
  const entries: Entry[] = [];
  try {
    for await (const entry of zip.eachEntry()) entries.push(entry);
  } catch (error) {
    throw new Refused("", `The archive is damaged: ${error instanceof Error ? error.message : String(error)}`);
  }
  return entries;
}

/** Unpacks a theme in memory. What is refused is named, with the reason. */
export async function unpackArchive(bytes: Uint8Array): Promise<Unpacked> {
  try {
    if (bytes.length > LARGEST_ARCHIVE) {
      throw new Refused("", `The archive is ${sizeText(bytes.length)} large, and may have ${sizeText(LARGEST_ARCHIVE)}`);
    }
    const zip = await open(bytes);
    const entries = await entriesOf(zip);
    const unpacked = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
    const listed = filesAmong(entries);
    if (unpacked > LARGEST_UNPACKED) {
      throw new Refused("", `The archive unpacks to ${sizeText(unpacked)}, and may have ${sizeText(LARGEST_UNPACKED)}`);
    }
    const tooLarge = sizeFaults([...listed].map(([name, { uncompressedSize }]) => ({ name, bytes: uncompressedSize })));
    if (tooLarge.length > 0) return { ok: false, problems: tooLarge };
    const files = new Map<string, Uint8Array>();
    for (const [name, entry] of listed) files.set(name, await unpack(zip, entry));
    return { ok: true, files };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, problems: [error.problem] };
    throw error;
  }
}
