/** Recordings brought in over HTTP: what is taken, what is refused and in which words, and what becomes of it. */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { CatalogueSound, LARGEST_RECORDING, RecordingRefusal } from "../../electron/contract/recording.ts";
import { SoundCard } from "../../electron/contract/sound.ts";
import { ThemeFile } from "../../electron/contract/theme.ts";
import { demonstrationPlan } from "../../electron/demonstration.ts";
import { type TestHouse, startTestHouse } from "../support/house.ts";
import { beginUpload, bring, leftovers, send, settled } from "../support/importing.ts";
import { SECONDS, type SoundFiles, makeSoundFiles } from "../support/sound-files.ts";
import { without } from "../support/tools.ts";
import { until } from "../support/until.ts";

const lacksFfmpeg = without("ffmpeg")[0];

const Problem = z.object({ status: z.number(), detail: z.string(), reason: RecordingRefusal.shape.reason });
const Catalogue = z.object({ sounds: z.array(CatalogueSound) });

/** Left and right of a file by turns, as ffmpeg decodes it. */
function decoded(path: string): Float32Array {
  const raw = execFileSync("ffmpeg", ["-v", "error", "-i", path, "-f", "f32le", "-ac", "2", "-ar", "48000", "pipe:1"], {
    maxBuffer: 256 * 1024 * 1024,
  });
  return new Float32Array(new Uint8Array(raw).buffer);
}

