import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatInstant } from "../../electron/contract/words.ts";
import { compile, desiredState, nextChange, timeline } from "../../electron/domain/schedule.ts";
import type { DesiredState } from "../../electron/domain/schedule.ts";
import { firstReach, localDateAt, wallTimeAt } from "../../electron/domain/time.ts";
import { testAlmanac } from "../support/almanac.ts";
import { days, PLACES, scene, timeOfDay } from "./arbitrary.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Shared machines are slow at times; alone, none of these takes longer than a few seconds. */
const SECONDS = 30_000;

/** What nextChange is about: values and the emergency, no reasons. */
function valuesOf({ zones, emergency }: DesiredState): unknown {
  const values = Object.entries(zones).map(([id, { theme, playlist, volume, accent }]) => [
    id,
    theme.value,
    playlist.value,
    volume.value,
    accent.value,
  ]);
  return { values, emergency: emergency?.id };
}

const place = fc.constantFrom(...PLACES);
const minutesAround = fc.integer({ min: -3 * 24 * 60, max: 3 * 24 * 60 });

describe("the local clock", () => {
  it(
    "never decreases",
    () => {
      fc.assert(
        fc.property(place, minutesAround, fc.integer({ min: 0, max: 3000 }), ({ timeZone, around }, offset, later) => {
          const almanac = testAlmanac(timeZone);
          const at = around + offset * 60_000;
          expect(wallTimeAt(almanac, at + later * 60_000)).toBeGreaterThanOrEqual(wallTimeAt(almanac, at));
          expect(localDateAt(almanac, at + later * 60_000) >= localDateAt(almanac, at)).toBe(true);
        }),
      );
    },
    SECONDS,
  );

  it(
    "reads a local time at its first reach, and not a millisecond before",
    () => {
      fc.assert(
        fc.property(place, minutesAround, fc.integer({ min: 0, max: 1440 }), ({ timeZone, around }, offset, minutes) => {
          const almanac = testAlmanac(timeZone);
          const day = Math.floor((around + offset * 60_000) / DAY);
          const reached = firstReach(almanac, day, minutes);
          const wanted = day * DAY + minutes * 60_000;
          expect(wallTimeAt(almanac, reached)).toBeGreaterThanOrEqual(wanted);
          expect(wallTimeAt(almanac, reached - 1)).toBeLessThan(wanted);
        }),
      );
    },
    SECONDS,
  );
});

