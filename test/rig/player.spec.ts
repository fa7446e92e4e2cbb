/** What comes out of the loudspeakers, recorded from null sinks: the right sound, at its level, without a gap or a click. */
import { join } from "node:path";
import { type Browser, expect, type Page, test } from "@playwright/test";
import { decibelsOfVolume } from "../../electron/domain/taper.ts";
import { startTestHouse, type TestHouse } from "../support/house.ts";
import { LONG } from "../support/long.ts";
import type { Pulse } from "../support/pulse.ts";
import {
  colour,
  cut,
  decode,
  loudness,
  powerAt,
  type Recording,
  record,
  rms,
  rmsOverTime,
  sharpestBend,
  startRecording,
  strongest,
} from "../support/recording.ts";
import { without } from "../support/tools.ts";
import { until } from "../support/until.ts";
import {
  CROSSFADE_SECONDS,
  listen,
  newPage,
  openBrowser,
  openPlayer,
  openRig,
  placeIn,
  positionOf,
  reportOf,
  type Rig,
  set,
  stretch,
  substitute,
  tone,
  VENUE,
} from "./venue.ts";

test.skip(...without("chromium", "pulseaudio", "pulseaudio-utils", "ffmpeg"));

const ENGINES = join(import.meta.dirname, "..", "..", "sounds", "engines");
/** The flat six, 36 s long, turns 13 s later: when everything has started. */
const REHEARSAL = "2026-06-15T10:00:18+02:00";
/** 870 revolutions a minute, three ignitions in each. */
const FIRING_HERTZ = (870 / 60) * 3;

let rig: Rig;
let pulse: Pulse;
let house: TestHouse;
let browser: Browser;
let page: Page;
let flatSix: Recording;

test.beforeAll(async () => {
  flatSix = await decode(join(ENGINES, "flat-six-idle.opus"));
  rig = await openRig({ plan: VENUE, rehearse: REHEARSAL }, ["corridor", "elsewhere"]);
  ({ pulse, house, browser } = rig);
});

test.afterAll(() => rig?.stop());

test.beforeEach(async () => {
  page = await newPage(browser);
});

test.afterEach(async () => {
  await page.close();
});

/** The gain from the file to the loudspeaker in decibels, over a stretch whose place in the file is found by likeness. */
function gainOf(heard: Recording, around: number): { gain: number; late: number; likeness: number } {
  const { seconds, likeness } = placeIn(flatSix, cut(heard, 0, 1), around - 0.5, 0.8);
  const whole = heard.left.length / 48_000;
  return { gain: rms(heard) - rms(stretch(flatSix, seconds, whole)), late: around - seconds, likeness };
}

/**
 * Whether a zone is heard at the same place of its recording twice, one second after the other: a page that has just opened is
 * told its output's times badly, and its player makes up for that by another rate, or by a crossfade to where it is due.
 */
function settled(zone: string): () => Promise<boolean> {
  let before = Number.NaN;
  return async () => {
    const [position, heard] = await Promise.all([positionOf(house, zone), record(pulse, zone, 1.5)]);
    const { late, likeness } = gainOf(heard, position);
    const stays = likeness > 0.9 && Math.abs(late - before) < 0.1;
    before = late;
    return stays;
  };
}

