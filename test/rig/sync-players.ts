/** Two players in two browser processes that play the same noise, so that every moment of the two can be told apart. */
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { Browser, Page } from "@playwright/test";
import { startTestHouse } from "../support/house.ts";
import { atMidday } from "../support/midday.ts";
import { RATE } from "../support/recording.ts";
import { until } from "../support/until.ts";
import { OUTPUTS, skews, startPair } from "./sync-pair.ts";
import { goAhead, newPage, openBrowser, openPlayer, substitute } from "./venue.ts";

const run = promisify(execFile);

const SOUND = "flat-six-idle";
const playing = (zone: string) => ({ id: zone, targets: [`zone:${zone}`], set: { playlist: "loop", volume: 60 } });

/** How much later the zone “late” is heard, in milliseconds. */
export const LATE = 120;

/** Always open. Two screens play the corridor; the zone “late” is its neighbour. */
const VENUE = {
  schema: 1,
  venue: { id: "rig", name: "Rig", timeZone: "Europe/Paris", locale: "en" },
  zones: [
    { id: "corridor", name: "Corridor" },
    { id: "late", name: "Late", delayMilliseconds: LATE },
  ],
  playlists: [{ id: "loop", name: "Loop", crossfadeSeconds: 2, tracks: [{ sound: SOUND, playSeconds: 86_400 }] }],
  rules: [playing("corridor"), playing("late")],
  screens: [
    { id: "west", zone: "corridor", roles: ["player"] },
    { id: "east", zone: "corridor", roles: ["player"] },
    { id: "late", zone: "late", roles: ["player"] },
  ],
};

/** Noise as a loop of 36 s, in Ogg Opus: no two of its moments are alike. */
export async function noise(): Promise<Buffer> {
  const source = `anoisesrc=color=pink:seed=4711:amplitude=0.4:sample_rate=${RATE}:duration=36`;
  const { stdout } = await run(
    "ffmpeg",
    ["-v", "error", "-f", "lavfi", "-i", source, "-ac", "2", "-c:a", "libopus", "-b:a", "128k", "-f", "ogg", "-"],
    { encoding: "buffer", maxBuffer: 2 ** 24 },
  );
  return stdout;
}

export interface TwoPlayers {
  /** Opens the pages of two screens, one in each process; resolves when both have faded in. Returns what closes them. */
  open(screens: readonly [string, string]): Promise<() => Promise<void>>;
  /**
   * How much later the second is heard than the first, in milliseconds, in each half of so many seconds; null where the
   * two are not alike.
   */
  skews(seconds: number): Promise<(number | null)[]>;
  /** Resolves when the second is heard so much later than the first, in milliseconds, to within a tolerance. */
  agreed(later: number, tolerance: number): Promise<void>;
  stop(): Promise<void>;
}

/** A computer that starts two browsers tells the times of its outputs badly at first; then the players have to make up for that. */
const AGREED_WITHIN_MILLISECONDS = 150_000;

/** Starts sound server, controller and browsers. */
export async function startTwoPlayers(): Promise<TwoPlayers> {
  goAhead();
  const [pair, recording, house] = await Promise.all([startPair(), noise(), startTestHouse({ plan: atMidday(VENUE) })]);
  const browsers = await Promise.all(OUTPUTS.map((output) => openBrowser(pair.pulse, output)));

  async function openPage(browser: Browser, screen: string): Promise<Page> {
    const page = await newPage(browser);
    await substitute(page, { [SOUND]: recording });
    await openPlayer(house, page, screen, SOUND);
    return page;
  }

  const listened = async (seconds: number): Promise<(number | null)[]> => skews(await pair.record(seconds));

  return {
    async open(screens) {
      const pages = await Promise.all(browsers.map((browser, index) => openPage(browser, screens[index] ?? "")));
      return async () => {
        await Promise.all(pages.map((page) => page.close()));
      };
    },
    skews: listened,
    agreed: (later, tolerance) =>
      until(
        `the two to be ${later} ms apart to within ${tolerance} ms`,
        async () => (await listened(3)).every((skew) => skew !== null && Math.abs(skew - later) < tolerance),
        AGREED_WITHIN_MILLISECONDS,
      ).then(() => undefined),
    async stop() {
      await Promise.all(browsers.map((browser) => browser.close()));
      await house.stop();
      await pair.stop();
    },
  };
}
