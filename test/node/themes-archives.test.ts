/** Archives from anywhere: each that is no theme is refused in a sentence that names the file, and nothing of it stays. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { ThemeDetails } from "../../electron/contract/theme-package.ts";
import { type TestHouse, startTestHouse } from "../support/house.ts";
import { SVG, type ZipEntry, entriesOf, png, sendBytes, svgWith, themeFile, zipOf } from "../support/theme-packages.ts";

let house: TestHouse;
beforeAll(async () => {
  house = await startTestHouse({ rehearse: "2026-12-10T10:00:00+01:00" });
});
afterAll(() => house.stop());

const Refusal = z.object({
  detail: z.string(),
  issues: z.array(z.object({ path: z.string(), message: z.string() })).default([]),
});

const bring = (entries: readonly ZipEntry[], query = "") =>
  sendBytes(house, "POST", `/api/themes/import${query}`, zipOf(entries));

/** Sends an archive that must be refused; answers with what was said. */
async function refused(entries: readonly ZipEntry[]): Promise<{ status: number; detail: string }> {
  const { status, headers, body } = await bring(entries);
  expect(headers.get("content-type")).toBe("application/problem+json");
  return { status, detail: Refusal.parse(body).detail };
}

test("a theme in a folder, or without one, or as a Mac packs it, is taken in", async () => {
  const folder = await bring(entriesOf("in-a-folder"));
  expect(folder.status).toBe(201);
  expect(ThemeDetails.parse(folder.body)).toMatchObject({
    id: "in-a-folder",
    own: true,
    version: 1,
    wearable: true,
    problems: [],
  });
  const flat = entriesOf("flat").map((entry) => ({ ...entry, name: entry.name.replace("flat/", "") }));
  expect((await bring(flat)).status).toBe(201);
  const additions = [
    { name: "mac/", mode: 0o040755 },
    { name: "mac/.DS_Store", data: "x" },
    { name: "__MACOSX/mac/._theme.json", data: "x" },
  ];
  const mac = await bring([...additions, ...entriesOf("mac")]);
  expect(ThemeDetails.parse(mac.body).pictures).toEqual([{ name: "backdrop.svg", bytes: SVG.length, used: true }]);
});

