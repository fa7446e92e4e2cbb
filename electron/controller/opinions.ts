/** What visitors felt: taken once each, with what the house wore then, and what they wrote forgotten in time. */
import type { KeptOpinion, Opinion, OpinionReport } from "../contract/opinion.ts";
import { type Instant, formatInstant, parseInstant } from "../contract/words.ts";
import { anonymous } from "../domain/opinions/anonymous.ts";
import { forgetful, reportOf } from "../domain/opinions/report.ts";
import { desiredState } from "../domain/schedule.ts";
import type { Alarm, Clock, Journal, Log } from "./ports.ts";
import type { InForce } from "./telling.ts";

const DAY = 86_400_000;

/** Real milliseconds between two looks for what is to be forgotten: a day of the venue does not pass unseen. */
const LOOK_FOR_OLD = 3_600_000;

/** Opinions given in `[from, to)`, in one zone or under one theme where these are not null. */
export interface OpinionQuestion {
  readonly from: Instant;
  readonly to: Instant;
  readonly zone: string | null;
  readonly theme: string | null;
}

/** What became of an opinion. Told again with the same id, it is the one that was kept first. */
export type OpinionOutcome =
  | { readonly ok: true; readonly opinion: KeptOpinion }
  | { readonly ok: false; readonly why: "unknown-screen" | "unwritable"; readonly message: string }
  | { readonly ok: false; readonly why: "unknown-reason"; readonly path: string; readonly message: string };

export interface Opinions {
  take(opinion: Opinion): OpinionOutcome;
  /** Throws where the journal cannot be read. */
  report(question: OpinionQuestion): OpinionReport;
  /** The plan is another one: what it lets visitors tick stays known, and how long lines are kept may have changed. */
  follow(): void;
  stop(): void;
}

interface Sources {
  readonly clock: Clock;
  readonly alarm: Alarm;
  readonly journal: Journal;
  readonly log: Log;
}

/** Looks for what is to be forgotten at once, and each hour until it is stopped. */
export function openOpinions({ clock, alarm, journal, log }: Sources, inForce: () => InForce): Opinions {
  const { opinions: book } = journal;
  const planned = () => inForce().schedule.plan.opinions;
  const linesSince = (): Instant => clock.now() - planned().keepLinesDays * DAY;

  function follow(): void {
    try {
      book.know(planned().reasons.map(({ id }) => id));
      book.forgetLines(clock.now(), planned().keepLinesDays);
    } catch (error) {
      log.warn(`What visitors wrote could not be looked through: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  function keep(opinion: Opinion, zone: string): KeptOpinion {
    const { schedule, overrides } = inForce();
    // A kiosk whose clock runs ahead has not been in the future.
    const at = Math.min(parseInstant(opinion.at), clock.now());
    const [line, wish] = [opinion.line, opinion.wish].map((text) => (text === null || text === "" ? null : anonymous(text)));
    return book.keep({
      ...opinion,
      at: formatInstant(at),
      line: line ?? null,
      wish: wish ?? null,
      zone,
      theme: desiredState(schedule, overrides, at, null).zones[zone]?.theme.value ?? null,
      wrote: (line ?? wish ?? null) !== null,
    });
  }

  follow();
  const endLook = alarm.every(LOOK_FOR_OLD, follow);

  return {
    take(opinion) {
      const screen = inForce().schedule.plan.screens.find(({ id }) => id === opinion.screen);
      if (screen === undefined)
        return { ok: false, why: "unknown-screen", message: `The plan has no screen "${opinion.screen}".` };
      try {
        const known = book.find(opinion.id);
        if (known !== null) return { ok: true, opinion: forgetful(known, linesSince()) };
        // A reason that the plan once had counts: the opinion may have waited on its kiosk while the plan was changed.
        const reasons = book.reasons();
        const unknown = opinion.reasons.findIndex((reason) => !reasons.has(reason));
        if (unknown >= 0) {
          const message = `the plan has no reason "${opinion.reasons[unknown]}"`;
          return { ok: false, why: "unknown-reason", path: `reasons[${unknown}]`, message };
        }
        return { ok: true, opinion: forgetful(keep(opinion, screen.zone), linesSince()) };
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        return { ok: false, why: "unwritable", message: `The opinion cannot be kept just now: ${reason}. Send it again later.` };
      }
    },
    report({ from, to, zone, theme }) {
      return reportOf(book.between(from, to, zone, theme), from, to, linesSince());
    },
    follow,
    stop: endLook,
  };
}
