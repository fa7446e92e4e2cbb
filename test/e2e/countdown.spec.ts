import { expect, type Page, test } from "@playwright/test";
import { z } from "zod";
import { accessibilityFaults } from "../support/accessibility.ts";
import type { TestHouse } from "../support/house.ts";
import { LONG } from "../support/long.ts";
import { median } from "../support/median.ts";
import { testPages } from "../support/pages.ts";
import { run } from "../support/rehearsal.ts";
import { wears } from "../support/worn.ts";

const startHouse = testPages();

// Small, and without what moves behind: painting that in software would leave the machine no room to keep time.
const KIOSK = { locale: "fr-FR", viewport: { width: 480, height: 270 }, reducedMotion: "reduce" } as const;
test.use({ locale: KIOSK.locale, viewport: KIOSK.viewport, contextOptions: { reducedMotion: KIOSK.reducedMotion } });

const ZERO = Date.parse("2027-01-01T00:00:00+01:00");
const WORDS = "Bonne année\u00a0! La route est à vous.";
const COUNTED = ["10", "9", "8", "7", "6", "5", "4", "3", "2", "1"];

/** Pages wake for the same instant of the venue's clock. */
const TOGETHER_MILLISECONDS = 50;
/** The venue's clock is read by a question that takes its own time, on a machine that is busy. */
const BY_THE_CLOCK_MILLISECONDS = 100;
/** A scene that is painted in software, on a machine that is busy with others, may hold up any of them now and then. */
const HELD_UP_MILLISECONDS = 500;

const Frames = z.array(z.object({ at: z.number(), figure: z.string() }));

/** What a page counted: each figure that came, what a screen reader was told, and the first frame of each figure. */
const Film = z.object({ figures: z.array(z.string()), told: z.array(z.string()), frames: Frames });
type Film = z.infer<typeof Film>;
const Health = z.object({ now: z.string() });

/** A figure with this computer's time at its first frame. */
type Frame = z.infer<typeof Frames>[number];

/** A page that is starved of its processor for a second draws no frame of it; most seconds have one. */
const LEAST_FRAMES = 6;
const LEAST_JOINED = 4;

async function openKiosk(page: Page, house: TestHouse, screen: string): Promise<void> {
  await page.goto(`${house.origin}/kiosk/?screen=${screen}`);
  await wears(page, "new-year");
}

/** From here on follows the countdown, and looks at it in each frame that the page draws. Returns how to read what was seen. */
async function filming(page: Page): Promise<() => Promise<Film>> {
  await page.evaluate(() => {
    const film: Film = { figures: [], told: [], frames: [] };
    Object.assign(window, { film });
    const said = (part: string): string => document.querySelector(`.countdown-${part}`)?.textContent ?? "";
    const note = (text: string, noted: string[]): void => {
      if (text !== "" && text !== noted.at(-1)) noted.push(text);
    };
    const follow = (): void => {
      note(said("figure"), film.figures);
      note(said("told"), film.told);
    };
    const look = (): void => {
      const figure = said("figure");
      const at = performance.timeOrigin + performance.now();
      if (figure !== "" && figure !== film.frames.at(-1)?.figure) film.frames.push({ at, figure });
      requestAnimationFrame(look);
    };
    follow();
    new MutationObserver(follow).observe(document.body, { childList: true, characterData: true, subtree: true });
    requestAnimationFrame(look);
  });
  return async () => Film.parse(await page.evaluate(() => Reflect.get(window, "film")));
}

/** Of so many questions the fastest answer is the surest (Cristian 1989). */
const QUESTIONS = 12;

/** What the venue's clock read at a time of this computer's, from how the two stand now. */
async function venueClock(house: TestHouse, speed: number): Promise<(at: number) => number> {
  let surest = { took: Infinity, at: 0, venue: 0 };
  for (let question = 0; question < QUESTIONS; question++) {
    const asked = performance.timeOrigin + performance.now();
    const { now } = Health.parse((await house.call("GET", "/api/health", undefined, {}, "screen")).body);
    const took = performance.timeOrigin + performance.now() - asked;
    if (took < surest.took) surest = { took, at: asked + took / 2, venue: Date.parse(now) };
  }
  return (at) => surest.venue + speed * (at - surest.at);
}

/** How far apart the first frames of the same figures are, in real milliseconds. */
function apart(one: readonly Frame[], other: readonly Frame[]): number[] {
  return one.flatMap(({ at, figure }) => {
    const there = other.find((frame) => frame.figure === figure);
    return there === undefined ? [] : [Math.abs(at - there.at)];
  });
}

/** How far the first frame of each figure is from its second by the venue's clock, in real milliseconds. */
function astray(frames: readonly Frame[], venueAt: (at: number) => number, speed: number): number[] {
  return frames.map(({ at, figure }) => Math.abs(venueAt(at) - (ZERO - 1_000 * Number(figure))) / speed);
}

function expectWithin(distances: readonly number[], least: number, most: number, what: string): void {
  const said = `${what}: median ${median(distances).toFixed(1)} ms, most ${Math.max(...distances).toFixed(1)} ms`;
  test.info().annotations.push({ type: "measured", description: said });
  console.log(said);
  expect(distances.length).toBeGreaterThanOrEqual(least);
  expect(median(distances)).toBeLessThan(most);
  expect(Math.max(...distances)).toBeLessThan(HELD_UP_MILLISECONDS);
}

