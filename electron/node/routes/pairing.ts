/** Pairing, as the API answers it. */
import type { PairedScreen, PairingAnswer, Waiting } from "../../contract/pairing.ts";
import { formatInstant } from "../../contract/words.ts";
import type { Controller } from "../../controller/controller.ts";
import type { Caller } from "../access.ts";
import type { Pairing } from "../pairing.ts";
import { refusal } from "../problem.ts";

/** What pairing needs of the house. */
export interface PairingDesk {
  readonly pairing: Pairing;
  readonly controller: Controller;
  readonly audit: (subject: string, detail: unknown) => void;
}

interface MayCarryKey {
  readonly headers: { readonly "set-cookie"?: string };
}

function tired({ resHeaders }: Caller, seconds: number, why: string): ReturnType<typeof refusal> {
  resHeaders?.set("retry-after", String(seconds));
  return refusal(429, `${why} Try again in ${seconds} seconds.`);
}

/** A code for the caller's page; a refusal (429, with how long to wait) where it asks too often. */
export function beginPairing({ pairing, controller }: PairingDesk, caller: Caller): Waiting {
  const begun = pairing.begin(caller.address);
  if (!begun.ok) throw tired(caller, begun.retryAfterSeconds, "Too many codes were asked for.");
  const { name, locale } = controller.plan().plan.venue;
  return { code: begun.code, secret: begun.secret, expiresAt: formatInstant(begun.expiresAt), venue: { name, locale } };
}

/** What became of a code; a refusal for one that ran out (410) or never was (404). */
export function answerPairing({ pairing }: PairingDesk, secret: string): MayCarryKey & { readonly body: PairingAnswer } {
  const become = pairing.answer(secret);
  switch (become.state) {
    case "waiting":
      return { headers: {}, body: { state: "waiting", expiresAt: formatInstant(become.expiresAt) } };
    case "paired":
      return { headers: { "set-cookie": pairing.cookieOf(become.key) }, body: { state: "paired", screen: become.screen } };
    case "over":
      throw refusal(410, "This code has run out. Ask for another one.");
    case "unknown":
      throw refusal(404, "There is no code with this secret. Ask for another one.");
    default:
      return become satisfies never;
  }
}

/** The screen that the caller's key names, and the key's cookie anew. */
export function readPairing({ pairing }: PairingDesk, caller: Caller): MayCarryKey & { body: { screen: string | null } } {
  const cookie = pairing.renewed(caller.cookies);
  return { headers: cookie === null ? {} : { "set-cookie": cookie }, body: { screen: caller.screen() } };
}

export function listPaired({ pairing }: PairingDesk): { screens: PairedScreen[] } {
  return { screens: pairing.paired() };
}

/** Makes a waiting page a screen; a refusal for an unknown screen (422), an unknown code (404), too many of them (429). */
export function pairScreen(
  { pairing, controller, audit }: PairingDesk,
  caller: Caller,
  { code, screen }: { readonly code: string; readonly screen: string },
  actor: string,
): { screen: string } {
  if (!controller.plan().plan.screens.some(({ id }) => id === screen)) {
    const message = `the plan has no screen "${screen}"`;
    throw refusal(422, `screen: ${message}.`, [{ path: "screen", message }]);
  }
  const tied = pairing.pair(code, screen, caller.address);
  if (!tied.ok && tied.retryAfterSeconds !== null) throw tired(caller, tied.retryAfterSeconds, "Too many wrong codes.");
  if (!tied.ok) throw refusal(404, `No page shows the code "${code}". Look at the screen: its code may be another by now.`);
  audit("pair-screen", { actor, screen });
  return { screen };
}

/** Takes a screen's keys away; a refusal where it has none (404). */
export function unpairScreen({ pairing, audit }: PairingDesk, screen: string, actor: string): void {
  if (!pairing.unpair(screen)) throw refusal(404, `The screen "${screen}" is not paired.`);
  audit("unpair-screen", { actor, screen });
}
