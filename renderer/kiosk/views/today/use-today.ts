/** The venue's day as the page of the day shows it. */
import { useMemo } from "react";
import type { ProgrammeEntry } from "../../../../electron/contract/programme.ts";
import { type Instant, parseInstant } from "../../../../electron/contract/words.ts";
import type { LocalDay } from "../../../../electron/domain/music/day.ts";
import { useLocalDays } from "../../../link/react.ts";
import { entriesOf, groupsWelcomed } from "../../programme.ts";

export interface Today {
  readonly groups: readonly ProgrammeEntry[];
  readonly now: readonly ProgrammeEntry[];
  readonly next: readonly ProgrammeEntry[];
  /** The first of tomorrow, once today has nothing more. */
  readonly tomorrow: readonly ProgrammeEntry[];
  readonly over: readonly ProgrammeEntry[];
}

const MOST_OF_TOMORROW = 4;

/** What is cancelled stays in its place until its time is over: whoever comes for it must find it. */
export function todayOf(programme: readonly ProgrammeEntry[], dayOf: (at: Instant) => LocalDay, at: Instant): Today {
  const today = dayOf(at);
  const open = (entry: ProgrammeEntry): boolean => entry.kind !== "group";
  const entries = entriesOf(programme, today).filter(open);
  const next = entries.filter(({ from }) => parseInstant(from) > at);
  const tomorrow = next.some(({ cancelled }) => !cancelled) ? [] : entriesOf(programme, dayOf(today.endsAt)).filter(open);
  return {
    groups: groupsWelcomed(programme, at),
    now: entries.filter(({ from, to }) => parseInstant(from) <= at && parseInstant(to) > at),
    next,
    tomorrow: tomorrow.slice(0, MOST_OF_TOMORROW),
    over: entries.filter(({ to }) => parseInstant(to) <= at),
  };
}

export function useToday(programme: readonly ProgrammeEntry[], timeZone: string, at: Instant): Today {
  const dayOf = useLocalDays(timeZone);
  return useMemo(() => todayOf(programme, dayOf, at), [programme, dayOf, at]);
}
