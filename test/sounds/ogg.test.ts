import { describe, expect, test } from "vitest";
import { readOpus, writeOpus } from "../../sounds/synth/ogg.ts";

const audio = [0, 1, 254, 255, 256, 510, 1000, 3].map((size, index) => Buffer.alloc(size, index + 1));

function lastGranule(file: Buffer): number {
  return Number(file.readBigUInt64LE(file.lastIndexOf("OggS") + 6));
}

describe("the Ogg container", () => {
  test("packets of every awkward size come back as they were", () => {
    const file = writeOpus({ preSkip: 312, audio }, 8 * 960 - 312, 960, ["TITLE=Purr"]);
    const read = readOpus(file);
    expect(read.audio.map((packet) => Buffer.from(packet).toString("hex"))).toEqual(
      audio.map((packet) => packet.toString("hex")),
    );
    expect(read.preSkip).toBe(312);
  });

  test("the pre-skip is the one asked for", () => {
    expect(readOpus(writeOpus({ preSkip: 1234, audio }, 100, 960, [])).preSkip).toBe(1234);
  });

  test("the last page ends on the last sample, and packets past it are left out", () => {
    const file = writeOpus({ preSkip: 312, audio }, 3000, 960, []);
    expect(lastGranule(file)).toBe(3312);
    expect(readOpus(file).audio).toHaveLength(4);
  });

  test("too few packets are refused rather than padded", () => {
    expect(() => writeOpus({ preSkip: 312, audio }, 100_000, 960, [])).toThrow("105 packets needed, 8 given");
  });

  test("what is not Ogg Opus is refused", () => {
    expect(() => readOpus(Buffer.from("RIFF and so on, much longer than a page's header"))).toThrow("a page of Ogg was expected");
  });
});
