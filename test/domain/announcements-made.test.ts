import { describe, expect, it } from "vitest";
import type { z } from "zod";
import type { AnnouncementRequest } from "../../electron/contract/announcement.ts";
import { announcementTracks, duckedUnder } from "../../electron/domain/announcements/tracks.ts";
import { instant, scheduleOf } from "./house.ts";

import { before, cuesOf, madeOf, MUTE, NINE_TO_SIX, recordings } from "./announcing.ts";

describe("what is heard of an announcement", () => {
  const schedule = scheduleOf({});
  const now = "2026-12-10T11:00:00Z";
  const cue = (request: z.input<typeof AnnouncementRequest>, heard = recordings) =>
    cuesOf(schedule, now, "2026-12-10T12:00:00Z", madeOf(schedule, [{ now, request }]), heard)[0];
  const partsOf = (request: z.input<typeof AnnouncementRequest>, heard = recordings) =>
    cue(request, heard)?.parts.map(({ sound, startsAt }) => `${sound} ${(instant(startsAt) - instant(now)) / 1000}`);

  it("is called by its first words in each language, cut between two of them, or by its recording's title", () => {
    const nameOf = (parts: object) => cue({ targets: ["venue"], ...parts })?.name;
    expect(nameOf({ text: "  The shuttle leaves\nin ten minutes. " })).toBe("The shuttle leaves in ten minutes.");
    const long = "The shuttle to the track leaves in ten, minutes from the door.";
    expect(nameOf({ text: { en: long, fr: "Bonjour" } })).toEqual({
      en: "The shuttle to the track leaves in ten…",
      fr: "Bonjour",
    });
    expect(nameOf({ text: "x".repeat(60) })).toBe(`${"x".repeat(40)}…`);
    expect(nameOf({ sound: "jingle" })).toBe("A jingle");
    expect(nameOf({ sound: "jingle", text: "Hello" })).toBe("Hello");
    expect(nameOf({ name: "My own", text: "Hello" })).toBe("My own");
  });

  it("is the chime, a breath, and the recording; an announcement for now begins a second later", () => {
    expect(partsOf({ targets: ["venue"], sound: "jingle" })).toEqual(["announcement-chime 1", "jingle 3.3"]);
    expect(cue({ targets: ["venue"], sound: "jingle" })?.endsAt).toBe("2026-12-10T11:00:13.300Z");
  });

  it("is the text in each language, one after the other; a language that is not written falls back and is not said twice", () => {
    const text = { en: "Hello", fr: "Bonjour" };
    const said = partsOf({ targets: ["venue"], text, languages: ["fr", "en", "de"], chime: null });
    expect(said).toEqual(["speech-fr 1", "speech-en 5.8"]);
  });

  it("is the venue's own language where none is named", () => {
    expect(partsOf({ targets: ["venue"], text: { fr: "Bonjour", en: "Hello" } })).toEqual([
      "announcement-chime 1",
      "speech-en 3.3",
    ]);
  });

  it("is the recording alone where there is a text beside it, which is read", () => {
    const both = { targets: ["venue"], sound: "jingle", text: "Hello", chime: null } as const;
    expect(partsOf({ ...both, targets: ["venue"] })).toEqual(["jingle 1"]);
    expect(cue({ ...both, targets: ["venue"] })?.text).toBe("Hello");
  });

  it("lasts long enough to be read where it is not spoken", () => {
    const seconds = (request: z.input<typeof AnnouncementRequest>): number => {
      const found = cue(request, MUTE);
      return found === undefined ? 0 : (instant(found.endsAt) - instant(found.startsAt)) / 1000;
    };
    expect(seconds({ targets: ["venue"], text: "Hello" })).toBe(6);
    expect(seconds({ targets: ["venue"], text: { en: "Hello", fr: "x".repeat(200) } })).toBe(12);
  });

  it("is at its position at any instant, in its zones only", () => {
    const made = madeOf(schedule, [{ now, request: { targets: ["zone:lobby"], sound: "jingle" } }]);
    const cues = cuesOf(schedule, now, "2026-12-10T12:00:00Z", made);
    const at = instant(now) + 5_300;
    expect(announcementTracks(cues, "lobby", at)).toEqual([
      { sound: "jingle", startedAt: "2026-12-10T11:00:03.300Z", positionSeconds: 2, gainDecibels: 0 },
    ]);
    expect(announcementTracks(cues, "terrace", at)).toEqual([]);
    expect(announcementTracks(cues, "lobby", instant(now) + 13_300)).toEqual([]);
  });

  it("lets what sounds beside it go down by 12 dB, in its zones only, and come back", () => {
    const made = madeOf(schedule, [{ now, request: { targets: ["zone:lobby"], sound: "jingle" } }]);
    const cues = cuesOf(schedule, now, "2026-12-10T12:00:00Z", made);
    const hum = { sound: "hum", startedAt: now, positionSeconds: 0, gainDecibels: -3 };
    const heard = (zone: string, seconds: number) =>
      duckedUnder(cues, zone, instant(now) + seconds * 1000, [hum])[0]?.gainDecibels;
    expect(heard("lobby", 5.3)).toBeCloseTo(-15, 1);
    expect(heard("lobby", 60)).toBeCloseTo(-3, 6);
    expect(heard("terrace", 5.3)).toBe(-3);
  });
});

