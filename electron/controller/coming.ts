/** Which theme a zone's kiosks wear next. */
import type { Instant } from "../contract/words.ts";
import { fieldsOf } from "../domain/fields.ts";
import { type InForce, KNOWN_AHEAD } from "./telling.ts";

/** What a screen wears where nothing else is asked for. */
const HOUSE_STYLE = "classic";

/** An answer is good for this long where nothing changes before, in milliseconds: what comes moves nearer, and more comes into sight. */
const GOOD_FOR = 10 * 60_000;

export interface Next {
  readonly theme: string;
  readonly at: Instant;
}

interface Answer {
  readonly next: Next | null;
  readonly asked: Instant;
}

/** The next instant within what screens know ahead at which a zone wears something else. */
function nextTheme({ schedule, overrides }: InForce, zone: string, now: Instant): Next | null {
  const { theme } = fieldsOf(schedule, overrides, zone);
  const wornAt = (at: Instant): string => theme.read(at).value ?? HOUSE_STYLE;
  const worn = wornAt(now);
  const limit = now + KNOWN_AHEAD;
  for (let at = theme.changeAfter(now, limit); at !== null; at = theme.changeAfter(at, limit)) {
    if (wornAt(at) !== worn) return { theme: wornAt(at), at };
  }
  return null;
}

/** Asked each second of each zone: what was found is kept for as long as it holds. */
export function watchComing(): (inForce: InForce, zone: string, now: Instant) => Next | null {
  let of: InForce | null = null;
  const answers = new Map<string, Answer>();
  return (inForce, zone, now) => {
    if (inForce !== of) answers.clear();
    of = inForce;
    const known = answers.get(zone);
    // A rehearsal's clock may have been turned back.
    const holds =
      known !== undefined && now >= known.asked && now - known.asked < GOOD_FOR && (known.next === null || now < known.next.at);
    if (holds) return known.next;
    const next = nextTheme(inForce, zone, now);
    answers.set(zone, { next, asked: now });
    return next;
  };
}