describe.skipIf(lacksFfmpeg)("recordings", { timeout: 60_000 }, () => {
  let files: SoundFiles;
  let house: TestHouse;
  beforeAll(async () => {
    files = makeSoundFiles();
    house = await startTestHouse();
  });
  afterAll(async () => {
    await house.stop();
    files.remove();
  });

  afterEach(async () => {
    const { recordings } = z
      .object({ recordings: z.array(z.object({ id: z.string() })) })
      .parse((await house.call("GET", "/api/recordings")).body);
    for (const { id } of recordings) await house.call("DELETE", `/api/recordings/${id}`);
  });

  async function catalogue(): Promise<CatalogueSound[]> {
    return Catalogue.parse((await house.call("GET", "/api/sounds")).body).sounds;
  }
  async function keep(id: string, sound: string, more: object = {}) {
    const asked = { title: { en: "Ours" }, kind: "loop", licence: "Own recording", source: "the team", cut: false };
    return house.call("POST", `/api/recordings/${id}/keep`, { ...asked, sound, ...more });
  }

  test.each([
    ["text.wav", 415, "not-audio"],
    ["empty.wav", 422, "empty"],
    ["plain.webm", 415, "webm"],
    ["film.mp4", 415, "video"],
    ["shop.m4a", 422, "protected"],
    ["cut.ogg", 422, "cut-short"],
  ])("%s is refused at once with %i, says why, and leaves nothing behind", async (name, status, reason) => {
    const answer = await send(house, files.path(name));
    expect(answer.status).toBe(status);
    const problem = Problem.parse(answer.body);
    expect(problem).toMatchObject({ status, reason });
    expect(problem.detail).toMatch(/^The file .*\.$|^WebM .*\.$/);
    expect(leftovers(house)).toEqual([]);
    expect((await house.call("GET", "/api/recordings")).body).toEqual({ recordings: [] });
  });

  test("more than 200 MB are refused before and while they are sent", async () => {
    const told = await beginUpload(house, "huge.wav", { "content-length": LARGEST_RECORDING + 1 });
    told.sending.flushHeaders();
    expect(await told.answer).toMatchObject({ status: 413, body: { reason: "too-large" } });
    told.sending.destroy();

    const untold = await beginUpload(house, "huge.wav", { "transfer-encoding": "chunked" });
    const megabytes = Buffer.alloc(4 * 1024 * 1024);
    for (let sent = 0; sent <= LARGEST_RECORDING; sent += megabytes.length) {
      if (!untold.sending.write(megabytes)) await new Promise<void>((done) => untold.sending.once("drain", () => done()));
    }
    untold.sending.end();
    expect(await untold.answer).toMatchObject({ status: 413, body: { reason: "too-large" } });
    expect(leftovers(house)).toEqual([]);
  });

  test("only an operator may bring anything in, hear a draft or delete a sound", async () => {
    const response = await fetch(`${house.origin}/api/recordings`, {
      method: "POST",
      body: readFileSync(files.path("plain.wav")),
    });
    expect(response.status).toBe(401);
    for (const [method, path] of [
      ["GET", "/api/recordings"],
      ["GET", "/api/recordings/r-1/seam.wav"],
      ["GET", "/api/sounds"],
      ["DELETE", "/api/sounds/flat-six-idle"],
    ] as const) {
      expect((await house.call(method, path, undefined, {}, "screen")).status).toBe(401);
    }
    expect(leftovers(house)).toEqual([]);
  });

  test("a kept loop is at the library's level, as long as it was to the sample, and known to every screen at once", async () => {
    const { id, draft } = await bring(house, files.path("plain.wav"));
    expect(draft.seam).not.toBeNull();
    const { status, body } = await keep(id, "our-loop");
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
    const { headers, body: before } = await house.call("GET", "/api/plan");
    const plan = demonstrationPlan();
    const first = { ...plan.playlists[0]!, name: { en: "Purring" }, tracks: [{ sound: "our-loop" }] };
    const changed = { ...plan, playlists: [first, ...plan.playlists.slice(1)] };
    expect((await house.call("PUT", "/api/plan", changed, { "if-match": headers.get("etag") ?? "" })).status).toBe(200);
    const used = (await catalogue()).find((one) => one.id === "our-loop");
    expect(used?.usedBy).toEqual([{ kind: "playlist", id: first.id, name: { en: "Purring" } }]);
    const refused = await house.call("DELETE", "/api/sounds/our-loop");
    expect(refused).toMatchObject({ status: 409, body: { detail: expect.stringContaining("playlist “Purring”") } });

    const { headers: now } = await house.call("GET", "/api/plan");
    await house.call("PUT", "/api/plan", before, { "if-match": now.get("etag") ?? "" });
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
    await keep(id, "twice", { title: "First" });
    expect((await house.call("DELETE", "/api/sounds/twice")).status).toBe(204);
    const second = await bring(house, files.path("clicks.wav"));
    await keep(second.id, "twice", { title: "Second" });
    expect((await house.call("POST", "/api/sounds/twice/restore")).status).toBe(404);
    expect((await catalogue()).find((one) => one.id === "twice")?.title).toBe("Second");
    await house.call("DELETE", "/api/sounds/twice");
  });

  test("an own sound's card is changed field by field; what it may not be is refused with its path", async () => {
    const { id } = await bring(house, files.path("plain.wav"));
    await keep(id, "ours", { kind: "one-shot" });
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
    const { headers, body: before } = await house.call("GET", "/api/plan");
    const plan = demonstrationPlan();
    const playlists = plan.playlists.map((one, index) => (index === 0 ? { ...one, tracks: [{ sound: "ours" }] } : one));
    await house.call("PUT", "/api/plan", { ...plan, playlists }, { "if-match": headers.get("etag") ?? "" });
    expect(await patch({ kind: "chime" })).toMatchObject({ status: 409, body: { issues: [{ path: "kind" }] } });
    expect((await patch({ source: "the same team" })).status).toBe(200);
    const { headers: now } = await house.call("GET", "/api/plan");
    await house.call("PUT", "/api/plan", before, { "if-match": now.get("etag") ?? "" });
    await house.call("DELETE", "/api/sounds/ours");
  });

  test("what comes and goes becomes a loop at a loop's level, cut so that it goes round; and comes and goes again", async () => {
    const { id } = await bring(house, files.path("clicks.wav"));
    const kept = CatalogueSound.parse((await keep(id, "turned", { kind: "one-shot" })).body);
    const looped = await house.call("PATCH", "/api/sounds/turned", { kind: "loop", title: "Round" });
    expect(looped.status).toBe(200);
    const loop = CatalogueSound.parse(looped.body);
    expect(loop).toMatchObject({ kind: "loop", title: "Round" });
    expect(Math.abs(loop.loudnessLufs + 23)).toBeLessThan(0.5);
    expect(loop.durationSeconds).toBeLessThan(kept.durationSeconds);
    const samples = decoded(join(house.data, "sounds", "turned.opus"));
    expect(samples).toHaveLength(2 * Math.round(loop.durationSeconds * 48_000));
    const steps = Array.from({ length: samples.length / 2 - 1 }, (_, n) => Math.abs(samples[2 * n + 2]! - samples[2 * n]!));
    const usual = Float64Array.from(steps).toSorted()[Math.floor(0.95 * steps.length)]!;
    expect(Math.abs(samples[0]! - samples.at(-2)!)).toBeLessThanOrEqual(1.05 * usual);

    const shot = CatalogueSound.parse((await house.call("PATCH", "/api/sounds/turned", { kind: "one-shot" })).body);
    expect(shot.loudnessLufs).toBeLessThanOrEqual(-20);
    const faded = decoded(join(house.data, "sounds", "turned.opus"));
    expect(Math.max(Math.abs(faded[0]!), Math.abs(faded.at(-1)!))).toBeLessThan(0.01);
    expect(leftovers(house)).toEqual([]);
    await house.call("DELETE", "/api/sounds/turned");
  });

  test("what is too short to go round stays what it was, and says why", async () => {
    const { id } = await bring(house, files.path("short.wav"));
    const kept = CatalogueSound.parse((await keep(id, "short", { kind: "chime" })).body);
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
    await keep(id, "bell", { kind: "chime" });
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

  test("a draft is heard as a whole before it is kept, at the library's level, in any stretch", async () => {
    const { id, draft } = await bring(house, files.path("plain.wav"));
    const headers = await authorization();
    const url = `${house.origin}/api/recordings/${id}/sound.wav`;
    const answer = await fetch(url, { headers });
    expect(answer.headers.get("content-type")).toBe("audio/wav");
    const whole = Buffer.from(await answer.arrayBuffer());
    expect(whole).toHaveLength(44 + 4 * Math.round(draft.durationSeconds * 48_000));
    const path = files.path("heard.wav");
    writeFileSync(path, whole);
    const { id: second, draft: heard } = await bring(house, path);
    expect(Math.abs(heard.loudnessLufs + 23)).toBeLessThan(0.2);
    await house.call("DELETE", `/api/recordings/${second}`);

    for (const [range, from, to] of [
      ["bytes=0-9", 0, 10],
      ["bytes=30-47", 30, 48],
      ["bytes=131077-262150", 131_077, 262_151],
      ["bytes=-7", whole.length - 7, whole.length],
      [`bytes=${whole.length - 3}-`, whole.length - 3, whole.length],
    ] as const) {
      const part = await fetch(url, { headers: { ...headers, range } });
      expect([part.status, part.headers.get("content-range")]).toEqual([206, `bytes ${from}-${to - 1}/${whole.length}`]);
      expect(Buffer.from(await part.arrayBuffer()).equals(whole.subarray(from, to))).toBe(true);
    }
    expect((await fetch(url, { headers: { ...headers, range: `bytes=${whole.length}-` } })).status).toBe(416);
    expect((await fetch(url)).status).toBe(401);
    await house.call("DELETE", `/api/recordings/${id}`);
    expect((await fetch(url, { headers })).status).toBe(404);
  });

  test("a kept one-shot begins and ends in silence and stays below −20 LUFS and −3 dBTP", async () => {
    const { id } = await bring(house, files.path("clicks.wav"));
    const { body } = await keep(id, "our-shot", { kind: "one-shot" });
    const sound = CatalogueSound.parse(body);
    expect(sound.loudnessLufs).toBeLessThanOrEqual(-20);
    expect(sound.loudnessLufs).toBeGreaterThan(-20.6);
    expect(sound.peakDbtp).toBeLessThanOrEqual(-3);
    const samples = decoded(join(house.data, "sounds", "our-shot.opus"));
    expect(Math.max(Math.abs(samples[0]!), Math.abs(samples.at(-1)!))).toBeLessThan(0.01);
    await house.call("DELETE", "/api/sounds/our-shot");
  });

  test("a loop that clicks is told so; the suggested cut goes round without a click once it is coded", async () => {
    const { id, draft } = await bring(house, files.path("clicks.wav"));
    expect(draft.seam).toMatchObject({ verdict: "click" });
    expect(draft.suggestion).toMatchObject({ cut: { method: "match" }, seam: { verdict: "seamless" } });
    const heard = await fetch(`${house.origin}/api/recordings/${id}/seam.wav?cut=true`, { headers: await authorization() });
    expect(heard.headers.get("content-type")).toBe("audio/wav");
    expect((await heard.arrayBuffer()).byteLength).toBeGreaterThan(4 * 48_000 * 2);

    expect((await keep(id, "our-round", { cut: true })).status).toBe(201);
    const samples = decoded(join(house.data, "sounds", "our-round.opus"));
    const steps = Array.from({ length: samples.length / 2 - 1 }, (_, n) => Math.abs(samples[2 * n + 2]! - samples[2 * n]!));
    const usual = Float64Array.from(steps).toSorted()[Math.floor(0.95 * steps.length)]!;
    expect(Math.abs(samples[0]! - samples.at(-2)!)).toBeLessThanOrEqual(1.05 * usual);
    await house.call("DELETE", "/api/sounds/our-round");
  });

  async function authorization(): Promise<Record<string, string>> {
    const { body } = await house.call("POST", "/api/session", { pin: house.pin });
    return { authorization: `Bearer ${z.object({ token: z.string() }).parse(body).token}` };
  }

  test("is not kept without licence, source or a title, under an id that is taken, or with a cut that nobody suggested", async () => {
    const { id, draft } = await bring(house, files.path("plain.wav"));
    expect(draft.suggestion).toBeNull();
    const paths = async (more: object, sound = "ours"): Promise<unknown> => {
      const { status, body } = await keep(id, sound, more);
      expect(status).toBe(422);
      return z
        .object({ issues: z.array(z.object({ path: z.string() })) })
        .parse(body)
        .issues.map(({ path }) => path);
    };
    expect(await paths({ licence: "  " })).toEqual(["licence"]);
    expect(await paths({ source: "" })).toEqual(["source"]);
    expect(await paths({ title: "" })).toEqual(["title"]);
    expect(await paths({}, "flat-six-idle")).toEqual(["sound"]);
    expect(await paths({}, "../escape")).toEqual(["sound"]);
    expect(await paths({ cut: true })).toEqual(["cut"]);
    // It still waits, and two who want the same id at once cannot both have it.
    const both = await Promise.all([keep(id, "ours"), keep(id, "ours")]);
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 409]);
    expect((await house.call("DELETE", "/api/sounds/flat-six-idle")).status).toBe(409);
    expect((await house.call("DELETE", "/api/sounds/ours")).status).toBe(204);
    expect((await house.call("DELETE", "/api/sounds/ours")).status).toBe(404);
  });

  test("tells its progress as server-sent events, from decoding to kept", async () => {
    const { body } = await send(house, files.path("plain.wav"));
    const { id } = z.object({ id: z.string() }).parse(body);
    const stream = await fetch(`${house.origin}/api/recordings/${id}/progress`, { headers: await authorization() });
    expect(stream.headers.get("content-type")).toContain("text/event-stream");
    const events = stream.text();
    await settled(house, id);
    await keep(id, "told");
    const states = [...(await events).matchAll(/"state":"([a-z]+)"/g)].map(([, state]) => state);
    expect([...new Set(states)]).toEqual(["decoding", "measuring", "ready", "transcoding", "kept"]);
    await house.call("DELETE", "/api/sounds/told");
  });

  test("every sound of the catalogue can be drawn", async () => {
    const { body } = await house.call("GET", "/api/sounds/flat-six-idle/waveform");
    const { waveform } = z.object({ waveform: z.array(z.tuple([z.number(), z.number()])) }).parse(body);
    expect(waveform).toHaveLength(800);
    expect(waveform.some(([low, high]) => low < 0 && high > 0)).toBe(true);
    expect((await house.call("GET", "/api/sounds/nothing/waveform")).status).toBe(404);
  });

  test("a rehearsal works on a copy: what it brings in is gone with it, and what it deletes is still there", async () => {
    const { id } = await bring(house, files.path("plain.wav"));
    await keep(id, "real");
    const rehearsal = await startTestHouse({ data: house.data, rehearse: "2026-12-24T12:00:00Z" });
    const folder = readdirSync(tmpdir()).find((name) => name.startsWith(`ronron-rehearsal-${rehearsal.process.pid}-`)) ?? "";
    try {
      expect(folder).not.toBe("");
      const second = await bring(rehearsal, files.path("plain.flac"));
      const asked = { sound: "rehearsed", title: "R", kind: "loop", licence: "Own", source: "us", cut: false };
      expect((await rehearsal.call("POST", `/api/recordings/${second.id}/keep`, asked)).status).toBe(201);
      expect((await rehearsal.call("DELETE", "/api/sounds/real")).status).toBe(204);
    } finally {
      await rehearsal.stop();
    }
    await until("the rehearsal's folder to be gone", () => !existsSync(join(tmpdir(), folder)));
    expect(readdirSync(join(house.data, "sounds")).toSorted()).toEqual(["real.json", "real.opus", "real.waveform.json"]);
    await house.call("DELETE", "/api/sounds/real");
  });
});
