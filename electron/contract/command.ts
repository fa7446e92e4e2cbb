/** Everything an operator may ask, one union (DESIGN §5-7). */
import { z } from "zod";
import { AnnouncementRequest } from "./announcement.ts";
import { Plan, Settings, Target } from "./plan.ts";
import { ProgrammeChange } from "./programme.ts";
import { AskedInstant, Id, InstantText, LocalDate, TimeOfDay, Words } from "./words.ts";

/** When an override ends: an instant, the next local time of day after its start, or the end of that day's opening. */
export const Until = z.union([AskedInstant, TimeOfDay, z.literal("closing")], {
  error: 'must be an instant with an offset, a time of day such as "18:00", or "closing"',
});

/** What `POST /api/overrides` takes; exactly one of `until` and `forMinutes`. `from` defaults to now. */
export const OverrideRequest = z
  .strictObject({
    targets: z.array(Target).min(1, "needs at least one target"),
    set: Settings,
    from: AskedInstant.optional(),
    until: Until.optional(),
    forMinutes: z.number().positive("must be above 0").max(527_040, "must be at most a year").optional(),
    /** Shown as the reason while the override holds. */
    reason: Words.optional(),
  })
  .superRefine((request, context) => {
    if (request.until !== undefined && request.forMinutes !== undefined) {
      context.addIssue({ code: "custom", path: ["forMinutes"], message: "give either until or forMinutes, not both" });
    }
    if (request.until === undefined && request.forMinutes === undefined) {
      context.addIssue({ code: "custom", path: ["until"], message: "says no end: give until or forMinutes" });
    }
  });
export type OverrideRequest = z.infer<typeof OverrideRequest>;

/** What `POST /api/emergency` takes. `sound` is a sound of the library, or null for silence. */
export const EmergencyRequest = z.strictObject({ message: Words, sound: Id.nullable().default(null) });
export type EmergencyRequest = z.infer<typeof EmergencyRequest>;

/** An override as it is held and stored: always with absolute instants (S6). Overrides are listed in the order of creation. */
export const Override = z.strictObject({
  id: Id,
  layer: z.enum(["operator", "emergency"]),
  targets: z.array(Target),
  set: Settings,
  from: InstantText,
  /** null only for an emergency, which lasts until it is ended. */
  until: InstantText.nullable(),
  createdAt: InstantText,
  reason: Words,
  /** Of an emergency: what every screen shows and every speaker plays. */
  message: Words.nullable(),
  sound: Id.nullable(),
});
export type Override = z.infer<typeof Override>;

export const Command = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("replace-plan"), plan: Plan }),
  z.strictObject({ kind: z.literal("create-override"), id: Id, request: OverrideRequest }),
  z.strictObject({ kind: z.literal("end-override"), id: Id }),
  z.strictObject({ kind: z.literal("declare-emergency"), id: Id, request: EmergencyRequest }),
  z.strictObject({ kind: z.literal("end-emergency") }),
  z.strictObject({ kind: z.literal("announce"), id: Id, request: AnnouncementRequest }),
  z.strictObject({ kind: z.literal("cancel-announcement"), id: Id }),
  z.strictObject({ kind: z.literal("restore-announcement"), id: Id }),
  z.strictObject({ kind: z.literal("change-programme"), item: Id, date: LocalDate, change: ProgrammeChange }),
]);
export type Command = z.infer<typeof Command>;
