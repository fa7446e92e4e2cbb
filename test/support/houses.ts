/** What the unit tests that run whole houses share: whatever a test starts ends with it, the last first. */
import { afterEach } from "vitest";
import { type HouseRequest, type TestHouse, startTestHouse } from "./house.ts";

type End = () => void | Promise<void>;

/** Called once at the top of a file. Returns how its tests start a house, and how they say what else is to end. */
export function testHouses(): { startHouse(request?: HouseRequest): Promise<TestHouse>; atEnd(end: End): void } {
  const ends: End[] = [];
  afterEach(async () => {
    for (const end of ends.splice(0).toReversed()) await end();
  });
  return {
    async startHouse(request = {}) {
      const house = await startTestHouse(request);
      ends.push(() => house.stop());
      return house;
    },
    atEnd: (end) => void ends.push(end),
  };
}
