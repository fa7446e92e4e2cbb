/** One change told to a hundred screens, beside a bare `ws` broadcast of the same bytes to as many. */
import { type ChildProcess, fork } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { WebSocketServer } from "ws";
import { z } from "zod";
import { startController } from "../../electron/controller/controller.ts";
import { demonstrationPlan } from "../../electron/demonstration.ts";
import { createAccess, hashPin } from "../../electron/node/access.ts";
import { createPairing } from "../../electron/node/pairing.ts";
import { systemAlarm } from "../../electron/node/alarm.ts";
import { prepareAlmanac } from "../../electron/node/almanac.ts";
import { systemClock } from "../../electron/node/clock.ts";
import { createAnalyst } from "../../electron/node/analyst.ts";
import { startGateway } from "../../electron/node/gateway.ts";
import { openJournal } from "../../electron/node/journal.ts";
import { readLibrary } from "../../electron/node/library.ts";
import { openGallery } from "../../electron/node/pictures/gallery.ts";
import { openRecordings } from "../../electron/node/recordings/recordings.ts";
import { openShelf } from "../../electron/node/recordings/shelf.ts";
import { createSpeech } from "../../electron/node/speech/speech.ts";
import { openThemes } from "../../electron/node/themes/themes.ts";
import { rehearseSettings } from "../../electron/node/store.ts";
import { type Measure, quantile } from "./statistics.ts";

const ROOT = resolve(import.meta.dirname, "..", "..");
const SCREENS = 100;
const CHANGES = 50;

const now = (): number => performance.timeOrigin + performance.now();
const Arrived = z.object({ kind: z.literal("arrived"), at: z.array(z.number()), bytes: z.number() });

function screens(address: string, hello: string | null, marker: string): ChildProcess {
  return fork(join(import.meta.dirname, "listeners.ts"), [JSON.stringify({ address, count: SCREENS, hello, marker })]);
}

function arrival(child: ChildProcess): Promise<z.infer<typeof Arrived>> {
  return new Promise((done) => {
    const take = (message: unknown): void => {
      const parsed = Arrived.safeParse(message);
      if (!parsed.success) return;
      child.off("message", take);
      done(parsed.data);
    };
    child.on("message", take);
  });
}

async function measureHouse(): Promise<{ delays: number[]; bytes: number }> {
  const data = mkdtempSync(join(tmpdir(), "ronron-bench-"));
  const log = { info: () => undefined, warn: (message: string) => console.warn(message) };
  const clock = systemClock();
  const journal = openJournal(null);
  const shelf = openShelf(data);
  const themes = openThemes(ROOT, data, () => clock.wall(), log);
  const gallery = openGallery(ROOT, data);
  const library = readLibrary(ROOT, shelf, themes, gallery);
  const store = rehearseSettings(data, demonstrationPlan, null);
  const controller = await startController({
    clock,
    alarm: systemAlarm(),
    store,
    journal,
    library,
    // Nothing is spoken while changes are told.
    speech: createSpeech(join(data, "speech"), () => "", log),
    prepareAlmanac,
    log,
    tagOf: (plan) => JSON.stringify(plan).length.toString(),
    dial: null,
  });
  // Subscribed before any screen: it hears first, and that is when publication begins.
  let published = 0;
  controller.subscribe(() => (published = now()));
  const access = createAccess({
    pin: await hashPin("246810"),
    cookie: "bench",
    wall: () => clock.wall(),
    monotonic: () => performance.now(),
  });
  const pairing = createPairing({
    keys: store,
    cookies: ["bench-screen"],
    wall: () => clock.wall(),
    monotonic: () => performance.now(),
  });
  const recordings = openRecordings({ root: ROOT, data, shelf, library, log, audit: () => undefined });
  const gateway = await startGateway(controller, access, log, {
    host: "127.0.0.1",
    port: 0,
    root: ROOT,
    spoken: join(data, "speech"),
    gallery,
    nameplate: { version: "bench", tzdata: "bench", build: null },
    analyst: createAnalyst(),
    recordings,
    themes: { themes, controller, audit: () => undefined },
    pairing: { pairing, controller, audit: () => undefined },
  });
  // What the pages' own client sends to ask for the stream of changes.
  const hello = JSON.stringify({ i: "1", p: { u: "http://orpc/link/watch", b: { json: { observed: false } } } });
  const child = screens(`${gateway.origin.replace("http", "ws")}/api/socket`, hello, '\\"kind\\":\\"state\\"');
  let others = 0;
  await new Promise<void>((done) =>
    child.on("message", (message) => {
      if (z.object({ kind: z.literal("other") }).safeParse(message).success && (others += 1) === 2 * SCREENS) done();
    }),
  );
  const delays: number[] = [];
  let bytes = 0;
  for (let change = 0; change < CHANGES; change += 1) {
    const arrived = arrival(child);
    const request = { targets: ["zone:lobby" as const], set: { volume: change + 1 }, forMinutes: 60 };
    await controller.dispatch({ kind: "create-override", id: `bench-${change}`, request }, "bench", null);
    const began = published;
    const { at, bytes: size } = await arrived;
    delays.push(...at.map((time) => time - began));
    bytes = size;
  }
  child.kill();
  await gateway.stop();
  await recordings.stop();
  await controller.stop();
  themes.stop();
  rmSync(data, { recursive: true, force: true });
  return { delays, bytes };
}

async function measureBare(bytes: number): Promise<number[]> {
  const server = new WebSocketServer({ host: "127.0.0.1", port: 0 });
  await new Promise<void>((done) => server.once("listening", done));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The bare server has no address.");
  let joined = 0;
  const full = new Promise<void>((done) => server.on("connection", () => (joined += 1) === SCREENS && done()));
  const child = screens(`ws://127.0.0.1:${address.port}`, null, "bare");
  await full;
  const message = `bare${"x".repeat(bytes - 4)}`;
  const delays: number[] = [];
  for (let change = 0; change < CHANGES; change += 1) {
    const arrived = arrival(child);
    const began = now();
    for (const client of server.clients) client.send(message);
    delays.push(...(await arrived).at.map((time) => time - began));
  }
  child.kill();
  await new Promise((done) => server.close(done));
  return delays;
}

/** Measures both in one run. */
export async function measurePublication(): Promise<Measure[]> {
  const house = await measureHouse();
  const bare = quantile(await measureBare(house.bytes), 0.95);
  const p95 = quantile(house.delays, 0.95);
  return [
    {
      what: `A change published to ${SCREENS} screens, p95, as a ratio to a bare ws broadcast`,
      value: p95 / bare,
      unit: "×",
      limit: 3,
      note: `${p95.toFixed(2)} ms against ${bare.toFixed(2)} ms, ${house.bytes} bytes each, ${CHANGES} changes`,
    },
  ];
}
