/**
 * Pages that become screens. A page without a key waits with a code that it shows; an operator ties the code to a screen
 * of the plan, and the page, which alone knows the code's secret, is given a key of its own in a cookie.
 */
import { createHash, randomBytes, randomInt, timingSafeEqual } from "node:crypto";
import { CODE_LENGTH, CODE_LETTERS, type PairedScreen, readCode } from "../contract/pairing.ts";
import { type Instant, formatInstant } from "../contract/words.ts";
import { readCookie } from "./access.ts";
import type { ScreenKey } from "./settings-file.ts";
import { createTries } from "./tries.ts";

/** How long a code holds, in milliseconds. */
const CODE_HOLDS = 10 * 60_000;

/** So long a page that asks too late still hears that its code ran out. */
const REMEMBERED = 2 * CODE_HOLDS;

/** Pages that may wait at once: of all addresses, and of one. Of one address the oldest makes room. */
const MOST_WAITING = 200;
const MOST_OF_ADDRESS = 4;

/** Codes that an address may ask for, and wrong ones it may type, each minute. */
const CODES_A_MINUTE = 20;
const WRONG_CODES_A_MINUTE = 5;

/** Browsers that may show one screen: a kiosk and its spare, and a page somebody keeps open at the desk. */
const KEYS_OF_SCREEN = 8;

/** The longest that browsers keep a cookie, in seconds; it is given anew whenever a page asks who it is. */
const KEY_LASTS_SECONDS = 400 * 86_400;

interface Place {
  readonly code: string;
  readonly secret: Buffer;
  readonly address: string;
  /** On the clock that is never set. */
  readonly expires: number;
  readonly expiresAt: Instant;
  /** Set once an operator has said which screen it is. */
  readonly paired: { readonly screen: string; readonly key: string } | null;
}

export type Begun =
  | { readonly ok: true; readonly code: string; readonly secret: string; readonly expiresAt: Instant }
  | { readonly ok: false; readonly retryAfterSeconds: number };

export type Become =
  | { readonly state: "waiting"; readonly expiresAt: Instant }
  | { readonly state: "paired"; readonly screen: string; readonly key: string }
  /** The code ran out, or there never was one with this secret. */
  | { readonly state: "over" | "unknown" };

export type Tied = { readonly ok: true } | { readonly ok: false; readonly retryAfterSeconds: number | null };

export interface Pairing {
  /** A code for a page to show; refused where an address asks too often, or too many pages wait. */
  begin(address: string): Begun;
  /** What became of the code with this secret. Asked again it answers the same, for an answer that was lost on its way. */
  answer(secret: string): Become;
  /** Makes the page with this code that screen. Five wrong codes per address and minute, then a wait. Throws where the key cannot be stored. */
  pair(code: string, screen: string, address: string): Tied;
  /** Takes a screen's keys away; false where it has none. */
  unpair(screen: string): boolean;
  /** Screens that have left the plan lose their keys. */
  keepOnly(screens: readonly { readonly id: string }[]): void;
  /** The screen whose key these cookies carry. */
  screenOf(cookies: string | null): string | null;
  /** The cookie that carries a key. Never readable by scripts, never sent from another site. */
  cookieOf(key: string): string;
  /** The key's cookie anew, since browsers let it run out; null where these cookies carry none. */
  renewed(cookies: string | null): string | null;
  paired(): PairedScreen[];
  /** Called after keys were taken away. Returns unsubscribe. */
  onUnpair(listener: () => void): () => void;
}

export interface PairingOptions {
  readonly keys: { screenKeys(): readonly ScreenKey[]; setScreenKeys(keys: readonly ScreenKey[]): void };
  /** Names that the key's cookie may have; it is given under the first. A rehearsal knows the real venue's screens, and takes no key of theirs away. */
  readonly cookies: readonly [string, ...string[]];
  /** Real time, milliseconds since 1970. */
  readonly wall: () => Instant;
  /** Real milliseconds of a clock that is never set. */
  readonly monotonic: () => number;
}

/** A key is 256 random bits: nobody guesses one, so no slow hash is needed to keep it. */
function hashOf(key: string): Buffer {
  return createHash("sha256").update(key).digest();
}

function drawCode(): string {
  return Array.from({ length: CODE_LENGTH }, () => CODE_LETTERS.charAt(randomInt(CODE_LETTERS.length))).join("");
}

