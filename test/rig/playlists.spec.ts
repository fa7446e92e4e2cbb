/** Playlists as the loudspeakers play them: what is heard is what /api/playing says. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Browser, expect, type Page, test } from "@playwright/test";
import { z } from "zod";
import { Playlist } from "../../electron/contract/plan.ts";
import { SoundCard } from "../../electron/contract/sound.ts";
import { formatInstant } from "../../electron/contract/words.ts";
import { followPlaylist } from "../../electron/domain/music/voices.ts";
import { repertoireOf } from "../../electron/domain/music/repertoire.ts";
import { localDays } from "../../renderer/link/days.ts";
import { decibelsOfVolume } from "../../electron/domain/taper.ts";
import { startTestHouse, type TestHouse } from "../support/house.ts";
import { LONG } from "../support/long.ts";
import { median } from "../support/median.ts";
import { cut, type Recording, rms, rmsOverTime } from "../support/recording.ts";
import { without } from "../support/tools.ts";
import { until } from "../support/until.ts";
import { readSweep, sweepFile, sweepsOf, SWEEP_RMS, WINDOW } from "./sweep.ts";
import { OUTPUTS, type Pair, startPair } from "./sync-pair.ts";
import { goAhead, listen, newPage, openBrowser, reportOf, substitute, tone } from "./venue.ts";

test.skip(...without("chromium", "pulseaudio", "pulseaudio-utils", "ffmpeg"));

const SOUNDS = join(import.meta.dirname, "..", "..", "sounds", "engines");
const CARDS = readdirSync(SOUNDS)
  .filter((name) => name.endsWith(".json"))
  .map((name) => SoundCard.parse(JSON.parse(readFileSync(join(SOUNDS, name), "utf8"))));
const LAYERS = CARDS.filter(({ layer }) => layer?.engine === "flat-six");

const VOLUME = 60;
const DELAY_SECONDS = 1.5;

/** As long as a busy computer can be hoped to play without dropping out. */
const STRETCH_SECONDS = 8;

const ENGINE = Playlist.parse({ id: "engine", name: "Engine", tracks: [{ engine: "flat-six", playSeconds: 1800 }] });
const held = (...sounds: string[]) => sounds.map((sound) => ({ sound, playSeconds: sounds.length === 1 ? 86_400 : 12 }));

const PLAN = {
  schema: 1,
  venue: { id: "rig", name: "Rig", timeZone: "Europe/Paris", locale: "en" },
  zones: [
    { id: "corridor", name: "Corridor" },
    { id: "hall", name: "Hall" },
    { id: "pit", name: "Pit", neighbours: [{ zone: "terrace", delaySeconds: DELAY_SECONDS }] },
    { id: "terrace", name: "Terrace" },
  ],
  playlists: [
    ENGINE,
    { id: "two", name: "Two", crossfadeSeconds: 4, tracks: held("flat-six-idle", "v8-burble") },
    {
      id: "race",
      name: "Race",
      tracks: held("electric-hum"),
      oneShots: [{ sound: "electric-pass-by", everySeconds: [14, 15], travels: true }],
    },
    { id: "hum", name: "Hum", tracks: held("electric-hum") },
  ],
  rules: [
    { id: "corridor", targets: ["zone:corridor"], set: { playlist: "engine", volume: VOLUME } },
    { id: "hall", targets: ["zone:hall"], set: { playlist: "two", volume: VOLUME } },
    { id: "pit", targets: ["zone:pit"], set: { playlist: "race", volume: VOLUME } },
    { id: "terrace", targets: ["zone:terrace"], set: { playlist: "hum", volume: VOLUME } },
  ],
  screens: ["corridor", "hall", "pit", "terrace"].map((zone) => ({ id: zone, zone, roles: ["player"] })),
};

/** When layers of the flat six begin in the corridor, from an instant on. */
function* changesAfter(from: number): Generator<number, void> {
  const follower = followPlaylist({
    playlist: ENGINE,
    zone: "corridor",
    since: null,
    dayOf: localDays("Europe/Paris"),
    repertoire: repertoireOf(CARDS),
    around: null,
  });
  let latest = from;
  for (let at = from; ; at += 500) {
    for (const { startedAt } of follower.voicesAt(at, 0)) {
      if (startedAt <= latest) continue;
      latest = startedAt;
      yield startedAt;
    }
  }
}

