/** A copy of the product's folder, whose sounds and themes a test may spoil as a full disk or a careless hand would. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const ROOT = resolve(import.meta.dirname, "..", "..");

/** What is only read, and large: reached through a link. */
const LINKED = ["node_modules", join(".build", "pages")];

/** What runs, and what may be spoiled. */
const COPIED = [
  "package.json",
  "electron",
  join(".build", "electron"),
  join("assets", "themes"),
  join("assets", "maps"),
  join("assets", "experiences"),
  "sounds",
];

export interface ProductCopy {
  readonly root: string;
  /** Puts a file, by its path from the root, back as it was. */
  restore(file: string): void;
  remove(): void;
}

export function copyProduct(): ProductCopy {
  const root = mkdtempSync(join(tmpdir(), "ronron-product-"));
  mkdirSync(join(root, ".build"));
  for (const part of COPIED) if (existsSync(join(ROOT, part))) cpSync(join(ROOT, part), join(root, part), { recursive: true });
  for (const part of LINKED) if (existsSync(join(ROOT, part))) symlinkSync(join(ROOT, part), join(root, part), "junction");
  return {
    root,
    restore: (file) => cpSync(join(ROOT, file), join(root, file)),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}
