/** Proof of sound and of play, against recordings of what was really heard; and what a player does when it is made to go mute. */
import { join } from "node:path";
import { type Browser, expect, type Page, test } from "@playwright/test";
import { openJournal } from "../../electron/node/journal.ts";
import { decibelsOfVolume } from "../../electron/domain/taper.ts";
import { logIn } from "../support/console.ts";
import { startTestHouse, type TestHouse } from "../support/house.ts";
import { atMidday } from "../support/midday.ts";
import type { Pulse } from "../support/pulse.ts";
import { cut, record, type Recorder, rms, rmsOverTime, startRecording, strongest } from "../support/recording.ts";
import { without } from "../support/tools.ts";
import { until } from "../support/until.ts";
import { listen, newPage, openPlayer, openRig, reportOf, type Rig, set, substitute, tone, VENUE } from "./venue.ts";

test.skip(...without("chromium", "pulseaudio", "pulseaudio-utils", "ffmpeg"));

let rig: Rig;
let pulse: Pulse;
let house: TestHouse;
let browser: Browser;
let page: Page;

test.beforeAll(async () => {
  rig = await openRig({ plan: atMidday(VENUE) });
  ({ pulse, house, browser } = rig);
});

test.afterAll(() => rig?.stop());

test.beforeEach(async () => {
  page = await newPage(browser);
  await substitute(page, { "flat-six-idle": await tone(440) });
  await set(house, "corridor", { playlist: "six", volume: 60 });
});

test.afterEach(async () => {
  await page.close();
});

const MINUTE = 60_000;

/** A recording, with the instant at which it begins. What has arrived was heard before: the latest of several looks is the best. */
async function recordFrom(): Promise<{ recorder: Recorder; startedAt: () => number }> {
  const recorder = await startRecording(pulse, "corridor");
  let startedAt = Infinity;
  const look = setInterval(() => {
    startedAt = Math.min(startedAt, Date.now() - 1000 * recorder.now());
  }, 10);
  return {
    recorder,
    startedAt: () => {
      clearInterval(look);
      return startedAt;
    },
  };
}

/** What the journal holds of the corridor, as it lies on the disk. */
async function journalled(from: number, to: number) {
  // Asked through the API first: what gathers is written then.
  const asked = `zone=corridor&from=${new Date(from).toISOString()}&to=${new Date(to).toISOString()}`;
  expect((await house.call("GET", `/api/heard?${asked}`)).status).toBe(200);
  const journal = openJournal(join(house.data, "journal.db"));
  try {
    const seconds = new Map<number, number>();
    for (const { at, levels } of journal.minutes("corridor", from - MINUTE, to + MINUTE))
      for (const [second, level] of levels.entries()) if (level !== null) seconds.set(at / 1000 + second, level);
    return { seconds, plays: journal.plays("corridor", from, to) };
  } finally {
    journal.close();
  }
}

test("the level of each second in the journal is what was heard, within a decibel, while the volume moves", async () => {
  test.setTimeout(120_000);
  await openPlayer(house, page, "corridor", "flat-six-idle");
  await listen(async () => {
    const { recorder, startedAt } = await recordFrom();
    for (const volume of [60, 35, 70]) {
      await set(house, "corridor", { volume });
      const began = recorder.now();
      await until("five seconds of it", () => recorder.now() > began + 5, 15_000);
    }
    const heard = await recorder.stop();
    const begins = startedAt() / 1000;
    const length = heard.left.length / 48_000;
    const { seconds } = await journalled(1000 * begins, 1000 * (begins + length));

    const whole = Array.from({ length: Math.floor(length) - 2 }, (_, index) => Math.ceil(begins) + index);
    const found = whole.map((second) => {
      const part = cut(heard, second - begins, second - begins + 1);
      const windows = rmsOverTime(part, 0.1);
      return {
        second,
        steady: Math.max(...windows) - Math.min(...windows) < 0.5,
        recorded: rms(part),
        told: seconds.get(second),
      };
    });
    expect(found.filter(({ told }) => told === undefined)).toEqual([]);
    const steady = found.filter((each) => each.steady);
    expect(steady.length).toBeGreaterThanOrEqual(7);
    expect(steady.filter(({ recorded, told }) => Math.abs(recorded - (told ?? Number.NaN)) > 1)).toEqual([]);
    const levels = steady.map(({ recorded }) => recorded);
    expect(Math.max(...levels) - Math.min(...levels)).toBeGreaterThan(decibelsOfVolume(70) - decibelsOfVolume(35) - 1);
  });
});