test.describe("the flat six in the corridor", () => {
  test("turns without a gap at the end of its loop", LONG, async () => {
    test.setTimeout(150_000);
    await openPlayer(house, page, "corridor", "flat-six-idle");
    await listen(async () => {
      await until("the end of the loop to be near", async () => (await positionOf(house, "corridor")) > 34.2, 40_000);
      const position = await positionOf(house, "corridor");
      const heard = await record(pulse, "corridor", 38 - position);
      const { gain, late, likeness } = gainOf(heard, position);
      const turn = 36 - position + late;
      const around = cut(heard, turn - 0.6, turn + 0.6);
      expect(likeness).toBeGreaterThan(0.9);
      expect(placeIn(flatSix, around, 35.4, 0.02).likeness).toBeGreaterThan(0.9);
      expect(Math.min(...rmsOverTime(around, 0.02))).toBeGreaterThan(Math.min(...rmsOverTime(flatSix, 0.02)) + gain - 1);
      expect(sharpestBend(around)).toBeLessThan(4 * sharpestBend(flatSix));
    });
  });

  test("is the sound that is heard, at the second that the controller says, as loud as its volume says", async () => {
    await openPlayer(house, page, "corridor", "flat-six-idle");
    await listen(async () => {
      await until("the page's time to have settled", settled("corridor"), 60_000);
      const [position, heard] = await Promise.all([positionOf(house, "corridor"), record(pulse, "corridor", 4)]);
      const { gain, late, likeness } = gainOf(heard, position);
      expect(likeness).toBeGreaterThan(0.9);
      // The way through the buffers of page and sound server.
      expect(Math.abs(late)).toBeLessThan(1.2);
      expect(Math.abs(gain - decibelsOfVolume(60))).toBeLessThan(0.5);
      expect(Math.abs(strongest(heard, 35, 52, 0.1) / FIRING_HERTZ - 1)).toBeLessThan(0.01);
      const same = stretch(flatSix, position - late, 4);
      const file = colour(same);
      const differences = colour(heard).map((band, index) => Math.abs(band - (file[index] ?? 0)));
      expect(differences.reduce((sum, band) => sum + band, 0) / differences.length).toBeLessThan(2);
      expect(Math.abs((await loudness(heard)) - (await loudness(same)) - decibelsOfVolume(60))).toBeLessThan(0.5);
    });
  });

  for (const { zone, says, decibels, tag } of [
    { zone: "trimmed", says: "is lowered by 6 dB by a trim of −6 dB", decibels: decibelsOfVolume(60) - 6, tag: LONG },
    {
      tag: {},
      zone: "lifted",
      says: "is lifted by a trim of +12 dB to the gain of the zone's maximum and no further",
      decibels: decibelsOfVolume(70),
    },
  ]) {
    test(says, tag, async () => {
      await openPlayer(house, page, zone, "flat-six-idle");
      await listen(async () => {
        const [position, heard] = await Promise.all([positionOf(house, zone), record(pulse, "corridor", 3)]);
        expect(Math.abs(gainOf(heard, position).gain - decibels)).toBeLessThan(0.5);
      });
    });
  }

  test("follows a change of volume along the taper, and the page tells the level that is really there", async () => {
    await openPlayer(house, page, "corridor", "flat-six-idle");
    await set(house, "corridor", { volume: 30 });
    await page.waitForTimeout(1500);
    await listen(async () => {
      const [position, heard] = await Promise.all([positionOf(house, "corridor"), record(pulse, "corridor", 3)]);
      expect(Math.abs(gainOf(heard, position).gain - decibelsOfVolume(30))).toBeLessThan(0.5);
      const told = Number(/−([\d.]+) dBFS/.exec(await page.locator("main").innerText())?.[1]);
      expect(Math.abs(-told - rms(cut(heard, 2, 3)))).toBeLessThan(2);
    });
  });
});

