/** What is said of a player and its sound card. Pure: the speech is an argument. */
import type { Speech } from "../speech.ts";
import type { Row } from "./rows.ts";

/** How it stands, in a sentence, and whether somebody is needed. */
export function standing(
  { online, output, sharedWith }: Pick<Row, "online" | "output" | "sharedWith">,
  { say }: Pick<Speech, "say">,
): { text: string; detail: string | null; needs: boolean } {
  if (!online) return { text: say("outputs.offline"), detail: say("outputs.offline-detail"), needs: true };
  if (output === null) return { text: say("outputs.old"), detail: say("outputs.old-detail"), needs: true };
  const { state } = output;
  switch (state) {
    case "default":
    case "ok": {
      if (sharedWith.length > 0) {
        const detail = say(state === "ok" ? "outputs.shared-detail" : "outputs.shared-default-detail", {
          count: sharedWith.length,
          zones: sharedWith.length + 1,
        });
        return { text: say("outputs.shared", { screens: sharedWith.join(", ") }), detail, needs: true };
      }
      const untold = state === "default" && output.cards === null;
      return { text: say(`outputs.state.${state}`), detail: untold ? say("outputs.untold-default") : null, needs: false };
    }
    case "re-attaching":
      return { text: say("outputs.state.re-attaching"), detail: null, needs: false };
    case "missing":
    case "lost":
    case "hold-off":
      // The default is no card of this zone's own: any card that goes may have changed which one it is.
      if (output.wanted === null) {
        const which = state === "hold-off" ? "default-hold-off" : "default-lost";
        return { text: say(`outputs.state.${which}`), detail: say(`outputs.remedy.${which}`), needs: true };
      }
      return { text: say(`outputs.state.${state}`), detail: say(`outputs.remedy.${state}`), needs: true };
    case "ambiguous":
    case "untold":
      return { text: say(`outputs.state.${state}`), detail: say(`outputs.remedy.${state}`), needs: true };
    default:
      return state satisfies never;
  }
}
