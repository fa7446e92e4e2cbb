/** A day as it was heard, read from the controller; of today again each minute. */
import { useEffect, useState } from "react";
import type { MinuteHeard, Proof } from "../../../electron/contract/proof.ts";
import { formatInstant, type Instant } from "../../../electron/contract/words.ts";
import type { House } from "../../../electron/contract/state.ts";
import { useDesk } from "../desk.ts";
import type { Day } from "../logic/day.ts";

export interface HeardDay {
  readonly proof: Proof;
  readonly minutes: Readonly<Record<string, readonly MinuteHeard[]>>;
}

export type Reading =
  | { readonly kind: "reading"; readonly before: HeardDay | null }
  | { readonly kind: "read"; readonly day: HeardDay }
  | { readonly kind: "failed" };

/** What is there to show: of the day that is asked about, however old. */
export function dayIn(reading: Reading, date: string): HeardDay | null {
  const day = reading.kind === "read" ? reading.day : reading.kind === "reading" ? reading.before : null;
  return day?.proof.date === date ? day : null;
}

/** `tick` is another one whenever it should be read again. */
export function useHeard(house: House, date: string, { from, to }: Day, tick: Instant | null, revision: number): Reading {
  const { read, reachable } = useDesk();
  const [reading, setReading] = useState<Reading>({ kind: "reading", before: null });
  const { zones } = house;
  useEffect(() => {
    if (!reachable) return;
    let stopped = false;
    const range = { from: formatInstant(from), to: formatInstant(to) };
    setReading((held) => ({
      kind: "reading",
      before: held.kind === "read" ? held.day : held.kind === "reading" ? held.before : null,
    }));
    void read(async (client) => {
      const proof = await client.api.proof.read({ date, stretches: "false" });
      const minutes = await Promise.all(
        zones.map(async ({ id }) => [id, (await client.api.heard({ zone: id, ...range })).minutes] as const),
      );
      return { proof, minutes: Object.fromEntries(minutes) };
    }).then((day) => {
      if (!stopped) setReading(day === null ? { kind: "failed" } : { kind: "read", day });
    });
    return () => {
      stopped = true;
    };
  }, [read, reachable, zones, date, from, to, tick, revision]);
  return reading;
}
