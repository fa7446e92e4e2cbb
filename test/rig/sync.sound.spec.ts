/** Two players of one zone over a minute: nobody between their loudspeakers hears that there are two. */
import { expect, test } from "@playwright/test";
import { median } from "../support/median.ts";
import { without } from "../support/tools.ts";
import { startTwoPlayers } from "./sync-players.ts";
import { listen } from "./venue.ts";

test.skip(...without("chromium", "pulseaudio", "pulseaudio-utils", "ffmpeg"));

test("two players of one zone stay within 0.2 ms of one another, and never leave a millisecond", async () => {
  test.setTimeout(900_000);
  const players = await startTwoPlayers();
  try {
    await players.open(["west", "east"]);
    await listen(async () => {
      await players.agreed(0, 0.5);
      const all = await players.skews(60);
      const found = all.filter((skew) => skew !== null);
      expect(found.length).toBe(all.length);
      expect(median(found.map(Math.abs))).toBeLessThan(0.2);
      expect(Math.max(...found.map(Math.abs))).toBeLessThan(1);
    });
  } finally {
    await players.stop();
  }
});
