/** Own themes on disk: written whole or not at all, whatever happens in the middle. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Closet, openCloset } from "../../electron/node/themes/closet.ts";
import { themeBytes } from "../../electron/node/themes/judge.ts";
import type { PackageFiles } from "../../electron/node/themes/picture.ts";
import { copyPictures } from "../../electron/node/themes/rehearse.ts";
import { readFiles } from "../../electron/node/themes/read.ts";
import { SVG, svgWith, themeFile } from "../support/theme-packages.ts";

const AT = "2026-12-01T10:00:00Z";
let data: string;
const closets: Closet[] = [];
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), "ronron-closet-"));
});
afterEach(() => {
  for (const closet of closets.splice(0)) closet.stop();
  rmSync(data, { recursive: true, force: true });
});

function open(folder = data): Closet {
  const closet = openCloset(folder);
  closets.push(closet);
  return closet;
}
const text = (value: string): Uint8Array => new Uint8Array(Buffer.from(value));
const theme = (greeting: string, picture = SVG): PackageFiles =>
  new Map([
    ["theme.json", themeBytes(themeFile("winter", { captions: { greeting, thanks: null, closed: null } }))],
    ["backdrop.svg", text(picture)],
  ]);
const folder = (...parts: string[]): string => join(data, "themes", "winter", ...parts);

function current(closet: Closet): { version: number; files: PackageFiles; label: string } {
  const kept = closet.find("winter");
  if (kept?.ok !== true) throw new Error("There is no such theme.");
  const place = closet.folderOf("winter", kept.current);
  return { version: kept.current.version, files: readFiles(place), label: place.split(/[\\/]/).at(-1) ?? "" };
}

test("a version is kept as it was given, and its unchanged files are kept once", () => {
  const closet = open();
  closet.put("winter", theme("One"), AT);
  const first = current(closet);
  closet.put("winter", theme("Two"), AT);
  const second = current(closet);
  expect([first.version, second.version]).toEqual([1, 2]);
  expect(second.files).toEqual(theme("Two"));
  expect(readFiles(folder(first.label))).toEqual(theme("One"));
  const inode = (label: string) => statSync(folder(label, "backdrop.svg")).ino;
  expect(inode(first.label)).toBe(inode(second.label));
  closet.put("winter", theme("Two"), AT);
  expect(current(closet).version).toBe(2);
});

test("thirty versions are kept, and the number goes on", () => {
  const closet = open();
  for (let number = 1; number <= 33; number += 1) closet.put("winter", theme(`Number ${number}`), AT);
  const kept = closet.find("winter");
  expect(kept?.ok === true && kept.versions.map(({ version }) => version)).toEqual(Array.from({ length: 30 }, (_, at) => at + 4));
  expect(readdirSync(folder())).toHaveLength(31);
});

describe("a write that ends in the middle", () => {
  beforeEach(() => open().put("winter", theme("One"), AT));

  test.each<[string, () => void]>([
    [
      "while files are written",
      () => {
        mkdirSync(folder("2-0123456789ab.part"));
        writeFileSync(folder("2-0123456789ab.part", "theme.json"), "{");
      },
    ],
    [
      "before the version is in force",
      () => {
        mkdirSync(folder("2-0123456789ab"));
        writeFileSync(folder("2-0123456789ab", "theme.json"), "{}");
      },
    ],
    ["while the version is put in force", () => writeFileSync(folder("versions.json.part"), '{"schema":1,')],
  ])("%s leaves the old one, and nothing else", (_, cut) => {
    cut();
    const closet = open();
    expect(current(closet)).toMatchObject({ version: 1, files: theme("One") });
    expect(readdirSync(folder()).toSorted()).toEqual([current(closet).label, "versions.json"].toSorted());
    closet.put("winter", theme("Two"), AT);
    expect(current(closet)).toMatchObject({ version: 2, files: theme("Two") });
  });

  test("of a theme that is new leaves none; what someone else put there stays, and is told", () => {
    const half = join(data, "themes", "half", "1-0123456789ab.part");
    mkdirSync(half, { recursive: true });
    writeFileSync(join(half, "theme.json"), "{");
    const foreign = join(data, "themes", "by-hand");
    mkdirSync(foreign);
    writeFileSync(join(foreign, "theme.json"), "{}");
    const closet = open();
    expect(closet.ids()).toEqual(["by-hand", "winter"]);
    expect(closet.find("by-hand")).toMatchObject({ ok: false, reason: expect.stringMatching(/^versions\.json cannot be read/) });
    expect(existsSync(join(foreign, "theme.json"))).toBe(true);
  });

  test("because the disk refuses throws, and leaves the old one", () => {
    const closet = open();
    mkdirSync(folder("versions.json.part"));
    expect(() => closet.put("winter", theme("Two"), AT)).toThrow("EISDIR");
    rmSync(folder("versions.json.part"), { recursive: true, force: true });
    expect(current(closet)).toMatchObject({ version: 1, files: theme("One") });
    expect(readdirSync(folder())).toHaveLength(2);
    closet.put("winter", theme("Two", svgWith("<g/>")), AT);
    expect(current(closet)).toMatchObject({ version: 2 });
  });

  test("in its list of versions is told, and nothing is cleared away", () => {
    const label = current(open()).label;
    writeFileSync(folder("versions.json"), Buffer.alloc(200));
    const closet = open();
    expect(closet.find("winter")).toMatchObject({ ok: false, reason: expect.stringMatching(/^versions\.json cannot be read/) });
    expect(existsSync(folder(label))).toBe(true);
    expect(() => closet.put("winter", theme("Two"), AT)).toThrow(/cannot be changed: its versions\.json cannot be read/);
  });
});

test("what was taken away is brought back while the house runs, and is gone for good after that", () => {
  const closet = open();
  closet.put("winter", theme("One"), AT);
  closet.remove("winter");
  expect(closet.find("winter")).toBeNull();
  expect(closet.restore("winter")).toBe(true);
  expect(current(closet).files).toEqual(theme("One"));
  expect(closet.restore("winter")).toBe(false);
  closet.remove("winter");
  closet.put("winter", theme("Another"), AT);
  expect(closet.restore("winter")).toBe(false);
  closet.remove("winter");
  closet.stop();
  expect(readdirSync(data)).toEqual(["themes"]);
  expect(open().restore("winter")).toBe(false);
});

test("a rehearsal's copy is its own: what it changes stays with it", () => {
  const closet = open();
  closet.put("winter", theme("One"), AT);
  const copy = join(data, "copy");
  copyPictures(data, copy);
  const rehearsed = open(copy);
  rehearsed.put("winter", theme("Two"), AT);
  rehearsed.remove("winter");
  expect(current(closet)).toMatchObject({ version: 1, files: theme("One") });
  expect(readFileSync(folder("versions.json"), "utf8")).toContain('"current": 1');
});