/** The player has had the time to start when the first change comes. */
const REHEARSAL = (changesAfter(Date.parse("2026-06-15T10:00:30Z")).next().value ?? 0) - 28_000;

/** Each layer as a recording whose pitch tells the place. */
const SWEEPS = new Map(sweepsOf(LAYERS).map((sweep) => [sweep.sound, sweep]));

let pair: Pair;
let house: TestHouse;
let browsers: [Browser, Browser];

test.beforeAll(async () => {
  goAhead();
  pair = await startPair();
  const [one, other] = OUTPUTS;
  [house, ...browsers] = await Promise.all([
    startTestHouse({ plan: PLAN, rehearse: formatInstant(REHEARSAL) }),
    openBrowser(pair.pulse, one),
    openBrowser(pair.pulse, other),
  ]);
});

test.afterAll(async () => {
  await Promise.all((browsers ?? []).map((browser) => browser.close()));
  await house?.stop();
  await pair?.stop();
});

const Playing = z.object({
  tracks: z.array(z.object({ sound: z.string(), startedAt: z.string(), positionSeconds: z.number(), gainDecibels: z.number() })),
});

async function playingAt(zone: string, at: number) {
  const address = `/api/playing?zone=${zone}&at=${encodeURIComponent(formatInstant(at))}`;
  return Playing.parse((await house.call("GET", address, undefined, {}, "screen")).body).tracks;
}

async function venueNow(): Promise<number> {
  const { at } = z.object({ at: z.string() }).parse((await house.call("GET", "/api/state", undefined, {}, "screen")).body);
  return Date.parse(at);
}

/** Opens a zone's player; resolves once it plays whatever is due there, and has faded in. */
async function openZone(page: Page, zone: string): Promise<void> {
  await page.goto(`${house.origin}/player/?screen=${zone}`);
  await until(`${zone} to sound`, async () => ((await reportOf(house, zone))?.sound?.sounds.length ?? 0) > 0, 30_000);
  await page.waitForTimeout(2400);
}

/** A window of a recording around a moment of it, in seconds. */
const around = (heard: Recording, seconds: number): Recording => cut(heard, seconds - WINDOW / 2, seconds + WINDOW / 2);

const power = (gains: readonly number[]): number => 10 * Math.log10(gains.reduce((sum, gain) => sum + 10 ** (gain / 10), 0));

interface Reading {
  readonly seconds: number;
  readonly sound: string;
  /** What the controller tells less what is heard, in seconds. */
  readonly behind: number;
  /** What is heard less what the controller tells, in decibels. */
  readonly louder: number;
}

/**
 * Reads off a recording that began at an instant, at one of its moments, where each layer is and how loud, and how much
 * louder all of it is than the layers together; `late` is how late the recording hears. null while a gain moves fast.
 */
async function readAt(
  heard: Recording,
  began: number,
  seconds: number,
  late: number,
): Promise<{ layers: Reading[]; louder: number } | null> {
  const at = began + 1000 * seconds;
  const [before = [], told = [], after = []] = await Promise.all(
    [at - 150, at, at + 150].map((instant) => playingAt("corridor", instant)),
  );
  const gainIn = (tracks: typeof told, sound: string): number =>
    tracks.find((track) => track.sound === sound)?.gainDecibels ?? Number.NEGATIVE_INFINITY;
  const moves = ({ sound }: { sound: string }): boolean => Math.abs(gainIn(after, sound) - gainIn(before, sound)) > 1.5;
  if (told.some((track) => track.gainDecibels > -40 && moves(track))) return null;
  const window = around(heard, seconds + late);
  const layers = told.flatMap(({ sound, positionSeconds, gainDecibels }): Reading[] => {
    const sweep = SWEEPS.get(sound);
    if (sweep === undefined) throw new Error(`${sound} is no layer of this engine.`);
    // Across the end of a loop a window holds two pitches; what is very soft cannot be read beside the rest.
    if (gainDecibels < -12 || positionSeconds < 1 || positionSeconds > sweep.seconds - 1) return [];
    const [least, most] = [Math.max(0.2, positionSeconds - 1.2), Math.min(sweep.seconds - 0.2, positionSeconds + 1.2)];
    const { position, gain } = readSweep(window, sweep, least, most);
    return [{ seconds, sound, behind: positionSeconds - position, louder: gain - decibelsOfVolume(VOLUME) - gainDecibels }];
  });
  const all = power(told.map(({ gainDecibels }) => gainDecibels));
  return { layers, louder: rms(window) - SWEEP_RMS - decibelsOfVolume(VOLUME) - all };
}

