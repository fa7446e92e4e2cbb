/** Asks the controller for a code, renews it before it runs out, and hears which screen this page is to be. */
import { PairingAnswer, Waiting } from "../../../electron/contract/pairing.ts";

/** Milliseconds between two questions whether somebody has typed the code. */
const ASK_EVERY = 1_500;

/** A code that runs out within so many milliseconds is not shown any more: it takes a while to walk to the console and type. */
const RENEW_BEFORE = 2 * 60_000;

/** Milliseconds before a controller that does not answer, or has had enough, is asked for a code again. */
const TRY_AGAIN = 5_000;
const REST = 60_000;

export interface WaitingPage {
  /** Shows a code, or with null why there is none. */
  show(waiting: Waiting | null, why: "looking" | "tired"): void;
  paired(): void;
}

interface Held {
  readonly waiting: Waiting;
  /** On this page's monotonic clock. */
  readonly begunAt: number;
}

async function post(path: string, body: unknown): Promise<Response> {
  return fetch(`/api/pairing${path}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(8_000),
  });
}

/** What the controller says of a code; "over" where it knows it no more. */
async function ask({ waiting }: Held): Promise<"waiting" | "paired" | "over"> {
  const response = await post("/answer", { secret: waiting.secret });
  if (response.status === 404 || response.status === 410) return "over";
  if (!response.ok) return "waiting";
  return PairingAnswer.parse(await response.json()).state;
}

/**
 * Waits for somebody to pair this page. A code that was just renewed is asked about on: it may be on its way to the
 * console. Returns stop.
 */
export function waitForPairing(page: WaitingPage): () => void {
  let stopped = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** The newest first. */
  let held: readonly Held[] = [];
  let nextBegin = 0;

  async function begin(): Promise<void> {
    const response = await post("", {});
    if (response.status === 429) {
      nextBegin = performance.now() + REST;
      if (held.length === 0) page.show(null, "tired");
      return;
    }
    if (!response.ok) throw new Error(`The controller answered ${response.status} to the wish for a code.`);
    const waiting = Waiting.parse(await response.json());
    const now = performance.now();
    // How long it holds, by the controller's own clock: this machine's may be anything.
    const sent = Date.parse(response.headers.get("date") ?? "");
    const lasts = Number.isNaN(sent) ? 10 * 60_000 : Date.parse(waiting.expiresAt) - sent;
    nextBegin = now + Math.max(REST, lasts - RENEW_BEFORE);
    held = [{ waiting, begunAt: now }, ...held].slice(0, 2);
    page.show(waiting, "looking");
  }

  async function look(): Promise<void> {
    if (performance.now() >= nextBegin) await begin();
    for (const one of held) {
      const state = await ask(one);
      if (stopped) return;
      if (state === "paired") {
        stopped = true;
        page.paired();
        return;
      }
      if (state !== "over") continue;
      held = held.filter((other) => other !== one);
      // The controller was started anew and knows no code of before.
      if (held.length === 0) nextBegin = 0;
    }
  }

  function turn(): void {
    look()
      .then(
        () => ASK_EVERY,
        () => {
          // No answer, or none that can be read: the page says that it is looking, and goes on.
          if (!stopped) page.show(null, "looking");
          held = [];
          nextBegin = 0;
          return TRY_AGAIN;
        },
      )
      .then((rest) => {
        if (!stopped) timer = setTimeout(turn, rest);
      }, reportError);
  }
  turn();
  return () => {
    stopped = true;
    clearTimeout(timer);
  };
}
