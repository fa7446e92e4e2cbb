/** Every form of file in which a recording comes: what is taken measures alike, what is damaged is refused. */
import { beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import type { Draft } from "../../electron/contract/recording.ts";
import type { TestHouse } from "../support/house.ts";
import { importHouse } from "../support/import-house.ts";
import { bring, leftovers, send, settled } from "../support/importing.ts";
import { SECONDS, type SoundFiles } from "../support/sound-files.ts";
import { without } from "../support/tools.ts";

describe.skipIf(without("ffmpeg")[0])("the forms of a recording", { timeout: 60_000 }, () => {
  let files: SoundFiles;
  let house: TestHouse;
  importHouse((startedHouse, madeFiles) => {
    house = startedHouse;
    files = madeFiles;
  });

  /** What the recording itself measures, which every form of it is held against; brought in once. */
  let reference: Draft;
  beforeAll(async () => {
    const { id, draft } = await bring(house, files.path("source.wav"));
    reference = draft;
    await house.call("DELETE", `/api/recordings/${id}`);
  });

  test.each([
    ["plain.wav", "WAV"],
    ["deep.wav", "WAV"],
    ["float.wav", "WAV"],
    ["mono.wav", "WAV"],
    ["plain.aiff", "AIFF"],
    ["plain.flac", "FLAC"],
    ["plain.mp3", "MP3"],
    ["variable.mp3", "MP3"],
    ["uncounted.mp3", "MP3"],
    ["vorbis.ogg", "Ogg Vorbis"],
    ["plain.opus", "Ogg Opus"],
    ["plain.m4a", "M4A (AAC)"],
  ])("%s is taken as %s, and measures like every other form of the same recording", async (name, type) => {
    const { id, draft } = await bring(house, files.path(name));
    expect(draft.type).toBe(type);
    // One channel of two that are alike is mixed by ffmpeg to the same level.
    expect(Math.abs(draft.loudnessLufs - reference.loudnessLufs)).toBeLessThan(0.6);
    expect(Math.abs(draft.durationSeconds - SECONDS)).toBeLessThan(0.06);
    expect(draft.waveform).toHaveLength(Math.ceil(draft.durationSeconds * 100));
    expect((await house.call("DELETE", `/api/recordings/${id}`)).status).toBe(204);
    expect(leftovers(house)).toEqual([]);
  });

  test("an MP3 that counts nothing is never called cut short: nobody can say it is", async () => {
    const { draft } = await bring(house, files.path("cut-uncounted.mp3"));
    expect(draft.durationSeconds).toBeLessThan(SECONDS - 0.5);
  });

  test("six channels are mixed to two", async () => {
    const { draft } = await bring(house, files.path("six.wav"));
    expect(draft.channels).toBe(6);
  });

  test.each([
    ["cut.wav", "cut-short"],
    ["cut.flac", "cut-short"],
    ["cut.m4a", "damaged"],
    ["cut.mp3", "cut-short"],
    ["cut-variable.mp3", "cut-short"],
    ["silence.wav", "silent"],
  ])("%s is refused when it is decoded, and leaves nothing behind", async (name, reason) => {
    const { body } = await send(house, files.path(name));
    const { id } = z.object({ id: z.string() }).parse(body);
    expect(await settled(house, id)).toMatchObject({ state: "refused", reason });
    expect(leftovers(house)).toEqual([]);
  });
});
