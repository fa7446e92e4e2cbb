import { describe, expect, it } from "vitest";
import type { AnnouncementCue } from "../../electron/contract/announcement.ts";
import { captionAt, passedOf, sizeOf } from "../../renderer/kiosk/captions.ts";

const at = (seconds: number): number => Date.parse("2026-12-24T16:30:00Z") + seconds * 1000;

function cue(id: string, from: number, to: number, parts: Partial<AnnouncementCue> = {}): AnnouncementCue {
  return {
    id,
    name: id,
    zones: ["lobby"],
    startsAt: new Date(at(from)).toISOString(),
    endsAt: new Date(at(to)).toISOString(),
    parts: [],
    text: id,
    volume: null,
    limits: {},
    ...parts,
  };
}

describe("what a kiosk shows to be read", () => {
  it("begins with the announcement and stays for four seconds after it", () => {
    const cues = [cue("closing", 0, 10)];
    const shown = [-0.1, 0, 9, 13.9, 14].map((seconds) => captionAt(cues, "lobby", at(seconds))?.id ?? null);
    expect(shown).toEqual([null, "closing", "closing", "closing", null]);
  });

  it("gives way to the next one as soon as that begins, whatever the order in which they are told", () => {
    const cues = [cue("second", 11, 20), cue("first", 0, 10)];
    expect(captionAt(cues, "lobby", at(10.9))?.id).toBe("first");
    expect(captionAt(cues, "lobby", at(11))?.id).toBe("second");
  });

  it("is only what its own zone hears, and only what has words", () => {
    expect(captionAt([cue("closing", 0, 10, { zones: ["terrace"] })], "lobby", at(5))).toBeNull();
    expect(captionAt([cue("gong", 0, 10, { text: null })], "lobby", at(5))).toBeNull();
  });

  it("fills its line from the beginning to the end", () => {
    const one = cue("closing", 0, 10);
    expect([-1, 0, 5, 10, 12].map((seconds) => passedOf(one, at(seconds)))).toEqual([0, 0, 0.5, 1, 1]);
  });

  it("is set smaller the longer it is", () => {
    expect([20, 150, 400, 1900].map((length) => sizeOf("x".repeat(length)))).toEqual(["short", "medium", "long", "endless"]);
  });
});