test("a sound's start and end in the journal are those that were heard, within 0.3 seconds", async () => {
  test.setTimeout(120_000);
  await openPlayer(house, page, "corridor", "flat-six-idle");
  await listen(async () => {
    await set(house, "corridor", { playlist: null });
    await until("silence", async () => (await reportOf(house, "corridor"))?.sound?.levelDbfs === -120, 15_000);
    const { recorder, startedAt } = await recordFrom();
    await until("a second of silence", () => recorder.now() > 1);
    await set(house, "corridor", { playlist: "six" });
    await until("five seconds of sound", () => recorder.now() > 7, 15_000);
    await set(house, "corridor", { playlist: null });
    await until("silence again", () => recorder.now() > 12, 15_000);
    const heard = await recorder.stop();
    const begins = startedAt();
    // Fades begin and end in silence: what is 50 dB below the tone is within hundredths of a second of it.
    const loud = rmsOverTime(heard, 0.01).map((level) => level > rms(cut(heard, 4.5, 6)) - 50);
    const first = begins + 10 * loud.indexOf(true);
    const last = begins + 10 * (loud.lastIndexOf(true) + 1);

    // A busy computer may make the player cue its voice again: then one play follows the other.
    const { plays } = await journalled(begins, begins + 12_000);
    expect(new Set(plays.map(({ sound, bus, playlist }) => `${bus} ${sound} ${playlist}`))).toEqual(
      new Set(["ambience flat-six-idle six"]),
    );
    expect(Math.abs(Math.min(...plays.map((play) => Date.parse(play.startedAt))) - first)).toBeLessThan(300);
    expect(Math.abs(Math.max(...plays.map((play) => Date.parse(play.endedAt ?? ""))) - last)).toBeLessThan(300);
  });
});

test("what was heard while the controller was away is told when it is back, each second once", async () => {
  test.setTimeout(120_000);
  await openPlayer(house, page, "corridor", "flat-six-idle");
  const from = Math.ceil(Date.now() / 1000);
  await page.waitForTimeout(2_000);
  const { data, port } = house;
  await house.kill();
  await page.waitForTimeout(6_000);
  house = await startTestHouse({ data, port });
  await until("the player to be back", () => reportOf(house, "corridor"), 20_000);
  const to = Math.floor(Date.now() / 1000) - 1;
  let missing: number[] = [];
  await until("every second to be there", async () => {
    const { seconds } = await journalled(1000 * from, 1000 * to);
    missing = Array.from({ length: to - from }, (_, index) => from + index).filter(
      (second) => (seconds.get(second) ?? -120) < -60,
    );
    return missing.length === 0;
  }).catch((error: unknown) => {
    throw new Error(`Of ${from} to ${to} there are missing ${missing.join()}.`, { cause: error });
  });
});

/** Remembers the nodes that sound goes through, so that a test can do to them what a fault would do. */
const SPY = `
  const feeders = new Map();
  window.spied = { feeders, contexts: [], sources: [], last: null };
  const connect = AudioNode.prototype.connect;
  AudioNode.prototype.connect = function (to, ...rest) {
    if (to instanceof AudioDestinationNode) window.spied.last ??= this;
    if (!feeders.has(to)) feeders.set(to, new Set());
    feeders.get(to).add(this);
    return connect.call(this, to, ...rest);
  };
  const start = AudioBufferSourceNode.prototype.start;
  AudioBufferSourceNode.prototype.start = function (...rest) {
    window.spied.sources.push(this);
    window.spied.contexts[0] = this.context;
    return start.call(this, ...rest);
  };
`;

