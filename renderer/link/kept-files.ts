/**
 * Keeps the files of a screen, so that it starts without the controller and lacks nothing then: neither what this page has
 * loaded, nor what it would load only when somebody opens it.
 */
import { z } from "zod";

/** Shared with renderer/offline/worker.ts, which answers from it. */
const KEPT = "ronron";

/** What a page needs to open again is kept at once; for the rest a screen that has just opened has no time for so many milliseconds. */
const SETTLING = 8_000;

/** Rounds until what cannot be had is told, and milliseconds between them: a controller may be busy with all of its screens. */
const ROUNDS = 3;
const PAUSE = 15_000;

/** How many files a page may have loaded before browsers stop noting them; 250 if nobody says so. */
const MOST_NOTED = 2_000;

const Kept = z.object({ files: z.array(z.string().startsWith("/")).max(2_000) });

/** Waits until the page rests, or for a moment: where everything is drawn without a graphics card it never does. */
function idle(): Promise<unknown> {
  return new Promise((done) => requestIdleCallback(done, { timeout: 250 }));
}

function rest(milliseconds: number): Promise<unknown> {
  return new Promise((done) => setTimeout(done, milliseconds));
}

/** A page that was loaded past its worker on purpose is never answered by it, and need not wait for that, in milliseconds. */
const LONGEST_WAIT = 10_000;

/** Resolves once the worker answers for this page: what is loaded from then on it keeps by itself. */
async function answered(): Promise<void> {
  if (navigator.serviceWorker.controller !== null) return;
  const taken = new Promise((done) => navigator.serviceWorker.addEventListener("controllerchange", done, { once: true }));
  await Promise.race([taken, rest(LONGEST_WAIT)]);
}

/** Whether an address is of a built file, whose name changes with its content. */
function isBuilt(address: string): boolean {
  return address.startsWith(`${location.origin}/assets/`);
}

/** The addresses of everything that this page has loaded from its own house. */
function loaded(): string[] {
  const own = `${location.origin}/`;
  return performance
    .getEntriesByType("resource")
    .map(({ name }) => name)
    .filter((address) => address.startsWith(own) && !address.startsWith(`${own}api/`));
}

/** The addresses of everything that the screens of this build may ask for. */
async function listed(): Promise<string[]> {
  const response = await fetch("/kept.json");
  if (!response.ok) throw new Error(`The list of files to keep answers ${response.status}.`);
  return Kept.parse(await response.json()).files.map((file) => new URL(file, location.origin).href);
}

/** Files that are asked for at once: more would take a visitor's page its time, fewer let a screen wait long for its last. */
const AT_ONCE = 4;

/** Keeps one file, unless it is kept. Answers whether it is there now. */
async function keepOne(kept: Cache, address: string): Promise<boolean> {
  // A built file's name changes with its content; everything else may have changed since.
  if (isBuilt(address) && (await kept.match(address)) !== undefined) return true;
  try {
    await kept.add(address);
    return true;
  } catch {
    // Told by its address, once all rounds are over.
    return false;
  }
}

/** Keeps what is not kept yet, a few at a time while the page rests. Returns the addresses that could not be had. */
async function keep(kept: Cache, wanted: ReadonlySet<string>): Promise<string[]> {
  const addresses = [...wanted];
  const failed: string[] = [];
  for (let first = 0; first < addresses.length; first += AT_ONCE) {
    await idle();
    const some = addresses.slice(first, first + AT_ONCE);
    const there = await Promise.all(some.map((address) => keepOne(kept, address)));
    failed.push(...some.filter((_, index) => there[index] === false));
  }
  return failed;
}

/** Built files carry a hash in their name: those that this build does not name are an older one's. */
async function dropOlderBuilds(kept: Cache, wanted: ReadonlySet<string>): Promise<void> {
  const older = (await kept.keys()).filter(({ url }) => isBuilt(url) && !wanted.has(url));
  await Promise.all(older.map((request) => kept.delete(request)));
}

/** How far a screen is with starting by itself, while the controller is away. */
export interface Standalone {
  /** Resolves once what this page fetches is kept, and it has had its time to settle. */
  readonly settled: Promise<void>;
  /** Resolves, once all is kept, to null; or to the sentence that says why this screen cannot start by itself. */
  readonly trouble: Promise<string | null>;
}

/** Of a page that need not: nothing is kept, and nothing wrong with that. */
export const NOT_STANDALONE: Standalone = { settled: Promise.resolve(), trouble: Promise.resolve(null) };

/** Registers the worker that answers for an absent controller, and keeps all that this screen may need, in the background. */
export function startWithoutController(): Standalone {
  if (!("serviceWorker" in navigator)) {
    const why = "This page can start only while the controller is there: its address is not a secure one.";
    return { ...NOT_STANDALONE, trouble: Promise.resolve(why) };
  }
  const settled = settle();
  return { settled, trouble: settled.then(keepAll) };
}

async function settle(): Promise<void> {
  performance.setResourceTimingBufferSize(MOST_NOTED);
  await navigator.serviceWorker.register("/offline.js");
  await answered();
  // What cannot be had here is told by the rounds that follow, which ask for it again.
  await keep(await caches.open(KEPT), new Set([location.href, ...loaded().filter(isBuilt)]));
  await rest(SETTLING);
}

async function keepAll(): Promise<string | null> {
  const kept = await caches.open(KEPT);
  let failed: readonly string[] = [];
  let wanted: ReadonlySet<string> = new Set();
  for (let round = 1; round <= ROUNDS; round += 1) {
    if (round > 1) await rest(PAUSE);
    try {
      wanted = new Set([location.href, ...(await listed()), ...loaded()]);
      failed = await keep(kept, wanted);
    } catch (error) {
      failed = [`/kept.json (${error instanceof Error ? error.message : String(error)})`];
    }
    if (failed.length === 0) break;
  }
  if (failed.length > 0) {
    const [first = ""] = failed;
    return `${failed.length} of the ${Math.max(wanted.size, 1)} files that this screen may need could not be kept, such as ${first}.`;
  }
  // Only a page that has all it needs may drop what an earlier build left behind.
  await dropOlderBuilds(kept, wanted);
  return null;
}
