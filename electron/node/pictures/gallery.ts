/** The drawings of maps and the pictures of experiences: those that came with the product, and the venue's own before them. */
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { sizeText } from "../themes/judge.ts";
import { pictureFault } from "../themes/picture.ts";

/** The folders below assets/ and below the venue's data, and the first parts of the addresses. */
export const GALLERIES = ["maps", "experiences"] as const;

/** Bytes of one picture. A visitor waits for it, and every screen keeps it. */
const LARGEST = 2 * 1024 * 1024;

export interface Gallery {
  /** Why a picture cannot be shown, as a sentence without its beginning; null: it can. */
  fault(address: string): string | null;
  /** The file to be shown at an address; null: there is none. */
  fileOf(address: string): string | null;
}

interface Judged {
  /** Of the file as it was looked into. */
  readonly signature: string;
  readonly fault: string | null;
}

function judge(path: string, size: number): string | null {
  if (size > LARGEST) return `is ${sizeText(size)} large, and a picture may have ${sizeText(LARGEST)}`;
  try {
    return pictureFault(path, readFileSync(path));
  } catch (error) {
    return `cannot be read: ${error instanceof Error ? error.message : String(error)}`;
  }
}

/**
 * Looks into a picture when it is asked about, and again when its file has changed: one that is put into the folder or
 * mended there is shown without a restart. An own picture that is refused leaves ours in its place.
 */
export function openGallery(root: string, data: string): Gallery {
  const judged = new Map<string, Judged>();

  /** null: there is no such file. */
  function look(path: string): Judged | null {
    const found = statSync(path, { throwIfNoEntry: false });
    if (found === undefined || !found.isFile()) {
      judged.delete(path);
      return null;
    }
    const signature = `${found.size} ${found.mtimeMs}`;
    const known = judged.get(path);
    if (known?.signature === signature) return known;
    const fresh = { signature, fault: judge(path, found.size) };
    judged.set(path, fresh);
    return fresh;
  }

  function find(address: string): { readonly file: string | null; readonly fault: string | null } {
    const [, folder = "", name = ""] = /^\/([a-z]+)\/([a-z0-9-]+\.[a-z]+)$/.exec(address) ?? [];
    if (!GALLERIES.some((gallery) => gallery === folder)) return { file: null, fault: "is no address of a picture" };
    let fault: string | null = null;
    for (const file of [join(data, folder, name), join(root, "assets", folder, name)]) {
      const seen = look(file);
      if (seen?.fault === null) return { file, fault };
      fault ??= seen?.fault ?? null;
    }
    return { file: null, fault: fault ?? "does not exist here" };
  }

  return {
    fault: (address) => find(address).fault,
    fileOf: (address) => find(address).file,
  };
}