test("a directed engine: each layer at its place and its gain, and nothing else", LONG, async () => {
  test.setTimeout(240_000);
  const page = await newPage(browsers[0]);
  await substitute(page, Object.fromEntries([...SWEEPS].map(([sound, sweep]) => [sound, sweepFile(sweep)])));
  await openZone(page, "corridor");
  await listen(async () => {
    const change = changesAfter((await venueNow()) + 4000).next().value ?? 0;
    await until("the next change to be near", async () => (await venueNow()) > change - 1800, 150_000);
    const began = await venueNow();
    const [heard] = await pair.record(STRETCH_SECONDS);
    const moments = Array.from({ length: 4 * (STRETCH_SECONDS - 2) }, (_, index) => 1 + index / 4);
    const readAll = async (late: number) => {
      const found = [];
      for (const seconds of moments) {
        const reading = await readAt(heard, began, seconds, late);
        if (reading !== null) found.push(reading);
      }
      return found;
    };

    // The way through the recorder is the same all along.
    const late = median((await readAll(0)).flatMap(({ layers }) => layers.map(({ behind }) => behind)));
    expect(Math.abs(late)).toBeLessThan(1);
    const readings = await readAll(late);
    const layers = readings.flatMap((reading) => reading.layers);
    expect(new Set(layers.map(({ sound }) => sound)).size).toBeGreaterThan(1);
    expect(layers.length).toBeGreaterThan(8);
    expect(layers.filter(({ behind }) => Math.abs(behind) > 0.02)).toEqual([]);
    expect(layers.filter(({ louder }) => Math.abs(louder) > 1)).toEqual([]);
    expect(readings.map(({ louder }) => louder).filter((louder) => Math.abs(louder) > 1)).toEqual([]);
  });
  await page.close();
});

test("one track hands over to the next within half a decibel", LONG, async () => {
  const page = await newPage(browsers[0]);
  await substitute(page, { "flat-six-idle": await tone(440), "v8-burble": await tone(1000) });
  await openZone(page, "hall");
  await listen(async () => {
    const [heard] = await pair.record(14);
    const levels = rmsOverTime(heard, 0.05);
    const usual = median(levels);
    expect(usual).toBeGreaterThan(-50);
    expect(Math.max(...levels) - usual).toBeLessThan(0.5);
    expect(usual - Math.min(...levels)).toBeLessThan(0.5);
  });
  await page.close();
});

test("a pass-by goes on to the neighbouring zone after its delay", LONG, async () => {
  test.setTimeout(150_000);
  const [hum, car] = sweepsOf(CARDS.filter(({ id }) => id === "electric-hum" || id === "electric-pass-by"));
  if (hum === undefined || car === undefined) throw new Error("The library has a hum and a pass-by.");
  const pages = await Promise.all(browsers.map((browser) => newPage(browser)));
  const recordings = { "electric-hum": sweepFile(hum), "electric-pass-by": sweepFile(car) };
  await Promise.all(pages.map((page) => substitute(page, recordings)));
  const [pit, terrace] = pages;
  if (pit === undefined || terrace === undefined) throw new Error("There are two pages.");
  await Promise.all([openZone(pit, "pit"), openZone(terrace, "terrace")]);
  await listen(async () => {
    // Longer than from one car to the next: one of them is heard whole, however the recording begins.
    const heard = await pair.record(24);
    const moments = Array.from({ length: 4 * 22 }, (_, index) => 1 + index / 4);
    const readings = moments.map((seconds) => {
      const [here, there] = heard.map((each) => readSweep(around(each, seconds), car, 0.3, car.seconds - 0.3));
      if (here === undefined || there === undefined) throw new Error("There are two recordings.");
      const loud = [here, there].every(({ gain }) => Math.abs(gain - decibelsOfVolume(VOLUME)) < 1);
      return { loud, difference: here.position - there.position };
    });
    // One that was on its way when the pages opened began while they did.
    const coming = readings.slice(readings.findIndex(({ loud }) => !loud)).filter(({ loud }) => loud);
    expect(coming.length).toBeGreaterThan(12);
    for (const { difference } of coming) expect(Math.abs(difference - DELAY_SECONDS)).toBeLessThan(0.02);
  });
  await Promise.all(pages.map((page) => page.close()));
});
