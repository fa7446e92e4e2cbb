/** Carries opinions to the controller as long as the kiosk runs: at once, again after a while, and until each is answered. */
import { ORPCError } from "@orpc/client";
import type { Opinion } from "../../../../electron/contract/opinion.ts";
import type { Fault } from "../../../../electron/contract/report.ts";
import type { Link } from "../../../link/link.ts";
import { type Outbox, openOutbox } from "./outbox.ts";

/** First wait after a failure and the longest, in milliseconds. Doubled each time, with up to 30 % of jitter. */
const RETRY_FIRST = 1_000;
const RETRY_LONGEST = 60_000;

/** An answer that takes longer than this is lost: the opinion is told again, and counts once. */
const PATIENCE = 8_000;

/** What the controller says to an opinion that it will never take: no such screen, no opinion. */
const FOR_GOOD: ReadonlySet<number> = new Set([404, 422]);

/** What happens to opinions once a visitor has given them. */
export interface Courier {
  /** Keeps what a visitor has said so far; it is not told yet. */
  draft(opinion: Opinion): void;
  /** Takes an opinion over: it is safe on this screen when this returns. */
  give(opinion: Opinion): void;
  /** What is wrong with the delivery, for the screen's report. */
  faults(): readonly Fault[];
  stop(): void;
}

interface Road {
  readonly link: Pick<Link, "known" | "subscribe" | "client">;
  readonly storage: Storage;
  /** Lets one page of this machine at a time do something; the others leave it to that one. */
  readonly alone: (work: () => Promise<void>) => Promise<void>;
}

/** {@link Road.alone} by the browser's own locks; where it has none, pages may tell twice what counts once. */
export async function aloneOnThisMachine(work: () => Promise<void>): Promise<void> {
  if (!("locks" in navigator)) return work();
  return navigator.locks.request("ronron-opinions", { ifAvailable: true }, (lock) =>
    lock === null ? Promise.resolve() : work(),
  );
}

async function inTime<T>(answer: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new Error("The controller does not answer.")), PATIENCE);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** What keeps things for as long as a page lives: a rehearsal's opinions are nobody's when it is over. */
function passingStorage(): Storage {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    key: (index) => [...kept.keys()][index] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, text) => void kept.set(key, text),
    removeItem: (key) => void kept.delete(key),
    clear: () => kept.clear(),
  };
}

/** Begins with what earlier pages left, and goes on until it is stopped. */
export function startCourier({ link, storage, alone }: Road): Courier {
  const lasting = openOutbox(storage);
  const passing = openOutbox(passingStorage());
  let refusal = "";
  let retry = RETRY_FIRST;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let carrying = false;
  /** Something came while others were carried. */
  let more = false;
  let online = false;
  let stopped = false;

  /** The opinions of the venue that answers: the real one's never come to a rehearsal, nor the other way round. */
  const box = (): Outbox => ((link.known().house?.rehearsal ?? null) === null ? lasting : passing);

  /** Resolves to whether it is done with; throws where it is to be told again later. */
  async function tell(opinion: Opinion, from: Outbox): Promise<void> {
    try {
      await inTime(link.client().api.opinions.give(opinion));
      from.sent(opinion.id);
    } catch (error) {
      if (!(error instanceof ORPCError) || !FOR_GOOD.has(error.status)) throw error;
      refusal = error.message;
      from.refused(opinion.id);
    }
  }

  async function tellAll(): Promise<void> {
    const from = box();
    for (const opinion of from.waiting()) {
      if (stopped || link.known().status !== "online" || from !== box()) return;
      await tell(opinion, from);
    }
  }

  function later(): void {
    timer = setTimeout(carry, retry * (1 + Math.random() * 0.3));
    retry = Math.min(RETRY_LONGEST, retry * 2);
  }

  function carry(): void {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    more = carrying;
    if (carrying || stopped || link.known().status !== "online") return;
    carrying = true;
    const settle = (done: boolean): void => {
      carrying = false;
      if (done && more) carry();
      else if (done && box().waiting().length === 0) retry = RETRY_FIRST;
      else if (!stopped && link.known().status === "online") later();
    };
    alone(tellAll).then(
      () => settle(true),
      () => settle(false),
    );
  }

  const unsubscribe = link.subscribe(() => {
    const before = online;
    online = link.known().status === "online";
    if (!online || before) return;
    retry = RETRY_FIRST;
    carry();
  });
  carry();

  return {
    draft: (opinion) => box().draft(opinion),
    give(opinion) {
      box().put(opinion);
      carry();
    },
    faults() {
      const count = lasting.countRefused();
      if (count === 0) return [];
      const why = refusal === "" ? "They cannot be read." : refusal;
      const message = `${count} opinions of visitors are not taken and were put aside on this screen. ${why}`;
      return [{ code: "opinions-refused", message: message.slice(0, 500) }];
    },
    stop() {
      stopped = true;
      if (timer !== null) clearTimeout(timer);
      unsubscribe();
    },
  };
}
