/** An import that is interrupted, at any step and in any way, leaves nothing behind; a large one needs little memory. */
import { execFileSync } from "node:child_process";
import {
  createReadStream,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { Recording } from "../../electron/contract/recording.ts";
import { openImports } from "../../electron/node/recordings/imports.ts";
import { openShelf } from "../../electron/node/recordings/shelf.ts";
import { createStudio } from "../../electron/node/sound/studio.ts";
import type { TestHouse } from "../support/house.ts";
import { testHouses } from "../support/houses.ts";
import { beginUpload, bring, leftovers, reaches, read, send, settled } from "../support/importing.ts";
import { type SoundFiles, makeSoundFiles, writeLargeWav } from "../support/sound-files.ts";
import { without } from "../support/tools.ts";
import { until } from "../support/until.ts";

const { startHouse } = testHouses();
/** Where a process can be limited and looked into as these tests need it. */
const notLinux = process.platform !== "linux";
const MEGABYTE = 1024 * 1024;

describe.skipIf(without("ffmpeg")[0])("an interrupted import", { timeout: 120_000 }, () => {
  let files: SoundFiles;
  beforeAll(() => {
    files = makeSoundFiles();
    // A minute and a half: long enough to be caught at each step.
    writeLargeWav(files.path("long.wav"), 16 * MEGABYTE);
  });
  afterAll(() => files.remove());

  const listed = async (house: TestHouse): Promise<Recording[]> =>
    z.object({ recordings: z.array(Recording) }).parse((await house.call("GET", "/api/recordings")).body).recordings;
  const nothingLeft = async (house: TestHouse): Promise<void> => {
    await until("nothing to be left", async () => leftovers(house).length === 0 && (await listed(house)).length === 0);
    expect(readdirSync(join(house.data, "sounds"))).toEqual([]);
  };
  async function sentLong(house: TestHouse): Promise<string> {
    return Recording.parse((await send(house, files.path("long.wav"))).body).id;
  }
  const asked = { sound: "long", title: "Long", kind: "loop", licence: "Own", source: "us", cut: false };

  test("whose connection closes while it is sent", async () => {
    const house = await startHouse();
    const bytes = readFileSync(files.path("long.wav"));
    const { sending } = await beginUpload(house, "long.wav", { "content-length": bytes.length });
    sending.write(bytes.subarray(0, 5 * MEGABYTE));
    await until("a part of the file to arrive", () => leftovers(house).some((name) => name.endsWith("upload")));
    expect((await listed(house)).map(({ state }) => state)).toEqual(["uploading"]);
    sending.destroy();
    await nothingLeft(house);
  });

  test("whose sender leaves before the answer", async () => {
    const house = await startHouse();
    const bytes = readFileSync(files.path("long.wav"));
    const { sending } = await beginUpload(house, "long.wav", { "content-length": bytes.length });
    await new Promise<void>((done) => sending.end(bytes, () => done()));
    sending.destroy();
    await nothingLeft(house);
  });

  test("that is given up while it is sent, decoded, measured, waits, or becomes a sound", async () => {
    const house = await startHouse();
    const bytes = readFileSync(files.path("long.wav"));
    const { sending, answer } = await beginUpload(house, "long.wav", { "content-length": bytes.length });
    sending.write(bytes.subarray(0, MEGABYTE));
    await until("the import to be listed", async () => (await listed(house)).length === 1);
    const [uploading] = await listed(house);
    const gone = house.call("DELETE", `/api/recordings/${uploading?.id}`);
    sending.end(bytes.subarray(MEGABYTE));
    expect((await gone).status).toBe(204);
    expect((await answer).status).toBeGreaterThanOrEqual(400);
    await nothingLeft(house);

    for (const state of ["decoding", "measuring"] as const) {
      const id = await sentLong(house);
      await reaches(house, id, state);
      expect((await house.call("DELETE", `/api/recordings/${id}`)).status).toBe(204);
      await nothingLeft(house);
    }

    const id = await sentLong(house);
    await settled(house, id);
    expect(
      leftovers(house)
        .filter((name) => name.includes("/"))
        .toSorted(),
    ).toEqual([`${id}/draft.json`, `${id}/raw`]);
    const kept = house.call("POST", `/api/recordings/${id}/keep`, asked);
    await reaches(house, id, "transcoding");
    expect((await house.call("DELETE", `/api/recordings/${id}`)).status).toBe(204);
    expect((await kept).status).toBe(409);
    await nothingLeft(house);
  });

  test("of a controller that is killed is cleared away at the next start; one that stops clears up itself", async () => {
    const house = await startHouse();
    const id = await sentLong(house);
    await reaches(house, id, "decoding");
    await house.kill();
    expect(leftovers(house)).not.toEqual([]);
    // What a power cut in the middle of keeping would leave: a sound without a card, and parts.
    for (const name of ["half.opus", "other.json.part"]) writeFileSync(join(house.data, "sounds", name), "x");
    const again = await startHouse({ data: house.data });
    await nothingLeft(again);

    await reaches(again, await sentLong(again), "decoding");
    const { data } = again;
    await again.stop();
    expect(existsSync(join(data, "imports"))).toBe(false);
  });

  test("or one that waits: a draft is there again after the controller was killed or stopped, to be heard and kept", async () => {
    const house = await startHouse();
    const { id, draft } = await bring(house, files.path("plain.wav"));
    const broken = await bring(house, files.path("plain.flac"));
    await house.kill();
    // Its samples are not all there: nothing that could be kept.
    truncateSync(join(house.data, "imports", broken.id, "raw"), 1000);
    writeFileSync(join(house.data, "imports", id, "sound.opus"), "half of a sound");
    const again = await startHouse({ data: house.data });
    expect(await listed(again)).toEqual([{ id, name: "plain.wav", state: "ready", draft }]);
    expect(leftovers(again).toSorted()).toEqual([id, `${id}/draft.json`, `${id}/raw`]);

    await sentLong(again);
    const { data } = again;
    await again.stop();
    expect(readdirSync(join(data, "imports"))).toEqual([id]);
    const third = await startHouse({ data });
    const kept = await third.call("POST", `/api/recordings/${id}/keep`, asked);
    expect(kept).toMatchObject({ status: 201, body: { id: "long", durationSeconds: draft.durationSeconds } });
    expect(leftovers(third)).toEqual([]);
  });

  test.skipIf(notLinux)("on a disk that fills up is refused with a sentence, and what was there is whole", async () => {
    const data = mkdtempSync(join(tmpdir(), "ronron-full-"));
    // No file of this process may grow beyond a limit: to a program a full disk looks no different.
    const limit = (bytes: string): void => void execFileSync("prlimit", [`--pid=${process.pid}`, `--fsize=${bytes}:`]);
    const survive = (): void => undefined;
    process.on("SIGXFSZ", survive);
    const shelf = openShelf(data);
    const imports = openImports(data, shelf, createStudio(), { info: () => undefined, warn: () => undefined });
    const take = (name: string) =>
      imports.take({ name, size: null, body: createReadStream(files.path(name), { highWaterMark: 65_536 }) });
    const end = async (id: string): Promise<Recording | null> => {
      await until("the end", () => ["ready", "refused"].includes(imports.read(id)?.state ?? ""));
      return imports.read(id);
    };
    const held = (): string[] => readdirSync(join(data, "imports"), { recursive: true }).map(String);
    try {
      const { id } = await take("plain.wav");
      await end(id);
      // While it is sent…
      limit(String(4 * MEGABYTE));
      await expect(take("long.wav")).rejects.toMatchObject({ code: "EFBIG" });
      expect(held().toSorted()).toEqual([id, `${id}/draft.json`, `${id}/raw`]);
      // …while it is decoded…
      limit("100000");
      const compressed = await take("plain.opus");
      expect(await end(compressed.id)).toMatchObject({ state: "refused", reason: "no-space" });
      expect(held().toSorted()).toEqual([id, `${id}/draft.json`, `${id}/raw`]);
      // …and while it becomes a sound.
      limit("20000");
      await expect(imports.keep({ id, ...asked, kind: "loop" })).rejects.toMatchObject({ reason: "no-space" });
      expect(imports.read(id)).toMatchObject({ state: "ready" });
      expect(readdirSync(shelf.folder)).toEqual([]);
      limit("unlimited");
      expect(await imports.keep({ id, ...asked, kind: "loop" })).toMatchObject({ id: "long" });
      expect(held()).toEqual([]);
    } finally {
      limit("unlimited");
      process.off("SIGXFSZ", survive);
      await imports.stop();
      rmSync(data, { recursive: true, force: true });
    }
  });

  test.skipIf(notLinux)("or not: 190 MB go through with little memory, and the house answers all the while", async () => {
    const large = files.path("large.wav");
    writeLargeWav(large, 190_000_000);
    const house = await startHouse();
    const highest = (): number =>
      Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${house.process.pid}/status`, "utf8"))?.[1]) * 1024;
    const before = highest();
    const { id } = Recording.parse((await send(house, large)).body);
    let slowest = 0;
    await until(
      "a third of it to be decoded",
      async () => {
        const asking = performance.now();
        const now = await read(house, id);
        slowest = Math.max(slowest, performance.now() - asking);
        return now.state !== "uploading" && (now.state !== "decoding" || now.part > 1 / 3);
      },
      110_000,
    );
    // The file alone is 190 MB, and 570 MB once it is decoded.
    expect(highest() - before).toBeLessThan(200 * MEGABYTE);
    expect(statSync(join(house.data, "imports", id, "raw")).size).toBeGreaterThan(100 * MEGABYTE);
    expect(slowest).toBeLessThan(2_000);
    expect((await house.call("DELETE", `/api/recordings/${id}`)).status).toBe(204);
    await nothingLeft(house);
  });
});
