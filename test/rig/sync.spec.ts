/** Two players of one zone, and neighbouring zones, heard together: two browser processes on one time base. */
import { expect, test } from "@playwright/test";
import { LONG } from "../support/long.ts";
import { median } from "../support/median.ts";
import { without } from "../support/tools.ts";
import { listen } from "./venue.ts";
import { LATE, startTwoPlayers, type TwoPlayers } from "./sync-players.ts";

test.skip(...without("chromium", "pulseaudio", "pulseaudio-utils", "ffmpeg"));

let players: TwoPlayers;

test.beforeAll(async () => {
  players = await startTwoPlayers();
});

test.afterAll(async () => {
  await players?.stop();
});

/** Milliseconds, on a computer that does other things meanwhile. */
const TOLERANCE = 5;

for (const { says, screens, later } of [
  { says: "two players of one zone, in two processes, play as one", screens: ["west", "east"], later: 0 },
  { says: "a zone with a delay is heard just that much later than its neighbour", screens: ["west", "late"], later: LATE },
] as const) {
  test(says, LONG, async () => {
    test.setTimeout(240_000);
    const close = await players.open(screens);
    await listen(async () => {
      await players.agreed(later, TOLERANCE);
      const found = (await players.skews(5)).filter((skew) => skew !== null);
      expect(found.length).toBeGreaterThan(3);
      expect(Math.abs(median(found) - later)).toBeLessThan(TOLERANCE);
    });
    await close();
  });
}
