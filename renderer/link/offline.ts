/** What a screen needs to start without the controller: its files through a service worker, its last state in storage. */
import { z } from "zod";
import { AnnouncementCue } from "../../electron/contract/announcement.ts";
import { ProgrammeEntry } from "../../electron/contract/programme.ts";
import { Daylight, House, Segment, VenueState } from "../../electron/contract/state.ts";
import { Id } from "../../electron/contract/words.ts";

const KEPT_FILES = "ronron";
const KEPT_STATE = "ronron-known";

const Remembered = z.strictObject({
  revision: z.int(),
  house: House,
  state: VenueState,
  upcoming: z.record(Id, z.array(Segment)),
  daylight: z.array(Daylight),
  /** A page from before announcements kept none. */
  announcements: z.array(AnnouncementCue).default([]),
  /** A page from before the programme kept none. */
  programme: z.array(ProgrammeEntry).default([]),
});

/** The last that a screen was told. */
export type Remembered = z.infer<typeof Remembered>;

/** Where a link keeps the last it was told. */
export interface Memory {
  recall(): Remembered | null;
  keep(told: Remembered): void;
}

/** Remembers in the browser's storage. A rehearsal is never remembered: its clock is nobody's when it is over. */
export function lastingMemory(storage: Storage): Memory {
  return {
    recall() {
      const text = storage.getItem(KEPT_STATE);
      if (text === null) return null;
      // Another version may have written it: what cannot be read is as good as nothing, and the controller tells anew.
      try {
        return Remembered.parse(JSON.parse(text));
      } catch {
        storage.removeItem(KEPT_STATE);
        return null;
      }
    },
    keep(told) {
      if (told.house.rehearsal !== null) return;
      try {
        storage.setItem(KEPT_STATE, JSON.stringify(told));
      } catch (error) {
        // Storage that is full or forbidden costs the start without a controller, not the line to it.
        reportError(error);
      }
    },
  };
}

/** For pages that are of no use without the controller. */
export const NO_MEMORY: Memory = { recall: () => null, keep: () => undefined };

/**
 * Registers the worker that answers for an absent controller and keeps what this page has loaded. Resolves to null, or to
 * the sentence that says why this screen cannot start by itself (plain http beyond loopback).
 */
export async function startWithoutController(): Promise<string | null> {
  if (!("serviceWorker" in navigator))
    return "This page can start only while the controller is there: its address is not a secure one.";
  await navigator.serviceWorker.register("/offline.js");
  const kept = await caches.open(KEPT_FILES);
  const loaded = performance.getEntriesByType("resource").map((entry) => entry.name);
  const own = loaded.filter(
    (address) => address.startsWith(`${location.origin}/`) && !address.startsWith(`${location.origin}/api/`),
  );
  const wanted = new Set([location.href, ...own]);
  const results = await Promise.allSettled([...wanted].map((address) => kept.add(address)));
  const failed = results.filter((result) => result.status === "rejected").length;
  // Only a page that has all it needs may drop what an earlier build left behind.
  if (failed === 0) await dropOlderBuilds(kept, wanted);
  return failed === 0
    ? null
    : `${failed} of this page's ${wanted.size} files could not be kept, so it may not start without the controller.`;
}

/** Built files carry a hash in their name: those that no page of this origin has named lately are an older build's. */
async function dropOlderBuilds(kept: Cache, wanted: ReadonlySet<string>): Promise<void> {
  const own = z
    .string()
    .catch("unknown")
    .parse(import.meta.env["VITE_BUILD"]);
  const requests = await kept.keys();
  const marker = requests.find((request) => request.url.startsWith(`${location.origin}/build/`));
  if (marker?.url === `${location.origin}/build/${own}`) return;
  const built = requests.filter(({ url }) => url.startsWith(`${location.origin}/assets/`) && !wanted.has(url));
  await Promise.all([...built, ...(marker === undefined ? [] : [marker])].map((request) => kept.delete(request)));
  await kept.put(`${location.origin}/build/${own}`, new Response());
}
