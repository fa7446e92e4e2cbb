/**
 * Keeps what a screen loaded, so that it starts without the controller as well: a power cut brings kiosks back before
 * the rack. The controller is always asked first; what is kept answers where it does not.
 */
declare const self: ServiceWorkerGlobalScope;

/** Shared with renderer/link/kept-files.ts, which fills it with all that a screen may need. */
const KEPT = "ronron";

/** A controller that is there answers within this many milliseconds; a dead network may say nothing for minutes. */
const PATIENCE = 3_000;

function concernsScreens(request: Request): boolean {
  const { origin, pathname } = new URL(request.url);
  return (
    request.method === "GET" &&
    origin === self.location.origin &&
    !pathname.startsWith("/api/") &&
    !pathname.startsWith("/console")
  );
}

/** The very page, or any of the same address where only its question differs. */
async function held(kept: Cache, request: Request): Promise<Response | undefined> {
  return (await kept.match(request, { ignoreVary: true })) ?? kept.match(request, { ignoreSearch: true, ignoreVary: true });
}

async function answer(event: FetchEvent): Promise<Response> {
  const { request } = event;
  const kept = await caches.open(KEPT);
  const copy = await held(kept, request);
  // A built file's name changes with its content: what is kept under it is it.
  if (copy !== undefined && new URL(request.url).pathname.startsWith("/assets/")) return copy;
  try {
    const fresh = await fetch(request, copy === undefined ? {} : { signal: AbortSignal.timeout(PATIENCE) });
    // Kept beside the answer, not before it: a full disk must not cost the picture that has just arrived.
    if (fresh.status === 200) event.waitUntil(kept.put(request, fresh.clone()).catch(reportError));
    return fresh;
  } catch (error) {
    if (copy === undefined) throw error;
    return copy;
  }
}

self.addEventListener("install", (event) => event.waitUntil(self.skipWaiting()));
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("fetch", (event) => {
  if (concernsScreens(event.request)) event.respondWith(answer(event));
});
