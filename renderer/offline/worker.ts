/**
 * Keeps what a screen loaded, so that it starts without the controller as well: a power cut brings kiosks back before
 * the rack. The controller is always asked first; what is kept answers where it does not.
 */
declare const self: ServiceWorkerGlobalScope;

/** Shared with renderer/link/offline.ts, which fills it with what a page loaded before this worker was there. */
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

async function answer(request: Request): Promise<Response> {
  const kept = await caches.open(KEPT);
  try {
    const fresh = await fetch(request, request.mode === "navigate" ? { signal: AbortSignal.timeout(PATIENCE) } : {});
    if (fresh.status === 200) await kept.put(request, fresh.clone());
    return fresh;
  } catch (error) {
    const held = await kept.match(request, { ignoreSearch: request.mode === "navigate", ignoreVary: true });
    if (held === undefined) throw error;
    return held;
  }
}

self.addEventListener("install", (event) => event.waitUntil(self.skipWaiting()));
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("fetch", (event) => {
  if (concernsScreens(event.request)) event.respondWith(answer(event.request));
});
