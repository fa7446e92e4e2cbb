/** Asks the controller whether a PIN is right. The visit that it opens is held by a token alone, never by a cookie: a kiosk is nobody's desk. */
import { z } from "zod";

const ADDRESS = "/api/session";
const Answer = z.object({ token: z.string() });

export type Entered =
  | { readonly kind: "in"; readonly token: string }
  | { readonly kind: "wrong" | "away" }
  | { readonly kind: "wait"; readonly seconds: number };

/** Tries a PIN of six digits. */
export async function enter(pin: string): Promise<Entered> {
  try {
    const response = await fetch(ADDRESS, {
      method: "POST",
      credentials: "omit",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ pin }),
      signal: AbortSignal.timeout(8_000),
    });
    if (response.ok) return { kind: "in", token: Answer.parse(await response.json()).token };
    if (response.status !== 429) return { kind: response.status >= 500 ? "away" : "wrong" };
    const seconds = Number(response.headers.get("retry-after"));
    return { kind: "wait", seconds: Number.isFinite(seconds) && seconds > 0 ? Math.ceil(seconds) : 60 };
  } catch {
    // No answer at all: the pad says so in words.
    return { kind: "away" };
  }
}

/** Ends a visit, also while the page goes away. Where the controller is away, it ends by itself. */
export function leave(token: string): void {
  fetch(ADDRESS, {
    method: "DELETE",
    credentials: "omit",
    headers: { authorization: `Bearer ${token}` },
    keepalive: true,
  }).catch(() => undefined);
}
