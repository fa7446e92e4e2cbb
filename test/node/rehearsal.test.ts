import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { RehearsalStatus } from "../../electron/contract/rehearsal.ts";
import { Health } from "../../electron/contract/report.ts";
import { VenueState } from "../../electron/contract/state.ts";
import { type Link, openLink } from "../../renderer/link/link.ts";
import { NO_MEMORY } from "../../renderer/link/offline.ts";
import { type HouseRequest, type TestHouse, startTestHouse } from "../support/house.ts";
import { until } from "../support/until.ts";

const NOON = "2026-11-20T12:00:00+01:00";
const ends: (() => void | Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).toReversed()) await end();
});

async function start(request: HouseRequest): Promise<TestHouse> {
  const house = await startTestHouse(request);
  ends.push(() => house.stop());
  return house;
}

function folder(): string {
  const data = mkdtempSync(join(tmpdir(), "ronron-rehearsal-"));
  ends.push(() => rmSync(data, { recursive: true, force: true }));
  return data;
}

/** A screen of the house, once it knows it. */
async function listen(house: TestHouse, observed: boolean): Promise<Link> {
  const address = `ws://127.0.0.1:${house.port}/api/socket`;
  const link = openLink({ address, observed, memory: NO_MEMORY, outdated: () => undefined });
  ends.push(() => link.stop());
  await until("the house", () => link.known().house !== null);
  return link;
}

const status = async (house: TestHouse) => RehearsalStatus.parse((await house.call("GET", "/api/rehearsal")).body);
const turn = (house: TestHouse, change: unknown) => house.call("PATCH", "/api/rehearsal", change);
const themeOf = async (house: TestHouse, zone: string) =>
  VenueState.parse((await house.call("GET", "/api/state")).body).zones[zone]?.theme.value;
const detail = (body: unknown) => z.looseObject({ detail: z.string() }).parse(body).detail;

describe("a rehearsal's clock", () => {
  test("is told to whoever may see the house, and to anyone through health", async () => {
    const house = await start({ rehearse: NOON, speed: 0.5, paused: true });
    const rehearsal = { startedAt: "2026-11-20T11:00:00Z", speed: 0.5, paused: true };
    const asked = await house.call("GET", "/api/rehearsal", undefined, {}, "screen");
    expect([asked.status, asked.body]).toEqual([200, { ...rehearsal, now: "2026-11-20T11:00:00Z" }]);
    expect(Health.parse((await house.call("GET", "/api/health", undefined, {}, "screen")).body).rehearsal).toEqual(rehearsal);
    expect(house.output()).toMatch(
      /^REHEARSAL {2}from 2026-11-20T11:00:00Z at 0\.5×, paused\n.*nothing here touches the real venue/m,
    );
  });

  test("pauses, jumps and changes its speed, one by one or all at once", async () => {
    const house = await start({ rehearse: NOON });
    const paused = RehearsalStatus.parse((await turn(house, { paused: true })).body);
    expect(paused).toMatchObject({ paused: true, speed: 1 });
    expect(await status(house)).toEqual(paused);

    const jumped = await turn(house, { at: "2026-12-24T18:00:00+01:00" });
    expect([jumped.status, jumped.body]).toEqual([200, { ...paused, now: "2026-12-24T17:00:00Z" }]);
    expect(await themeOf(house, "lobby")).toBe("christmas");

    const back = { at: "2026-11-20T12:00:00+01:00", speed: 3600, paused: false };
    expect((await turn(house, back)).body).toMatchObject({ speed: 3600, paused: false });
    await until("an hour of the venue", async () => Date.parse((await status(house)).now) > Date.parse("2026-11-20T12:00:00Z"));
    expect(await themeOf(house, "lobby")).toBe("classic");
  });

  test("an override given in a rehearsal holds in the venue's time: a jump past its end ends it, a jump back brings it again", async () => {
    const house = await start({ rehearse: NOON, paused: true });
    await house.call("POST", "/api/overrides", { targets: ["zone:lobby"], set: { theme: "race" }, forMinutes: 60 });
    expect(await themeOf(house, "lobby")).toBe("race");
    await turn(house, { at: "2026-11-20T13:00:00+01:00" });
    expect(await themeOf(house, "lobby")).toBe("classic");
    await turn(house, { at: "2026-11-20T12:59:59+01:00" });
    expect(await themeOf(house, "lobby")).toBe("race");
  });

  test("while it stands nothing becomes due, and running again at 3600 times the speed every change is told", async () => {
    const house = await start({ rehearse: "2026-11-28T23:59:59.900+01:00", paused: true });
    const link = await listen(house, false);
    expect(link.zone("lobby")?.theme).toBe("classic");
    expect(link.now()).toBe(Date.parse("2026-11-28T23:59:59.900+01:00"));
    await turn(house, { speed: 3600, paused: false });
    await until("Christmas on the screen's own clock", () => link.zone("lobby")?.theme === "christmas");
    await until("Christmas as the controller tells it", () => link.known().state?.zones["lobby"]?.theme.value === "christmas");
  });

  test("is turned by an operator only", async () => {
    const house = await start({ rehearse: NOON });
    expect(await house.call("PATCH", "/api/rehearsal", { paused: true }, {}, "screen")).toMatchObject({ status: 401 });
    expect(await status(house)).toMatchObject({ paused: false });
  });

  test("leaves sessions and heartbeats on real time, also where it jumps a year", async () => {
    const house = await start({ rehearse: NOON, paused: true });
    const link = await listen(house, true);
    link.report({
      screen: "lobby-1",
      revision: 0,
      page: "kiosk",
      theme: "classic",
      playlist: null,
      sound: null,
      framesPerSecond: null,
      outputs: null,
      output: null,
      clockOffsetMilliseconds: 0,
      faults: [],
    });
    const online = () => link.known().observed?.screens.find(({ id }) => id === "lobby-1")?.online === true;
    await until("the screen", online);
    expect((await turn(house, { at: "2027-11-20T12:00:00+01:00", paused: false })).status).toBe(200);
    await until("the turn", () => link.known().turns === 1);
    expect(online()).toBe(true);
    expect(await house.call("GET", "/api/overrides")).toMatchObject({ status: 200 });
  });
});

