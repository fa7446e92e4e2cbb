/** What a page holds in memory, counted by the browser itself after its collector has run. */
import type { CDPSession, Page } from "@playwright/test";
import { z } from "zod";

/** Of each kind: whether it is on the page or not, as long as anything refers to it. */
const COUNTED = ["HTMLCanvasElement", "WebGL2RenderingContext", "WebGLTexture", "WebGLBuffer", "WebGLProgram"] as const;

export interface Held {
  /** How many there are of each kind, of listeners and of elements. */
  readonly things: ReadonlyMap<string, number>;
  readonly heapKibibytes: number;
}

async function countOf(session: CDPSession, name: string): Promise<number> {
  const objectGroup = "counted";
  const prototype = await session.send("Runtime.evaluate", { expression: `${name}.prototype`, objectGroup });
  const found = await session.send("Runtime.queryObjects", {
    prototypeObjectId: z.string().parse(prototype.result.objectId),
    objectGroup,
  });
  const counted = await session.send("Runtime.callFunctionOn", {
    objectId: z.string().parse(found.objects.objectId),
    functionDeclaration: "function () { return this.length; }",
    returnByValue: true,
  });
  await session.send("Runtime.releaseObjectGroup", { objectGroup });
  return z.number().parse(counted.result.value);
}

/** Answers how to count. Ask once before it counts: each session holds a little of the page itself. */
export async function counting(page: Page): Promise<() => Promise<Held>> {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  return async () => {
    const things = new Map<string, number>();
    for (const name of COUNTED) things.set(name, await countOf(session, name));
    // Twice: what the first run frees may have held more.
    await session.send("HeapProfiler.collectGarbage");
    await session.send("HeapProfiler.collectGarbage");
    const { metrics } = await session.send("Performance.getMetrics");
    for (const { name, value } of metrics) if (name === "JSEventListeners" || name === "Nodes") things.set(name, value);
    const { usedSize } = await session.send("Runtime.getHeapUsage");
    return { things, heapKibibytes: usedSize / 1_024 };
  };
}

/** What there is more of than before, by its kind. */
export function leftBehind(before: Held, after: Held): Record<string, number> {
  const more = [...after.things].map(([name, count]) => [name, count - (before.things.get(name) ?? 0)] as const);
  return Object.fromEntries(more.filter(([, count]) => count > 0));
}