test.describe("a page that is made to go mute", () => {
  let desk: Page;
  let loads = 0;

  test.beforeEach(async () => {
    await page.addInitScript(SPY);
    desk = await (await browser.newContext({ locale: "en-GB" })).newPage();
    await logIn(desk, house);
    await openPlayer(house, page, "corridor", "flat-six-idle");
    // Voices must have stood for some seconds before their silence proves anything.
    await page.waitForTimeout(4_000);
    loads = 0;
    page.on("load", () => (loads += 1));
  });

  test.afterEach(async () => {
    await desk.context().close();
  });

  /** Does it, and answers after how many milliseconds the console says that the corridor is silent. */
  async function untilTold(fault: string): Promise<number> {
    const told = desk.locator(".status").getByText(/silent though/);
    await expect(told).toBeHidden();
    const at = performance.now();
    await page.evaluate(fault);
    await expect(told).toBeVisible({ timeout: 8_000 });
    return performance.now() - at;
  }

  const heardAgain = (): Promise<void> =>
    expect(desk.locator(".status").getByText(/silent though/)).toBeHidden({ timeout: 20_000 });

  test("because its audio stands: it is nudged, and heard again before anybody has to know", async () => {
    const recorder = await startRecording(pulse, "corridor");
    await until("a second", () => recorder.now() > 1);
    await page.evaluate("spied.contexts[0].suspend()");
    await until("it to be heard again", () => recorder.now() > 5);
    const heard = await recorder.stop();
    expect(rms(cut(heard, 4, 5))).toBeGreaterThan(rms(cut(heard, 0, 0.9)) - 1);
    expect(loads).toBe(0);
  });

  test("because its voices lead nowhere: they are built again, and heard within five seconds", async () => {
    const recorder = await startRecording(pulse, "corridor");
    await until("a second", () => recorder.now() > 1);
    await page.evaluate("for (const source of spied.sources) source.disconnect()");
    await until("it to be heard again", () => recorder.now() > 8);
    const levels = rmsOverTime(await recorder.stop(), 0.1);
    const before = levels[5] ?? 0;
    const silent = levels.findIndex((level) => level < -90);
    const again = levels.findIndex((level, index) => index > silent && level > before - 1);
    expect(silent).toBeGreaterThan(0);
    expect(again).toBeGreaterThan(silent + 10);
    expect(again - silent).toBeLessThan(55);
    expect(loads).toBe(0);
  });

  test("because its output is cut: the console says so within five seconds, and the page is loaded anew and heard", async () => {
    test.setTimeout(120_000);
    const milliseconds = await untilTold("for (const node of spied.feeders.get(spied.last)) node.disconnect(spied.last)");
    expect(milliseconds).toBeLessThan(5_000);
    await until("the page to be loaded anew", () => loads === 1, 15_000);
    await heardAgain();
    expect(rms(await record(pulse, "corridor", 1))).toBeGreaterThan(-60);
    const day = new Date().toISOString();
    const journal = openJournal(join(house.data, "journal.db"));
    try {
      const alarms = journal.alarms(Date.parse(day) - MINUTE, Date.parse(day) + MINUTE);
      await until("the alarm to end in the journal", () =>
        journal.alarms(Date.parse(day) - MINUTE, Date.now() + MINUTE).some(({ code, to }) => code === "silent" && to !== null),
      );
      expect(alarms.some(({ screen, code }) => screen === "corridor" && code === "silent")).toBe(true);
    } finally {
      journal.close();
    }
  });
});

test("recordings that cannot be had are stood in for by the loop that came with the page, until they can", async () => {
  test.setTimeout(120_000);
  let there = false;
  await page.route("**/sounds/**", (route) => (there ? route.fallback() : route.abort()));
  await page.goto(`${house.origin}/player/?screen=corridor`);
  await until(
    "the safe loop",
    async () => (await reportOf(house, "corridor"))?.sound?.sounds.includes("safe-loop") ?? false,
    15_000,
  );
  await page.waitForTimeout(3_000);
  const report = await reportOf(house, "corridor");
  expect(report?.faults.map(({ code }) => code)).toEqual(["safe-loop", "sound-missing"]);
  expect(report?.playlist).toBe("six");
  // −23 LUFS at the volume of the zone, give or take what RMS makes of it.
  expect(Math.abs(rms(await record(pulse, "corridor", 3)) - (-23 + decibelsOfVolume(60)))).toBeLessThan(4);
  there = true;
  await until(
    "the playlist to be back",
    async () => (await reportOf(house, "corridor"))?.sound?.sounds.join() === "flat-six-idle",
    60_000,
  );
  expect(strongest(await record(pulse, "corridor", 1), 200, 1200, 20)).toBe(440);
  expect((await reportOf(house, "corridor"))?.faults).toEqual([]);
});