describe("any plan", () => {
  it(
    "is constant up to its next change, and different at it",
    () => {
      fc.assert(
        fc.property(
          scene,
          fc.array(fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), { minLength: 3, maxLength: 3 }),
          ({ plan, overrides, at }, shares) => {
            const schedule = compile(plan, testAlmanac(plan.venue.timeZone));
            const now = valuesOf(desiredState(schedule, overrides, at, null));
            const next = nextChange(schedule, overrides, at);
            const end = next ?? at + 5 * DAY;
            for (const probe of [...shares.map((share) => at + Math.floor(share * (end - at))), end - 1]) {
              expect(valuesOf(desiredState(schedule, overrides, probe, null))).toEqual(now);
            }
            if (next !== null) expect(valuesOf(desiredState(schedule, overrides, next, null))).not.toEqual(now);
          },
        ),
        { numRuns: 150 },
      );
    },
    SECONDS,
  );

  it(
    "has a timeline that tiles its range, whose neighbours differ, and that says what the state says",
    () => {
      fc.assert(
        fc.property(scene, fc.integer({ min: 1, max: 5 * 24 * 60 }), ({ plan, overrides, at }, minutes) => {
          const schedule = compile(plan, testAlmanac(plan.venue.timeZone));
          const segments = timeline(schedule, overrides, "lobby", at, at + minutes * 60_000);
          expect(segments[0]?.from).toBe(formatInstant(at));
          expect(segments.at(-1)?.to).toBe(formatInstant(at + minutes * 60_000));
          for (const [index, segment] of segments.entries()) {
            const next = segments[index + 1];
            const { from, to, ...values } = segment;
            expect(from < to || Date.parse(from) < Date.parse(to)).toBe(true);
            for (const probe of [Date.parse(from), Date.parse(to) - 1]) {
              const state = desiredState(schedule, overrides, probe, null).zones.lobby;
              expect(values).toEqual({
                theme: state?.theme.value,
                playlist: state?.playlist.value,
                volume: state?.volume.value,
                accent: state?.accent.value,
              });
            }
            if (next === undefined) continue;
            expect(next.from).toBe(to);
            const { from: _from, to: _to, ...nextValues } = next;
            expect(nextValues).not.toEqual(values);
          }
        }),
        { numRuns: 150 },
      );
    },
    SECONDS,
  );

  it(
    "says the same since whether it was asked before or not, and the value was another just before it",
    () => {
      fc.assert(
        fc.property(scene, fc.integer({ min: 1, max: 72 * 60 }), ({ plan, overrides, at }, minutes) => {
          const asked = compile(plan, testAlmanac(plan.venue.timeZone));
          desiredState(asked, overrides, at, null);
          desiredState(asked, overrides, at + minutes * 30_000, null);
          const later = at + minutes * 60_000;
          const fresh = compile(plan, testAlmanac(plan.venue.timeZone));
          const state = desiredState(fresh, overrides, later, null);
          expect(desiredState(asked, overrides, later, null)).toEqual(state);
          expect(desiredState(asked, overrides, at, null)).toEqual(desiredState(fresh, overrides, at, null));
          const playlist = state.zones.lobby?.playlist;
          if (playlist === undefined || playlist.since === null) return;
          const since = Date.parse(playlist.since);
          expect(desiredState(fresh, overrides, since - 1, null).zones.lobby?.playlist.value).not.toBe(playlist.value);
          expect(desiredState(fresh, overrides, since, null).zones.lobby?.playlist.value).toBe(playlist.value);
        }),
        { numRuns: 60 },
      );
    },
    SECONDS,
  );

  it(
    "is the same with an override that has ended as with none",
    () => {
      fc.assert(
        fc.property(scene, ({ plan, overrides, at }) => {
          const schedule = compile(plan, testAlmanac(plan.venue.timeZone));
          const ended = overrides.map((override) => ({
            ...override,
            from: formatInstant(at - 9 * DAY),
            until: formatInstant(at - 8 * DAY),
          }));
          expect(valuesOf(desiredState(schedule, ended, at, null))).toEqual(valuesOf(desiredState(schedule, [], at, null)));
          expect(nextChange(schedule, ended, at)).toBe(nextChange(schedule, [], at));
        }),
        { numRuns: 150 },
      );
    },
    SECONDS,
  );

  it(
    "never gives a won field to a rule of lower priority",
    () => {
      fc.assert(
        fc.property(scene, days, timeOfDay, timeOfDay, ({ plan, overrides, at }, someDays, from, to) => {
          const intruder = {
            id: "low",
            enabled: true,
            targets: ["zone:lobby" as const],
            priority: -1,
            days: someDays,
            window: { from, to },
            set: { theme: "intruder", playlist: "intruder" },
          };
          const almanac = testAlmanac(plan.venue.timeZone);
          const before = desiredState(compile(plan, almanac), overrides, at, null).zones.lobby;
          const after = desiredState(compile({ ...plan, rules: [intruder, ...plan.rules] }, almanac), overrides, at, null).zones
            .lobby;
          for (const field of ["theme", "playlist"] as const) {
            const won = !["default", "closed"].includes(before?.[field].because.kind ?? "");
            if (won) expect(after?.[field].value).toBe(before?.[field].value);
          }
          expect(after?.volume).toEqual(before?.volume);
        }),
        { numRuns: 150 },
      );
    },
    SECONDS,
  );
});
