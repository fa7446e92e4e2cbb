/** One socket to the controller: the whole state first, then changes; it comes back by itself and never forgets. */
import { ORPCError, createORPCClient } from "@orpc/client";
import { RPCLink } from "@orpc/client/websocket";
import type { ContractRouterClient } from "@orpc/contract";
import { z } from "zod";
import type { socket } from "../../electron/contract/api.ts";
import type { Heard } from "../../electron/contract/heard.ts";
import { LinkEvent } from "../../electron/contract/link.ts";
import type { ScreenReport } from "../../electron/contract/report.ts";
import type { Segment } from "../../electron/contract/state.ts";
import type { Instant } from "../../electron/contract/words.ts";
import { after, type Known, NOTHING, worthKeeping } from "./known.ts";
import type { Memory } from "./offline.ts";
import { createTimeKeeper } from "./time-keeper.ts";
import { segmentAt } from "./timeline.ts";

export type { Known };

/** Calls to the controller, typed by the contract. */
export type Client = ContractRouterClient<typeof socket>;

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

/** A controller that answers nothing for so long is gone: a cable was pulled, and no closing ever arrives. */
const PATIENCE = 8_000;

/** What the controller answers to a page that is no screen of its house. */
const UNKNOWN_HERE = 401;

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
  const clock = createTimeKeeper();
  let socketNow: WebSocket | null = null;
  let clientNow: Client | null = null;
  let retry = RETRY_FIRST;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let stopped = false;
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
    const { build } = await clock.measure(() => within(client.link.ping()));
    const mine: unknown = import.meta.env?.["VITE_BUILD"];
    if (build !== null && mine !== undefined && build !== mine) outdated();
  }

  function take(event: LinkEvent): void {
    if (event.kind === "clock") clock.turn(event);
    publish(after(known, event));
    if (event.kind === "levels" || event.kind === "observed") return;
    const told = worthKeeping(known);
    if (told !== null) memory.keep(told);
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
    const isCurrent = (): boolean => client === clientNow;
    const lost = (reason?: unknown): void => {
      if (!isCurrent()) return;
      clientNow = null;
      opened.close();
      if (stopped) return;
      // An event this page cannot read is a fault of one of us; a line that breaks is nothing to report.
      if (reason instanceof z.ZodError) reportError(reason);
      timer = setTimeout(connect, retry * (1 + Math.random() * 0.3));
      retry = Math.min(RETRY_LONGEST, retry * 2);
      const stranger = reason instanceof ORPCError ? reason.status === UNKNOWN_HERE : known.stranger;
      publish({ ...known, status: known.house === null ? "connecting" : "offline", stranger, levels: {} });
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
      clock.keep(() => ping(client), isCurrent).catch(lost);
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
    at: clock.at,
    uncertainty: clock.uncertainty,
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
