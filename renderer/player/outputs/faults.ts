/** What is wrong with where a page's sound goes, in sentences a person can act on. Pure. */
import type { Fault, OutputReport } from "../../../electron/contract/report.ts";

/** The fault of an output; null: none. */
export function outputFault({ state, wanted, cards }: OutputReport): Fault | null {
  const output = `The sound card "${wanted}"`;
  const values = { output: wanted ?? "" };
  const listed = (cards ?? []).map(({ label }) => `"${label}"`).join(", ");
  const has = listed === "" ? "This computer has none." : `This computer has ${listed}.`;
  // A page on the machine's default falls silent when any card is gone: the default may be another zone's from then on.
  if (wanted === null && (state === "missing" || state === "lost"))
    return {
      code: "output-lost",
      message:
        "A sound card of this computer is gone, and its default may be another zone's now: the zone is silent until that card is back, or until a card is chosen for this screen.",
      values: { default: "" },
    };
  if (wanted === null && state === "hold-off")
    return {
      code: "output-lost",
      message: "The sound cards of this computer are back: the zone sounds again in a few seconds.",
      values: { default: "", back: "" },
    };
  switch (state) {
    case "default":
    case "ok":
    case "re-attaching":
      return null;
    case "missing":
      return {
        code: "output-missing",
        message: `${output} is not there: plug it in, or choose another one for this screen. ${has}`.slice(0, 500),
        values,
      };
    case "lost":
      return {
        code: "output-lost",
        message: `${output} is gone, and the zone is silent until it is back: look at its plug and its power.`,
        values,
      };
    case "hold-off":
      return {
        code: "output-lost",
        message: `${output} is back: the zone sounds on it again in a few seconds.`,
        values: { ...values, back: "" },
      };
    case "ambiguous":
      return {
        code: "output-ambiguous",
        message: `More than one sound card may be "${wanted}", and none is used: choose the right one for this screen.`,
        values,
      };
    case "untold":
      return {
        code: "output-unnamed",
        message:
          `The browser of this screen does not name its sound cards, so "${wanted}" cannot be found and the zone is silent: ` +
          "let this page use the microphone (nothing is recorded), and open it from https, from this computer, or with Ronron's own window.",
        values,
      };
    default:
      return state satisfies never;
  }
}

/** The most faults a report takes. */
const MOST = 20;

/** The faults of a player with that of its output, which comes first: it says why nothing is heard. */
export function withOutputFault(output: OutputReport, faults: readonly Fault[]): Fault[] {
  const fault = outputFault(output);
  return [...(fault === null ? [] : [fault]), ...faults].slice(0, MOST);
}
