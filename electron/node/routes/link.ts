/** What screens hear and say over the socket alone. */
import type { Heard } from "../../contract/heard.ts";
import type { LinkEvent } from "../../contract/link.ts";
import type { ScreenReport } from "../../contract/report.ts";
import type { Controller } from "../../controller/controller.ts";
import { refusal } from "../problem.ts";

/** Events one slow screen may owe us before it is asked to start over; each is the whole state, so none is missed. */
const WAITING_EVENTS = 64;

const texts = new WeakMap<LinkEvent, string>();

/** An event as JSON, written once for all who listen. */
function textOf(event: LinkEvent): string {
  const known = texts.get(event);
  if (known !== undefined) return known;
  const text = JSON.stringify(event);
  texts.set(event, text);
  return text;
}

/** Events of a subscription as a stream that ends with `signal`. A screen that does not keep up is cut off and returns. */
async function* stream(
  first: () => LinkEvent[],
  subscribe: (listener: (event: LinkEvent) => void) => () => void,
  signal: AbortSignal | undefined,
): AsyncGenerator<string> {
  // Taken in the same turn as the subscription: no change can fall between them.
  const waiting = first();
  let wake = (): void => undefined;
  const unsubscribe = subscribe((event) => {
    waiting.push(event);
    wake();
  });
  const ended = (): void => wake();
  signal?.addEventListener("abort", ended);
  try {
    while (signal?.aborted !== true && waiting.length <= WAITING_EVENTS) {
      const event = waiting.shift();
      if (event !== undefined) yield textOf(event);
      else {
        await new Promise<void>((done) => {
          wake = done;
          if (waiting.length > 0 || signal?.aborted === true) done();
        });
      }
    }
  } finally {
    unsubscribe();
    signal?.removeEventListener("abort", ended);
  }
}

/** What a screen is told as long as it listens; with `observed`, what screens report, too. */
export function watchHouse(controller: Controller, observed: boolean, signal: AbortSignal | undefined): AsyncGenerator<string> {
  if (!observed) return stream(() => [controller.snapshot()], controller.subscribe, signal);
  return stream(
    () => [controller.snapshot(), controller.observed()],
    (listener) => {
      const ends = [controller.subscribe(listener), controller.subscribeObserved(listener)];
      return () => ends.forEach((end) => end());
    },
    signal,
  );
}

const unknownScreen = (screen: string): Error => refusal(404, `The plan has no screen "${screen}".`);

/** A refusal (404) for a screen that the plan does not have. */
export function takeReport(controller: Controller, report: ScreenReport): void {
  if (!controller.hear(report)) throw unknownScreen(report.screen);
}

/** A refusal (404) for a screen that the plan does not have. */
export function takeHeard(controller: Controller, heard: Heard): void {
  if (!controller.listen(heard)) throw unknownScreen(heard.screen);
}
