/** Two zones of one computer, each on its own sound card, recorded; and the test tone that says which card is which. */
import { type Browser, type BrowserContext, expect, test } from "@playwright/test";
import { startTestHouse, type TestHouse } from "../support/house.ts";
import { LONG } from "../support/long.ts";
import { atMidday } from "../support/midday.ts";
import { type Pulse, startPulse } from "../support/pulse.ts";
import { cut, record, type Recording, rms, startRecording } from "../support/recording.ts";
import { without } from "../support/tools.ts";
import { DEFAULT_CARD, levelAt, openProfile, openZone, outputIs, VENUE_OF_CARDS, ZONES } from "./cards.ts";
import { goAhead, reportOf } from "./venue.ts";
import { until } from "../support/until.ts";

test.skip(...without("chromium", "pulseaudio", "pulseaudio-utils", "ffmpeg"));

let pulse: Pulse;
let house: TestHouse;
let browser: Browser;
let profile: BrowserContext;

test.beforeAll(async () => {
  goAhead();
  pulse = await startPulse([DEFAULT_CARD, "east", "west"]);
  [house, { browser, profile }] = await Promise.all([startTestHouse({ plan: atMidday(VENUE_OF_CARDS) }), openProfile(pulse)]);
  await Promise.all([openZone(house, profile, "east"), openZone(house, profile, "west")]);
  await Promise.all([outputIs(house, "east", "ok"), outputIs(house, "west", "ok")]);
});

test.afterAll(async () => {
  await browser?.close();
  await house?.stop();
  await pulse?.stop();
});

const left = ({ left: samples }: Recording): Recording => ({ left: samples, right: samples });
const right = ({ right: samples }: Recording): Recording => ({ left: samples, right: samples });

test("each zone is heard on its own card, and nothing of it on the other's or on the default", async () => {
  const heardOf = async (zone: "east" | "west"): Promise<number> => rms(await record(pulse, zone, 1));
  await until("both to have faded in", async () => (await heardOf("east")) > -39 && (await heardOf("west")) > -39, 20_000);
  const [east, west, fallback] = await Promise.all(["east", "west", DEFAULT_CARD].map((sink) => record(pulse, sink, 3)));
  if (east === undefined || west === undefined || fallback === undefined) throw new Error("There are three recordings.");
  // The tone has −24.1 dBFS on each channel, and a volume of 60 takes 13.3 dB off it.
  expect(Math.abs(rms(east) + 37.4)).toBeLessThan(1);
  expect(Math.abs(rms(west) + 37.4)).toBeLessThan(1);
  expect(levelAt(east, ZONES.east.hertz)).toBeGreaterThan(-50);
  expect(levelAt(west, ZONES.west.hertz)).toBeGreaterThan(-50);
  expect(levelAt(east, ZONES.west.hertz)).toBeLessThan(-90);
  expect(levelAt(west, ZONES.east.hertz)).toBeLessThan(-90);
  expect(rms(fallback)).toBeLessThan(-90);
  const report = await reportOf(house, "east");
  expect(report?.output).toMatchObject({ wanted: "east-card", state: "ok", card: { label: "east" } });
  expect(report?.output?.cards?.map(({ label }) => label).toSorted()).toEqual(["east", DEFAULT_CARD, "west"].toSorted());
  expect(report?.faults).toEqual([]);
});

test("the test tone is heard on the screen's own card alone, left then right, while the ambience is down", LONG, async () => {
  const recorders = await Promise.all(["east", "west", DEFAULT_CARD].map((sink) => startRecording(pulse, sink)));
  const [recorder] = recorders;
  if (recorder === undefined) throw new Error("There are three recorders.");
  await until("what was before", () => recorder.now() > 1);
  expect((await house.call("POST", "/api/screens/east/test-tone")).status).toBe(202);
  const asked = recorder.now();
  await until("the tone and what comes after it", () => recorder.now() > asked + 6, 15_000);
  const [east, west, fallback] = await Promise.all(recorders.map((one) => one.stop()));
  if (east === undefined || west === undefined || fallback === undefined) throw new Error("There are three recordings.");

  const steps = Array.from({ length: Math.floor(recorder.now() * 10) - 2 }, (_, index) => {
    const piece = cut(east, index / 10, index / 10 + 0.2);
    return { at: index / 10, left: levelAt(left(piece), 440), right: levelAt(right(piece), 660), ambience: levelAt(piece, 310) };
  });
  const sounding = (side: "left" | "right") => steps.filter((step) => step[side] > -45).map(({ at }) => at);
  const [first, second] = [sounding("left"), sounding("right")];
  expect(first.length).toBeGreaterThanOrEqual(8);
  expect(first.length).toBeLessThanOrEqual(12);
  expect(second.length).toBeGreaterThanOrEqual(8);
  expect(second.length).toBeLessThanOrEqual(12);
  expect((second[0] ?? 0) - (first[0] ?? 0)).toBeGreaterThan(0.8);
  const middle = cut(east, (first[0] ?? 0) + 0.3, (first.at(-1) ?? 0) - 0.1);
  // Its peak is −12 dBFS at full volume: −15 dBFS, and a volume of 50 takes 18.1 dB off it.
  expect(Math.abs(levelAt(left(middle), 440) + 33.1)).toBeLessThan(1);
  expect(levelAt(right(middle), 440)).toBeLessThan(-90);
  expect(Math.abs(levelAt(middle, 310) + 37.4 + 12)).toBeLessThan(1.5);
  expect(Math.abs((steps.at(-1)?.ambience ?? 0) + 37.4)).toBeLessThan(1.5);
  expect(Math.max(levelAt(west, 440), levelAt(west, 660))).toBeLessThan(-90);
  expect(rms(fallback)).toBeLessThan(-90);
});

test("a test tone is refused for a screen that nobody has, that is not there, or in an emergency", async () => {
  expect((await house.call("POST", "/api/screens/attic/test-tone")).status).toBe(404);
  expect((await house.call("POST", "/api/screens/south/test-tone")).status).toBe(409);
  expect((await house.call("POST", "/api/screens/east/test-tone", undefined, {}, "screen")).status).toBe(401);
  expect((await house.call("POST", "/api/emergency", { message: "Leave", sound: null })).status).toBe(201);
  expect((await house.call("POST", "/api/screens/east/test-tone")).status).toBe(409);
  expect((await house.call("DELETE", "/api/emergency")).status).toBe(204);
});
