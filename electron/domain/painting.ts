/** Who wins in the course of a date: claims paint it, the strongest first. */
import type { Instant } from "../contract/words.ts";
import { canvas } from "./canvas.ts";
import { isCurve, NOBODY, winWithin } from "./claims.ts";
import type { Claim, Outcome } from "./claims.ts";
import type { DayClock } from "./clock.ts";
import type { Course } from "./course.ts";
import type { Opening } from "./opening.ts";
import { DAY } from "./time.ts";
import type { Day } from "./time.ts";
import type { Span } from "./windows.ts";

interface Held<Setting> {
  readonly claim: Claim<Setting>;
  readonly start: Instant;
  readonly end: Instant;
}

/**
 * Paints a date with claims, the strongest first: every claim looks at the gaps that stronger ones left, and the day is
 * done when none is left. A gated claim paints the open hours alone; where nobody paints at all, the strongest of those
 * that the closed venue kept out is the reason.
 */
export function paintDay<Setting>(
  claims: readonly Claim<Setting>[],
  clock: DayClock,
  opening: Opening,
  shutBy: (claim: Claim<Setting>) => Outcome<Setting>,
): Course<Outcome<Setting>> {
  const day = canvas<Outcome<Setting>>(clock.start, clock.end);
  const keptOut: Held<Setting>[] = [];
  const openHours = opening.hoursOn(clock);

  function paint(claim: Claim<Setting>, anchor: Day): void {
    const { occurrence } = claim;
    let start: Instant;
    let end: Instant;
    let span: Span | null = null;
    // Most edges are sums; a span is made only where someone needs it.
    if (occurrence.written !== null && clock.offset !== null) {
      const midnight = anchor * DAY - clock.offset;
      start = midnight + occurrence.written.start;
      end = midnight + occurrence.written.end;
    } else {
      span = occurrence.spanOn(anchor, clock);
      if (span === null) return;
      ({ start, end } = span);
    }
    if (end <= clock.start || start >= clock.end) return;
    let win: Outcome<Setting> = claim;
    if (isCurve(claim.value)) {
      span ??= occurrence.spanOn(anchor, clock);
      if (span !== null) win = winWithin(claim, span);
    }
    if (!claim.gated) {
      day.paint(start, end, win);
      return;
    }
    for (const hours of openHours) {
      if (hours.end > start && hours.start < end) day.paint(Math.max(start, hours.start), Math.min(end, hours.end), win);
    }
    keptOut.push({ claim, start, end });
  }

  for (const claim of claims) {
    const { occurrence } = claim;
    for (let anchor = clock.day + occurrence.before; anchor >= clock.day - occurrence.after; anchor--) {
      if (occurrence.occurs(anchor)) paint(claim, anchor);
    }
    if (day.full()) break;
  }
  for (const { claim, start, end } of keptOut) {
    if (day.full()) break;
    day.paint(start, end, shutBy(claim));
  }
  return day.course(NOBODY);
}
