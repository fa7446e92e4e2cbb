/** What a screen knows, and what it knows after an event. */
import type { AnnouncementCue } from "../../electron/contract/announcement.ts";
import type { Levels } from "../../electron/contract/heard.ts";
import type { LinkEvent } from "../../electron/contract/link.ts";
import type { ProgrammeEntry } from "../../electron/contract/programme.ts";
import type { Fault, ScreenStatus } from "../../electron/contract/report.ts";
import type { Daylight, House, Segment, VenueState } from "../../electron/contract/state.ts";
import type { Remembered } from "./offline.ts";

/** What this screen knows. It keeps the last of everything while the controller is away. */
export interface Known {
  readonly status: "connecting" | "online" | "offline";
  /** The controller is there and does not know this page: it has to be paired, or somebody has to log in. */
  readonly stranger: boolean;
  readonly revision: number;
  readonly house: House | null;
  readonly state: VenueState | null;
  readonly upcoming: Readonly<Record<string, Segment[]>>;
  /** Days and nights at the venue that come. */
  readonly daylight: readonly Daylight[];
  /** What is announced now, ended a moment ago, or will be, in the order of the queue. */
  readonly announcements: readonly AnnouncementCue[];
  /** The programme of today and the coming days, in the order of beginning. */
  readonly programme: readonly ProgrammeEntry[];
  /** How often the clock of a rehearsal was turned while this screen listened: what follows time may have to start over. */
  readonly turns: number;
  /** Only where asked for. */
  readonly observed: { readonly screens: readonly ScreenStatus[]; readonly faults: readonly Fault[] } | null;
  /** The test tone that was asked for last, of whichever screen. */
  readonly tone: { readonly screen: string; readonly id: string } | null;
  /** How loud each screen was in the last second, dBFS, where asked for; empty while the controller is away. */
  readonly levels: Levels;
}

/** Before anything was told. */
export const NOTHING = {
  status: "connecting",
  stranger: false,
  revision: 0,
  house: null,
  state: null,
  upcoming: {},
  daylight: [],
  announcements: [],
  programme: [],
  turns: 0,
  observed: null,
  tone: null,
  levels: {},
} satisfies Known;

/** What is known after an event. */
export function after(known: Known, event: LinkEvent): Known {
  switch (event.kind) {
    case "snapshot":
      return {
        ...known,
        status: "online",
        stranger: false,
        revision: event.revision,
        house: event.house,
        state: event.state,
        upcoming: event.upcoming,
        daylight: event.daylight,
        announcements: event.announcements,
        programme: event.programme,
      };
    case "state":
      return {
        ...known,
        revision: event.revision,
        state: event.state,
        upcoming: event.upcoming,
        daylight: event.daylight,
        announcements: event.announcements,
        programme: event.programme,
      };
    case "clock": {
      const { revision, state, upcoming, daylight, announcements, programme } = event;
      const house = known.house === null ? null : { ...known.house, rehearsal: event.rehearsal };
      return { ...known, revision, house, state, upcoming, daylight, announcements, programme, turns: known.turns + 1 };
    }
    case "observed":
      return { ...known, observed: { screens: event.screens, faults: event.faults } };
    case "tone":
      return { ...known, tone: { screen: event.screen, id: event.id } };
    case "levels":
      return { ...known, levels: event.levels };
    default:
      return event satisfies never;
  }
}

/** What of it is worth keeping for a start without the controller; null while there is too little. */
export function worthKeeping({ revision, house, state, upcoming, daylight, announcements, programme }: Known): Remembered | null {
  if (house === null || state === null) return null;
  return {
    revision,
    house,
    state,
    upcoming,
    daylight: [...daylight],
    announcements: [...announcements],
    programme: [...programme],
  };
}
