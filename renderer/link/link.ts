/** One socket to the controller: the whole state first, then changes; it comes back by itself and never forgets. */
import { ORPCError, createORPCClient } from "@orpc/client";
import { RPCLink } from "@orpc/client/websocket";
import type { ContractRouterClient } from "@orpc/contract";
import { z } from "zod";
import type { AnnouncementCue } from "../../electron/contract/announcement.ts";
import type { socket } from "../../electron/contract/api.ts";
import type { Heard, Levels } from "../../electron/contract/heard.ts";
import { LinkEvent } from "../../electron/contract/link.ts";
import { rateOf } from "../../electron/contract/rehearsal.ts";
import type { ScreenReport, ScreenStatus, Fault } from "../../electron/contract/report.ts";
import type { Daylight, House, Segment, VenueState } from "../../electron/contract/state.ts";
import { type Instant, parseInstant } from "../../electron/contract/words.ts";
import { anew, isHasty, NO_TIME, type Timekeeping, turnedFix, venueAt, withPing } from "./clock.ts";
import type { Memory } from "./offline.ts";
import { segmentAt } from "./timeline.ts";

/** Calls to the controller, typed by the contract. */
export type Client = ContractRouterClient<typeof socket>;

/** What this screen knows. It keeps the last of everything while the controller is away. */
export interface Known {
  readonly status: "connecting" | "online" | "offline";
  readonly revision: number;
  readonly house: House | null;
  readonly state: VenueState | null;
  readonly upcoming: Readonly<Record<string, Segment[]>>;
  /** Days and nights at the venue that come. */
  readonly daylight: readonly Daylight[];
  /** What is announced now, ended a moment ago, or will be, in the order of the queue. */
  readonly announcements: readonly AnnouncementCue[];
  /** How often the clock of a rehearsal was turned while this screen listened: what follows time may have to start over. */
  readonly turns: number;
  /** Only where asked for. */
  readonly observed: { readonly screens: readonly ScreenStatus[]; readonly faults: readonly Fault[] } | null;
  /** The test tone that was asked for last, of whichever screen. */
  readonly tone: { readonly screen: string; readonly id: string } | null;
  /** How loud each screen was in the last second, dBFS, where asked for; empty while the controller is away. */
  readonly levels: Levels;
}

export interface Link {
  known(): Known;
  /** Called after each change of what is known. Returns unsubscribe. */
  subscribe(listener: () => void): () => void;
  /** The venue's clock: virtual in a rehearsal. */
  now(): Instant;
  /** The same at another time of this page's monotonic clock (`performance.now()`), near now. */
  at(monotonic: number): Instant;
  /** Half the best round trips, in milliseconds; how sure {@link Link.now} is. null before the first ping. */
  uncertainty(): number | null;
  /** What should be true in a zone now, also while the controller is away. */
  zone(id: string): Segment | null;
  /** Calls to the controller; they fail with an error while it is away. */
  client(): Client;
  /** Sends what this screen observes. While the controller is away there is nobody to tell, so it is dropped. */
  report(report: ScreenReport): void;
  /** Tells what was heard. Rejects where it could not be told, or was refused: then it is told again later. */
  heard(what: Heard): Promise<void>;
  stop(): void;
}

/** First wait before connecting again, and the longest, in milliseconds. Doubled each time, with up to 30 % of jitter. */
const RETRY_FIRST = 250;
const RETRY_LONGEST = 5_000;
const PING_EVERY = 5_000;

/** A controller that answers nothing for so long is gone: a cable was pulled, and no closing ever arrives. */
const PATIENCE = 8_000;

const NOTHING = {
  status: "connecting",
  revision: 0,
  house: null,
  state: null,
  upcoming: {},
  daylight: [],
  announcements: [],
  turns: 0,
  observed: null,
  tone: null,
  levels: {},
} satisfies Known;

/** What is known after an event. */
function after(known: Known, event: LinkEvent): Known {
  switch (event.kind) {
    case "snapshot":
      return {
        ...known,
        status: "online",
        revision: event.revision,
        house: event.house,
        state: event.state,
        upcoming: event.upcoming,
        daylight: event.daylight,
        announcements: event.announcements,
      };
    case "state":
      return {
        ...known,
        revision: event.revision,
        state: event.state,
        upcoming: event.upcoming,
        daylight: event.daylight,
        announcements: event.announcements,
      };
    case "clock": {
      const { revision, state, upcoming, daylight, announcements } = event;
      const house = known.house === null ? null : { ...known.house, rehearsal: event.rehearsal };
      return { ...known, revision, house, state, upcoming, daylight, announcements, turns: known.turns + 1 };
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

export interface LinkOptions {
  /** The socket's URL. */
  readonly address: string;
  /** Asks for what screens report (the console). */
  readonly observed: boolean;
  /** Keeps the last that was told, and gives it back where a page starts without the controller. */
  readonly memory: Memory;
  /** Called where the controller serves other pages than this one: time to reload. */
  readonly outdated: () => void;
}

/** Rejects after {@link PATIENCE}; the answer itself, should it come later, is nobody's any more. */
async function within<T>(answer: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | null = null;
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new Error("The controller does not answer.")), PATIENCE);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    if (timer !== null) clearTimeout(timer);
  }
}

