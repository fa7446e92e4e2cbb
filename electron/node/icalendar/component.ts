/** One component of a calendar file, read by ical.js and parsed: the only place where its untyped answers are met. */
import ICAL from "ical.js";
import { z } from "zod";

const Value = z.unknown();
const Property = z.tuple([z.string(), z.record(z.string(), z.unknown()), z.string()], Value);
const Component = z.tuple([z.string(), z.array(Property), z.array(z.unknown())]);

export interface Field {
  readonly name: string;
  /** What it is written as: "date", "date-time", "recur", "text"… */
  readonly type: string;
  readonly zone: string | null;
  readonly range: string | null;
  readonly values: readonly unknown[];
}

/** The properties of a component by their lower-case name. */
export interface Fields {
  first(name: string): Field | null;
  all(name: string): readonly Field[];
  /** The text of a property in one line, without blanks around it; null where it is missing. */
  text(name: string): string | null;
}

export type ReadComponent = { readonly ok: true; readonly fields: Fields } | { readonly ok: false; readonly detail: string };

const textOrNull = (value: unknown): string | null => (typeof value === "string" && value !== "" ? value : null);

/** A property's name with its parameters, in characters; what the library needs for it grows with the square of its length. */
const LONGEST_HEAD = 10_000;

/** Whether a line comes to its value too late: to the first colon outside quotation marks. */
function hasLongHead(line: string): boolean {
  if (line.length <= LONGEST_HEAD) return false;
  let quoted = false;
  for (let index = 0; index < LONGEST_HEAD; index++) {
    if (line[index] === '"') quoted = !quoted;
    else if (line[index] === ":" && !quoted) return false;
  }
  return true;
}

/** Reads the text of one component; a line that cannot be read is told as the library says it. */
export function readComponent(text: string): ReadComponent {
  if (
    text.length > LONGEST_HEAD &&
    text
      .replaceAll(/\r\n[ \t]/g, "")
      .split("\r\n")
      .some(hasLongHead)
  )
    return { ok: false, detail: "a line has too many parameters" };
  let parsed: unknown;
  try {
    parsed = ICAL.parse(text);
  } catch (error) {
    return { ok: false, detail: error instanceof Error ? error.message.slice(0, 200) : "the line makes no sense" };
  }
  const component = Component.safeParse(parsed);
  if (!component.success) return { ok: false, detail: "it is no single component" };
  const byName = new Map<string, Field[]>();
  for (const [name, parameters, type, ...values] of component.data[1]) {
    const list = byName.get(name) ?? [];
    byName.set(name, list);
    list.push({ name, type, zone: textOrNull(parameters["tzid"]), range: textOrNull(parameters["range"]), values });
  }
  const all = (name: string): readonly Field[] => byName.get(name) ?? [];
  return {
    ok: true,
    fields: {
      all,
      first: (name) => all(name)[0] ?? null,
      text(name) {
        const value = textOrNull(all(name)[0]?.values[0]);
        return value === null ? null : textOrNull(value.replaceAll(/\s+/g, " ").trim());
      },
    },
  };
}
