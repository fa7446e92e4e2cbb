/** A small venue to listen to: zones with one player each, loops that go on for ever, and a browser on a null sink. */
import { execFile } from "node:child_process";
import { setPriority } from "node:os";
import { promisify } from "node:util";
import { type Browser, chromium, type Page } from "@playwright/test";
import { z } from "zod";
import { ScreenReport } from "../../electron/contract/report.ts";
import { chromiumLaunch } from "../support/chromium.ts";
import { type HouseRequest, startTestHouse, type TestHouse } from "../support/house.ts";
import { type Pulse, startPulse } from "../support/pulse.ts";
import { type Recording, RATE } from "../support/recording.ts";
import { until } from "../support/until.ts";

const run = promisify(execFile);

export const CROSSFADE_SECONDS = 3;

const loop = (id: string, ...sounds: string[]) => ({
  id,
  name: id,
  crossfadeSeconds: CROSSFADE_SECONDS,
  tracks: sounds.map((sound) => ({ sound, playSeconds: 86_400 })),
});

const playing = (zone: string, playlist: string | null, volume: number) => ({
  id: zone,
  targets: [`zone:${zone}`],

  set: { playlist, volume },
});

/** Always open, day and night. Screens are named after their zones. */
export const VENUE = {
  schema: 1,
  venue: { id: "rig", name: "Rig", timeZone: "Europe/Paris", locale: "en" },
  zones: [
    { id: "corridor", name: "Corridor", maximumVolume: 80 },
    { id: "trimmed", name: "Trimmed", trimDecibels: -6 },
    { id: "lifted", name: "Lifted", trimDecibels: 12, maximumVolume: 70 },
    { id: "quiet", name: "Quiet", maximumVolume: 50 },
  ],
  playlists: [
    loop("six", "flat-six-idle"),
    loop("eight", "v8-burble"),
    loop("three", "flat-six-idle", "electric-hum", "v8-burble"),
  ],
  rules: [
    playing("corridor", "six", 60),
    playing("trimmed", "six", 60),
    playing("lifted", "six", 60),
    playing("quiet", null, 40),
  ],
  screens: ["corridor", "trimmed", "lifted", "quiet"].map((zone) => ({ id: zone, zone, roles: ["player"] })),
};

/** The computer of the tests may be busy with others, and what is heard in real time cannot wait. Only root may go ahead of them. */
export function goAhead(): void {
  if (process.getuid?.() === 0) setPriority(-15);
}

/** A browser whose sound goes to a sink. */
export function openBrowser(pulse: Pulse, sink: string): Promise<Browser> {
  const env = Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
  return chromium.launch({ ...chromiumLaunch(), env: { ...env, ...pulse.env, PULSE_SINK: sink } });
}

/** A house, a sound server, and a browser whose sound goes to the server's first sink. */
export interface Rig {
  readonly pulse: Pulse;
  readonly house: TestHouse;
  readonly browser: Browser;
  stop(): Promise<void>;
}

/** Starts all that is needed to listen to the corridor, ahead of whatever else the computer does. */
export async function openRig(request: HouseRequest, sinks: readonly [string, ...string[]] = ["corridor"]): Promise<Rig> {
  goAhead();
  const pulse = await startPulse(sinks);
  const [house, browser] = await Promise.all([startTestHouse(request), openBrowser(pulse, sinks[0])]);
  return {
    pulse,
    house,
    browser,
    async stop() {
      await browser.close();
      await house.stop();
      await pulse.stop();
    },
  };
}

/** A page whose requests are all its own, so that they can be answered with other recordings. */
export function newPage(browser: Browser): Promise<Page> {
  return browser.newPage({ serviceWorkers: "block" });
}

const Screens = z.object({ screens: z.array(z.object({ id: z.string(), observed: z.array(ScreenReport) })) });

/** What a screen's player reported last; null before its first report. */
export async function reportOf(house: TestHouse, screen: string): Promise<ScreenReport | null> {
  const { screens } = Screens.parse((await house.call("GET", "/api/screens", undefined, {}, "screen")).body);
  return screens.find(({ id }) => id === screen)?.observed.find(({ page }) => page === "player") ?? null;
}

