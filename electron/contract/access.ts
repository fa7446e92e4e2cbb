/** Who may do what, and for how long. */
import { z } from "zod";
import { InstantText } from "./words.ts";

/** What a caller may do, from least to most. A technician is an operator who may also write the plan. */
export const ROLES = ["anyone", "screen", "operator", "technician"] as const;
export const Role = z.enum(ROLES);
export type Role = z.infer<typeof Role>;

export const Session = z.strictObject({
  /** For `Authorization: Bearer`; browsers use the cookie that comes with it. */
  token: z.string(),
  role: Role,
  expiresAt: InstantText,
});
export type Session = z.infer<typeof Session>;
