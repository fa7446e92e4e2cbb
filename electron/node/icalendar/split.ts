/** A calendar file cut into its parts, so that one event that cannot be read takes no other with it. */
import type { FileRefusal } from "../../domain/calendar/words/sentences.ts";

/** More events than any venue's calendar holds; each costs well below a millisecond. */
export const MOST_EVENTS = 5_000;

/** One VEVENT or VTIMEZONE, from its BEGIN to its END. */
export interface Part {
  readonly text: string;
  /** Where it begins, counted from 1. */
  readonly line: number;
}

export type SplitFile =
  | { readonly ok: true; readonly events: readonly Part[]; readonly zones: readonly Part[] }
  | { readonly ok: false; readonly refusal: FileRefusal };

const EDGE = /^(BEGIN|END):\s*([A-Za-z-]+)\s*$/i;

/** Finds events and time zones. Line ends of any kind, and a byte order mark, are taken. */
export function splitFile(text: string): SplitFile {
  const lines = text.replace(/^\uFEFF/, "").split(/\r\n|\n|\r/);
  const begins = lines.findIndex((line) => line.trim() !== "");
  if (begins === -1) return { ok: false, refusal: { code: "empty" } };
  if (!/^BEGIN:\s*VCALENDAR\s*$/i.test(lines[begins] ?? "")) return { ok: false, refusal: { code: "no-calendar" } };

  const open: { readonly name: string; readonly index: number }[] = [];
  const events: Part[] = [];
  const zones: Part[] = [];
  let found = 0;
  for (const [index, line] of lines.entries()) {
    const [, edge, written] = EDGE.exec(line) ?? [];
    if (edge === undefined || written === undefined) continue;
    const name = written.toUpperCase();
    if (edge.toUpperCase() === "BEGIN") {
      open.push({ name, index });
      continue;
    }
    const part = open.pop();
    // An END without its BEGIN: something between them is missing.
    if (part?.name !== name) return { ok: false, refusal: { code: "cut-off" } };
    if (open.length !== 1) continue;
    if (name === "VEVENT") found += 1;
    const list = name === "VEVENT" && found <= MOST_EVENTS ? events : name === "VTIMEZONE" ? zones : null;
    list?.push({ text: lines.slice(part.index, index + 1).join("\r\n"), line: part.index + 1 });
  }
  if (open.length > 0) return { ok: false, refusal: { code: "cut-off" } };
  if (found > MOST_EVENTS) return { ok: false, refusal: { code: "too-many-events", found, limit: MOST_EVENTS } };
  return { ok: true, events, zones };
}
