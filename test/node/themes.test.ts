/** Own themes over HTTP: made of a copy, changed, worn, gone back in, given to another house, and taken away. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { ThemeDetails, ThemeSummary, ThemeVersion } from "../../electron/contract/theme-package.ts";
import type { ThemeFile } from "../../electron/contract/theme.ts";
import { demonstrationPlan } from "../../electron/demonstration.ts";
import { type Link, openLink } from "../../renderer/link/link.ts";
import { NO_MEMORY } from "../../renderer/link/offline.ts";
import { type Answer, type TestHouse, startTestHouse } from "../support/house.ts";
import { SVG, entriesOf, png, sendBytes, svgWith, zipOf } from "../support/theme-packages.ts";
import { until } from "../support/until.ts";

const data = mkdtempSync(join(tmpdir(), "ronron-themes-"));
let house: TestHouse;
beforeAll(async () => {
  house = await startTestHouse({ data });
});
afterAll(async () => {
  await house.stop();
  rmSync(data, { recursive: true, force: true });
});
const links: Link[] = [];
afterEach(() => {
  for (const link of links.splice(0)) link.stop();
});

const call = (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) =>
  house.call(method, `/api/themes${path}`, body, headers);
const detail = ({ body }: Answer): string => z.object({ detail: z.string() }).parse(body).detail;

async function list(): Promise<ThemeSummary[]> {
  return z.object({ themes: z.array(ThemeSummary) }).parse((await call("GET", "")).body).themes;
}
async function read(id: string): Promise<ThemeDetails & { theme: ThemeFile; etag: string }> {
  const answer = await call("GET", `/${id}`);
  const details = ThemeDetails.parse(answer.body);
  if (details.theme === null) throw new Error(`The theme ${id} cannot be read.`);
  return { ...details, theme: details.theme, etag: answer.headers.get("etag") ?? "" };
}
const put = (id: string, theme: unknown, etag: string) => call("PUT", `/${id}`, theme, { "if-match": etag });
async function make(id: string, of = "classic"): Promise<void> {
  expect((await call("POST", `/${of}/duplicate`, { id, name: { fr: "Le nôtre", en: "Ours" } })).status).toBe(201);
}
/** A screen that listens, and what it was told last. */
function listen(to: TestHouse): Link {
  const link = openLink({
    address: `ws://127.0.0.1:${to.port}/api/socket`,
    observed: false,
    memory: NO_MEMORY,
    outdated: () => undefined,
  });
  links.push(link);
  return link;
}
const worn = (link: Link, id: string) => link.known().house?.themes.find((theme) => theme.id === id) ?? null;

describe("the themes that came with the product", () => {
  test("are listed for every screen, can be worn, and lack nothing", async () => {
    const { themes } = z
      .object({ themes: z.array(ThemeSummary) })
      .parse((await house.call("GET", "/api/themes", undefined, {}, "screen")).body);
    const ids = ["christmas", "classic", "easter", "halloween", "new-year", "race", "summer", "valentine"];
    expect(themes.filter(({ stock }) => stock).map(({ id }) => id)).toEqual(ids);
    for (const theme of themes) expect(theme).toMatchObject({ own: false, version: null, wearable: true, problems: [] });
    expect(themes.find(({ id }) => id === "christmas")?.usedBy).toContainEqual(
      expect.objectContaining({ kind: "rule", id: "christmas" }),
    );
  });

  test("stay as they are: what would change them is refused", async () => {
    const { theme, etag } = await read("classic");
    for (const answer of [
      await put("classic", theme, etag),
      await call("DELETE", "/classic"),
      await call("DELETE", "/classic/pictures/backdrop.svg"),
      await sendBytes(house, "PUT", "/api/themes/classic/pictures/backdrop.svg", SVG),
      await call("POST", "/classic/versions/1/restore"),
    ]) {
      expect(answer.status).toBe(409);
      expect(detail(answer)).toMatch(/came with Ronron and stays/);
    }
    expect((await call("GET", "/classic/versions")).body).toEqual({ versions: [] });
  });

  test("are changed by nobody who may not write the plan, and one that is not there is not found", async () => {
    for (const [method, path] of [
      ["POST", "/classic/duplicate"],
      ["PUT", "/classic"],
      ["DELETE", "/classic"],
      ["PUT", "/classic/pictures/a.svg"],
      ["POST", "/import"],
    ] as const) {
      const body = method === "DELETE" ? undefined : {};
      const answer = await house.call(method, `/api/themes${path}`, body, { "if-match": "*" }, "screen");
      expect([path, answer.status]).toEqual([path, 401]);
    }
    for (const path of ["/nothing", "/nothing/export", "/nothing/versions"]) expect((await call("GET", path)).status).toBe(404);
    expect((await call("DELETE", "/nothing")).status).toBe(404);
    expect((await call("POST", "/nothing/duplicate", { id: "a", name: "A" })).status).toBe(404);
  });
});

