import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatInstant } from "../../electron/contract/words.ts";
import { compile, desiredState, nextChange, opening, resolveEnd, timeline } from "../../electron/domain/schedule.ts";
import type { DesiredState } from "../../electron/domain/schedule.ts";
import { firstReach, localDateAt, wallTimeAt } from "../../electron/domain/time.ts";
import { testAlmanac, wildAlmanac } from "../support/almanac.ts";
import { daysAround, place, runs, scene, timeOfDay } from "./arbitrary.ts";
import { momentsOf } from "./naive.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Against hanging only: alone none of these takes longer than a few seconds, unless RONRON_DEPTH says so. */
const SECONDS = 600_000;

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
        runs(200),
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
        runs(200),
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
            const schedule = compile(plan, wildAlmanac(plan.venue.timeZone), null);
            const now = valuesOf(desiredState(schedule, overrides, at, null));
            const next = nextChange(schedule, overrides, at);
            if (next !== null) expect(next).toBeGreaterThan(at);
            const end = next ?? at + 5 * DAY;
            for (const probe of [...shares.map((share) => at + Math.floor(share * (end - at))), end - 1]) {
              expect(valuesOf(desiredState(schedule, overrides, probe, null))).toEqual(now);
            }
            if (next !== null) expect(valuesOf(desiredState(schedule, overrides, next, null))).not.toEqual(now);
          },
        ),
        runs(100),
      );
    },
    SECONDS,
  );

  it(
    "has a timeline that tiles its range, whose neighbours differ, and that says what the state says",
    () => {
      fc.assert(
        fc.property(scene, fc.integer({ min: 1, max: 5 * 24 * 60 }), ({ plan, overrides, at }, minutes) => {
          const schedule = compile(plan, wildAlmanac(plan.venue.timeZone), null);
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
        runs(100),
      );
    },
    SECONDS,
  );

  it(
    "says the same since whether it was asked before or not, and the value was another just before it",
    () => {
      fc.assert(
        fc.property(scene, fc.integer({ min: 1, max: 72 * 60 }), ({ plan, overrides, at }, minutes) => {
          const asked = compile(plan, wildAlmanac(plan.venue.timeZone), null);
          desiredState(asked, overrides, at, null);
          desiredState(asked, overrides, at + minutes * 30_000, null);
          const later = at + minutes * 60_000;
          const fresh = compile(plan, wildAlmanac(plan.venue.timeZone), null);
          const state = desiredState(fresh, overrides, later, null);
          expect(desiredState(asked, overrides, later, null)).toEqual(state);
          expect(desiredState(asked, overrides, at, null)).toEqual(desiredState(fresh, overrides, at, null));
          const playlist = state.zones.lobby?.playlist;
          if (playlist === undefined || playlist.since === null) return;
          const since = Date.parse(playlist.since);
          expect(desiredState(fresh, overrides, since - 1, null).zones.lobby?.playlist.value).not.toBe(playlist.value);
          expect(desiredState(fresh, overrides, since, null).zones.lobby?.playlist.value).toBe(playlist.value);
        }),
        runs(60),
      );
    },
    SECONDS,
  );

  it(
    "is the same with an override that has ended as with none",
    () => {
      fc.assert(
        fc.property(scene, ({ plan, overrides, at }) => {
          const schedule = compile(plan, wildAlmanac(plan.venue.timeZone), null);
          const ended = overrides.map((override) => ({
            ...override,
            from: formatInstant(at - 9 * DAY),
            until: formatInstant(at - 8 * DAY),
          }));
          expect(valuesOf(desiredState(schedule, ended, at, null))).toEqual(valuesOf(desiredState(schedule, [], at, null)));
          expect(nextChange(schedule, ended, at)).toBe(nextChange(schedule, [], at));
        }),
        runs(100),
      );
    },
    SECONDS,
  );

  it(
    "never gives a won field to a rule of lower priority",
    () => {
      fc.assert(
        fc.property(scene, daysAround(0, []), timeOfDay, timeOfDay, ({ plan, overrides, at }, someDays, from, to) => {
          const intruder = {
            id: "low",
            enabled: true,
            targets: ["zone:lobby" as const],
            priority: -1,
            days: someDays,
            window: { from, to },
            set: { theme: "intruder", playlist: "intruder" },
          };
          const almanac = wildAlmanac(plan.venue.timeZone);
          const before = desiredState(compile(plan, almanac, null), overrides, at, null).zones.lobby;
          const after = desiredState(compile({ ...plan, rules: [intruder, ...plan.rules] }, almanac, null), overrides, at, null)
            .zones.lobby;
          for (const field of ["theme", "playlist"] as const) {
            const won = !["default", "closed"].includes(before?.[field].because.kind ?? "");
            if (won) expect(after?.[field].value).toBe(before?.[field].value);
          }
          expect(after?.volume).toEqual(before?.volume);
        }),
        runs(100),
      );
    },
    SECONDS,
  );

  it(
    "is open or closed up to the instant that it names, and the other from then on",
    () => {
      fc.assert(
        fc.property(scene, fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), ({ plan, at }, share) => {
          const schedule = compile(plan, wildAlmanac(plan.venue.timeZone), null);
          const { open, until } = opening(schedule, at);
          const end = until === null ? at + 5 * DAY : Date.parse(until);
          expect(end).toBeGreaterThan(at);
          for (const probe of [at + Math.floor(share * (end - at)), end - 1]) expect(opening(schedule, probe).open).toBe(open);
          if (until !== null) expect(opening(schedule, end).open).toBe(!open);
        }),
        runs(100),
      );
    },
    SECONDS,
  );

  it(
    'ends an override "until 18:00" when the clock next reads it for the first time',
    () => {
      fc.assert(
        fc.property(scene, timeOfDay, ({ plan, at }, time) => {
          const from = Math.floor(at / 60_000) * 60_000;
          const end = resolveEnd(compile(plan, wildAlmanac(plan.venue.timeZone), null), { until: time }, from);
          const minutes = Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
          // How often the clock has passed that time of day.
          const passed = momentsOf(plan.venue.timeZone, from, from + 50 * HOUR).map(({ wall }) =>
            Math.floor((wall / 60_000 - minutes) / 1440),
          );
          const first = passed.findIndex((count) => count > (passed[0] ?? 0));
          // A zone that is not on whole minutes passes it within the minute.
          expect(end.ok && Math.ceil((end.until - from) / 60_000)).toBe(first);
        }),
        runs(60),
      );
    },
    SECONDS,
  );
});
