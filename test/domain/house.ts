/** Small plans for tests, written as an operator would. */
import type { z } from "zod";
import { Override } from "../../electron/contract/command.ts";
import { Plan } from "../../electron/contract/plan.ts";
import type { ZoneState } from "../../electron/contract/state.ts";
import { compile, desiredState } from "../../electron/domain/schedule.ts";
import type { Schedule } from "../../electron/domain/schedule.ts";
import { testAlmanac } from "../support/almanac.ts";

type PlanInput = z.input<typeof Plan>;

/** A venue in Paris with a lobby (indoor) and a terrace. */
export function planOf(parts: Partial<Omit<PlanInput, "venue">> & { venue?: Partial<PlanInput["venue"]> }): Plan {
  return Plan.parse({
    schema: 1,
    zones: [
      { id: "lobby", name: "Lobby", groups: ["indoor"] },
      { id: "terrace", name: "Terrace" },
    ],
    playlists: ["purr", "race"].map((id) => ({ id, name: id, tracks: [{ sound: "flat-six" }] })),
    ...parts,
    venue: {
      id: "venue",
      name: "Venue",
      timeZone: "Europe/Paris",
      locale: "en",
      location: { latitude: 48.86, longitude: 2.35 },
      holidays: { country: "FR" },
      ...parts.venue,
    },
  });
}

export function scheduleOf(parts: Parameters<typeof planOf>[0]): Schedule {
  const plan = planOf(parts);
  return compile(plan, testAlmanac(plan.venue.timeZone), null);
}

export function overrideOf(parts: Partial<z.input<typeof Override>>): Override {
  return Override.parse({
    id: "o",
    layer: "operator",
    targets: ["venue"],
    set: { theme: "christmas" },
    from: "2026-12-10T10:00:00Z",
    until: "2026-12-10T12:00:00Z",
    createdAt: "2026-12-10T10:00:00Z",
    reason: "A guest",
    message: null,
    sound: null,
    ...parts,
  });
}

/** From 16:00 to 20:00 nothing is louder than 20, wherever it is meant for. */
export const QUIET_HOUR = {
  id: "quiet",
  name: "Quiet hour",
  days: {},
  window: { from: "16:00", to: "20:00" },
  maximumVolume: 20,
} as const;

/** The instant that a text names. */
export const instant = (text: string): number => Date.parse(text);

/** The lobby with what lost there, in English. */
export function lobbyAt(schedule: Schedule, at: string, overrides: readonly Override[] = []): ZoneState {
  const { lobby } = desiredState(schedule, overrides, instant(at), "en").zones;
  if (lobby === undefined) throw new Error("This plan has no lobby.");
  return lobby;
}
