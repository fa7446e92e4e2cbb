/** A sound card is pulled out and put back, and another one comes late: what every card of the computer plays meanwhile. */
import { type Browser, type BrowserContext, expect, test } from "@playwright/test";
import { startTestHouse, type TestHouse } from "../support/house.ts";
import { atMidday } from "../support/midday.ts";
import { type Pulse, startPulse } from "../support/pulse.ts";
import { cut, type Recorder, type Recording, rms, rmsOverTime, startRecording } from "../support/recording.ts";
import { without } from "../support/tools.ts";
import { until } from "../support/until.ts";
import { DEFAULT_CARD, levelAt, openProfile, openZone, outputIs, VENUE_OF_CARDS, ZONES, type ZoneId } from "./cards.ts";
import { goAhead, reportOf } from "./venue.ts";

test.skip(...without("chromium", "pulseaudio", "pulseaudio-utils", "ffmpeg"));

/** −24.1 dBFS on each channel, and a volume of 60 takes 13.3 dB off it. */
const LEVEL = -37.4;
const SILENCE = -90;
/** A card that is back rests so long. */
const HOLD_OFF_SECONDS = 15;

let pulse: Pulse;
let house: TestHouse;
let browser: Browser;
let profile: BrowserContext;

test.beforeAll(async () => {
  goAhead();
  pulse = await startPulse([DEFAULT_CARD, "east", "west"]);
  [house, { browser, profile }] = await Promise.all([startTestHouse({ plan: atMidday(VENUE_OF_CARDS) }), openProfile(pulse)]);
});

test.afterAll(async () => {
  await browser?.close();
  await house?.stop();
  await pulse?.stop();
});

/** Waits for the real time that a recording takes. */
const recorded = (recorder: Recorder, seconds: number): Promise<true> =>
  until(`${seconds} s of a recording`, () => recorder.now() > seconds, 60_000);

/** Resolves with the seconds that it took until the house says so of a screen. */
async function faultWithin(zone: ZoneId, code: string): Promise<number> {
  const from = performance.now();
  await until(
    `the fault ${code}`,
    async () => (await reportOf(house, zone))?.faults.some((fault) => fault.code === code) || null,
  );
  return (performance.now() - from) / 1000;
}

/** The loudest that a zone's tone ever is in a recording, in windows of half a second, dBFS. */
function loudest(recording: Recording, zone: ZoneId): number {
  const seconds = recording.left.length / 48_000;
  const windows = Array.from({ length: Math.floor(seconds * 4) - 1 }, (_, index) => cut(recording, index / 4, index / 4 + 0.5));
  return Math.max(...windows.map((window) => levelAt(window, ZONES[zone].hertz)));
}

/**
 * A card that has just come: silent while it rests, then its zone comes in slowly, to its level. What a player in step
 * with the house's clock does to a tone meanwhile (it is cued again through a crossfade) moves its level by some decibels.
 */
function expectReturn(heard: Recording, zone: ZoneId): void {
  const levels = rmsOverTime(heard, 0.25);
  const first = levels.findIndex((level) => level > SILENCE);
  expect(first / 4).toBeGreaterThan(HOLD_OFF_SECONDS - 1.5);
  expect(first / 4).toBeLessThan(HOLD_OFF_SECONDS + 3);
  // Of an equal-power fade of 2 s, half a second after its beginning at the latest: −8.3 dB and below.
  expect(Math.max(levels[first] ?? 0, levels[first + 1] ?? 0)).toBeLessThan(LEVEL - 4);
  const seconds = heard.left.length / 48_000;
  expect(Math.abs(rms(cut(heard, seconds - 1, seconds)) - LEVEL)).toBeLessThan(1);
  expect(loudest(heard, zone)).toBeGreaterThan(LEVEL - 10);
}

test("a card that is pulled out leaves its zone silent everywhere, with an alarm, and has it again when it is back", async () => {
  await Promise.all([openZone(house, profile, "east"), openZone(house, profile, "west")]);
  await Promise.all([outputIs(house, "east", "ok"), outputIs(house, "west", "ok")]);
  const [fallback, west] = await Promise.all([startRecording(pulse, DEFAULT_CARD), startRecording(pulse, "west")]);
  await recorded(fallback, 4);

  const pulledAt = fallback.now();
  const westPulledAt = west.now();
  await pulse.unplug("east");
  expect(await faultWithin("east", "output-lost")).toBeLessThan(5);
  await recorded(fallback, pulledAt + 6);
  expect((await reportOf(house, "east"))?.sound?.levelDbfs).toBeLessThan(SILENCE);

  await pulse.plug("east");
  const east = await startRecording(pulse, "east");
  await outputIs(house, "east", "hold-off");
  await outputIs(house, "east", "ok", 30_000);
  await recorded(east, east.now() + 8);
  const [onFallback, onWest, onEast] = await Promise.all([fallback.stop(), west.stop(), east.stop()]);

  expectReturn(onEast, "east");
  expect(loudest(onEast, "west")).toBeLessThan(SILENCE);
  // The system sends the stream there at once, and the page knows of it half a second later at most.
  expect(rms(cut(onFallback, pulledAt + 1, onFallback.left.length / 48_000))).toBeLessThan(SILENCE);
  expect(rms(cut(onFallback, 0, pulledAt - 0.2))).toBeLessThan(SILENCE);
  expect(loudest(onWest, "east")).toBeLessThan(SILENCE);
  // The other zone has noticed nothing.
  expect(Math.min(...rmsOverTime(cut(onWest, 4, westPulledAt + 6), 0.25))).toBeGreaterThan(LEVEL - 6);
  expect((await reportOf(house, "east"))?.faults).toEqual([]);
});

test("a card that is missing when its page starts is asked for by name, and used once it has come", async () => {
  const [fallback, west] = await Promise.all([startRecording(pulse, DEFAULT_CARD), startRecording(pulse, "west")]);
  await openZone(house, profile, "south");
  expect(await faultWithin("south", "output-missing")).toBeLessThan(5);
  const report = await reportOf(house, "south");
  expect(report?.faults[0]?.message).toContain('"east"');
  await recorded(fallback, 5);

  await pulse.plug("south");
  const south = await startRecording(pulse, "south");
  await outputIs(house, "south", "ok", 30_000);
  await recorded(south, south.now() + 8);
  const [onFallback, onWest, onSouth] = await Promise.all([fallback.stop(), west.stop(), south.stop()]);

  expectReturn(onSouth, "south");
  expect(rms(onFallback)).toBeLessThan(SILENCE);
  expect(loudest(onWest, "south")).toBeLessThan(SILENCE);
});
