/** Logging in and out. The session is a cookie that no script can read, so these are plain requests. */
import { z } from "zod";
import { Role, ROLES } from "../../electron/contract/access.ts";

const ADDRESS = "/api/session";
const Who = z.object({ role: Role });

export type Standing = "operator" | "stranger" | "unreachable";

/** Whether this browser is logged in. */
export async function standing(): Promise<Standing> {
  try {
    const response = await fetch(ADDRESS, { headers: { accept: "application/json" } });
    if (!response.ok) return response.status >= 500 ? "unreachable" : "stranger";
    const who = Who.safeParse(await response.json());
    if (!who.success) return "unreachable";
    return ROLES.indexOf(who.data.role) >= ROLES.indexOf("operator") ? "operator" : "stranger";
  } catch {
    // No answer at all: the controller is away. The page says so and asks again.
    return "unreachable";
  }
}

export type LogIn = { readonly kind: "in" | "wrong" | "unreachable" } | { readonly kind: "wait"; readonly seconds: number };

/** Tries a PIN of six digits. */
export async function logIn(pin: string): Promise<LogIn> {
  try {
    const response = await fetch(ADDRESS, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ pin }),
    });
    if (response.ok) return { kind: "in" };
    if (response.status === 429) {
      const seconds = Number(response.headers.get("retry-after"));
      return { kind: "wait", seconds: Number.isFinite(seconds) && seconds > 0 ? Math.ceil(seconds) : 60 };
    }
    return { kind: response.status >= 500 ? "unreachable" : "wrong" };
  } catch {
    // As above: said on the page, in words.
    return { kind: "unreachable" };
  }
}

/** Ends the session, here and on the controller. Returns whether the controller confirmed it. */
export async function logOut(): Promise<boolean> {
  try {
    return (await fetch(ADDRESS, { method: "DELETE" })).ok;
  } catch {
    // The controller is away; the caller says so.
    return false;
  }
}
