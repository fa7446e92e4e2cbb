/** Recordings brought in over HTTP: what is taken, what is refused and in which words, and what is told of one that waits. */
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { LARGEST_RECORDING, RecordingRefusal } from "../../electron/contract/recording.ts";
import { decoded, seamOf } from "../support/coded.ts";
import { type TestHouse, startTestHouse } from "../support/house.ts";
import { importHouse } from "../support/import-house.ts";
import { authorization, beginUpload, bring, keep, leftovers, send, settled } from "../support/importing.ts";
import type { SoundFiles } from "../support/sound-files.ts";
import { without } from "../support/tools.ts";
import { until } from "../support/until.ts";

const Problem = z.object({ status: z.number(), detail: z.string(), reason: RecordingRefusal.shape.reason });

describe.skipIf(without("ffmpeg")[0])("recordings", { timeout: 60_000 }, () => {
  let files: SoundFiles;
  let house: TestHouse;
  importHouse((startedHouse, madeFiles) => {
    house = startedHouse;
    files = madeFiles;
  });

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

  test("a draft is heard as a whole before it is kept, at the library's level, in any stretch", async () => {
    const { id, draft } = await bring(house, files.path("plain.wav"));
    const headers = await authorization(house);
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

  test("a loop that clicks is told so; the suggested cut goes round without a click once it is coded", async () => {
    const { id, draft } = await bring(house, files.path("clicks.wav"));
    expect(draft.seam).toMatchObject({ verdict: "click" });
    expect(draft.suggestion).toMatchObject({ cut: { method: "match" }, seam: { verdict: "seamless" } });
    const heard = await fetch(`${house.origin}/api/recordings/${id}/seam.wav?cut=true`, { headers: await authorization(house) });
    expect(heard.headers.get("content-type")).toBe("audio/wav");
    expect((await heard.arrayBuffer()).byteLength).toBeGreaterThan(4 * 48_000 * 2);

    expect((await keep(house, id, "our-round", { cut: true })).status).toBe(201);
    const samples = decoded(join(house.data, "sounds", "our-round.opus"));
    expect(seamOf(samples)).toBeLessThanOrEqual(1.05);
    await house.call("DELETE", "/api/sounds/our-round");
  });

  test("is not kept without licence, source or a title, under an id that is taken, or with a cut that nobody suggested", async () => {
    const { id, draft } = await bring(house, files.path("plain.wav"));
    expect(draft.suggestion).toBeNull();
    const paths = async (more: object, sound = "ours"): Promise<unknown> => {
      const { status, body } = await keep(house, id, sound, more);
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
    const both = await Promise.all([keep(house, id, "ours", {}), keep(house, id, "ours", {})]);
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 409]);
    expect((await house.call("DELETE", "/api/sounds/flat-six-idle")).status).toBe(409);
    expect((await house.call("DELETE", "/api/sounds/ours")).status).toBe(204);
    expect((await house.call("DELETE", "/api/sounds/ours")).status).toBe(404);
  });

  test("tells its progress as server-sent events, from decoding to kept", async () => {
    const { body } = await send(house, files.path("plain.wav"));
    const { id } = z.object({ id: z.string() }).parse(body);
    const stream = await fetch(`${house.origin}/api/recordings/${id}/progress`, { headers: await authorization(house) });
    expect(stream.headers.get("content-type")).toContain("text/event-stream");
    const events = stream.text();
    await settled(house, id);
    await keep(house, id, "told", {});
    const states = [...(await events).matchAll(/"state":"([a-z]+)"/g)].map(([, state]) => state);
    expect([...new Set(states)]).toEqual(["decoding", "measuring", "ready", "transcoding", "kept"]);
    await house.call("DELETE", "/api/sounds/told");
  });

  test("a rehearsal works on a copy: what it brings in is gone with it, and what it deletes is still there", async () => {
    const { id } = await bring(house, files.path("plain.wav"));
    await keep(house, id, "real", {});
    const rehearsal = await startTestHouse({ data: house.data, rehearse: "2026-12-24T12:00:00Z" });
    const folder = readdirSync(tmpdir()).find((name) => name.startsWith(`ronron-rehearsal-${rehearsal.process.pid}-`)) ?? "";
    try {
      expect(folder).not.toBe("");
      const second = await bring(rehearsal, files.path("plain.flac"));
      expect((await keep(rehearsal, second.id, "rehearsed", {})).status).toBe(201);
      expect((await rehearsal.call("DELETE", "/api/sounds/real")).status).toBe(204);
    } finally {
      await rehearsal.stop();
    }
    await until("the rehearsal's folder to be gone", () => !existsSync(join(tmpdir(), folder)));
    expect(readdirSync(join(house.data, "sounds")).toSorted()).toEqual(["real.json", "real.opus", "real.waveform.json"]);
    await house.call("DELETE", "/api/sounds/real");
  });
});