export function createPairing({ keys, cookies: names, wall, monotonic }: PairingOptions): Pairing {
  let places: readonly Place[] = [];
  const asked = createTries(CODES_A_MINUTE, monotonic);
  const wrong = createTries(WRONG_CODES_A_MINUTE, monotonic);
  const listeners = new Set<() => void>();

  const forgetOld = (): void => {
    places = places.filter(({ expires }) => monotonic() < expires - CODE_HOLDS + REMEMBERED);
  };
  const waits = (place: Place): boolean => place.paired === null && monotonic() < place.expires;

  /** The stored key that these cookies carry, beside itself. Every key is compared, so that time tells nothing. */
  function keyIn(cookies: string | null): { readonly key: string; readonly screen: string } | null {
    let found: { readonly key: string; readonly screen: string } | null = null;
    for (const name of names) {
      const key = readCookie(cookies, name);
      if (key === null) continue;
      const hash = hashOf(key);
      for (const stored of keys.screenKeys()) {
        if (timingSafeEqual(hash, Buffer.from(stored.hash, "hex"))) found ??= { key, screen: stored.screen };
      }
    }
    return found;
  }

  function keepKeys(kept: readonly ScreenKey[]): void {
    keys.setScreenKeys(kept);
    for (const listener of listeners) listener();
  }

  return {
    begin(address) {
      forgetOld();
      const retryAfterSeconds = asked.wait(address);
      if (retryAfterSeconds !== null) return { ok: false, retryAfterSeconds };
      asked.count(address);
      const own = places.filter((place) => place.address === address && waits(place));
      const oldest = own.length >= MOST_OF_ADDRESS ? own[0] : undefined;
      const others = places.filter((place) => place !== oldest);
      if (others.filter(waits).length >= MOST_WAITING) return { ok: false, retryAfterSeconds: 60 };
      let code = drawCode();
      while (others.some((place) => place.code === code)) code = drawCode();
      const secret = randomBytes(32);
      const expiresAt = wall() + CODE_HOLDS;
      // What ran out is remembered for its latecomers alone, and they are few.
      const kept = others.slice(-2 * MOST_WAITING);
      places = [...kept, { code, secret, address, expires: monotonic() + CODE_HOLDS, expiresAt, paired: null }];
      return { ok: true, code, secret: secret.toString("base64url"), expiresAt };
    },
    answer(secret) {
      forgetOld();
      const given = Buffer.from(secret, "base64url");
      const place = places.find((one) => one.secret.length === given.length && timingSafeEqual(one.secret, given));
      if (place === undefined) return { state: "unknown" };
      if (monotonic() >= place.expires) return { state: "over" };
      return place.paired === null ? { state: "waiting", expiresAt: place.expiresAt } : { state: "paired", ...place.paired };
    },
    pair(typed, screen, address) {
      const retryAfterSeconds = wrong.wait(address);
      if (retryAfterSeconds !== null) return { ok: false, retryAfterSeconds };
      const code = readCode(typed);
      const place = places.find((one) => one.code === code && waits(one));
      if (place === undefined) {
        wrong.count(address);
        return { ok: false, retryAfterSeconds: null };
      }
      const key = randomBytes(32).toString("base64url");
      const own = keys.screenKeys().filter((stored) => stored.screen === screen);
      const others = keys.screenKeys().filter((stored) => stored.screen !== screen);
      const fresh = { screen, hash: hashOf(key).toString("hex"), at: formatInstant(wall()) };
      keepKeys([...others, ...own.slice(1 - KEYS_OF_SCREEN), fresh]);
      places = places.map((one) => (one === place ? { ...one, paired: { screen, key } } : one));
      return { ok: true };
    },
    unpair(screen) {
      const kept = keys.screenKeys().filter((stored) => stored.screen !== screen);
      // A page that was tied and has not asked yet would carry a key that opens nothing.
      places = places.filter((place) => place.paired?.screen !== screen);
      if (kept.length === keys.screenKeys().length) return false;
      keepKeys(kept);
      return true;
    },
    keepOnly(screens) {
      const ids = new Set(screens.map(({ id }) => id));
      const kept = keys.screenKeys().filter(({ screen }) => ids.has(screen));
      places = places.filter(({ paired }) => paired === null || ids.has(paired.screen));
      if (kept.length < keys.screenKeys().length) keepKeys(kept);
    },
    screenOf: (cookies) => keyIn(cookies)?.screen ?? null,
    cookieOf: (key) => `${names[0]}=${key}; HttpOnly; SameSite=Strict; Path=/; Max-Age=${KEY_LASTS_SECONDS}`,
    renewed(cookies) {
      const carried = keyIn(cookies);
      return carried === null ? null : this.cookieOf(carried.key);
    },
    paired() {
      const latest = new Map(keys.screenKeys().map(({ screen, at }) => [screen, at]));
      return [...latest].map(([screen, pairedAt]) => ({ screen, pairedAt }));
    },
    onUnpair(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