/** Opens the link of a page. It connects, and connects again, until it is stopped. */
export function openLink({ address, observed, memory, outdated }: LinkOptions): Link {
  let known: Known = { ...NOTHING, ...memory.recall() };
  let time: Timekeeping = NO_TIME;
  let socketNow: WebSocket | null = null;
  let clientNow: Client | null = null;
  let retry = RETRY_FIRST;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let stopped = false;
  let turnedAt = -Infinity;
  let endRest = (): void => undefined;
  const listeners = new Set<() => void>();

  const publish = (next: Known): void => {
    known = next;
    for (const listener of listeners) {
      try {
        listener();
      } catch (error) {
        // One broken part of a page neither silences the rest nor cuts the line.
        reportError(error);
      }
    }
  };

  async function ping(client: Client): Promise<void> {
    const sentAt = performance.now();
    const { nowMilliseconds, speed, build } = await within(client.link.ping());
    // A question that was on its way when the clock was turned may have been answered by the clock before.
    if (sentAt >= turnedAt) time = withPing(time, { sentAt, receivedAt: performance.now(), venueNow: nowMilliseconds, speed });
    const mine: unknown = import.meta.env?.["VITE_BUILD"];
    if (build !== null && mine !== undefined && build !== mine) outdated();
  }

  async function keepTime(client: Client): Promise<void> {
    time = anew(time.fix);
    while (client === clientNow) {
      await ping(client);
      if (!isHasty(time)) await rest();
    }
  }

  function rest(): Promise<void> {
    return new Promise((done) => {
      const waking = setTimeout(done, PING_EVERY);
      endRest = () => {
        clearTimeout(waking);
        done();
      };
    });
  }

  /** From here on the venue's clock is the one that was just told; how long the telling took is measured at once. */
  function turn({ now, rehearsal }: Extract<LinkEvent, { kind: "clock" }>): void {
    turnedAt = performance.now();
    time = anew(turnedFix(parseInstant(now), rateOf(rehearsal), turnedAt));
    endRest();
  }

  function take(event: LinkEvent): void {
    if (event.kind === "clock") turn(event);
    publish(after(known, event));
    if (event.kind === "levels" || event.kind === "observed") return;
    const { revision, house, state, upcoming, daylight, announcements } = known;
    if (house === null || state === null) return;
    memory.keep({ revision, house, state, upcoming, daylight: [...daylight], announcements: [...announcements] });
  }

  async function listen(client: Client): Promise<void> {
    await ping(client);
    for await (const text of await client.link.watch({ observed })) {
      if (client !== clientNow) return;
      take(LinkEvent.parse(JSON.parse(text)));
      retry = RETRY_FIRST;
    }
  }

  function connect(): void {
    const opened = new WebSocket(address);
    const client: Client = createORPCClient(new RPCLink({ websocket: opened }));
    socketNow = opened;
    clientNow = client;
    const lost = (reason?: unknown): void => {
      if (client !== clientNow) return;
      clientNow = null;
      opened.close();
      if (stopped) return;
      // An event this page cannot read is a fault of one of us; a line that breaks is nothing to report.
      if (reason instanceof z.ZodError) reportError(reason);
      timer = setTimeout(connect, retry * (1 + Math.random() * 0.3));
      retry = Math.min(RETRY_LONGEST, retry * 2);
      publish({ ...known, status: known.house === null ? "connecting" : "offline", levels: {} });
    };
    const unopened = setTimeout(lost, PATIENCE);
    opened.addEventListener("close", () => {
      clearTimeout(unopened);
      lost();
    });
    // Whatever ends the stream (a refusal, an event this page cannot read) ends the connection, and a new one is tried.
    opened.addEventListener("open", () => {
      clearTimeout(unopened);
      listen(client).then(lost, lost);
      keepTime(client).catch(lost);
    });
  }

  connect();

  return {
    known: () => known,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    now() {
      return this.at(performance.now());
    },
    at: (monotonic) => (time.fix === null ? performance.timeOrigin + monotonic : venueAt(time.fix, monotonic)),
    uncertainty: () => time.fix?.uncertainty ?? null,
    zone(id) {
      return segmentAt(Object.hasOwn(known.upcoming, id) ? (known.upcoming[id] ?? []) : [], this.now());
    },
    client() {
      if (clientNow === null) throw new Error("The controller cannot be reached just now.");
      return clientNow;
    },
    report(report) {
      if (known.status !== "online") return;
      // The line itself is watched by the pings; a refused report says that this screen is not in the plan.
      clientNow?.link.report(report).catch((error: unknown) => {
        if (error instanceof ORPCError) reportError(error);
      });
    },
    async heard(what) {
      await within(this.client().link.heard(what));
    },
    stop() {
      stopped = true;
      if (timer !== null) clearTimeout(timer);
      clientNow = null;
      socketNow?.close();
    },
  };
}

/** The socket of the controller this page came from. */
export function socketAddress(page: Location): string {
  return `${page.protocol === "https:" ? "wss" : "ws"}://${page.host}/api/socket`;
}
