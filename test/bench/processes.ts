/** What the processes of a browser use. */
import { readFileSync } from "node:fs";
import type { Browser } from "@playwright/test";

/** Seconds of processor time that the browser's processes have used, by their kind: "renderer", "utility" and so on. */
export async function processorSeconds(browser: Browser): Promise<ReadonlyMap<string, number>> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  await session.detach();
  const seconds = new Map<string, number>();
  for (const { type, cpuTime } of processInfo) seconds.set(type, (seconds.get(type) ?? 0) + cpuTime);
  return seconds;
}

/** Memory of its own that the largest page of the browser holds, in megabytes (10^6 bytes): decoded sound lies in it. */
export async function pageMegabytes(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  await session.detach();
  const pages = processInfo.filter(({ type }) => type === "renderer");
  const held = pages.map(({ id }) => {
    const [, kilobytes] = /RssAnon:\s+(\d+) kB/.exec(readFileSync(`/proc/${id}/status`, "utf8")) ?? [];
    return (Number(kilobytes) * 1024) / 1e6;
  });
  return Math.max(...held);
}
