/** Why something was not done, in one sentence. Pure. */
import type { Speech } from "../speech.ts";
import type { Refused } from "./answers.ts";

/** What the controller refused in its own words is told in them. */
export function refusalText(refused: Refused, { say }: Speech): string {
  switch (refused.kind) {
    case "gone":
      return say("error.gone");
    case "expired":
      return say("login.expired");
    case "missing":
      return say("seasons.missing");
    case "conflict":
      return say("seasons.conflict");
    case "exists":
      return say("seasons.exists", { id: refused.id });
    case "refused":
      return refused.sentence;
    default:
      return refused satisfies never;
  }
}
