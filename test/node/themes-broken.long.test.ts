/** A theme package that is broken, at start or while the house runs, is refused by name, and everything else goes on. */
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { Health } from "../../electron/contract/report.ts";
import { ThemeSummary } from "../../electron/contract/theme-package.ts";
import { type Link, openLink } from "../../renderer/link/link.ts";
import { NO_MEMORY } from "../../renderer/link/offline.ts";
import type { TestHouse } from "../support/house.ts";
import { testHouses } from "../support/houses.ts";
import { type ProductCopy, copyProduct } from "../support/product.ts";
import { SVG, svgWith, themeFile } from "../support/theme-packages.ts";
import { until } from "../support/until.ts";

const { startHouse, atEnd } = testHouses();
let product: ProductCopy;
let data: string;
beforeAll(() => {
  product = copyProduct();
  data = mkdtempSync(join(tmpdir(), "ronron-broken-"));
});
afterAll(() => {
  product.remove();
  rmSync(data, { recursive: true, force: true });
});
const path = (...parts: string[]): string => join(product.root, "assets", "themes", ...parts);

/** Writes a theme beside ours for as long as a test lasts. */
function put(id: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  mkdirSync(path(id), { recursive: true });
  for (const [name, bytes] of Object.entries(files)) writeFileSync(path(id, name), bytes);
  atEnd(() => rmSync(path(id), { recursive: true, force: true }));
}
const health = async (house: TestHouse): Promise<Health> => Health.parse((await house.call("GET", "/api/health")).body);
const refusals = async (house: TestHouse): Promise<string[]> =>
  (await health(house)).faults.filter(({ code }) => code === "theme-refused").map(({ message }) => message);
async function themes(house: TestHouse): Promise<ThemeSummary[]> {
  return z.object({ themes: z.array(ThemeSummary) }).parse((await house.call("GET", "/api/themes")).body).themes;
}
function listen(to: TestHouse): Link {
  const address = `ws://127.0.0.1:${to.port}/api/socket`;
  const link = openLink({ address, observed: false, memory: NO_MEMORY, outdated: () => undefined });
  atEnd(() => link.stop());
  return link;
}
const wearable = (link: Link): string[] => (link.known().house?.themes ?? []).map(({ id }) => id);