test.describe("with steady tones in place of the engines", () => {
  /** A whole number of periods of each of the tones. */
  const WINDOW = 0.05;
  let tones: Record<string, Buffer>;

  test.beforeAll(async () => {
    tones = { "flat-six-idle": await tone(440), "v8-burble": await tone(1000), "electric-hum": await tone(240) };
  });

  test.beforeEach(async () => {
    await substitute(page, tones);
    await set(house, "corridor", { playlist: "six", volume: 60 });
    await openPlayer(house, page, "corridor", "flat-six-idle");
  });

  test("a change of playlist crossfades with equal power over its time", async () => {
    await listen(async (attempt) => {
      if (attempt > 1) await set(house, "corridor", { playlist: "six" });
      // The playlist that has just been set fades in, too.
      await page.waitForTimeout(attempt > 1 ? CROSSFADE_SECONDS * 1000 + 1200 : 900);
      const recorder = await startRecording(pulse, "corridor");
      await page.waitForTimeout(1000);
      await set(house, "corridor", { playlist: "eight" });
      await until("the crossfade to end", () => recorder.now() > CROSSFADE_SECONDS + 3);
      const heard = await recorder.stop();

      const levels = rmsOverTime(heard, WINDOW);
      const before = rms(cut(heard, 0, 0.8));
      expect(Math.abs(rms(cut(heard, CROSSFADE_SECONDS + 2, CROSSFADE_SECONDS + 2.9)) - before)).toBeLessThan(0.3);
      expect(Math.min(...levels)).toBeGreaterThan(before - 1);
      expect(Math.max(...levels)).toBeLessThan(before + 1);
      expect(sharpestBend(heard)).toBeLessThan(3);

      const whole = powerAt(cut(heard, 0, WINDOW), 440);
      const leaving = levels.map((_, index) => powerAt(cut(heard, index * WINDOW, (index + 1) * WINDOW), 440) / whole);
      // cos² falls from 95 to 5 % of its power in 0.713 of its time.
      const seconds = (leaving.findLastIndex((share) => share > 0.05) - leaving.findIndex((share) => share < 0.95)) * WINDOW;
      expect(Math.abs(seconds / 0.713 - CROSSFADE_SECONDS)).toBeLessThan(0.5);
    });
  });

  test("a fade that is interrupted again and again never clicks", async () => {
    await listen(async () => {
      const recorder = await startRecording(pulse, "corridor");
      for (const playlist of ["eight", "six", null, "eight"]) {
        await set(house, "corridor", { playlist });
        await page.waitForTimeout(900);
      }
      await set(house, "corridor", { playlist: "six" });
      const heard = await recorder.stop();
      expect(sharpestBend(heard)).toBeLessThan(3);
      expect(rms(heard)).toBeGreaterThan(-40);
    });
  });

  test("an emergency is heard on every loudspeaker at the zone's maximum, and ends", async () => {
    const other = await openBrowser(pulse, "elsewhere");
    try {
      const quiet = await newPage(other);
      await substitute(quiet, tones);
      await quiet.goto(`${house.origin}/player/?screen=quiet`);
      await until("the quiet zone to report", () => reportOf(house, "quiet"));
      await listen(async () => {
        const before = await record(pulse, "elsewhere", 0.5);
        expect(
          (await house.call("POST", "/api/emergency", { message: "Leave by the pit lane", sound: "electric-hum" })).status,
        ).toBe(201);
        await page.waitForTimeout(1500);
        const [corridor, elsewhere] = await Promise.all([record(pulse, "corridor", 1), record(pulse, "elsewhere", 1)]);
        expect((await house.call("DELETE", "/api/emergency")).status).toBe(204);
        await page.waitForTimeout(1500);
        const after = await record(pulse, "elsewhere", 0.5);

        expect([rms(before), rms(after)].every((level) => level < -90)).toBe(true);
        expect(strongest(corridor, 200, 1200, 20)).toBe(240);
        expect(10 * Math.log10(powerAt(corridor, 440) / powerAt(corridor, 240))).toBeLessThan(-50);
        // Limits of 80 and 50, and nothing else: 12.2 dB apart.
        expect(Math.abs(rms(corridor) - rms(elsewhere) - (decibelsOfVolume(80) - decibelsOfVolume(50)))).toBeLessThan(0.5);
      });
      await expect(page.locator("main")).not.toContainText("Emergency");
    } finally {
      await other.close();
    }
  });

  test("a volume of 0 is silence without a click, and no fault", LONG, async () => {
    await listen(async () => {
      await set(house, "corridor", { volume: 60 });
      await page.waitForTimeout(1000);
      const recorder = await startRecording(pulse, "corridor");
      await page.waitForTimeout(500);
      await set(house, "corridor", { volume: 0 });
      await until("silence", () => recorder.now() > 3);
      const heard = await recorder.stop();
      expect(rms(cut(heard, 2.2, 3))).toBeLessThan(-100);
      expect(sharpestBend(cut(heard, 0, 2))).toBeLessThan(3);
      expect((await reportOf(house, "corridor"))?.faults).toEqual([]);
    });
  });
});

test.describe("when recordings cannot be had", () => {
  test("the zone goes on with the next one, through Web Audio, and says what is missing", async () => {
    let played = 0;
    await page.exposeFunction("countPlay", () => (played += 1));
    await page.addInitScript(`
      const play = HTMLMediaElement.prototype.play;
      HTMLMediaElement.prototype.play = function () { countPlay(); return play.call(this); };
    `);
    await page.route("**/sounds/engines/flat-six-idle.opus", (route) => route.abort());
    await page.route("**/sounds/engines/electric-hum.opus", (route) =>
      route.fulfill({ body: "not a recording", contentType: "audio/ogg" }),
    );
    await set(house, "corridor", { playlist: "three", volume: 60 });
    await openPlayer(house, page, "corridor", "v8-burble");
    const heard = await record(pulse, "corridor", 2);
    expect(rms(heard)).toBeGreaterThan(rms(await decode(join(ENGINES, "v8-burble.opus"))) + decibelsOfVolume(60) - 3);
    const report = await reportOf(house, "corridor");
    expect(report?.faults.map(({ code }) => code)).toEqual(["sound-missing", "sound-missing"]);
    expect(report?.sound?.running).toBe(true);
    expect(played).toBe(0);
  });
});

test.describe("in a rehearsal sixty times as fast", () => {
  test("sound plays at its own speed, and the page says that this is a rehearsal", LONG, async () => {
    const fast = await startTestHouse({ plan: VENUE, rehearse: REHEARSAL, speed: 60 });
    try {
      await substitute(page, { "flat-six-idle": await tone(440) });
      await openPlayer(fast, page, "corridor", "flat-six-idle");
      await listen(async () => {
        const heard = await record(pulse, "corridor", 2);
        expect(strongest(heard, 400, 480, 1)).toBe(440);
        expect(Math.max(...rmsOverTime(heard, 0.1)) - Math.min(...rmsOverTime(heard, 0.1))).toBeLessThan(0.5);
      });
      await expect(page.locator(".rehearsal-badge")).toContainText("×60");
    } finally {
      await fast.stop();
    }
  });
});