describe("a copy", () => {
  test("is an own theme at once: every screen is told, and its pictures are there under an address that never changes", async () => {
    const link = listen(house);
    await until("the house", () => link.known().house);
    await make("our-classic");
    const theme = await until("the copy", () => worn(link, "our-classic"));
    const details = await read("our-classic");
    expect(details).toMatchObject({ own: true, stock: false, version: 1, versions: 1, wearable: true, name: { en: "Ours" } });
    expect(theme).toEqual({ ...details.theme, base: details.base });
    expect(details.base).toMatch(/^\/themes\/own\/our-classic\/1-[0-9a-f]{12}\/$/);
    const picture = await fetch(`${house.origin}${details.base}${details.pictures[0]?.name}`);
    expect(picture.status).toBe(200);
    expect(picture.headers.get("content-type")).toMatch(/^image\/svg\+xml/);
    expect(picture.headers.get("cache-control")).toContain("immutable");
    expect(picture.headers.get("content-security-policy")).toContain("default-src 'none'");
    expect((await fetch(`${house.origin}/themes/own/our-classic/versions.json`)).status).toBe(404);
    const override = { targets: ["zone:lobby"], set: { theme: "our-classic" }, forMinutes: 5 };
    expect((await house.call("POST", "/api/overrides", override)).status).toBe(201);
  });

  test("takes an id that no own theme has", async () => {
    await make("taken");
    const again = await call("POST", "/classic/duplicate", { id: "taken", name: "Again" });
    expect([again.status, detail(again)]).toEqual([422, 'id: "taken" is already the id of an own theme: choose another.']);
    for (const id of ["", "Ours", "../ours"]) {
      expect((await call("POST", "/classic/duplicate", { id, name: "Ours" })).status).toBe(422);
    }
  });
});

