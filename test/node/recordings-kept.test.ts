/** What becomes of a recording that was kept: its sound, its card, who uses it, and how it goes and comes back. */
import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { CatalogueSound } from "../../electron/contract/recording.ts";
import { SoundCard } from "../../electron/contract/sound.ts";
import { ThemeFile } from "../../electron/contract/theme.ts";
import { demonstrationPlan } from "../../electron/demonstration.ts";
import { decoded, seamOf } from "../support/coded.ts";
import type { TestHouse } from "../support/house.ts";
import { importHouse } from "../support/import-house.ts";
import { bring, keep, leftovers } from "../support/importing.ts";
import { SECONDS, type SoundFiles } from "../support/sound-files.ts";
import { without } from "../support/tools.ts";

const Catalogue = z.object({ sounds: z.array(CatalogueSound) });

describe.skipIf(without("ffmpeg")[0])("recordings that were kept", { timeout: 60_000 }, () => {
  let files: SoundFiles;
  let house: TestHouse;
  importHouse((startedHouse, madeFiles) => {
    house = startedHouse;
    files = madeFiles;
  });

  async function catalogue(): Promise<CatalogueSound[]> {
    return Catalogue.parse((await house.call("GET", "/api/sounds")).body).sounds;
  }
  /** Puts a plan in the place of the one in force, which it gives. */
  async function exchange(plan: unknown): Promise<unknown> {
    const { headers, body } = await house.call("GET", "/api/plan");
    expect((await house.call("PUT", "/api/plan", plan, { "if-match": headers.get("etag") ?? "" })).status).toBe(200);
    return body;
  }

  test("a kept loop is at the library's level, as long as it was to the sample, and known to every screen at once", async () => {
    const { id, draft } = await bring(house, files.path("plain.wav"));
    expect(draft.seam).not.toBeNull();
    const { status, body } = await keep(house, id, "our-loop", {});
    expect(status).toBe(201);
    const sound = CatalogueSound.parse(body);
    expect(sound).toMatchObject({ id: "our-loop", own: true, collection: "own", url: "/sounds/own/our-loop.opus", usedBy: [] });
    expect(Math.abs(sound.loudnessLufs + 23)).toBeLessThan(0.5);
    expect(sound.peakDbtp).toBeLessThanOrEqual(-3);

    // What a page fetches is the sound itself, and ffmpeg hears it as the card says.
    const served = await fetch(`${house.origin}${sound.url}`);
    expect(served.status).toBe(200);
    const path = join(house.data, "sounds", "our-loop.opus");
    expect(Buffer.from(await served.arrayBuffer()).equals(readFileSync(path))).toBe(true);
    expect(decoded(path)).toHaveLength(2 * SECONDS * 48_000);
    const log = execFileSync("sh", [
      "-c",
      `ffmpeg -hide_banner -nostdin -i '${path}' -af ebur128=peak=true -f null - 2>&1`,
    ]).toString();
    const summary = log.slice(log.lastIndexOf("Summary:"));
    expect(Math.abs(Number(/I:\s+(-?[\d.]+)/.exec(summary)?.[1]) - sound.loudnessLufs)).toBeLessThanOrEqual(0.15);
    expect(Math.abs(Number(/Peak:\s+(-?[\d.]+)/.exec(summary)?.[1]) - sound.peakDbtp)).toBeLessThanOrEqual(0.15);
    SoundCard.parse(JSON.parse(readFileSync(join(house.data, "sounds", "our-loop.json"), "utf8")));
    expect(leftovers(house)).toEqual([]);

    // A plan may name it, and from then on it cannot be deleted.
    const plan = demonstrationPlan();
    const first = { ...plan.playlists[0]!, name: { en: "Purring" }, tracks: [{ sound: "our-loop" }] };
    const changed = { ...plan, playlists: [first, ...plan.playlists.slice(1)] };
    const before = await exchange(changed);
    const used = (await catalogue()).find((one) => one.id === "our-loop");
    expect(used?.usedBy).toEqual([{ kind: "playlist", id: first.id, name: { en: "Purring" } }]);
    const refused = await house.call("DELETE", "/api/sounds/our-loop");
    expect(refused).toMatchObject({ status: 409, body: { detail: expect.stringContaining("playlist “Purring”") } });

    await exchange(before);
    expect((await house.call("DELETE", "/api/sounds/our-loop")).status).toBe(204);
    expect(readdirSync(join(house.data, "sounds"))).toEqual([]);
    expect((await fetch(`${house.origin}${sound.url}`)).status).toBe(404);
    expect((await catalogue()).some((one) => one.id === "our-loop")).toBe(false);

    // It can be brought back as it was, once.
    const restored = await house.call("POST", "/api/sounds/our-loop/restore");
    expect(restored).toMatchObject({ status: 200, body: { id: "our-loop", durationSeconds: sound.durationSeconds } });
    expect((await fetch(`${house.origin}${sound.url}`)).status).toBe(200);
    expect((await house.call("POST", "/api/sounds/our-loop/restore")).status).toBe(404);
    expect((await house.call("DELETE", "/api/sounds/our-loop")).status).toBe(204);
  });

  test("a sound whose id another has taken meanwhile is not brought back over it", async () => {
    const { id } = await bring(house, files.path("plain.wav"));
    await keep(house, id, "twice", { title: "First" });
    expect((await house.call("DELETE", "/api/sounds/twice")).status).toBe(204);
    const second = await bring(house, files.path("clicks.wav"));
    await keep(house, second.id, "twice", { title: "Second" });
    expect((await house.call("POST", "/api/sounds/twice/restore")).status).toBe(404);
    expect((await catalogue()).find((one) => one.id === "twice")?.title).toBe("Second");
    await house.call("DELETE", "/api/sounds/twice");
  });

  test("an own sound's card is changed field by field; what it may not be is refused with its path", async () => {
    const { id } = await bring(house, files.path("plain.wav"));
    await keep(house, id, "ours", { kind: "one-shot" });
    const patch = (more: object, sound = "ours") => house.call("PATCH", `/api/sounds/${sound}`, more);
    expect(await patch({ title: { en: "Ours, louder" }, licence: " CC0 1.0 ", kind: "accent" })).toMatchObject({
      status: 200,
      body: { id: "ours", title: { en: "Ours, louder" }, licence: "CC0 1.0", source: "the team", kind: "accent", own: true },
    });
    const card = SoundCard.parse(JSON.parse(readFileSync(join(house.data, "sounds", "ours.json"), "utf8")));
    expect(card).toMatchObject({ kind: "accent", licence: "CC0 1.0" });
    for (const [change, path] of [
      [{ licence: " " }, "licence"],
      [{ source: "" }, "source"],
      [{ title: "" }, "title"],
      [{ kind: "song" }, "kind"],
    ] as const) {
      expect(await patch(change)).toMatchObject({ status: 422, body: { issues: [{ path }] } });
    }
    expect((await patch({ source: "others" }, "flat-six-idle")).status).toBe(409);
    expect((await patch({ source: "others" }, "nothing")).status).toBe(404);
    expect((await house.call("PATCH", "/api/sounds/ours", { source: "others" }, {}, "screen")).status).toBe(401);
    expect(JSON.parse(readFileSync(join(house.data, "sounds", "ours.json"), "utf8"))).toEqual(card);

    // What a playlist plays keeps its kind, and everything else can still be corrected.
    const plan = demonstrationPlan();
    const playlists = plan.playlists.map((one, index) => (index === 0 ? { ...one, tracks: [{ sound: "ours" }] } : one));
    const before = await exchange({ ...plan, playlists });
    expect(await patch({ kind: "chime" })).toMatchObject({ status: 409, body: { issues: [{ path: "kind" }] } });
    expect((await patch({ source: "the same team" })).status).toBe(200);
    await exchange(before);
    await house.call("DELETE", "/api/sounds/ours");
  });

  test("what comes and goes becomes a loop at a loop's level, cut so that it goes round; and comes and goes again", async () => {
    const { id } = await bring(house, files.path("clicks.wav"));
    const kept = CatalogueSound.parse((await keep(house, id, "turned", { kind: "one-shot" })).body);
    const looped = await house.call("PATCH", "/api/sounds/turned", { kind: "loop", title: "Round" });
    expect(looped.status).toBe(200);
    const loop = CatalogueSound.parse(looped.body);
    expect(loop).toMatchObject({ kind: "loop", title: "Round" });
    expect(Math.abs(loop.loudnessLufs + 23)).toBeLessThan(0.5);
    expect(loop.durationSeconds).toBeLessThan(kept.durationSeconds);
    const samples = decoded(join(house.data, "sounds", "turned.opus"));
    expect(samples).toHaveLength(2 * Math.round(loop.durationSeconds * 48_000));
    expect(seamOf(samples)).toBeLessThanOrEqual(1.05);

    const shot = CatalogueSound.parse((await house.call("PATCH", "/api/sounds/turned", { kind: "one-shot" })).body);
    expect(shot.loudnessLufs).toBeLessThanOrEqual(-20);
    const faded = decoded(join(house.data, "sounds", "turned.opus"));
    expect(Math.max(Math.abs(faded[0]!), Math.abs(faded.at(-1)!))).toBeLessThan(0.01);
    expect(leftovers(house)).toEqual([]);
    await house.call("DELETE", "/api/sounds/turned");
  });

  test("what is too short to go round stays what it was, and says why", async () => {
    const { id } = await bring(house, files.path("short.wav"));
    const kept = CatalogueSound.parse((await keep(house, id, "short", { kind: "chime" })).body);
    const before = readFileSync(join(house.data, "sounds", "short.opus"));
    const refused = await house.call("PATCH", "/api/sounds/short", { kind: "loop" });
    expect(refused).toMatchObject({ status: 422, body: { issues: [{ path: "kind" }] } });
    expect(readFileSync(join(house.data, "sounds", "short.opus")).equals(before)).toBe(true);
    expect((await catalogue()).find((one) => one.id === "short")).toEqual(kept);
    expect(leftovers(house)).toEqual([]);
    await house.call("DELETE", "/api/sounds/short");
  });

  test("a sound with which a theme arrives is used by it, and stays until the theme has another", async () => {
    const { id } = await bring(house, files.path("short.wav"));
    await keep(house, id, "bell", { kind: "chime" });
    await house.call("POST", "/api/themes/classic/duplicate", { id: "ringing", name: { en: "Ringing" } });
    const arriveWith = async (arrival: string | null): Promise<void> => {
      const { headers, body } = await house.call("GET", "/api/themes/ringing");
      const { theme } = z.object({ theme: ThemeFile }).parse(body);
      const tagged = { "if-match": headers.get("etag") ?? "" };
      expect((await house.call("PUT", "/api/themes/ringing", { ...theme, accents: { arrival } }, tagged)).status).toBe(200);
    };
    await arriveWith("bell");
    const used = (await catalogue()).find((one) => one.id === "bell");
    expect(used?.usedBy).toEqual([{ kind: "theme", id: "ringing", name: { en: "Ringing" } }]);
    const refused = await house.call("DELETE", "/api/sounds/bell");
    expect(refused).toMatchObject({ status: 409, body: { detail: expect.stringContaining("theme “Ringing”") } });
    await arriveWith(null);
    expect((await house.call("DELETE", "/api/sounds/bell")).status).toBe(204);
    await house.call("DELETE", "/api/themes/ringing");
  });

  test("a kept one-shot begins and ends in silence and stays below −20 LUFS and −3 dBTP", async () => {
    const { id } = await bring(house, files.path("clicks.wav"));
    const { body } = await keep(house, id, "our-shot", { kind: "one-shot" });
    const sound = CatalogueSound.parse(body);
    expect(sound.loudnessLufs).toBeLessThanOrEqual(-20);
    expect(sound.loudnessLufs).toBeGreaterThan(-20.6);
    expect(sound.peakDbtp).toBeLessThanOrEqual(-3);
    const samples = decoded(join(house.data, "sounds", "our-shot.opus"));
    expect(Math.max(Math.abs(samples[0]!), Math.abs(samples.at(-1)!))).toBeLessThan(0.01);
    await house.call("DELETE", "/api/sounds/our-shot");
  });

  test("every sound of the catalogue can be drawn", async () => {
    const { body } = await house.call("GET", "/api/sounds/flat-six-idle/waveform");
    const { waveform } = z.object({ waveform: z.array(z.tuple([z.number(), z.number()])) }).parse(body);
    expect(waveform).toHaveLength(800);
    expect(waveform.some(([low, high]) => low < 0 && high > 0)).toBe(true);
    expect((await house.call("GET", "/api/sounds/nothing/waveform")).status).toBe(404);
  });
});
