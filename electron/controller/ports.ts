/** What the controller needs of the outside world. Real ones live in electron/node; tests bring their own. */
import type { Announcement } from "../contract/announcement.ts";
import type { Override } from "../contract/command.ts";
import type { Heard, Play } from "../contract/heard.ts";
import type { Issue } from "../contract/issues.ts";
import type { KeptOpinion } from "../contract/opinion.ts";
import type { Plan } from "../contract/plan.ts";
import type { ProgrammeNews } from "../contract/programme.ts";
import type { ProofAlarm } from "../contract/proof.ts";
import type { Rehearsal, RehearsalChange } from "../contract/rehearsal.ts";
import type { Fault } from "../contract/report.ts";
import type { Sound } from "../contract/sound.ts";
import type { Theme } from "../contract/theme.ts";
import type { Instant } from "../contract/words.ts";
import type { Almanac } from "../domain/almanac.ts";
import type { Recording, Utterance } from "../domain/announcements/recordings.ts";
import type { SpeechTrouble } from "../domain/announcements/unspoken.ts";
import type { Flaw } from "../domain/forecast/trouble.ts";

/** The venue's clock. In a rehearsal it is virtual and runs at another speed. */
export interface Clock {
  now(): Instant;
  /** `now` with its fractions of a millisecond, for timing sound: it goes on evenly and jumps only where the clock was set. */
  exactNow(): number;
  /** Milliseconds of a clock that is never set, at the venue's speed; for noticing that `now` was. It stands while that does. */
  monotonic(): number;
  /** Real milliseconds of a clock that is never set, also in a rehearsal; ages of what is real are counted on it. */
  uptime(): number;
  /** Real wall-clock time, also in a rehearsal: heartbeats and sessions live on it. */
  wall(): Instant;
  /** Venue seconds per real second as they pass now; 0 while a rehearsal is paused. It changes, so it is read anew each time. */
  readonly speed: number;
}

/** What an operator turns in a rehearsal: where its clock stands and how fast it runs. */
export interface Dial {
  rehearsal(): Rehearsal;
  /** All of the change at one instant; `monotonic` knows no jump. Nothing is published by this alone. */
  turn(change: RehearsalChange): void;
}

/** Wakes the controller. Both return cancel; a cancelled bell never rings. */
export interface Alarm {
  /** Rings once, after at least `milliseconds` of real time; at once where that is not positive. */
  once(milliseconds: number, ring: () => void): () => void;
  every(milliseconds: number, ring: () => void): () => void;
}

/** What survives a restart. Read once; the controller keeps it from then on. */
export interface Stored {
  readonly revision: number;
  readonly plan: Plan;
  readonly overrides: readonly Override[];
  readonly announcements: readonly Announcement[];
  readonly programme: readonly ProgrammeNews[];
}

export interface Store {
  read(): Stored;
  /** Returns when it is safe on disk, or throws; then nothing has changed. */
  write(stored: Stored): void;
  /** What was wrong with the files at start, or is since. */
  faults(): readonly Fault[];
}

export type JournalKind = "audit" | "state" | "fault" | "screen";

/** A minute of one screen: a level for each of its seconds in dBFS, null where nothing was told of it. */
export interface HeardMinute {
  readonly at: Instant;
  readonly levels: readonly (number | null)[];
}

/** What visitors felt. All of it throws where the journal cannot be written or read: what is not safe was not taken. */
export interface OpinionBook {
  /** The one of an id; null: there is none. */
  find(id: string): KeptOpinion | null;
  /** Keeps one, unless its id is known, and returns what is kept under it: it is safe on disk then. */
  keep(opinion: KeptOpinion): KeptOpinion;
  /** Those given within `[from, to)`, the newest first; zone and theme are asked about where they are not null. */
  between(from: Instant, to: Instant, zone: string | null, theme: string | null): KeptOpinion[];
  /** These reasons can be ticked; one that was known once stays known. */
  know(reasons: readonly string[]): void;
  reasons(): ReadonlySet<string>;
  /** Forgets for good what was written more than so many days ago, once a clock that says so is borne out by another day. */
  forgetLines(now: Instant, days: number): void;
}

/** Audit, proof of sound and proof of play. Writing never throws: a full disk must not silence the house. Reading may. */
export interface Journal {
  write(kind: JournalKind, subject: string, detail: unknown, at: Instant): void;
  /** The faults that stood within `[from, to)`, the oldest first. */
  alarms(from: Instant, to: Instant): ProofAlarm[];
  /** Keeps what a screen of a zone has heard; a second or a play that was told before counts once. */
  hear(zone: string, heard: Heard): void;
  /** The first instant of which the journal holds anything, told by some zones or written by the house; null: it is empty. */
  began(zones: readonly string[]): Instant | null;
  /** The minutes of all screens of a zone within `[from, to)`, the oldest first. */
  minutes(zone: string, from: Instant, to: Instant): HeardMinute[];
  /** The plays of a zone that touch `[from, to)`, the oldest first; each has the screen that told it. */
  plays(zone: string, from: Instant, to: Instant): (Play & { readonly screen: string })[];
  readonly opinions: OpinionBook;
  faults(): readonly Fault[];
}

/** The themes and sounds at hand, and what was wrong with those that are not. The lists are new ones after a change. */
export interface Library {
  readonly themes: readonly Theme[];
  readonly sounds: readonly Sound[];
  readonly faults: readonly Fault[];
  /** Why there is no picture to show at an address below /maps/ or /experiences/, as a sentence without its beginning; null: there is. */
  pictureFault(address: string): string | null;
  /** Looks at a file as it lies there now, by its address (a sound's url, a theme's base and picture); null: it is well. */
  inspect(address: string): Promise<Flaw | null>;
  /** Called after a sound or a theme came, went or changed. Returns unsubscribe. */
  subscribe(listener: () => void): () => void;
}

/** Texts turned into recordings by a voice. */
export interface Speech {
  /** The recording of a text; null: there is none (yet). */
  find(utterance: Utterance): Recording | null;
  /** Speaks the texts that are not spoken yet. Resolves when all are, or cannot be, and never rejects. */
  prepare(utterances: readonly Utterance[]): Promise<void>;
  /** Why a text was not spoken when it was last tried, or cannot be; null: nothing stands in the way. */
  trouble(utterance: Utterance): SpeechTrouble | null;
  /** Forgets all other recordings. */
  keepOnly(utterances: readonly Utterance[]): void;
}

/** Loads what a plan needs to know of the world; refuses a plan that names a place nobody knows. */
export type PrepareAlmanac = (
  plan: Plan,
) => Promise<{ readonly ok: true; readonly almanac: Almanac } | { readonly ok: false; readonly issues: readonly Issue[] }>;

export interface Log {
  info(message: string): void;
  warn(message: string): void;
}