describe("an own theme", () => {
  const ID = "winter";
  beforeAll(() => make(ID));

  test("is changed by whoever has read it last; what cannot be worn is refused with the path, and nothing changes", async () => {
    const { theme, etag } = await read(ID);
    expect((await call("PUT", `/${ID}`, theme)).status).toBe(428);
    const dim = { ...theme, tokens: { ...theme.tokens, night: { ...theme.tokens.night, ink: theme.tokens.night.surface } } };
    for (const [wrong, path, sentence] of [
      [dim, "tokens.night.ink", /^has a contrast of 1\.\d\d:1 on skyTop, and text needs at least 4\.5:1$/],
      [{ ...theme, id: "other" }, "id", /^is "other", and the theme is called "winter"$/],
      [
        { ...theme, art: [{ landscape: "missing.svg" }] },
        "art[0].landscape",
        /^names missing\.svg, which is not in the package$/,
      ],
      [{ ...theme, art: [{ landscape: "a.js" }] }, "art[0].landscape", /^is not the name of a picture/],
      [{ ...theme, effects: [{ name: "magic" }] }, "effects[0].name", /^must be /],
    ] as const) {
      const answer = await put(ID, wrong, etag);
      expect(answer.status).toBe(422);
      const { issues } = z.object({ issues: z.array(z.object({ path: z.string(), message: z.string() })) }).parse(answer.body);
      expect(issues.find((issue) => issue.path === path)?.message).toMatch(sentence);
    }
    expect((await read(ID)).version).toBe(1);

    const link = listen(house);
    await until("the house", () => link.known().house);
    const changed = await put(ID, { ...theme, captions: { ...theme.captions, greeting: "It snows" } }, etag);
    expect(changed).toMatchObject({ status: 200, body: { version: 2, versions: 2 } });
    expect(changed.headers.get("etag")).not.toBe(etag);
    await until("the words", () => worn(link, ID)?.captions.greeting === "It snows");
    expect(worn(link, ID)?.base).toBe((await read(ID)).base);
    expect(await put(ID, theme, etag)).toMatchObject({
      status: 412,
      body: { detail: expect.stringMatching(/^Someone else changed/) },
    });
  });

  test("takes pictures for what they are, and keeps those that a layer names", async () => {
    const send = (name: string, bytes: string | Uint8Array, headers = {}) =>
      sendBytes(house, "PUT", `/api/themes/${ID}/pictures/${name}`, bytes, headers);
    const before = await read(ID);
    const first = before.pictures[0]?.name ?? "";
    for (const [name, bytes, status, sentence] of [
      ["snow.svg", svgWith("<script/>"), 422, /^snow\.svg: has <script> in it/],
      ["snow.jpg", png(), 422, /^snow\.jpg: is called jpg and is a PNG picture/],
      ["snow.gif", png(), 422, /is not the name of a picture/],
      ["theme.json", "{}", 422, /is not the name of a picture/],
      ["..%2Fsnow.svg", SVG, 422, /is not the name of a picture/],
      ["snow.png", Buffer.alloc(2 * 1024 * 1024 + 1), 413, /^The picture is larger than 2 MB\.$/],
    ] as const) {
      const answer = await send(name, bytes);
      expect([name, answer.status]).toEqual([name, status]);
      expect(detail(answer)).toMatch(sentence);
    }
    expect((await read(ID)).version).toBe(before.version);

    expect((await send("snow.svg", SVG, { "if-match": '"0-0"' })).status).toBe(412);
    expect((await send("snow.svg", SVG, { "if-match": before.etag })).status).toBe(200);
    expect((await send("snow.png", png())).status).toBe(200);
    const { theme, etag, pictures } = await read(ID);
    expect(pictures).toContainEqual({ name: "snow.svg", bytes: SVG.length, used: false });
    await put(ID, { ...theme, art: [{ landscape: "snow.svg", portrait: "snow.png" }] }, etag);
    const named = await call("DELETE", `/${ID}/pictures/snow.png`);
    expect([named.status, detail(named)]).toEqual([
      409,
      "The picture snow.png is still named in art[0].portrait. Take it out there first.",
    ]);
    expect((await call("DELETE", `/${ID}/pictures/${first}`)).status).toBe(200);
    expect((await read(ID)).pictures.map(({ name }) => name)).not.toContain(first);
    expect((await call("DELETE", `/${ID}/pictures/${first}`)).status).toBe(404);
  });

  test("grows to what one may be, and no further", async () => {
    await make("heavy");
    const large = svgWith(`<desc>${"x".repeat(1_900_000)}</desc>`);
    const answers = [];
    for (const name of ["a.svg", "b.svg", "c.svg", "d.svg"]) {
      answers.push(await sendBytes(house, "PUT", `/api/themes/heavy/pictures/${name}`, large));
    }
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 422]);
    expect(detail(answers[3]!)).toMatch(/^All files together are 7\.\d MB, and a theme may have 6 MB/);
  });

  test("goes back to any version that is kept, and forward again; a screen that is late still finds its pictures", async () => {
    await make("spring");
    const first = await read("spring");
    await put("spring", { ...first.theme, captions: { ...first.theme.captions, greeting: "Two" } }, first.etag);
    await sendBytes(house, "PUT", "/api/themes/spring/pictures/bud.svg", SVG);
    const listed = async () =>
      z.object({ versions: z.array(ThemeVersion) }).parse((await call("GET", "/spring/versions")).body).versions;
    expect((await listed()).map(({ version, current }) => [version, current])).toEqual([
      [3, true],
      [2, false],
      [1, false],
    ]);
    const link = listen(house);
    await until("the house", () => link.known().house);
    const back = await call("POST", "/spring/versions/1/restore");
    expect(back).toMatchObject({ status: 200, body: { version: 1, versions: 3 } });
    expect(back.headers.get("etag")).toBe(first.etag);
    await until("the first version", () => worn(link, "spring")?.base === first.base);
    const [newest] = await listed();
    expect((await fetch(`${house.origin}${newest?.base}bud.svg`)).status).toBe(200);
    expect((await fetch(`${house.origin}${first.base}bud.svg`)).status).toBe(404);
    expect(await call("POST", "/spring/versions/3/restore")).toMatchObject({ status: 200, body: { version: 3 } });
    expect((await call("POST", "/spring/versions/9/restore")).status).toBe(404);
    expect((await call("POST", "/spring/versions/x/restore")).status).toBe(422);
    await put("spring", first.theme, (await read("spring")).etag);
    expect((await read("spring")).version).toBe(4);
  });

  test("that something wears is kept; taken away it can be brought back, with its versions", async () => {
    await make("worn");
    const override = { targets: ["zone:lobby"], set: { theme: "worn" }, forMinutes: 60, reason: "A client" };
    const { id } = z.object({ id: z.string() }).parse((await house.call("POST", "/api/overrides", override)).body);
    const kept = await call("DELETE", "/worn");
    expect([kept.status, detail(kept)]).toEqual([
      409,
      "The theme is still worn by override “A client”. Take it out there first.",
    ]);
    await house.call("DELETE", `/api/overrides/${id}`);
    const link = listen(house);
    await until("the house", () => worn(link, "worn"));
    const { etag } = await read("worn");
    expect((await call("DELETE", "/worn")).status).toBe(204);
    await until("it to be gone", () => worn(link, "worn") === null);
    expect((await call("GET", "/worn")).status).toBe(404);
    expect((await house.call("POST", "/api/overrides", override)).status).toBe(422);
    const back = await call("POST", "/worn/restore");
    expect([back.status, back.headers.get("etag")]).toEqual([200, etag]);
    await until("it to be back", () => worn(link, "worn"));
    expect((await call("POST", "/worn/restore")).status).toBe(404);
  });

  test("with the id of one of ours is worn in its place, and ours again when it is taken away, whatever names it", async () => {
    const ours = await read("christmas");
    const link = listen(house);
    await until("the house", () => worn(link, "christmas")?.base === "/themes/christmas/");
    await make("christmas", "christmas");
    await until("our own", () => worn(link, "christmas")?.base.startsWith("/themes/own/christmas/"));
    expect((await list()).find(({ id }) => id === "christmas")).toMatchObject({ own: true, stock: true, version: 1 });
    expect(demonstrationPlan().rules.some(({ set }) => set.theme === "christmas")).toBe(true);
    expect((await call("DELETE", "/christmas")).status).toBe(204);
    await until("ours", () => worn(link, "christmas")?.base === "/themes/christmas/");
    expect(await read("christmas")).toEqual(ours);
  });
});

