/** From the command to the first frame of a transition on the kiosks of a zone, and how far apart these are. */
import type { Browser, Page } from "@playwright/test";
import { changeSeen, expectReady } from "../support/changes.ts";
import { startTestHouse } from "../support/house.ts";
import { type Measure, quantile } from "./statistics.ts";

const SCREENS = 4;
const CHANGES = 20;

async function atRest(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      document.querySelectorAll(".decor-layer").length === 1 &&
      document.querySelector(".decor-cover") === null &&
      document.documentElement.dataset["arriving"] === undefined,
  );
}

/** `amount`: how much of the whole measure is made, 0 to 1. */
export async function measureTogether(browser: Browser, amount: number, tell: (what: string) => void): Promise<Measure[]> {
  const changes = Math.max(4, Math.round(CHANGES * amount));
  const house = await startTestHouse({ rehearse: "2026-10-16T12:00:00+02:00" });
  tell(`${SCREENS} kiosks get ready`);
  const pages = await Promise.all(
    Array.from({ length: SCREENS }, () => browser.newPage({ viewport: { width: 960, height: 540 }, locale: "en-GB" })),
  );
  await Promise.all(pages.map((page) => page.goto(`${house.origin}/kiosk/?screen=lobby-1`)));
  await Promise.all(pages.map((page) => expectReady(page)));
  // What is fetched for the other part of the day is there, too.
  await Promise.all(pages.map((page) => page.waitForLoadState("networkidle")));
  const delays: number[] = [];
  const spreads: number[] = [];
  const phases: number[] = [];
  for (let change = 0; change < changes; change += 1) {
    tell(`${change} of ${changes} changes on ${SCREENS} kiosks`);
    const theme = change % 2 === 0 ? "race" : "classic";
    const asked = performance.timeOrigin + performance.now();
    await house.call("POST", "/api/overrides", { targets: ["venue"], set: { theme }, forMinutes: 60, reason: "bench" });
    const seen = await Promise.all(pages.map((page) => changeSeen(page, theme)));
    const starts = seen.map(({ shown }) => shown);
    const began = seen.map((each) => each.began);
    delays.push(...starts.map((start) => start - asked));
    spreads.push(Math.max(...starts) - Math.min(...starts));
    phases.push(Math.max(...began) - Math.min(...began));
    // At rest, as they are when someone taps.
    await Promise.all(pages.map(atRest));
  }
  await Promise.all(pages.map((page) => page.close()));
  await house.stop();
  const how = `${changes} changes on ${SCREENS} kiosks of 960×540 in one Chromium, drawn in software by two cores`;
  return [
    {
      what: "Command to the first frame of the transition, p95",
      value: quantile(delays, 0.95),
      unit: "ms",
      limit: null,
      note: `${how}; median ${quantile(delays, 0.5).toFixed(0)} ms, 80 ms of it so that all begin together`,
    },
    {
      what: "From the first kiosk's first frame to the last one's, p95",
      value: quantile(spreads, 0.95),
      unit: "ms",
      limit: 50,
      note: `the same changes; median ${quantile(spreads, 0.5).toFixed(0)} ms; by their clocks they began ${quantile(phases, 0.5).toFixed(1)} ms apart (p95 ${quantile(phases, 0.95).toFixed(1)} ms), and what is drawn late is drawn as far on`,
    },
  ];
}