describe("making announcements", () => {
  const schedule = scheduleOf({
    venue: NINE_TO_SIX,
    announcements: [before(30), { id: "tour", name: "Tour", targets: ["zone:lobby"], text: "The tour for {group} starts." }],
  });
  const now = "2026-12-10T11:00:00Z";
  const refused = (request: z.input<typeof AnnouncementRequest>): string => {
    try {
      madeOf(schedule, [{ now, request }]);
      return "was accepted";
    } catch (error) {
      return error instanceof Error ? error.message : "";
    }
  };

  it("takes what the template says, with what the request says in its place, and fills in the blanks", () => {
    const [made] = madeOf(schedule, [{ now, request: { template: "tour", values: { group: "Scuderia" }, volume: 60 } }]);
    expect(made).toMatchObject({
      name: "Tour",
      targets: ["zone:lobby"],
      text: "The tour for Scuderia starts.",
      chime: "announcement-chime",
      volume: 60,
      at: "2026-12-10T11:00:01Z",
      createdAt: now,
    });
  });

  it("knows the ready-made ones, in six languages, and does without a chime that is not there", () => {
    const request = { template: "welcome-group", values: { group: "Scuderia" } };
    const made = madeOf(schedule, [{ now, request }]);
    expect(made[0]?.text).toMatchObject({
      en: expect.stringContaining("Welcome, Scuderia!"),
      fr: expect.stringContaining("Bienvenue à Scuderia"),
      ar: expect.stringContaining("Scuderia"),
    });
    expect(cuesOf(schedule, now, "2026-12-10T12:00:00Z", made)[0]?.parts.map(({ sound }) => sound)).toEqual(["speech-en"]);
  });

  it("writes a value as it is, also one that looks like a blank or a pattern", () => {
    const [made] = madeOf(schedule, [{ now, request: { template: "tour", values: { group: "$& {group}" } } }]);
    expect(made?.text).toBe("The tour for $& {group} starts.");
  });

  it.each([
    ["a zone that is not there", { targets: ["zone:attic"], text: "Hello" }, 'targets[0]: there is no zone "attic"'],
    [
      "a group that is not there",
      { targets: ["group:upstairs"], text: "Hello" },
      'targets[0]: no zone belongs to a group "upstairs"',
    ],
    ["a sound that is not there", { targets: ["venue"], sound: "gong" }, 'sound: there is no sound "gong"'],
    ["a chime that is not there", { targets: ["venue"], text: "Hello", chime: "gong" }, 'chime: there is no sound "gong"'],
    [
      "a template that is not there",
      { template: "gong", targets: ["venue"], text: "x" },
      'template: there is no announcement "gong" in the plan, and none ready-made',
    ],
    ["nothing to say", { targets: ["venue"] }, "text: says nothing: give a sound or a text"],
    ["nowhere to say it", { text: "Hello" }, 'targets: says nowhere: give targets, such as ["venue"]'],
    ["a blank without a value", { template: "tour" }, "values.group: is missing: the text says {group}"],
    [
      "a value without a blank",
      { text: "Hello", targets: ["venue"], values: { group: "x" } },
      "values.group: has no place: the text does not say {group}",
    ],
    [
      "a time that is over",
      { targets: ["venue"], text: "Hello", at: "2026-12-10T10:58:59Z" },
      "at: lies in the past: it is 2026-12-10T11:00:00Z here",
    ],
    [
      "a time that nobody lives to see",
      { targets: ["venue"], text: "Hello", at: "2028-01-01T00:00:00Z" },
      "at: lies more than a year ahead",
    ],
  ] satisfies [string, z.input<typeof AnnouncementRequest>, string][])("refuses %s", (_, request, sentence) => {
    expect(refused(request)).toBe(sentence);
  });

  it("takes a time of up to a minute ago for now", () => {
    const [made] = madeOf(schedule, [{ now, request: { targets: ["venue"], text: "Hello", at: "2026-12-10T10:59:30Z" } }]);
    expect(made?.at).toBe("2026-12-10T11:00:01Z");
  });

  it("refuses the fifty-first that waits", () => {
    const request = { targets: ["venue" as const], text: "Hello" };
    const many = Array.from({ length: 51 }, () => ({ now, request }));
    expect(() => madeOf(schedule, many)).toThrow("at: 50 announcements are waiting already: cancel some of them first");
  });
});
