import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Announcement } from "../../electron/contract/announcement.ts";
import type { Target } from "../../electron/contract/plan.ts";
import { formatInstant } from "../../electron/contract/words.ts";
import { announcementCues } from "../../electron/domain/announcements/cues.ts";
import { before, NINE_TO_SIX, recordings } from "./announcing.ts";
import { instant, scheduleOf } from "./house.ts";

const schedule = scheduleOf({
  venue: NINE_TO_SIX,
  announcements: [before(30), before(15, { targets: ["zone:lobby"] }), before(5, { sound: "jingle" })],
});
const START = instant("2026-12-24T16:00:00Z");
const END = START + 3 * 3_600_000;

/** Made in this order, around a closing at 17:00 UTC, some at the very instants of the plan's own. */
const made: fc.Arbitrary<readonly Announcement[]> = fc
  .array(
    fc.record({
      minutes: fc.integer({ min: 0, max: 120 }),
      seconds: fc.constantFrom(0, 0, 0, 1, 30),
      targets: fc.constantFrom<Target[]>(["venue"], ["zone:lobby"], ["zone:terrace"]),
      sound: fc.constantFrom("jingle", null),
      cancelledAfter: fc.option(fc.integer({ min: 0, max: 30 })),
    }),
    { maxLength: 10 },
  )
  .map((all) =>
    all.map(({ minutes, seconds, targets, sound, cancelledAfter }, index) => {
      const at = START + minutes * 60_000 + seconds * 1000;
      return {
        id: `a${index}`,
        name: `a${index}`,
        targets,
        chime: null,
        sound,
        text: "Hello",
        languages: [],
        volume: null,
        at: formatInstant(at),
        createdAt: formatInstant(START + index),
        cancelledAt: cancelledAfter === null ? null : formatInstant(at + cancelledAfter * 1000),
      };
    }),
  );

describe("announcements of the plan and of people together", () => {
  it("are the same, whatever span is asked about", () => {
    fc.assert(
      fc.property(made, fc.nat(END - START), fc.nat(3_600_000), (announcements, after, length) => {
        const whole = announcementCues(schedule, announcements, recordings, START, END);
        const [from, to] = [START + after, START + after + length + 1];
        const within = whole.filter(({ startsAt, endsAt }) => instant(endsAt) > from && instant(startsAt) < Math.min(to, END));
        expect(announcementCues(schedule, announcements, recordings, from, Math.min(to, END))).toEqual(from < END ? within : []);
      }),
    );
  });

  it("are heard in a zone one after the other, and those due at once in the order of the plan, then of their making", () => {
    fc.assert(
      fc.property(made, (announcements) => {
        const cues = announcementCues(schedule, announcements, recordings, START, END);
        for (const zone of ["lobby", "terrace"]) {
          const here = cues.filter(({ zones }) => zones.includes(zone));
          for (const [index, cue] of here.entries()) {
            const next = here[index + 1];
            if (next !== undefined) expect(instant(next.startsAt)).toBeGreaterThanOrEqual(instant(cue.endsAt) + 1_000);
          }
        }
        const order = cues.map(({ id }) => id);
        for (const [index, one] of announcements.entries()) {
          const later = announcements.slice(index + 1).filter(({ at }) => at === one.at);
          for (const other of later)
            if (order.includes(one.id) && order.includes(other.id))
              expect(order.indexOf(one.id)).toBeLessThan(order.indexOf(other.id));
          const ofPlan = cues.filter(({ id, startsAt }) => id.startsWith("closing") && startsAt === one.at);
          for (const { id } of ofPlan) if (order.includes(one.id)) expect(order.indexOf(id)).toBeLessThan(order.indexOf(one.id));
        }
      }),
    );
  });
});