test(
  "two kiosks show each second of the countdown together, and as the venue’s clock has it",
  LONG,
  async ({ page, browser }) => {
    const house = await startHouse({ rehearse: "2026-12-31T23:59:40+01:00", paused: true });
    // In a window of its own, as a kiosk is: a tab behind another draws when the browser likes.
    const other = await browser.newPage(KIOSK);
    await openKiosk(page, house, "lobby-1");
    await openKiosk(other, house, "showroom-1");
    const [here, there] = [await filming(page), await filming(other)];
    await run(house);
    for (const kiosk of [page, other]) {
      await expect(kiosk.locator(".countdown-year")).toHaveText("2027", { timeout: 40_000 });
      await expect(kiosk.locator(".countdown-words")).toHaveText(WORDS);
    }
    const [one, two] = [await here(), await there()];
    expect(one.figures).toEqual(COUNTED);
    expect(two.figures).toEqual(COUNTED);
    expectWithin(apart(one.frames, two.frames), LEAST_FRAMES, TOGETHER_MILLISECONDS, "two kiosks apart");
    expectWithin(
      astray(one.frames, await venueClock(house, 1), 1),
      LEAST_FRAMES,
      BY_THE_CLOCK_MILLISECONDS,
      "a kiosk and the venue’s clock apart",
    );
    await other.close();
  },
);

test("a screen reader is told of the countdown twice, at its beginning and at its end", LONG, async ({ page }) => {
  // As most visitors see it, with all that moves.
  await page.emulateMedia({ reducedMotion: "no-preference" });
  const house = await startHouse({ rehearse: "2026-12-31T23:59:45+01:00", paused: true });
  await openKiosk(page, house, "lobby-1");
  const film = await filming(page);
  await run(house);
  await expect(page.locator(".countdown-year")).toHaveText("2027", { timeout: 40_000 });
  await expect(page.locator(".countdown-words")).toHaveText(WORDS);
  expect(await accessibilityFaults(page)).toEqual([]);
  const { figures, told } = await film();
  expect(figures).toEqual(COUNTED);
  expect(told).toEqual(["Plus que 10 secondes.", "Bonne année\u00a0!\nLa route est à vous."]);
});

test("a kiosk that is opened within the countdown joins it at the second that it is", LONG, async ({ page }) => {
  const house = await startHouse({ rehearse: "2026-12-31T23:59:53+01:00", paused: true });
  await openKiosk(page, house, "lobby-1");
  await expect(page.locator(".countdown-figure")).toHaveText("7");
  const film = await filming(page);
  await run(house);
  await expect(page.locator(".countdown-year")).toHaveText("2027");
  const { figures, frames } = await film();
  // That the clock runs is heard some time into the second in which it began to.
  expect(figures.filter((figure) => figure !== "6")).toEqual(["7", ...COUNTED.slice(COUNTED.indexOf("5"))]);
  // Its first figure was there before anyone looked.
  expectWithin(
    astray(frames.slice(1), await venueClock(house, 1), 1),
    LEAST_JOINED,
    BY_THE_CLOCK_MILLISECONDS,
    "a kiosk that joined and the venue’s clock apart",
  );
});

test("a kiosk counts every second also where a rehearsal’s clock runs faster", LONG, async ({ page }) => {
  const speed = 3;
  const house = await startHouse({ rehearse: "2026-12-31T23:59:20+01:00", speed, paused: true });
  await openKiosk(page, house, "lobby-1");
  const film = await filming(page);
  await run(house);
  await expect(page.locator(".countdown-year")).toHaveText("2027", { timeout: 40_000 });
  const { figures, frames } = await film();
  expect(figures).toEqual(COUNTED);
  expectWithin(
    astray(frames, await venueClock(house, speed), speed),
    LEAST_FRAMES,
    BY_THE_CLOCK_MILLISECONDS,
    `a kiosk and a clock of ×${speed} apart`,
  );
});

for (const { when, seen } of [
  {
    when: "before the countdown",
    // It has heard that the clock runs once its face moves.
    seen: (page: Page) => expect(page.locator(".clock-tick").nth(42)).toHaveAttribute("data-past", "true"),
  },
  { when: "in the middle of the countdown", seen: (page: Page) => expect(page.locator(".countdown-figure")).toHaveText("8") },
]) {
  test(`a kiosk whose controller is gone ${when} counts it all, and ends it`, LONG, async ({ page }) => {
    const house = await startHouse({ rehearse: "2026-12-31T23:59:40+01:00", paused: true });
    await openKiosk(page, house, "lobby-1");
    const film = await filming(page);
    await run(house);
    await seen(page);
    const venueAt = await venueClock(house, 1);
    await house.kill();
    await expect(page.locator(".countdown-year")).toHaveText("2027", { timeout: 40_000 });
    await expect(page.locator(".countdown-words")).toHaveText(WORDS);
    const { figures, frames } = await film();
    expect(figures).toEqual(COUNTED);
    expectWithin(
      astray(frames, venueAt, 1),
      LEAST_FRAMES,
      BY_THE_CLOCK_MILLISECONDS,
      `a kiosk on its own ${when} and the clock that it knew apart`,
    );
  });
}
