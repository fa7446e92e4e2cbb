/** Which screen this page is paired as. */
import { z } from "zod";

const Answer = z.object({ screen: z.string().nullable() });

/**
 * The screen that this page's key names; the key's cookie is given anew on the way, since browsers let every cookie run
 * out. null: it has none, or the controller is away.
 */
export async function pairedAs(): Promise<string | null> {
  try {
    const response = await fetch("/api/pairing", { signal: AbortSignal.timeout(4_000) });
    return response.ok ? Answer.parse(await response.json()).screen : null;
  } catch {
    // Nobody answers: the page that asks goes on without, and the key stays where it is.
    return null;
  }
}
