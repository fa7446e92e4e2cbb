/** The worked examples in test/vectors, turned into plans: for the domain's own tests and for those of the REST API. */
import { readFileSync } from "node:fs";
import { z } from "zod";
import { Override } from "../../electron/contract/command.ts";
import { Days, Plan, Target, Window } from "../../electron/contract/plan.ts";
import { Because } from "../../electron/contract/state.ts";
import { InstantText, LocalDate } from "../../electron/contract/words.ts";

const ScheduleCase = z.strictObject({
  id: z.string(),
  timeZone: z.string(),
  days: Days,
  window: Window,
  fromLocalDate: LocalDate,
  toLocalDate: LocalDate,
  active: z.array(z.strictObject({ from: InstantText, to: InstantText })),
});
/** One rule, and the intervals in which it must hold. */
export type ScheduleCase = z.infer<typeof ScheduleCase>;

const expected = z
  .strictObject({
    theme: z.string().nullable(),
    playlist: z.string().nullable(),
    volume: z.number(),
    accent: z.string().nullable(),
  })
  .partial();
const LayerCase = z.strictObject({
  id: z.string(),
  zones: z.array(z.strictObject({ id: z.string(), groups: z.array(z.string()) })),
  rules: z.array(z.record(z.string(), z.unknown())),
  caps: z.array(z.record(z.string(), z.unknown())),
  overrides: z.array(
    z.strictObject({
      id: z.string(),
      layer: z.enum(["operator", "emergency"]),
      targets: z.array(Target),
      set: z.record(z.string(), z.unknown()),
      from: InstantText,
      until: InstantText.nullable(),
    }),
  ),
  openingHours: z.array(z.unknown()).nullable(),
  checks: z.array(
    z.strictObject({
      at: InstantText,
      zone: z.string(),
      expect: expected,
      /** The id of each field's reason. */
      because: z.record(z.string(), Because.shape.id).optional(),
    }),
  ),
});
/** Zones, rules, caps and overrides, and the values expected at some instants. */
export type LayerCase = z.infer<typeof LayerCase>;

function casesIn<Case>(file: string, schema: z.ZodType<Case>): Case[] {
  const text = readFileSync(new URL(`../vectors/${file}`, import.meta.url), "utf8");
  return z.object({ cases: z.array(schema) }).parse(JSON.parse(text)).cases;
}

export function scheduleCases(): ScheduleCase[] {
  return casesIn("schedule.json", ScheduleCase);
}

export function layerCases(): LayerCase[] {
  return casesIn("layers.json", LayerCase);
}

/** What the rule of {@link scheduleCasePlan} sets while it holds. */
export const CASE_THEME = "christmas";

/** A plan with one zone, "hall", in which the case's rule sets {@link CASE_THEME}. */
export function scheduleCasePlan({ timeZone, days, window }: ScheduleCase): Plan {
  return Plan.parse({
    schema: 1,
    venue: { id: "venue", name: "Venue", timeZone, locale: "en", holidays: { country: "FR" } },
    zones: [{ id: "hall", name: "Hall" }],
    rules: [{ id: "rule", targets: ["venue"], days, window, gate: "always", set: { theme: CASE_THEME } }],
  });
}

/** The plan of a case, in Europe/Paris, and its overrides, created in the order of the list. */
export function layerCasePlan(layerCase: LayerCase): { plan: Plan; overrides: Override[] } {
  const playlists = new Set(
    [...layerCase.rules, ...layerCase.overrides].map(
      ({ set }) => z.object({ playlist: z.string() }).safeParse(set).data?.playlist,
    ),
  );
  const plan = Plan.parse({
    schema: 1,
    venue: { id: "venue", name: "Venue", timeZone: "Europe/Paris", locale: "en", openingHours: layerCase.openingHours },
    zones: layerCase.zones.map((zone) => ({ ...zone, name: zone.id })),
    playlists: [...playlists]
      .filter((id) => id !== undefined)
      .map((id) => ({ id, name: id, tracks: [{ sound: "flat-six-idle" }] })),
    rules: layerCase.rules,
    caps: layerCase.caps,
  });
  const overrides = layerCase.overrides.map((override) =>
    Override.parse({
      ...override,
      createdAt: override.from,
      reason: override.id,
      message: override.layer === "emergency" ? override.id : null,
      sound: null,
    }),
  );
  return { plan, overrides };
}