describe("an archive", () => {
  const good = entriesOf("bad");
  const theme = (more: object): ZipEntry[] => [
    { name: "bad/theme.json", data: JSON.stringify({ ...themeFile("bad"), ...more }) },
    { name: "bad/backdrop.svg", data: SVG },
  ];
  const picture = (data: string): ZipEntry[] => [good[0]!, { name: "bad/backdrop.svg", data }];

  test.each<[string, ZipEntry[], RegExp]>([
    [
      "that leads out of itself",
      [...good, { name: "../../evil.svg", data: SVG }],
      /^\.\.\/\.\.\/evil\.svg: leads out of the archive/,
    ],
    ["that leads out further in", [...good, { name: "bad/../../evil.svg", data: SVG }], /^bad\/\.\.\/\.\.\/evil\.svg: leads out/],
    [
      "with an absolute path",
      [...good, { name: "/etc/cron.d/evil.svg", data: SVG }],
      /^\/etc\/cron\.d\/evil\.svg: has an absolute path/,
    ],
    ["with a drive", [...good, { name: "C:evil.svg", data: SVG }], /^C:evil\.svg: has an absolute path/],
    ["with backslashes", [...good, { name: "..\\evil.svg", data: SVG }], /^\.\.\\evil\.svg: has a backslash in its name/],
    [
      "with a zero in a name",
      [...good, { name: "bad/a.svg\u0000.exe", data: SVG }],
      /has characters in its name that no file has/,
    ],
    ["with a link", [...good, { name: "bad/link.svg", data: "/etc/passwd", mode: 0o120777 }], /^bad\/link\.svg: is a link/],
    [
      "with a device",
      [...good, { name: "bad/tty.svg", mode: 0o020666 }],
      /^bad\/tty\.svg: is a link, or something else than a file/,
    ],
    ["with a name twice", [...good, { name: "bad/backdrop.svg", data: SVG }], /^bad\/backdrop\.svg: is in the archive twice/],
    [
      "with folders in folders",
      [...good, { name: "bad/art/a.svg", data: SVG }],
      /^bad\/art\/a\.svg: lies in a folder inside a folder/,
    ],
    ["with two themes", [...good, { name: "other/a.svg", data: SVG }], /^other\/a\.svg: lies in another folder than the rest/],
    [
      "with a program",
      [...good, { name: "bad/run.js", data: "alert(1)" }],
      /^bad\/run\.js: is neither theme\.json nor a picture/,
    ],
    [
      "that is locked",
      [good[0]!, { name: "bad/backdrop.svg", data: SVG, flags: 1 }],
      /^bad\/backdrop\.svg: is locked by a password/,
    ],
    [
      "that is damaged",
      [good[0]!, { name: "bad/backdrop.svg", data: SVG, sum: 7 }],
      /^bad\/backdrop\.svg: is damaged: its checksum is another/,
    ],
    [
      "that holds more than it says",
      [good[0]!, { name: "bad/backdrop.svg", data: SVG, size: 3 }],
      /^bad\/backdrop\.svg: cannot be unpacked: too many bytes/,
    ],
    [
      "that is a bomb",
      [good[0]!, { name: "bad/backdrop.svg", data: Buffer.alloc(1_500_000) }],
      /^bad\/backdrop\.svg: is packed more than 200 times smaller/,
    ],
    [
      "that is a bomb and lies about it",
      [good[0]!, { name: "bad/backdrop.svg", data: Buffer.alloc(50_000_000), size: 5_000 }],
      /^bad\/backdrop\.svg: cannot be unpacked: too many bytes/,
    ],
    [
      "of too many entries",
      [...good, ...Array.from({ length: 60 }, (_, n) => ({ name: `bad/p${n}.svg`, data: SVG }))],
      /^The archive has 62 entries, and a theme may have 60/,
    ],
    [
      "of too many files",
      [...good, ...Array.from({ length: 45 }, (_, n) => ({ name: `bad/p${n}.svg`, data: SVG }))],
      /^There are 47 files, and a theme may have 40/,
    ],
    ["without theme.json", [{ name: "bad/backdrop.svg", data: SVG }], /^theme\.json: is missing/],
    ["whose theme.json is no JSON", [{ name: "theme.json", data: "{" }], /^theme\.json: is no JSON/],
    ["whose theme.json lacks something", theme({ tokens: undefined }), /^tokens: is missing/],
    ["whose theme.json has a key too many", theme({ script: "x" }), /^script: is not a known key here/],
    [
      "whose theme.json leads elsewhere",
      theme({ art: [{ landscape: "../secret.svg" }] }),
      /^art\[0\]\.landscape: is not the name of a picture/,
    ],
    [
      "whose picture is missing",
      theme({ art: [{ landscape: "other.svg" }] }),
      /^art\[0\]\.landscape: names other\.svg, which is not in the package/,
    ],
    ["with a script in a picture", picture(svgWith("<script>alert(1)</script>")), /^backdrop\.svg: has <script> in it/],
    ["with a listener in a picture", picture(svgWith("", 'onload="alert(1)"')), /^backdrop\.svg: runs a script in <svg onload>/],
    [
      "with a picture from elsewhere",
      picture(svgWith('<image xlink:href="http://example.org/a.png"/>')),
      /^backdrop\.svg: refers to something outside/,
    ],
    [
      "with a style sheet from elsewhere",
      picture(svgWith("<style>@import url(http://example.org)</style>")),
      /^backdrop\.svg: has an at-rule/,
    ],
    [
      "with entities",
      picture(`<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>${svgWith("<text>&a;</text>")}`),
      /^backdrop\.svg: has a document type or entities/,
    ],
    [
      "with a giant picture",
      [...good, { name: "bad/giant.png", data: png(60_000, 60_000) }],
      /^giant\.png: is 60000 × 60000 pixels large/,
    ],
  ])("%s is refused by name", async (_, entries, sentence) => {
    const { status, detail } = await refused(entries);
    expect(status).toBe(422);
    expect(detail).toMatch(sentence);
  });

  test("that is none, or cut short, is refused", async () => {
    const whole = zipOf(entriesOf("bad"));
    for (const bytes of [Buffer.from("hello"), whole.subarray(0, whole.length - 30), Buffer.alloc(0)]) {
      const { status, body } = await sendBytes(house, "POST", "/api/themes/import", bytes);
      expect(status).toBe(422);
      expect(Refusal.parse(body).detail).toMatch(/^The file is no zip archive, or a damaged one/);
    }
  });

  test("that is too large is refused before it is looked at", async () => {
    const { status, body } = await sendBytes(house, "POST", "/api/themes/import", Buffer.alloc(11 * 1024 * 1024));
    expect(status).toBe(413);
    expect(Refusal.parse(body).detail).toBe("The archive is larger than 10 MB.");
  });

  test("that was refused leaves nothing behind, and the house goes on", async () => {
    const { body } = await house.call("GET", "/api/themes");
    const { themes } = z.object({ themes: z.array(z.object({ id: z.string(), own: z.boolean() })) }).parse(body);
    expect(themes.filter(({ own }) => own).map(({ id }) => id)).toEqual(["flat", "in-a-folder", "mac"]);
    expect(readdirSync(join(house.data)).filter((name) => name.includes("evil"))).toEqual([]);
    expect((await house.call("GET", "/api/health")).body).toMatchObject({ status: "ok" });
  });
});
