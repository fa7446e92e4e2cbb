/** One socket to the controller: the whole state first, then changes; it comes back by itself and never forgets. */
import { createORPCClient } from "@orpc/client";
import { RPCLink } from "@orpc/client/websocket";
import type { ContractRouterClient } from "@orpc/contract";
import { LinkEvent, type socket } from "../../electron/contract/api.ts";
import type { ScreenReport, ScreenStatus, Fault } from "../../electron/contract/report.ts";
import type { House, Segment, VenueState } from "../../electron/contract/state.ts";
import { type Instant, parseInstant } from "../../electron/contract/words.ts";
import { type ClockFix, refine, venueAt } from "./clock.ts";
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
  /** Only where asked for. */
  readonly observed: { readonly screens: readonly ScreenStatus[]; readonly faults: readonly Fault[] } | null;
}

export interface Link {
  known(): Known;
  /** Called after each change of what is known. Returns unsubscribe. */
  subscribe(listener: () => void): () => void;
  /** The venue's clock: virtual in a rehearsal. */
  now(): Instant;
  /** Half the best round trip, in milliseconds; how sure {@link Link.now} is. null before the first ping. */
  uncertainty(): number | null;
  /** What should be true in a zone now, also while the controller is away. */
  zone(id: string): Segment | null;
  /** Calls to the controller; they fail with an error while it is away. */
  client(): Client;
  /** Sends what this screen observes. While the controller is away there is nobody to tell, so it is dropped. */
  report(report: ScreenReport): void;
  stop(): void;
}

/** First wait before connecting again, and the longest, in milliseconds. Doubled each time, with up to 30 % of jitter. */
const RETRY_FIRST = 250;
const RETRY_LONGEST = 5_000;
const PING_EVERY = 10_000;
const FIRST_PINGS = 8;

const NOTHING = { status: "connecting", revision: 0, house: null, state: null, upcoming: {}, observed: null } satisfies Known;

function take(known: Known, event: LinkEvent): Known {
  switch (event.kind) {
    case "snapshot":
      return {
        ...known,
        status: "online",
        revision: event.revision,
        house: event.house,
        state: event.state,
        upcoming: event.upcoming,
      };
    case "state":
      return { ...known, revision: event.revision, state: event.state, upcoming: event.upcoming };
    case "observed":
      return { ...known, observed: { screens: event.screens, faults: event.faults } };
    default:
      return event satisfies never;
  }
}

/**
 * Opens the link of a page. `address` is the socket's URL; `observed` asks for what screens report (the console);
 * `memory` keeps the last that was told, and gives it back where a page starts without the controller.
 */
export function openLink(address: string, observed: boolean, memory: Memory): Link {
  let known: Known = { ...NOTHING, ...memory.recall() };
  let fix: ClockFix | null = null;
  let socketNow: WebSocket | null = null;
  let clientNow: Client | null = null;
  let retry = RETRY_FIRST;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let stopped = false;
  const listeners = new Set<() => void>();

  const publish = (next: Known): void => {
    known = next;
    for (const listener of listeners) listener();
  };

  async function ping(client: Client): Promise<void> {
    const sentAt = performance.now();
    const { now, speed } = await client.link.ping();
    fix = refine(fix, { sentAt, receivedAt: performance.now(), venueNow: parseInstant(now), speed });
  }

  async function keepTime(client: Client): Promise<void> {
    for (let count = 0; client === clientNow; count += 1) {
      await ping(client);
      if (count >= FIRST_PINGS) await new Promise((done) => setTimeout(done, PING_EVERY));
    }
  }

  async function listen(client: Client): Promise<void> {
    await ping(client);
    for await (const raw of await client.link.watch({ observed })) {
      if (client !== clientNow) return;
      retry = RETRY_FIRST;
      publish(take(known, LinkEvent.parse(JSON.parse(raw))));
      const { revision, house, state, upcoming } = known;
      if (house !== null && state !== null) memory.keep({ revision, house, state, upcoming });
    }
  }

  function connect(): void {
    const opened = new WebSocket(address);
    const client: Client = createORPCClient(new RPCLink({ websocket: opened }));
    socketNow = opened;
    clientNow = client;
    const lost = (): void => {
      if (client !== clientNow) return;
      clientNow = null;
      opened.close();
      if (stopped) return;
      publish({ ...known, status: known.house === null ? "connecting" : "offline" });
      timer = setTimeout(connect, retry * (1 + Math.random() * 0.3));
      retry = Math.min(RETRY_LONGEST, retry * 2);
    };
    opened.addEventListener("close", lost);
    // Whatever ends the stream (a refusal, an event this page cannot read) ends the connection, and a new one is tried.
    opened.addEventListener("open", () => {
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
    now: () => (fix === null ? Date.now() : venueAt(fix, performance.now())),
    uncertainty: () => fix?.uncertainty ?? null,
    zone(id) {
      return segmentAt(known.upcoming[id] ?? [], this.now());
    },
    client() {
      if (clientNow === null) throw new Error("The controller cannot be reached just now.");
      return clientNow;
    },
    report(report) {
      if (known.status !== "online") return;
      clientNow?.link.report(report).catch(() => socketNow?.close());
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
