/** What visitors felt in a span of days and in as many before, read from the controller; of a span that ends today again each minute. */
import { useEffect, useState } from "react";
import type { OpinionReport } from "../../../electron/contract/opinion.ts";
import { formatInstant, type Instant } from "../../../electron/contract/words.ts";
import { useDesk } from "../desk.ts";
import type { Day } from "../logic/day.ts";

interface Opinions {
  readonly now: OpinionReport;
  /** The share of the astonished in the span before; null: nobody said anything then. */
  readonly shareBefore: number | null;
}

export type Reading =
  | { readonly kind: "reading"; readonly held: Opinions | null }
  | { readonly kind: "read"; readonly held: Opinions }
  | { readonly kind: "failed"; readonly held: null };

/** `zone` and `theme` empty: all of them. `tick` is another one whenever it should be read again. */
export function useOpinions(now: Day, before: Day, zone: string, theme: string, tick: Instant): Reading {
  const { read, reachable } = useDesk();
  const [reading, setReading] = useState<Reading>({ kind: "reading", held: null });
  useEffect(() => {
    if (!reachable) return undefined;
    let stopped = false;
    const where = { ...(zone === "" ? {} : { zone }), ...(theme === "" ? {} : { theme }) };
    const request = (from: Instant, to: Instant) => ({ from: formatInstant(from), to: formatInstant(to), ...where });
    setReading((held) => ({ kind: "reading", held: held.held }));
    void read(async (client) => {
      const [report, earlier] = await Promise.all([
        client.api.opinions.report(request(now.from, now.to)),
        client.api.opinions.report(request(before.from, before.to)),
      ]);
      return { now: report, shareBefore: earlier.astonishedShare };
    }).then((held) => {
      if (!stopped) setReading(held === null ? { kind: "failed", held: null } : { kind: "read", held });
    });
    return () => {
      stopped = true;
    };
  }, [read, reachable, now.from, now.to, before.from, before.to, zone, theme, tick]);
  return reading;
}
