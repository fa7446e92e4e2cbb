/** The engine against the naive evaluator: random plans, zones and years, minute by minute. */
import fc from "fast-check";
import { expect, it } from "vitest";
import type { Volume } from "../../electron/contract/state.ts";
import { volumeAt } from "../../electron/domain/ramp.ts";
import { compile, desiredState, timeline } from "../../electron/domain/schedule.ts";
import { wildAlmanac } from "../support/almanac.ts";
import { runs, scene } from "./arbitrary.ts";
import { momentsOf, naiveHouse, naiveState } from "./naive.ts";

const TEXTS = ["theme", "playlist", "accent"] as const;

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Half an hour of volume on a ramp moves by less in the millisecond to which its bends are rounded. */
const CLOSE = 0.02;

const sameVolume = (volume: Volume | undefined, at: number, wanted: unknown): boolean =>
  volume !== undefined && Math.abs(volumeAt(volume, at) - Number(wanted)) < CLOSE;

it("every minute of a random plan is as a naive evaluator with Intl says, and so are reasons and since", () => {
  fc.assert(
    fc.property(
      scene,
      fc.boolean(),
      fc.array(fc.nat(36 * 60 - 1), { maxLength: 12 }),
      ({ plan, overrides, around }, inLobby, picks) => {
        const almanac = wildAlmanac(plan.venue.timeZone);
        const from = Math.floor(around / MINUTE) * MINUTE - 18 * HOUR;
        const zone = plan.zones[inLobby ? 0 : 1];
        if (zone === undefined) throw new Error("there are two zones");
        const schedule = compile(plan, almanac, null);
        const house = naiveHouse(plan, almanac);
        const segments = timeline(schedule, overrides, zone.id, from, from + 36 * HOUR);
        const moments = momentsOf(plan.venue.timeZone, from, from + 36 * HOUR);
        const starts = new Set(segments.map((segment) => Math.ceil((Date.parse(segment.from) - from) / MINUTE)));
        let index = 0;
        const first = { value: undefined, since: from };
        const unbroken: Record<(typeof TEXTS)[number], { value: unknown; since: number }> = {
          theme: first,
          playlist: first,
          accent: first,
        };
        for (const [minute, moment] of moments.entries()) {
          while (Date.parse(segments[index]?.to ?? "") <= moment.at) index++;
          const found = segments[index];
          if (found === undefined) throw new Error("the timeline ends too early");
          const wanted = naiveState(house, plan, overrides, zone, moment);
          const right =
            found.theme === wanted.theme.value &&
            found.playlist === wanted.playlist.value &&
            found.accent === wanted.accent.value &&
            sameVolume(found.volume, moment.at, wanted.volume.value);
          if (!right) expect({ at: new Date(moment.at).toISOString(), found }).toEqual({ at: "as the naive one says", wanted });
          for (const field of TEXTS) {
            if (wanted[field].value !== unbroken[field].value) unbroken[field] = { value: wanted[field].value, since: moment.at };
          }
          if (!starts.has(minute) && !starts.has(minute + 1) && !picks.includes(minute)) continue;
          const state = desiredState(schedule, overrides, moment.at, null).zones[zone.id];
          const fields = ["theme", "playlist", "accent", ...(wanted.volumeIsClear ? (["volume"] as const) : [])] as const;
          const reasons = fields.map((field) => `${field} ${state?.[field].because.kind} ${state?.[field].because.id}`);
          const wantedReasons = fields.map((field) => `${field} ${wanted[field].kind} ${wanted[field].id}`);
          expect({ at: new Date(moment.at).toISOString(), reasons }).toEqual({
            at: new Date(moment.at).toISOString(),
            reasons: wantedReasons,
          });
          // A zone that is a part of a minute off changes between two readings.
          if (moment.wall % MINUTE !== 0) continue;
          for (const field of TEXTS) {
            const since = Date.parse(state?.[field].since ?? "1900-01-01T00:00:00Z");
            const { since: wantedSince } = unbroken[field];
            const agrees = wantedSince === from ? since <= from : since === wantedSince;
            if (!agrees)
              expect(`${field} since ${new Date(since).toISOString()}`).toBe(
                `${field} since ${new Date(wantedSince).toISOString()}`,
              );
          }
        }
      },
    ),
    runs(40),
  );
}, 600_000);
