/** A computer with a sound card for each zone, and one that is the system's default and nobody's. */
import { type Browser, type BrowserContext, chromium, type Page } from "@playwright/test";
import { chromiumLaunch } from "../support/chromium.ts";
import type { TestHouse } from "../support/house.ts";
import type { Pulse } from "../support/pulse.ts";
import { powerAt, type Recording } from "../support/recording.ts";
import { until } from "../support/until.ts";
import { reportOf, substitute, tone } from "./venue.ts";

/** Where the system sends what has no card any more. */
export const DEFAULT_CARD = "fallback";

/** Each zone has a loop of its own, and plays it as one steady tone. None is a multiple of another, nor of the test tones. */
export const ZONES = {
  east: { sound: "flat-six-idle", hertz: 310 },
  west: { sound: "v8-burble", hertz: 1170 },
  south: { sound: "electric-hum", hertz: 2050 },
} as const;
export type ZoneId = keyof typeof ZONES;

const IDS = ["east", "west", "south"] as const;

/** Cards are found by their names, since a test cannot know what a browser will call them. Screens are named after their zones. */
export const VENUE_OF_CARDS = {
  schema: 1,
  venue: { id: "rig", name: "Rig", timeZone: "Europe/Paris", locale: "en" },
  zones: IDS.map((id) => ({ id, name: id })),
  playlists: IDS.map((id) => ({ id, name: id, tracks: [{ sound: ZONES[id].sound, playSeconds: 86_400 }] })),
  rules: IDS.map((id) => ({ id, targets: [`zone:${id}`], set: { playlist: id, volume: 60 } })),
  outputs: IDS.map((id) => ({ id: `${id}-card`, name: `Loudspeakers ${id}`, label: id })),
  screens: IDS.map((id) => ({ id, zone: id, roles: ["player"], output: `${id}-card` })),
};

/** A browser that may use every card of the sound server, and one profile in it whose pages are told their names. */
export async function openProfile(pulse: Pulse): Promise<{ browser: Browser; profile: BrowserContext }> {
  const env = Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
  const browser = await chromium.launch({ ...chromiumLaunch(), env: { ...env, ...pulse.env } });
  const profile = await browser.newContext({ permissions: ["microphone"], serviceWorkers: "block" });
  return { browser, profile };
}

/** Opens a zone's player, with its tone in place of every recording. */
export async function openZone(house: TestHouse, profile: BrowserContext, zone: ZoneId): Promise<Page> {
  const page = await profile.newPage();
  const own = await tone(ZONES[zone].hertz);
  await substitute(page, Object.fromEntries(IDS.map((id) => [ZONES[id].sound, own])));
  await page.goto(`${house.origin}/player/?screen=${zone}`);
  return page;
}

/** Resolves once a zone's player says that its sound goes where the state says. */
export function outputIs(house: TestHouse, zone: ZoneId, state: string, timeout = 20_000): Promise<true> {
  return until(
    `${zone}'s output to be ${state}`,
    async () => (await reportOf(house, zone))?.output?.state === state || null,
    timeout,
  );
}

/** A player in step with others is up to so much faster or slower, as a share. */
const STEERED = 0.0025;

/**
 * The level of a steady tone on both channels together, dBFS, wherever steering has moved it to. A sine of amplitude 1
 * under a Hann window has a power of 1/16.
 */
export function levelAt(recording: Recording, hertz: number): number {
  const reach = Math.ceil(hertz * STEERED * 2);
  const powers = Array.from({ length: 2 * reach + 1 }, (_, index) => powerAt(recording, hertz + (index - reach) / 2));
  return 10 * Math.log10(Math.max(...powers) * 8 + 1e-30);
}
