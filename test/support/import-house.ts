/** What the tests of recordings share: a house that they are brought to, and the files themselves. */
import { afterEach, beforeAll } from "vitest";
import { z } from "zod";
import { type TestHouse, startTestHouse } from "./house.ts";
import { type SoundFiles, makeSoundFiles } from "./sound-files.ts";

const Listed = z.object({ recordings: z.array(z.object({ id: z.string() })) });

/** Called once in a group of tests, which hears what was started before the first. What a test leaves waiting goes with it. */
export function importHouse(started: (house: TestHouse, files: SoundFiles) => void): void {
  let house: TestHouse;
  beforeAll(async () => {
    const files = makeSoundFiles();
    house = await startTestHouse();
    started(house, files);
    return async () => {
      await house.stop();
      files.remove();
    };
  });
  afterEach(async () => {
    const { recordings } = Listed.parse((await house.call("GET", "/api/recordings")).body);
    for (const { id } of recordings) await house.call("DELETE", `/api/recordings/${id}`);
  });
}