describe("what cannot be asked of that clock", () => {
  let house: TestHouse;
  beforeAll(async () => {
    house = await startTestHouse({ rehearse: NOON, paused: true });
  });
  afterAll(() => house.stop());

  test.each<[string, unknown, number, string]>([
    ["nothing at all", {}, 422, "say at least one of speed, paused and at."],
    ["a speed of nought", { speed: 0 }, 422, "speed: must be at least 0.1."],
    ["a speed beyond 3600", { speed: 3601 }, 422, "speed: must be at most 3600."],
    ["a speed in words", { speed: "fast" }, 422, "speed: must be a number."],
    ["a pause that is neither", { paused: "yes" }, 422, "paused: must be true or false."],
    ["a time without an offset", { at: "2026-12-24T18:00:00" }, 422, "at: is not an instant: write ISO 8601 with an offset"],
    ["a year nobody knows", { at: "2300-01-01T00:00:00Z" }, 422, "at: lies outside the years 1900 to 2199."],
    ["an unknown word", { paused: true, rewind: true }, 422, "rewind"],
  ])("%s is refused with a sentence, and the clock goes on as it was", async (_, change, code, sentence) => {
    const answer = await turn(house, change);
    expect([answer.status, answer.headers.get("content-type")]).toEqual([code, "application/problem+json"]);
    expect(detail(answer.body)).toContain(sentence);
    expect(await status(house)).toEqual({
      startedAt: "2026-11-20T11:00:00Z",
      now: "2026-11-20T11:00:00Z",
      speed: 1,
      paused: true,
    });
  });
});

describe("the real venue", () => {
  test("has no clock to turn: 409 with a sentence, and nothing changes", async () => {
    const house = await start({});
    const before = (await house.call("GET", "/api/health")).body;
    for (const answer of [await house.call("GET", "/api/rehearsal"), await turn(house, { at: "2026-12-24T18:00:00+01:00" })]) {
      expect([answer.status, answer.headers.get("content-type")]).toEqual([409, "application/problem+json"]);
      expect(detail(answer.body)).toMatch(
        /^This is the real venue: start a rehearsal with npm start -- --rehearse 20\S+ --port 0\.$/,
      );
    }
    const after = Health.parse((await house.call("GET", "/api/health")).body);
    expect(after).toEqual({ ...Health.parse(before), now: after.now });
    expect(after.rehearsal).toBeNull();
    expect(Math.abs(Date.parse(after.now) - Date.now())).toBeLessThan(5_000);
  });

  test("is not touched by a rehearsal of it: its data folder is the same, byte for byte, after commands of every kind", async () => {
    const data = folder();
    await (await startTestHouse({ data })).stop();
    const digest = (): string[] =>
      readdirSync(data, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
        .toSorted()
        .map((file) => `${file} ${createHash("sha256").update(readFileSync(file)).digest("hex")}`);
    const before = digest();
    expect(before.length).toBeGreaterThan(2);
    const house = await start({ data, rehearse: NOON, paused: true, speed: 10 });
    await turn(house, { at: "2026-12-24T18:00:00+01:00", paused: false, speed: 600 });
    await house.call("POST", "/api/overrides", { targets: ["venue"], set: { theme: "race" }, forMinutes: 60 });
    await house.call("POST", "/api/emergency", { message: "Leave", sound: null });
    const { headers, body } = await house.call("GET", "/api/plan");
    const plan = z.looseObject({ rules: z.array(z.unknown()) }).parse(body);
    const changed = await house.call("PUT", "/api/plan", { ...plan, rules: [] }, { "if-match": headers.get("etag") ?? "" });
    expect(changed.status).toBe(200);
    await turn(house, { at: "2020-02-29T12:00:00Z" });
    expect(digest()).toEqual(before);
    await house.stop();
    expect(digest()).toEqual(before);
  });
});
