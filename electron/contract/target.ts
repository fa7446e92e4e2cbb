/** Who a rule, a cap, an override or an announcement is about. */
import { z } from "zod";

export const Target = z.union([z.literal("venue"), z.templateLiteral([z.enum(["group", "zone"]), ":", z.string()])], {
  error: 'must be "venue", "group:ID" or "zone:ID"',
});
export type Target = z.infer<typeof Target>;
