/** What the kiosk fetches before anything is seen of it, and when that is, beside a page without our code. */
import { gzipSync } from "node:zlib";
import type { Browser } from "@playwright/test";
import { openPage, STANDING, type Visited } from "./kiosk-visit.ts";
import { figure, type Measure, quantile } from "./statistics.ts";

const LOADS = 15;

/** What makes a page appear; data, pictures and what a screen keeps for later are none of it. */
const OF_PAGE: ReadonlySet<string> = new Set(["Document", "Script", "Stylesheet"]);

interface Load {
  /** Milliseconds from the navigation to its first contentful paint, and until its texts are seen. */
  readonly paint: number;
  readonly ready: number;
  /** Addresses of html, js and css asked for before the first paint; of all until its texts are seen; of faces until then. */
  readonly before: readonly string[];
  readonly all: readonly string[];
  readonly faces: readonly string[];
}

async function coldLoad(browser: Browser, { address, ready }: Visited): Promise<Load> {
  const page = await openPage(browser, STANDING, false);
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  const asked: { readonly url: string; readonly type: string; readonly at: number }[] = [];
  session.on("Network.requestWillBeSent", ({ request, type, wallTime }) =>
    asked.push({ url: request.url, type: type ?? "", at: wallTime * 1_000 }),
  );
  await page.goto(address, { waitUntil: "commit" });
  const seen = await page.evaluate(
    (selector) =>
      new Promise<{ origin: number; paint: number; ready: number }>((done) => {
        const look = (): void => {
          const [paint] = performance.getEntriesByName("first-contentful-paint");
          if (paint === undefined || document.querySelector(selector) === null) requestAnimationFrame(look);
          else done({ origin: performance.timeOrigin, paint: paint.startTime, ready: performance.now() });
        };
        look();
      }),
    ready,
  );
  await page.context().close();
  const ofPage = asked.filter(({ type }) => OF_PAGE.has(type));
  return {
    paint: seen.paint,
    ready: seen.ready,
    before: ofPage.filter(({ at }) => at <= seen.origin + seen.paint).map(({ url }) => url),
    all: ofPage.map(({ url }) => url),
    faces: asked.filter(({ type }) => type === "Font").map(({ url }) => url),
  };
}

/** The whole static import graph of a page and its style sheets, as the built page names them itself. */
async function namedBy(address: string): Promise<string[]> {
  const text = await (await fetch(address)).text();
  const links = text.matchAll(
    /<(?:script|link)\b(?=[^>]*(?:src=|rel="(?:modulepreload|stylesheet)"))[^>]*(?:src|href)="([^"]+)"/g,
  );
  return [address, ...[...links].map(([, path = ""]) => new URL(path, address).href)];
}

/** Kilobytes (10^3 bytes) of the bodies of some addresses, each once, as gzip makes them. */
async function kilobytes(addresses: readonly string[]): Promise<number> {
  const bodies = [...new Set(addresses)].map(async (address) => {
    const body = await (await fetch(address)).arrayBuffer();
    return gzipSync(new Uint8Array(body), { level: 9 }).length;
  });
  return (await Promise.all(bodies)).reduce((sum, bytes) => sum + bytes, 0) / 1_000;
}

/** In kilobytes. */
interface Weight {
  /** What any of the loads had asked for before it was seen. */
  readonly asked: number;
  /** What the page imports statically. */
  readonly graph: number;
  readonly first: number;
  /** With what is there when its texts are seen. */
  readonly all: number;
  readonly faces: number;
}

async function weigh({ address }: Visited, loads: readonly Load[]): Promise<Weight> {
  const named = await namedBy(address);
  const asked = await kilobytes(loads.flatMap(({ before }) => before));
  const graph = await kilobytes(named);
  return {
    asked,
    graph,
    first: Math.max(asked, graph),
    all: await kilobytes([...named, ...loads.flatMap(({ all }) => all)]),
    faces: await kilobytes(loads.flatMap(({ faces }) => faces)),
  };
}

const milliseconds = (value: number): string => `${value.toFixed(0)} ms`;

/** `amount`: how much of the whole measure is made, 0 to 1. */
export async function measureLoad(
  browser: Browser,
  kiosk: Visited,
  beside: Visited,
  amount: number,
  tell: (what: string) => void,
): Promise<Measure[]> {
  const loads = Math.max(3, Math.round(LOADS * amount));
  const ours: Load[] = [];
  const theirs: Load[] = [];
  // The first of each wakes the browser and the servers, and counts for nothing.
  for (let load = 0; load <= loads; load += 1) {
    tell(`cold load ${load} of ${loads}`);
    const own = await coldLoad(browser, kiosk);
    const other = await coldLoad(browser, beside);
    if (load === 0) continue;
    ours.push(own);
    theirs.push(other);
  }
  const own = await weigh(kiosk, ours);
  const other = await weigh(beside, theirs);
  const paints = (of: readonly Load[], share: number): number =>
    quantile(
      of.map(({ paint }) => paint),
      share,
    );
  const scenes = (of: readonly Load[]): number =>
    quantile(
      of.map(({ ready }) => ready),
      0.5,
    );
  const p95 = paints(ours, 0.95);
  return [
    {
      what: "First load of the kiosk before effects, gzip",
      value: own.first,
      unit: "kB",
      limit: 300,
      note: `html, js and css at gzip's level 9: the larger of what the browser asked for until the first contentful paint (${figure(own.asked)} kB) and all that the page imports statically, as its modulepreload links name it (${figure(own.graph)} kB); ${(own.first / other.first).toFixed(1)} times a page without our code (${figure(other.first)} kB). Views and effects are imported later: with what is there when the scene is seen ${figure(own.all)} kB. Faces beside it ${figure(own.faces)} kB, there ${figure(other.faces)} kB`,
    },
    {
      what: "First contentful paint of the kiosk from its controller, p95",
      value: p95,
      unit: "ms",
      limit: 1_000,
      note: `${loads} cold loads, a context each, 1080×1920, drawn in software; median ${milliseconds(paints(ours, 0.5))}, ${(paints(ours, 0.5) / paints(theirs, 0.5)).toFixed(1)} times the page beside it in the same run (median ${milliseconds(paints(theirs, 0.5))}, p95 ${milliseconds(paints(theirs, 0.95))}). Its scene with the day's texts is there after ${milliseconds(scenes(ours))}, the other's after ${milliseconds(scenes(theirs))}`,
    },
  ];
}
