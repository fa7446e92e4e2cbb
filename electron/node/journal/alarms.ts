/** Faults that came and went, from the lines that say so. */
import { z } from "zod";
import type { ProofAlarm } from "../../contract/proof.ts";
import { Fault } from "../../contract/report.ts";
import { type Instant, formatInstant } from "../../contract/words.ts";

const FaultEntry = z.object({ subject: z.string(), at: z.number(), detail: Fault.extend({ began: z.boolean() }) });

/** Pairs beginnings with ends. One that begins again without an end had ended by then: the house was not there to see it. */
export function alarmsOf(entries: readonly unknown[], from: Instant): ProofAlarm[] {
  const alarms: { alarm: ProofAlarm; ended: Instant | null }[] = [];
  const open = new Map<string, { alarm: ProofAlarm; ended: Instant | null }>();
  for (const entry of entries) {
    const parsed = FaultEntry.safeParse(entry);
    if (!parsed.success) continue;
    const { subject, at, detail } = parsed.data;
    const key = `${subject} ${detail.code}`;
    const standing = open.get(key);
    if (standing !== undefined) {
      standing.ended = at;
      standing.alarm = { ...standing.alarm, to: formatInstant(at) };
      open.delete(key);
    }
    if (!detail.began) continue;
    const { code, message, values = {} } = detail;
    const begun = { alarm: { screen: subject, code, message, values, from: formatInstant(at), to: null }, ended: null };
    open.set(key, begun);
    alarms.push(begun);
  }
  return alarms.filter(({ ended }) => ended === null || ended > from).map(({ alarm }) => alarm);
}