/** Opens a player's page; resolves once it has reported that it plays the sound, and has faded in. */
export async function openPlayer(house: TestHouse, page: Page, screen: string, sound: string): Promise<void> {
  await page.goto(`${house.origin}/player/?screen=${screen}`);
  await until(`${screen} to play ${sound}`, async () => (await reportOf(house, screen))?.sound?.sounds.includes(sound) ?? false);
  await page.waitForTimeout(2400);
}

const Playing = z.object({ tracks: z.array(z.object({ sound: z.string(), positionSeconds: z.number() })) });

/** Where the recording of a zone's first track should be, in seconds, as the controller computes it. */
export async function positionOf(house: TestHouse, zone: string): Promise<number> {
  const { tracks } = Playing.parse((await house.call("GET", `/api/playing?zone=${zone}`, undefined, {}, "screen")).body);
  return tracks[0]?.positionSeconds ?? Number.NaN;
}

/** Sets something in a zone until the end of the test, above what was set before. */
export async function set(house: TestHouse, zone: string, settings: Record<string, unknown>): Promise<void> {
  const { status, body } = await house.call("POST", "/api/overrides", {
    targets: [`zone:${zone}`],
    set: settings,
    forMinutes: 30,
    reason: "rig",
  });
  if (status !== 201) throw new Error(`The override was refused: ${JSON.stringify(body)}`);
}

/** A steady tone, by default as long as the flat six's loop, in Ogg Opus: its power shows the gain of every moment. */
export async function tone(frequency: number, seconds = 36): Promise<Buffer> {
  const source = `sine=frequency=${frequency}:sample_rate=${RATE}:duration=${seconds}`;
  const { stdout } = await run(
    "ffmpeg",
    ["-v", "error", "-f", "lavfi", "-i", source, "-ac", "2", "-c:a", "libopus", "-b:a", "96k", "-f", "ogg", "-"],
    { encoding: "buffer", maxBuffer: 2 ** 24 },
  );
  return stdout;
}

/** Gives a page other recordings than the library's. */
export async function substitute(page: Page, recordings: Readonly<Record<string, Buffer>>): Promise<void> {
  for (const [sound, body] of Object.entries(recordings)) {
    await page.route(`**/sounds/*/${sound}.opus`, (route) => route.fulfill({ body, contentType: "audio/ogg" }));
  }
}

/**
 * Listens again where what was heard is wrong, three times at most: a busy computer drops out now and then, which says
 * nothing about the player; a fault of the player is there each time.
 */
export async function listen(look: (attempt: number) => Promise<void>): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await look(attempt);
      return;
    } catch (error) {
      if (attempt === 3) throw error;
    }
  }
}

const STEP = 12;

/** One channel at 4 kHz: enough to find an engine's place in its recording. */
function thin({ left, right }: Recording): Float32Array {
  const thinned = new Float32Array(Math.floor(left.length / STEP));
  for (let index = 0; index < thinned.length; index += 1) {
    let sum = 0;
    for (let inner = index * STEP; inner < (index + 1) * STEP; inner += 1) sum += (left[inner] ?? 0) + (right[inner] ?? 0);
    thinned[index] = sum;
  }
  return thinned;
}

/** Where in a looped file a recording begins, in seconds, looked for around a place, and how alike they are there (1: the same). */
export function placeIn(
  file: Recording,
  heard: Recording,
  around: number,
  within: number,
): { seconds: number; likeness: number } {
  const [whole, part] = [thin(file), thin(heard)];
  const rate = RATE / STEP;
  let best = { seconds: around, likeness: -1 };
  for (let lag = Math.round((around - within) * rate); lag <= (around + within) * rate; lag += 1) {
    let [product, one, other] = [0, 0, 0];
    for (let index = 0; index < part.length; index += 1) {
      const [a, b] = [part[index] ?? 0, whole[(((lag + index) % whole.length) + whole.length) % whole.length] ?? 0];
      product += a * b;
      one += a * a;
      other += b * b;
    }
    const likeness = product / Math.sqrt(one * other || 1);
    if (likeness > best.likeness) best = { seconds: lag / rate, likeness };
  }
  return best;
}

/** A stretch of a looped file, in seconds; it may reach over the end. */
export function stretch(file: Recording, from: number, seconds: number): Recording {
  const take = (samples: Float32Array): Float32Array =>
    Float32Array.from(
      { length: Math.round(seconds * RATE) },
      (_, index) => samples[(((Math.round(from * RATE) + index) % samples.length) + samples.length) % samples.length] ?? 0,
    );
  return { left: take(file.left), right: take(file.right) };
}
