/** Findings by whom they are about: the whole house first, then the zones, in the order in which they come. Pure. */
import type { Forecast, ForecastFinding } from "../../../electron/contract/forecast.ts";

interface Group {
  /** null: the whole house. */
  readonly zone: string | null;
  readonly findings: readonly ForecastFinding[];
}

export function groupsOf(findings: readonly ForecastFinding[]): Group[] {
  const groups = new Map<string | null, ForecastFinding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.zone);
    if (group === undefined) groups.set(finding.zone, [finding]);
    else group.push(finding);
  }
  return [...groups].map(([zone, found]) => ({ zone, findings: found }));
}

/** Whether a finding is about the day from its first instant to its last. */
export function lastsAllDay({ from, to }: ForecastFinding, day: Pick<Forecast, "from" | "to">): boolean {
  return from === day.from && to === day.to;
}
