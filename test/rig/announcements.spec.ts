/** What is announced, as the loudspeakers play it: on its instant, over an ambience that makes room and comes back. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Browser, expect, type Page, test } from "@playwright/test";
import { z } from "zod";
import { SoundCard } from "../../electron/contract/sound.ts";
import { LEAST_ANNOUNCEMENT_VOLUME } from "../../electron/domain/announcements/loudness.ts";
import { duckAt, duckMoves } from "../../electron/domain/duck.ts";
import { decibelsOfVolume } from "../../electron/domain/taper.ts";
import type { TestHouse } from "../support/house.ts";
import { LONG } from "../support/long.ts";
import { atMidday } from "../support/midday.ts";
import type { Pulse } from "../support/pulse.ts";
import { median } from "../support/median.ts";
import { cut, powerAt, type Recording, rms, sharpestBend, startRecording } from "../support/recording.ts";
import { without } from "../support/tools.ts";
import { until } from "../support/until.ts";
import { listen, newPage, openPlayer, openRig, reportOf, type Rig, set, substitute, tone, VENUE } from "./venue.ts";

test.skip(...without("chromium", "pulseaudio", "pulseaudio-utils", "ffmpeg"));

/** What the ambience and the announcement are made of, Hz: a whole number of periods of each fits into a window. */
const AMBIENCE = 440;
const VOICE = 1000;
const WINDOW = 0.05;

/** The sound whose place the tone takes. */
const CHIME = SoundCard.parse(
  JSON.parse(readFileSync(join(import.meta.dirname, "..", "..", "sounds", "signals", "announcement-chime.json"), "utf8")),
);

const Made = z.object({ id: z.string(), startsAt: z.iso.datetime(), endsAt: z.iso.datetime(), state: z.string() });
type Made = z.infer<typeof Made>;

let rig: Rig;
let pulse: Pulse;
let house: TestHouse;
let browser: Browser;
let page: Page;

test.beforeAll(async () => {
  rig = await openRig({ plan: atMidday(VENUE) });
  ({ pulse, house, browser } = rig);
  page = await newPage(browser);
  await substitute(page, {
    "flat-six-idle": await tone(AMBIENCE),
    "announcement-chime": await tone(VOICE, CHIME.durationSeconds),
  });
  await openPlayer(house, page, "corridor", "flat-six-idle");
});

test.afterAll(() => rig?.stop());

/** Announces the other tone, so many seconds from now. */
async function announce(inSeconds: number, rest: Record<string, unknown> = {}): Promise<Made> {
  const { status, body } = await house.call("POST", "/api/announcements", {
    targets: ["zone:corridor"],
    chime: null,
    sound: "announcement-chime",
    at: new Date(Date.now() + inSeconds * 1000).toISOString(),
    ...rest,
  });
  if (status !== 201) throw new Error(`The announcement was refused: ${JSON.stringify(body)}`);
  return Made.parse(body);
}

/** The amplitude of a tone in each window of a recording, in decibels beside another power. */
function levelsOf(heard: Recording, frequency: number, beside: number): number[] {
  return Array.from({ length: Math.floor(heard.left.length / 48_000 / WINDOW) }, (_, index) => {
    const power = powerAt(cut(heard, index * WINDOW, (index + 1) * WINDOW), frequency);
    return 10 * Math.log10(power / beside + 1e-12);
  });
}

test("an announcement is heard whole, the ambience goes down for it by 12 dB along the duck's curve, and returns", async () => {
  await listen(async () => {
    const recorder = await startRecording(pulse, "corridor");
    const made = await announce(3);
    const seconds = (Date.parse(made.endsAt) - Date.parse(made.startsAt)) / 1000;
    await until("the announcement to be over", () => Date.now() > Date.parse(made.endsAt) + 4000, 30_000);
    const heard = await recorder.stop();

    const ambience = levelsOf(heard, AMBIENCE, powerAt(cut(heard, 0.5, 0.5 + WINDOW), AMBIENCE));
    const voice = levelsOf(heard, VOICE, powerAt(cut(heard, 0.5, 0.5 + WINDOW), AMBIENCE));
    const first = voice.findIndex((level) => level > -20) * WINDOW;
    const last = (voice.findLastIndex((level) => level > -20) + 1) * WINDOW;
    expect(Math.abs(last - first - seconds)).toBeLessThan(2 * WINDOW);

    // Where each window of the recording lies on the curve, counted from the first sample of the announcement.
    const moves = duckMoves([{ startsAt: 0, endsAt: seconds * 1000 }]);
    const differences = ambience.flatMap((level, index) => {
      const middle = ((index + 0.5) * WINDOW - first) * 1000;
      // The first moments of going down are steeper than a window is long.
      const steep = middle > -500 && middle < 100;
      return steep ? [] : [Math.abs(level - 20 * Math.log10(duckAt(moves, middle)))];
    });
    expect(Math.max(...differences)).toBeLessThan(1);
    expect(Math.abs(Math.min(...ambience) + 12)).toBeLessThan(0.5);
    // The other tone itself begins and ends sharply; around it nothing does.
    expect(sharpestBend(cut(heard, 0, first - WINDOW))).toBeLessThan(3);
    expect(sharpestBend(cut(heard, last + WINDOW, heard.left.length / 48_000))).toBeLessThan(3);
  });
});