describe("at start", { timeout: 60_000 }, () => {
  test("each broken package is named in health with its reason, and all others are worn", async () => {
    const good = JSON.stringify(themeFile("good"));
    const named = (id: string, more: object = {}): string => JSON.stringify({ ...themeFile(id), ...more });
    put("good", { "theme.json": good, "backdrop.svg": SVG, "notes.txt": "not a part of it" });
    put("no-json", { "theme.json": "{", "backdrop.svg": SVG });
    put("no-file", { "backdrop.svg": SVG });
    put("too-new", { "theme.json": named("too-new", { schema: 2 }), "backdrop.svg": SVG });
    put("misnamed", { "theme.json": good, "backdrop.svg": SVG });
    put("no-picture", { "theme.json": named("no-picture") });
    put("too-large", { "theme.json": named("too-large"), "backdrop.svg": Buffer.alloc(2 * 1024 * 1024 + 1) });
    put("with-script", { "theme.json": named("with-script"), "backdrop.svg": svgWith("<script/>") });
    put("Kein Name", { "theme.json": named("kein-name"), "backdrop.svg": SVG });
    const house = await startHouse({ root: product.root });
    // What is in the SVG is looked into a moment after the start, one package after the other: this is the last of them.
    const told = await until("the refusals", async () => {
      const found = await refusals(house);
      return found.some((message) => message.includes("with-script")) && found;
    });
    expect(told.map((message) => /^The theme "([^"]+)" is refused: (.*)\. See assets\/themes\//.exec(message)?.slice(1))).toEqual(
      [
        ["Kein Name", 'id is "kein-name", and the theme is called "Kein Name"'],
        ["misnamed", 'id is "good", and the theme is called "misnamed"'],
        ["no-file", "theme.json is missing"],
        ["no-json", expect.stringMatching(/^theme\.json is no JSON/)],
        ["no-picture", "art[0].landscape names backdrop.svg, which is not in the package"],
        ["too-large", "backdrop.svg is 2.1 MB large, and a file of a theme may have 2 MB"],
        ["too-new", "schema must be 1"],
        ["with-script", expect.stringMatching(/^backdrop\.svg has <script> in it/)],
      ],
    );
    expect((await health(house)).status).toBe("degraded");
    const link = listen(house);
    const ours = ["christmas", "classic", "easter", "good", "halloween", "new-year", "race", "summer", "valentine"];
    await until("the house", () => link.known().house);
    expect(wearable(link)).toEqual(ours);
    expect((await themes(house)).filter((theme) => !theme.wearable).map(({ id }) => id)).toHaveLength(8);
    expect(house.output()).toContain('The theme "with-script" is refused');
    expect((await fetch(`${house.origin}/themes/good/notes.txt`)).status).toBe(404);
  });

  test("an own theme whose files were damaged on disk is refused; ours of the same id is worn again, and an older version helps", async () => {
    const first = await startHouse({ root: product.root, data });
    await first.call("POST", "/api/themes/summer/duplicate", { id: "summer", name: "Our summer" });
    const made = await first.call("GET", "/api/themes/summer");
    const { theme } = z.looseObject({ theme: z.looseObject({ effects: z.unknown() }) }).parse(made.body);
    const changed = { ...theme, effects: [] };
    const tagged = { "if-match": made.headers.get("etag") ?? "" };
    expect(await first.call("PUT", "/api/themes/summer", changed, tagged)).toMatchObject({ status: 200, body: { version: 2 } });
    await first.stop();
    const home = join(data, "themes", "summer");
    const folder = readdirSync(home).find((name) => name.startsWith("2-")) ?? "";
    // What is the same in both versions lies on disk once: this file is not.
    const file = join(home, folder, "theme.json");
    writeFileSync(file, readFileSync(file, "utf8").replace("Our summer", "Your summer"));

    const second = await startHouse({ root: product.root, data });
    expect(await refusals(second)).toEqual([
      expect.stringMatching(/^The theme "summer" is refused: Its files are no longer what they were when it was kept\./),
    ]);
    const link = listen(second);
    await until("ours", () => link.known().house?.themes.some(({ base }) => base === "/themes/summer/") ?? false);
    expect((await themes(second)).find(({ id }) => id === "summer")).toMatchObject({ own: true, stock: true, wearable: false });
    expect((await second.call("POST", "/api/themes/summer/versions/1/restore")).status).toBe(200);
    expect(await refusals(second)).toEqual([]);
    await until(
      "our own",
      () => link.known().house?.themes.some(({ base }) => base.startsWith("/themes/own/summer/1-")) ?? false,
    );
  });
});

test("while the house runs, a package that breaks is refused a moment later and worn again when it is whole; a new one is found", async () => {
  put("winter", { "theme.json": JSON.stringify(themeFile("winter")), "backdrop.svg": SVG });
  const house = await startHouse({ root: product.root });
  expect(await refusals(house)).toEqual([]);
  const link = listen(house);
  await until("the house", () => wearable(link).includes("winter"));

  truncateSync(path("winter", "backdrop.svg"), 20);
  put("spring", { "theme.json": JSON.stringify(themeFile("spring")), "backdrop.svg": SVG });
  await until(
    "it to be refused, and the new one",
    () => !wearable(link).includes("winter") && wearable(link).includes("spring"),
    20_000,
  );
  expect(await refusals(house)).toEqual([
    expect.stringMatching(/^The theme "winter" is refused: backdrop\.svg is no well-formed XML/),
  ]);
  expect(wearable(link)).toContain("classic");

  writeFileSync(path("winter", "backdrop.svg"), SVG);
  rmSync(path("spring"), { recursive: true });
  await until("it to be worn again", () => wearable(link).includes("winter") && !wearable(link).includes("spring"), 20_000);
  expect(await refusals(house)).toEqual([]);
}, 60_000);
