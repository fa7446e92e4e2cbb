/** Who wins in the course of a date: claims paint it, the strongest first. */
import type { Instant } from "../contract/words.ts";
import { Canvas } from "./canvas.ts";
import { isCurve, NOBODY, winWithin } from "./claims.ts";
import type { Claim, Outcome } from "./claims.ts";
import type { DayClock } from "./clock.ts";
import type { Course } from "./course.ts";
import type { Opening } from "./opening.ts";
import { DAY } from "./time.ts";
import type { Day } from "./time.ts";
import type { Span } from "./windows.ts";

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
  const day = new Canvas<Outcome<Setting>>(clock.start, clock.end);
  // What the closed venue may keep out; apart, since numbers alone are kept without an object for each.
  const keptOut: Claim<Setting>[] = [];
  const keptStarts: Instant[] = [];
  const keptEnds: Instant[] = [];
  const openHours = opening.hoursOn(clock);

  function paint(claim: Claim<Setting>, anchor: Day): void {
    const { occurrence } = claim;
    let start: Instant;
    let end: Instant;
    let span: Span | null = null;
    // Most edges are sums; a span is made only where someone needs it.
    if (clock.offset !== null && !Number.isNaN(occurrence.startsAt)) {
      const midnight = anchor * DAY - clock.offset;
      start = midnight + occurrence.startsAt;
      end = midnight + occurrence.endsAt;
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
    keptOut.push(claim);
    keptStarts.push(start);
    keptEnds.push(end);
  }

  for (const claim of claims) {
    const { occurrence } = claim;
    const latest = Math.min(clock.day + occurrence.before, occurrence.last);
    const earliest = Math.max(clock.day - occurrence.after, occurrence.first);
    for (let anchor = latest; anchor >= earliest; anchor--) {
      if (occurrence.occurs(anchor)) paint(claim, anchor);
    }
    if (day.full) break;
  }
  for (const [index, claim] of keptOut.entries()) {
    if (day.full) break;
    day.paint(keptStarts[index] ?? 0, keptEnds[index] ?? 0, shutBy(claim));
  }
  return day.course(NOBODY);
}