test("it begins on its instant", LONG, async () => {
  await listen(async () => {
    const recorder = await startRecording(pulse, "corridor");
    const made = await announce(2.5);
    const mark = { at: Date.now(), heard: recorder.now() };
    await until("the announcement to be over", () => Date.now() > Date.parse(made.endsAt) + 1000, 30_000);
    const heard = await recorder.stop();
    const voice = levelsOf(heard, VOICE, powerAt(cut(heard, 0.3, 0.3 + WINDOW), AMBIENCE));
    const first = voice.findIndex((level) => level > -20) * WINDOW;
    // The recorder hands over up to a tenth of a second at once, and the way through the sound server takes its time.
    expect(Math.abs(first - (mark.heard + (Date.parse(made.startsAt) - mark.at) / 1000))).toBeLessThan(0.5);
  });
});

test("two announcements follow each other, and one that is cancelled leaves without a click", LONG, async () => {
  await listen(async () => {
    const recorder = await startRecording(pulse, "corridor");
    const one = await announce(1.5);
    const two = await announce(1.6);
    expect(Date.parse(two.startsAt) - Date.parse(one.endsAt)).toBe(1000);
    await until("the second one to sound", () => Date.now() > Date.parse(two.startsAt) + 1200, 30_000);
    expect((await house.call("DELETE", `/api/announcements/${two.id}`)).status).toBe(204);
    await until("it to have left", () => Date.now() > Date.parse(two.startsAt) + 5500, 30_000);
    const heard = await recorder.stop();
    const voice = levelsOf(heard, VOICE, powerAt(cut(heard, 0.3, 0.3 + WINDOW), AMBIENCE));
    const sounding = voice.filter((level) => level > -20).length * WINDOW;
    const begun = voice.findLastIndex((level, index) => level > -20 && (voice[index - 4] ?? 0) < -20) * WINDOW;
    // One of them whole, and of the other what sounded before, what was on its way to the loudspeaker, and a fade.
    expect(sounding).toBeGreaterThan(CHIME.durationSeconds + 1.2);
    expect(sounding).toBeLessThan(CHIME.durationSeconds + 2.4);
    expect(sharpestBend(cut(heard, begun + WINDOW, heard.left.length / 48_000))).toBeLessThan(3);
    expect(rms(cut(heard, heard.left.length / 48_000 - 0.3, heard.left.length / 48_000))).toBeGreaterThan(-60);
  });
});

test("a quiet zone hears one without a volume of its own as loud as 50 makes it", LONG, async () => {
  await set(house, "corridor", { volume: 20 });
  await listen(async () => {
    const recorder = await startRecording(pulse, "corridor");
    const unsaid = await announce(2.5);
    await until("the first one to be over", () => Date.now() > Date.parse(unsaid.endsAt) + 500, 30_000);
    const between = recorder.now();
    const said = await announce(1.5, { volume: LEAST_ANNOUNCEMENT_VOLUME });
    await until("the second one to be over", () => Date.now() > Date.parse(said.endsAt) + 500, 30_000);
    const heard = await recorder.stop();
    const loudest = (from: number, to: number): number => Math.max(...levelsOf(cut(heard, from, to), VOICE, 1));
    const [first, second] = [loudest(0, between), loudest(between, heard.left.length / 48_000)];
    expect(Math.abs(first - second)).toBeLessThan(0.5);
    // Beside the ambience, at 20, once it has come back from what was announced before, and before it goes down again.
    const ambience = median(levelsOf(cut(heard, 1.5, 2), AMBIENCE, 1));
    const louder = decibelsOfVolume(LEAST_ANNOUNCEMENT_VOLUME) - decibelsOfVolume(20);
    expect(Math.abs(first - ambience - louder)).toBeLessThan(1);
  });
});

test("a zone at a volume of 0 hears none, and no fault is made of it", LONG, async () => {
  await set(house, "corridor", { volume: 0 });
  await listen(async () => {
    const made = await announce(1.5, { volume: 80 });
    await until("the announcement to begin", () => Date.now() > Date.parse(made.startsAt) - 300, 30_000);
    const recorder = await startRecording(pulse, "corridor");
    await until("it to be over", () => recorder.now() > 3.5);
    expect(rms(await recorder.stop())).toBeLessThan(-100);
    expect((await reportOf(house, "corridor"))?.faults).toEqual([]);
  });
});
