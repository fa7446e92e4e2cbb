/** The faults of screens as they come and go, written down for the report of the day. */
import type { Fault, ScreenStatus } from "../contract/report.ts";
import type { Instant } from "../contract/words.ts";
import type { Journal } from "./ports.ts";

/** A fault that a screen has now. */
interface Standing {
  readonly screen: string;
  readonly fault: Fault;
}

export interface Alarms {
  /** Compares what is wrong now with what was wrong before. */
  follow(screens: readonly ScreenStatus[], now: Instant): void;
  /** Nobody looks any more: what stands has ended as far as anybody knows. */
  stop(now: Instant): void;
}

/** Keeps nothing but the faults that stand. */
export function watchAlarms(journal: Pick<Journal, "write">): Alarms {
  let standing = new Map<string, Standing>();
  const write = ({ screen, fault }: Standing, began: boolean, now: Instant): void =>
    journal.write("fault", screen, { ...fault, began }, now);

  function compare(next: Map<string, Standing>, now: Instant): void {
    for (const [key, each] of standing) if (!next.has(key)) write(each, false, now);
    for (const [key, each] of next) if (!standing.has(key)) write(each, true, now);
    standing = next;
  }

  return {
    follow(screens, now) {
      const faults = screens.flatMap(({ id, faults: own }) => own.map((fault) => ({ screen: id, fault })));
      // What a screen says and what is seen from here may be one and the same.
      compare(new Map(faults.map((each) => [`${each.screen} ${each.fault.code}`, each])), now);
    },
    stop: (now) => compare(new Map(), now),
  };
}
