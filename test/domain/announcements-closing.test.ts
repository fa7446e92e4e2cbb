import { describe, expect, it } from "vitest";
import { announcementCues } from "../../electron/domain/announcements/cues.ts";
import { instant, planOf, scheduleOf } from "./house.ts";

import { before, cuesOf, NINE_TO_SIX, recordings, startsOf, type PlannedInput } from "./announcing.ts";

describe("announcements before closing", () => {
  it("are made so many minutes before each closing, earliest first", () => {
    const schedule = scheduleOf({ venue: NINE_TO_SIX, announcements: [before(5), before(30)] });
    expect(startsOf(schedule, "2026-12-23T23:00:00Z", "2026-12-25T23:00:00Z")).toEqual([
      "2026-12-24T16:30:00Z closing-30-20261224",
      "2026-12-24T16:55:00Z closing-5-20261224",
      "2026-12-25T16:30:00Z closing-30-20261225",
      "2026-12-25T16:55:00Z closing-5-20261225",
    ]);
  });

  it("follow exceptions: a shorter day moves them, a closed day has none", () => {
    const openingExceptions = [
      { date: "2026-12-25", closed: true as const },
      { date: "2026-12-31", window: { from: "09:00", to: "16:00" } },
    ];
    const schedule = scheduleOf({ venue: { ...NINE_TO_SIX, openingExceptions }, announcements: [before(30)] });
    expect(startsOf(schedule, "2026-12-25T00:00:00Z", "2026-12-26T00:00:00Z")).toEqual([]);
    expect(startsOf(schedule, "2026-12-31T00:00:00Z", "2027-01-01T00:00:00Z")).toEqual([
      "2026-12-31T14:30:00Z closing-30-20261231",
    ]);
  });

  it("are left out where the venue was not yet open so long before", () => {
    const schedule = scheduleOf({
      venue: { openingHours: [{ window: { from: "10:00", to: "10:20" } }] },
      announcements: [before(30), before(20), before(15)],
    });
    expect(startsOf(schedule, "2026-12-24T00:00:00Z", "2026-12-24T23:00:00Z")).toEqual([
      "2026-12-24T09:00:00Z closing-20-20261224",
      "2026-12-24T09:05:00Z closing-15-20261224",
    ]);
  });

  it("name each of two closings of a date", () => {
    const openingHours = [{ window: { from: "09:00", to: "12:00" } }, { window: { from: "14:00", to: "18:00" } }];
    const schedule = scheduleOf({ venue: { openingHours }, announcements: [before(30)] });
    expect(startsOf(schedule, "2026-12-24T00:00:00Z", "2026-12-24T23:00:00Z")).toEqual([
      "2026-12-24T10:30:00Z closing-30-20261224",
      "2026-12-24T16:30:00Z closing-30-20261224-2",
    ]);
  });

  it("belong to the evening that ends after midnight, and reach back over it", () => {
    const schedule = scheduleOf({
      venue: { openingHours: [{ window: { from: "20:00", to: "00:15" } }] },
      announcements: [before(30)],
    });
    expect(startsOf(schedule, "2026-12-24T12:00:00Z", "2026-12-25T12:00:00Z")).toEqual([
      "2026-12-24T22:45:00Z closing-30-20261225",
    ]);
  });

  it("do not come where the venue is always open, never open, or where they are switched off", () => {
    const from = "2026-12-24T00:00:00Z";
    const to = "2026-12-27T00:00:00Z";
    expect(startsOf(scheduleOf({ announcements: [before(30)] }), from, to)).toEqual([]);
    expect(startsOf(scheduleOf({ venue: { openingHours: [] }, announcements: [before(30)] }), from, to)).toEqual([]);
    expect(startsOf(scheduleOf({ venue: NINE_TO_SIX, announcements: [before(30, { enabled: false })] }), from, to)).toEqual([]);
  });

  it("keep their elapsed minutes on the night the clock changes", () => {
    const schedule = scheduleOf({
      venue: { openingHours: [{ window: { from: "20:00", to: "03:30" } }] },
      announcements: [before(60)],
    });
    expect(startsOf(schedule, "2026-10-24T18:00:00Z", "2026-10-25T12:00:00Z")).toEqual([
      "2026-10-25T01:30:00Z closing-60-20261025",
    ]);
    expect(startsOf(schedule, "2027-03-27T18:00:00Z", "2027-03-28T12:00:00Z")).toEqual([
      "2027-03-28T00:30:00Z closing-60-20270328",
    ]);
  });

  it("are the same whatever span is asked about", () => {
    const schedule = scheduleOf({ venue: NINE_TO_SIX, announcements: [before(30), before(15), before(5)] });
    const whole = cuesOf(schedule, "2026-12-20T00:00:00Z", "2026-12-27T00:00:00Z");
    for (let hour = 0; hour < 7 * 24; hour++) {
      const from = instant("2026-12-20T00:00:00Z") + hour * 3_600_000;
      const part = announcementCues(schedule, [], recordings, from, from + 3_600_000);
      expect(part).toEqual(
        whole.filter(({ startsAt, endsAt }) => instant(endsAt) > from && instant(startsAt) < from + 3_600_000),
      );
    }
  });
});

describe("announcements in a plan", () => {
  it.each([
    ["nothing to say", { text: undefined }, "says nothing: give a sound or a text"],
    [
      "a blank before closing",
      { text: "Hello {group}" },
      "says {group}, and nobody is there to say what that is when it is made by itself",
    ],
    [
      "an id that leaves no room for a date",
      { id: "a".repeat(53) },
      "must be at most 52 characters where it is made before closing, since a date is added to it",
    ],
    ["a zone that is not there", { targets: ["zone:attic"] }, 'there is no zone "attic"'],
  ] satisfies [string, Partial<PlannedInput>, string][])("are refused with %s", (_, parts, sentence) => {
    expect(() => planOf({ announcements: [before(30, parts)] })).toThrow(JSON.stringify(sentence).slice(1, -1));
  });
});
