/** The findings as they are read: kind by kind, with what they have in common said once. */
import { FINDING_KINDS } from "../../../electron/contract/analysis.ts";
import type { Analysis, Finding, FindingKind, Progress } from "../../../electron/contract/analysis.ts";

export interface FindingGroup {
  readonly kind: FindingKind;
  readonly findings: readonly Finding[];
  /** What to do about each of them; null where they differ. */
  readonly remedy: string | null;
  /** How many more the controller has left out. */
  readonly omitted: number;
}

export function groupsOf({ findings, omitted }: Analysis): FindingGroup[] {
  return FINDING_KINDS.flatMap((kind) => {
    const some = findings.filter((finding) => finding.kind === kind);
    const [first] = some;
    if (first === undefined) return [];
    const shared = some.every(({ remedy }) => remedy === first.remedy);
    return [{ kind, findings: some, remedy: shared ? first.remedy : null, omitted: omitted?.[kind] ?? 0 }];
  });
}

/** How many things are doubtful, those left out included. */
export function countOf({ findings, omitted }: Analysis): number {
  return Object.values(omitted ?? {}).reduce((sum, more) => sum + more, findings.length);
}

/** Rules are looked at in about this share of the time. */
const SHARE_OF_RULES = 0.25;

/** How far an analysis is, from 0 to 1. */
export function shareDone(progress: Progress | null): number {
  if (progress === null) return 0;
  const share = progress.total === 0 ? 1 : progress.done / progress.total;
  return progress.what === "rules" ? share * SHARE_OF_RULES : SHARE_OF_RULES + share * (1 - SHARE_OF_RULES);
}
