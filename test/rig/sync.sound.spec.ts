/** Two players of one zone over a minute: nobody between their loudspeakers hears that there are two. */
import { expect, test } from "@playwright/test";
import { median } from "../support/median.ts";
import { without } from "../support/tools.ts";
import { startTwoPlayers } from "./sync-players.ts";
import { listen } from "./venue.ts";

test.skip(...without("chromium", "pulseaudio", "pulseaudio-utils", "ffmpeg"));

test("two players of one zone stay within a third of a millisecond of one another, and seldom leave a whole one", async () => {
  test.setTimeout(900_000);
  const players = await startTwoPlayers();
  try {
    await players.open(["west", "east"]);
    await listen(async () => {
      await players.agreed(0, 0.5);
      const all = await players.skews(60);
      const found = all.filter((skew) => skew !== null);
      expect(found.length).toBe(all.length);
      const apart = found.map(Math.abs).toSorted((one, other) => one - other);
      // On a computer of its own the median is 0.1 to 0.2 ms (npm run bench). Where others share it, the sound server's
      // clock alone wanders by as much again, and a drop-out is made up for within some seconds.
      expect(median(apart)).toBeLessThan(1 / 3);
      expect(apart[Math.floor(apart.length * 0.95)]).toBeLessThan(1);
    });
  } finally {
    await players.stop();
  }
});
