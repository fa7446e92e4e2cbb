/** Logging in and out, as the API answers it. */
import type { Role, Session } from "../../contract/access.ts";
import { formatInstant } from "../../contract/words.ts";
import type { Access, Caller } from "../access.ts";
import { refusal } from "../problem.ts";

interface CookieHeader {
  readonly headers: { readonly "set-cookie": string };
}

/** Opens a session; a refusal for a wrong PIN (401), and after too many of them (429, with how long to wait). */
export async function openSession(
  access: Access,
  { address, resHeaders }: Caller,
  pin: string,
): Promise<CookieHeader & { readonly body: Session }> {
  const entry = await access.enter(pin, address);
  if (entry.ok) {
    const { token, role, expiresAt } = entry.visit;
    return {
      headers: { "set-cookie": access.cookieOf(entry.visit) },
      body: { token, role, expiresAt: formatInstant(expiresAt) },
    };
  }
  if (entry.retryAfterSeconds === null) throw refusal(401, "That is not the PIN.");
  resHeaders?.set("retry-after", String(entry.retryAfterSeconds));
  throw refusal(429, `Too many wrong PINs. Try again in ${entry.retryAfterSeconds} seconds.`);
}

/** As what the caller is known, and until when where it is by a session. */
export function readSession(access: Access, caller: Caller): { role: Role; expiresAt: string | null } {
  const visit = caller.visit();
  return {
    role: access.roleOf(caller),
    expiresAt: visit === null ? null : formatInstant(visit.expiresAt),
  };
}

/** Ends the caller's session, where it has one, and its cookie in any case. */
export function closeSession(access: Access, caller: Caller): CookieHeader {
  const visit = caller.visit();
  if (visit !== null) access.leave(visit.token);
  return { headers: { "set-cookie": access.cookieOf(null) } };
}
