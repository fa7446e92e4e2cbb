/** Who may come in, and as what: PIN, sessions, roles, and which Origin and Host are ours. */
import { randomBytes, randomInt, scrypt, timingSafeEqual } from "node:crypto";
import { isIP } from "node:net";
import { networkInterfaces } from "node:os";
import { promisify } from "node:util";
import { ROLES, type Role } from "../contract/access.ts";
import type { PinHash } from "./settings-file.ts";
import { createTries } from "./tries.ts";

const SESSION_MILLISECONDS = 12 * 3_600_000;
const BEARER = /^Bearer +(.+)$/i;
const KEY_BYTES = 32;

const derive = promisify<string, string, number, Buffer>(scrypt);

/** Six random digits. */
export function drawPin(): string {
  return String(randomInt(1_000_000)).padStart(6, "0");
}

export async function hashPin(pin: string): Promise<PinHash> {
  const salt = randomBytes(16).toString("hex");
  return { salt, hash: (await derive(pin, salt, KEY_BYTES)).toString("hex") };
}

/** Whether a PIN is the one that was hashed. */
export async function pinMatches(pin: string, stored: PinHash): Promise<boolean> {
  return timingSafeEqual(await derive(pin, stored.salt, KEY_BYTES), Buffer.from(stored.hash, "hex"));
}

/** Whether a role suffices for what another role may do. */
export function suffices(role: Role, needed: Role): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(needed);
}

/** True of an address only: a name such as 127.0.0.1.example.com leads anywhere. */
function isLoopback(address: string): boolean {
  if (isIP(address) === 0) return false;
  return address === "::1" || address.startsWith("127.") || address.startsWith("::ffff:127.");
}

/** The value of a request's cookie; null where it carries none of that name. */
export function readCookie(cookies: string | null, name: string): string | null {
  const carried = (cookies ?? "")
    .split(";")
    .map((part) => part.trim())
    .find((part) => part.startsWith(`${name}=`));
  return carried?.slice(name.length + 1) ?? null;
}

/** A visit that a caller opened with the PIN. */
export interface Visit {
  readonly token: string;
  readonly role: Role;
  readonly expiresAt: number;
}

/** Who asks: set by the gateway for each request, or for each socket. */
export interface Caller {
  readonly address: string;
  /** Looked up at each call: a session may have ended since the socket was opened. */
  readonly visit: () => Visit | null;
  /** The screen whose key the caller carries, looked up at each call as well: it may have been unpaired. */
  readonly screen: () => string | null;
  /** The cookies of the request, as they came. */
  readonly cookies: string | null;
  readonly resHeaders?: Headers;
}

export type Entry =
  | { readonly ok: true; readonly visit: Visit }
  | { readonly ok: false; readonly retryAfterSeconds: number | null };

export interface Access {
  /** Five wrong PINs per address and minute, then a wait, also for the right one. */
  enter(pin: string, address: string): Promise<Entry>;
  leave(token: string): void;
  /** Called with the token of a visit that was left. Returns unsubscribe. */
  onLeave(listener: (token: string) => void): () => void;
  /** The visit of a request's cookie or bearer token that is still open. */
  visitOf(headers: { cookie: string | null; authorization: string | null }): Visit | null;
  /** A page on loopback without credentials is a screen; elsewhere a screen needs its key. */
  roleOf(caller: Pick<Caller, "address" | "visit" | "screen">): Role;
  /** The cookie of a visit, or with null the one that ends it. Never readable by scripts, never sent from another site. */
  cookieOf(visit: Visit | null): string;
}

export interface AccessOptions {
  readonly pin: PinHash;
  /** The cookie's name. Browsers share cookies between ports, and a rehearsal must not log the real console out. */
  readonly cookie: string;
  /** Real time, milliseconds since 1970. */
  readonly wall: () => number;
  /** Real milliseconds of a clock that is never set, for counting tries. */
  readonly monotonic: () => number;
}

/** Sessions live in memory and on real time: a restart asks for the PIN again. */
export function createAccess({ pin, cookie: cookieName, wall, monotonic }: AccessOptions): Access {
  const visits = new Map<string, Visit>();
  const tries = createTries(5, monotonic);
  const listeners = new Set<(token: string) => void>();

  const forgetOld = (): void => {
    for (const [token, visit] of visits) if (visit.expiresAt <= wall()) visits.delete(token);
  };

  return {
    async enter(given, address) {
      forgetOld();
      const retryAfterSeconds = tries.wait(address);
      if (retryAfterSeconds !== null) return { ok: false, retryAfterSeconds };
      // Counted before the slow comparison, so that many tries at once do not slip through.
      const forgive = tries.count(address);
      if (!(await pinMatches(given, pin))) return { ok: false, retryAfterSeconds: null };
      forgive();
      const visit: Visit = {
        token: randomBytes(32).toString("base64url"),
        role: "technician",
        expiresAt: wall() + SESSION_MILLISECONDS,
      };
      visits.set(visit.token, visit);
      return { ok: true, visit };
    },
    leave(token) {
      if (!visits.delete(token)) return;
      for (const listener of listeners) listener(token);
    },
    onLeave(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    visitOf({ cookie, authorization }) {
      const bearer = BEARER.exec(authorization ?? "")?.[1];
      const visit = visits.get(bearer ?? readCookie(cookie, cookieName) ?? "");
      return visit !== undefined && visit.expiresAt > wall() ? visit : null;
    },
    roleOf: ({ address, visit, screen }) => visit()?.role ?? (isLoopback(address) || screen() !== null ? "screen" : "anyone"),
    cookieOf(visit) {
      const seconds = visit === null ? 0 : SESSION_MILLISECONDS / 1000;
      return `${cookieName}=${visit?.token ?? ""}; HttpOnly; SameSite=Strict; Path=/; Max-Age=${seconds}`;
    },
  };
}

function hostnameOf(authority: string): string | null {
  try {
    return new URL(`http://${authority}`).hostname;
  } catch {
    return null;
  }
}

/**
 * Why a request is refused by its Host or Origin, or null where it is ours. A foreign Host on our address is DNS
 * rebinding, and a foreign Origin another site's page: neither may drive the venue.
 */
export function foreign(host: string | null, origin: string | null, boundTo: string): string | null {
  const name = host === null ? null : hostnameOf(host);
  const bare = name?.replace(/^\[|\]$/g, "") ?? "";
  const addresses = Object.values(networkInterfaces()).flatMap((list) => (list ?? []).map((entry) => entry.address));
  const ours = bare === "localhost" || isLoopback(bare) || bare === boundTo || (isIP(bare) !== 0 && addresses.includes(bare));
  if (!ours) return `This controller does not answer to the name "${host ?? ""}". Open it by its address.`;
  if (origin === null || origin === `http://${host ?? ""}` || origin === `https://${host ?? ""}`) return null;
  return `A page from ${origin} may not speak to this controller.`;
}
