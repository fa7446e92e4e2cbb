/** Instants as the venue's clock read them, for tables that leave the house. */
import { type Instant, type InstantText, parseInstant } from "../contract/words.ts";
import type { Almanac } from "./almanac.ts";
import { DAY, dateOf, yearOf } from "./time.ts";

const two = (value: number): string => String(value).padStart(2, "0");

function offsetAt(almanac: Almanac, at: Instant): number {
  const { initial, transitions } = almanac.offsets(yearOf(Math.floor(at / DAY)));
  return transitions.findLast((transition) => transition.at <= at)?.offset ?? initial;
}

/** An instant as the venue's clock read it, with its offset: unambiguous also in the hour that comes twice. */
export function localText(almanac: Almanac, instant: InstantText): string {
  const at = parseInstant(instant);
  const offset = offsetAt(almanac, at);
  const local = at + offset;
  const second = Math.floor((((local % DAY) + DAY) % DAY) / 1000);
  const minutes = Math.abs(Math.round(offset / 60_000));
  const time = `${two(Math.floor(second / 3600))}:${two(Math.floor(second / 60) % 60)}:${two(second % 60)}`;
  return `${dateOf(Math.floor(local / DAY))}T${time}${offset < 0 ? "-" : "+"}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
