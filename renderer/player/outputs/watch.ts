/** Keeps a page's sound on its own sound card, or silent: carries out what the machine decides, and tells it what happens. */
import type { Card, OutputReport } from "../../../electron/contract/report.ts";
import type { Fader } from "../fader.ts";
import { cardsAmong } from "./cards.ts";
import { type Action, type Event, FADE_IN_SECONDS, isOpen, type Machine, reportOf, type Sink, START, step } from "./machine.ts";
import type { Want } from "./match.ts";

/**
 * Chromium says nothing of a card that is gone until it is asked. Asking takes 1.4 ms (measured); meanwhile the system has
 * moved the stream to its default card, where it is heard until the answer comes.
 */
const ASK_MILLISECONDS = 250;

/** A browser that has not answered for so long is asked again. */
const PATIENCE_SECONDS = 5;

/** After the gate was opened a card's sound needs so long to be there in full: its fade, and what lies ready ahead of it. */
const SETTLED_SECONDS = FADE_IN_SECONDS + 1;

/** What no browser but Chromium has, and what the types do not know yet. */
interface Routable {
  setSinkId?(sink: string | { type: "none" }): Promise<void>;
}

export interface Outputs {
  report(): OutputReport;
  /** Whether what the page plays is to be heard in full: it is on the card that is wanted, and has faded in. */
  isSettled(): boolean;
  stop(): void;
}

/** What this browser lists; null where it does not tell. */
async function listCards(): Promise<Card[] | null> {
  // Outside a secure context there is no such thing, whatever the types say.
  const devices: MediaDevices | undefined = navigator.mediaDevices;
  // A refusal means that nothing can be told.
  return devices === undefined ? null : devices.enumerateDevices().then(cardsAmong, () => null);
}

/**
 * Watches over the card of a context whose gate stands closed. `want` is where the sound should go (null: not known yet);
 * `changed` is called when what is reported did.
 */
export function watchOutput(
  context: AudioContext & Routable,
  gate: Fader,
  want: () => Want | null,
  changed: () => void,
): Outputs {
  let machine: Machine = START;
  let stopped = false;
  let told = "";
  let openedAt = -Infinity;
  /** Sinks are asked for one after the other: what was asked for last is what holds. */
  let asked: Promise<void> = Promise.resolve();

  const seconds = (): number => performance.now() / 1000;

  async function setSink(sink: Sink): Promise<void> {
    // A browser that cannot choose still plays on its default, where that is what is wanted.
    if (context.setSinkId === undefined) {
      if (sink === "none" || sink.deviceId === null) return;
      throw new Error("This browser cannot choose a sound card.");
    }
    await context.setSinkId(sink === "none" ? { type: "none" } : (sink.deviceId ?? ""));
  }

  function perform(action: Action): void {
    if (action.kind === "gate") {
      gate.to(action.open ? 1 : 0, action.fadeSeconds);
      if (action.open) openedAt = seconds();
      return;
    }
    const { sink, attempt } = action;
    asked = asked
      .then(() => setSink(sink))
      .then(
        () => take({ kind: "done", attempt }),
        () => take({ kind: "refused", attempt, at: seconds() }),
      );
  }

  function take(event: Event): void {
    if (stopped) return;
    const stepped = step(machine, event);
    machine = stepped.machine;
    for (const action of stepped.actions) perform(action);
    const text = JSON.stringify(reportOf(machine));
    if (text === told) return;
    told = text;
    changed();
  }

  let askedAt = -Infinity;
  async function look(): Promise<void> {
    const at = seconds();
    if (at - askedAt < PATIENCE_SECONDS) return;
    askedAt = at;
    const cards = await listCards();
    // An answer that another question has overtaken is yesterday's news.
    if (askedAt !== at) return;
    askedAt = -Infinity;
    const wanted = want();
    if (wanted !== null) take({ kind: "look", at: seconds(), cards, want: wanted });
  }

  const lookNow = (): void => void look();
  const broke = (): void => take({ kind: "error", at: seconds() });
  const devices: MediaDevices | undefined = navigator.mediaDevices;
  devices?.addEventListener("devicechange", lookNow);
  context.addEventListener("error", broke);
  const timer = setInterval(lookNow, ASK_MILLISECONDS);
  lookNow();
  return {
    report: () => reportOf(machine),
    isSettled: () => isOpen(machine) && seconds() - openedAt > SETTLED_SECONDS,
    stop() {
      stopped = true;
      clearInterval(timer);
      context.removeEventListener("error", broke);
      devices?.removeEventListener("devicechange", lookNow);
    },
  };
}