describe("a theme as one file", { timeout: 60_000 }, () => {
  const exported = async (from: TestHouse, id: string) => {
    const response = await fetch(`${from.origin}/api/themes/${id}/export`);
    expect(response.headers.get("content-type")).toBe("application/zip");
    expect(response.headers.get("content-disposition")).toContain(`${id}.zip`);
    return Buffer.from(await response.arrayBuffer());
  };

  test("goes to another house and back without a byte changed, and is never put over another unasked", async () => {
    await make("travels", "halloween");
    await sendBytes(house, "PUT", "/api/themes/travels/pictures/extra.png", png());
    const archive = await exported(house, "travels");
    const other = await startTestHouse();
    try {
      const taken = await sendBytes(other, "POST", "/api/themes/import", archive);
      expect(taken).toMatchObject({ status: 201, body: { id: "travels", version: 1, wearable: true } });
      expect((await exported(other, "travels")).equals(archive)).toBe(true);

      const again = await sendBytes(other, "POST", "/api/themes/import", archive);
      expect(again.status).toBe(409);
      expect(detail(again)).toMatch(/^There is a theme "travels" already, which is an own one\./);
      const christmas = await sendBytes(other, "POST", "/api/themes/import", zipOf(entriesOf("christmas")));
      expect(detail(christmas)).toMatch(/^There is a theme "christmas" already, which came with Ronron\./);
      expect((await sendBytes(other, "POST", "/api/themes/import?as=christmas&replace=true", archive)).status).toBe(201);
      expect((await sendBytes(other, "POST", "/api/themes/import?as=elsewhere", archive)).status).toBe(201);
      expect((await sendBytes(other, "POST", "/api/themes/import?replace=perhaps", archive)).status).toBe(400);
      // The same again is no new version.
      expect((await sendBytes(other, "POST", "/api/themes/import?replace=true", archive)).body).toMatchObject({ version: 1 });
    } finally {
      await other.stop();
    }
  });

  test("is one of ours, too", async () => {
    const archive = await exported(house, "race");
    const answer = await sendBytes(house, "POST", "/api/themes/import?as=our-race", archive);
    expect(answer).toMatchObject({ status: 201, body: { own: true, wearable: true } });
    const [ours, race] = [await read("our-race"), await read("race")];
    expect(ours.theme).toEqual({ ...race.theme, id: "our-race" });
    expect(ours.pictures).toEqual(race.pictures);
  });
});

test("own themes are there after a restart, and a rehearsal has them for itself", { timeout: 60_000 }, async () => {
  await make("lasting");
  const { theme, etag } = await read("lasting");
  const rehearsal = await startTestHouse({ data, rehearse: "2026-12-24T12:00:00Z" });
  try {
    const tagged = { "if-match": etag };
    expect(await rehearsal.call("PUT", "/api/themes/lasting", { ...theme, effects: [] }, tagged)).toMatchObject({
      status: 200,
      body: { version: 2 },
    });
    expect((await rehearsal.call("DELETE", "/api/themes/lasting")).status).toBe(204);
  } finally {
    await rehearsal.stop();
  }
  expect((await read("lasting")).etag).toBe(etag);
  await house.kill();
  house = await startTestHouse({ data });
  expect((await read("lasting")).etag).toBe(etag);
});
