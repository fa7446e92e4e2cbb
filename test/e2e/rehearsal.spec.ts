/** A rehearsal as an operator leads it: the bar above the console, its keys, and the screens that follow. */
import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { RehearsalStatus } from "../../electron/contract/rehearsal.ts";
import { demonstrationPlan } from "../../electron/demonstration.ts";
import { LONG } from "../support/long.ts";
import { logIn } from "../support/console.ts";
import type { TestHouse } from "../support/house.ts";
import { testPages } from "../support/pages.ts";

const startHouse = testPages();
// What moves behind the words is drawn in software here; whether it moves well is asked in kiosk.spec.ts and venue.spec.ts.
test.use({ locale: "en-GB", viewport: { width: 1440, height: 900 }, reducedMotion: "reduce" });

/** A Friday at noon; the demonstration venue is open until 18:00. */
const NOON = "2026-11-20T12:00:00+01:00";

const bar = (page: Page) => page.getByRole("region", { name: "Rehearsal" });
const clock = (page: Page) => bar(page).getByRole("group", { name: "Venue clock" });
const speed = (page: Page, name: string) => bar(page).getByRole("radio", { name, exact: true });
const wears = (kiosk: Page, theme: string) => expect(kiosk.locator("html")).toHaveAttribute("data-theme", theme);

async function status(house: TestHouse): Promise<RehearsalStatus> {
  return RehearsalStatus.parse((await house.call("GET", "/api/rehearsal")).body);
}

async function openKiosk(page: Page, house: TestHouse): Promise<Page> {
  const kiosk = await page.context().newPage();
  await kiosk.goto(`${house.origin}/kiosk/?screen=lobby-1`);
  return kiosk;
}

async function jump(page: Page, date: string, time: string): Promise<void> {
  await bar(page).getByLabel("Date of the venue").fill(date);
  await bar(page).getByLabel("Time of the venue").fill(time);
  await bar(page).getByRole("button", { name: "Jump" }).click();
}

/** From here on, what the kiosk's own clock reads each time it changes its dress. */
async function noteChanges(kiosk: Page): Promise<() => Promise<readonly string[]>> {
  await kiosk.evaluate(() => {
    const notes: string[] = [];
    Reflect.set(window, "notes", notes);
    new MutationObserver(() => {
      const time = document.querySelector(".clock-time")?.getAttribute("datetime") ?? "";
      notes.push(`${document.documentElement.dataset["theme"]} ${time}`);
    }).observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
  });
  return () => kiosk.evaluate(() => [Reflect.get(window, "notes")].flat().map(String));
}

test(
  "pause, Christmas Eve, and 3600 times the speed: the kiosk changes its dress when the venue's clock says so",
  LONG,
  async ({ page }) => {
    const { rules, ...plan } = demonstrationPlan();
    const party = {
      id: "party",
      name: "Party",
      targets: ["venue"],
      priority: 90,
      // Long enough for the slowest of pages to be seen in it, at an hour a second.
      days: { range: { from: "2026-12-24", to: "2026-12-29" } },
      window: { from: "22:00", to: "22:00" },
      set: { theme: "new-year" },
    };
    const house = await startHouse({ rehearse: NOON, plan: { ...plan, rules: [...rules, party] } });
    const kiosk = await openKiosk(page, house);
    await wears(kiosk, "classic");
    await logIn(page, house);

    await bar(page).getByRole("button", { name: "Pause" }).click();
    await expect(kiosk.getByRole("complementary", { name: "Répétition" })).toContainText("en pause");
    await jump(page, "2026-12-24", "18:30");
    await wears(kiosk, "christmas");
    await expect(clock(page)).toContainText("18:30:00");
    await expect(clock(page)).toContainText("paused");
    await expect(kiosk.locator(".clock-time")).toHaveAttribute("datetime", "2026-12-24T17:30:00.000Z");
    expect(await status(house)).toMatchObject({ now: "2026-12-24T17:30:00Z", paused: true, speed: 1 });

    await speed(page, "×3600").click();
    await expect(speed(page, "×3600")).toBeChecked();
    const changes = await noteChanges(kiosk);
    await bar(page).getByRole("button", { name: "Play" }).click();
    await wears(kiosk, "new-year");
    const [first = ""] = await changes();
    expect(first).toMatch(/^new-year /);
    // Never before 22:00; after it, as long as a busy page takes to look.
    const shown = Date.parse(first.split(" ")[1] ?? "");
    expect(shown).toBeGreaterThan(Date.parse("2026-12-24T20:30:00Z"));
    expect(shown).toBeLessThan(Date.parse("2026-12-25T12:00:00Z"));
    await bar(page).getByRole("button", { name: "Pause" }).click();

    // Backwards as well.
    await jump(page, "2026-12-24", "21:59:59");
    await wears(kiosk, "christmas");
    await jump(page, "2026-12-24", "22:00:00");
    await wears(kiosk, "new-year");
  },
);

test("the next change and the day after are one tap away, and another operator sees it at once", async ({ page, browser }) => {
  const house = await startHouse({ rehearse: NOON, paused: true });
  await logIn(page, house);
  const other = await (await browser.newContext({ locale: "en-GB" })).newPage();
  await logIn(other, house);
  await bar(page).getByRole("button", { name: "Next change 18:00" }).click();
  await expect(clock(other)).toContainText("18:00:00");
  expect((await status(house)).now).toBe("2026-11-20T17:00:00Z");
  await bar(other).getByRole("button", { name: "A day later" }).click();
  await expect(clock(page)).toContainText("Sat, 21 Nov 2026");
  expect((await status(house)).now).toBe("2026-11-21T17:00:00Z");
  await expect(bar(page).getByLabel("Date of the venue")).toHaveValue("2026-11-21");
  await other.context().close();
});

test("the bar is led from the keyboard: space pauses, arrows change the speed, letters stay letters", async ({ page }) => {
  const house = await startHouse({ rehearse: NOON });
  await logIn(page, house);
  // One command at a time: the next key counts once the bar has its answer.
  const answered = () => expect(bar(page)).toHaveAttribute("aria-busy", "false");
  const isPaused = async (paused: boolean) => {
    await expect.poll(async () => (await status(house)).paused).toBe(paused);
    await expect(bar(page).getByRole("button", { name: paused ? "Play" : "Pause" })).toBeVisible();
    await answered();
  };
  const runsAt = async (times: number) => {
    await expect.poll(async () => (await status(house)).speed).toBe(times);
    await expect(clock(page)).toContainText(`×${times}`);
    await answered();
  };

  await bar(page).getByRole("button", { name: "Pause" }).focus();
  await page.keyboard.press("Space");
  await isPaused(true);
  await expect(bar(page).getByRole("button", { name: "Play" })).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(speed(page, "×1")).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await runsAt(10);
  await expect(speed(page, "×10")).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await runsAt(60);
  await page.keyboard.press("ArrowLeft");
  await runsAt(10);
  await expect(speed(page, "×10")).toBeFocused();
  await page.keyboard.press("Space");
  await isPaused(false);

  const free = bar(page).getByLabel("Another speed, from 0.1 to 3600");
  await free.fill("9000");
  await expect(bar(page).getByRole("button", { name: "Set" })).toHaveAttribute("aria-disabled", "true");
  await free.fill("90");
  await page.keyboard.press("Enter");
  await runsAt(90);
  await expect(free).toHaveAttribute("placeholder", "90");
  const time = bar(page).getByLabel("Time of the venue");
  await time.fill("");
  await time.pressSequentially("18 h");
  expect(await status(house)).toMatchObject({ paused: false, speed: 90 });
});

test("no page of a rehearsal can be taken for the real venue's, nor the other way round", LONG, async ({ page }) => {
  const real = await startHouse({});
  await page.goto(`${real.origin}/console/`);
  await expect(page).toHaveTitle("Ronron console");
  const icon = () => page.locator('link[rel="icon"]').getAttribute("href");
  const realIcon = await icon();
  await logIn(page, real);
  await expect(page).toHaveTitle("House · Ronron console");
  await expect(bar(page)).toHaveCount(0);

  const house = await startHouse({ rehearse: NOON, paused: true, speed: 60 });
  await page.goto(`${house.origin}/console/`);
  const badge = page.getByRole("complementary", { name: "Rehearsal" });
  await expect(badge).toHaveText("Rehearsal20 Nov 2026, 12:00×60paused");
  await expect(page).toHaveTitle("⚠ Rehearsal · Ronron console");
  expect(await icon()).not.toBe(realIcon);
  await logIn(page, house);
  await expect(page).toHaveTitle("⚠ Rehearsal · House · Ronron console");
  expect(await icon()).not.toBe(realIcon);
  // It stays in sight however far the page is scrolled.
  await page.mouse.wheel(0, 5_000);
  await expect(bar(page).getByText("Rehearsal", { exact: true })).toBeInViewport();

  for (const [path, title] of [
    ["/kiosk/?screen=lobby-1", "⚠ Répétition · Ronron"],
    ["/player/?screen=lobby-1", /^⚠ Répétition · /],
    ["/", "⚠ Rehearsal · Ronron"],
  ] as const) {
    await page.goto(`${house.origin}${path}`);
    await expect(page).toHaveTitle(title);
    await expect(page.getByRole("complementary", { name: /Répétition|Rehearsal/ })).toContainText(
      /20 nov\.? 2026,? (à )?12:00.*×60/i,
    );
  }
});

test("the door tells of a rehearsal also where this computer is no screen of the house, and follows its clock", async ({
  page,
}) => {
  const house = await startHouse({ rehearse: NOON, paused: true });
  // A computer without a key gets nothing over the socket.
  await page.routeWebSocket("**/api/socket", (socket) => socket.close());
  await page.goto(`${house.origin}/console/`);
  const badge = page.getByRole("complementary", { name: "Rehearsal" });
  await expect(badge).toContainText("20 Nov 2026, 12:00");
  await house.call("PATCH", "/api/rehearsal", { at: "2026-12-24T18:00:00+01:00" });
  await expect(badge).toContainText("24 Dec 2026, 18:00");
});

test("the bar fits every size of screen, can be touched, and has no accessibility violation", LONG, async ({ page }) => {
  const house = await startHouse({ rehearse: NOON, speed: 90 });
  await logIn(page, house);
  for (const [width, height] of [
    [1920, 1080],
    [1080, 1920],
    [390, 844],
  ] as const) {
    await page.setViewportSize({ width, height });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    const small = await bar(page)
      .locator("button, input")
      .evaluateAll((parts) => parts.filter((part) => part.getBoundingClientRect().height < 48).map((part) => part.outerHTML));
    expect(small).toEqual([]);
    const { violations } = await new AxeBuilder({ page })
      .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
      .analyze();
    expect(
      violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`)),
    ).toEqual([]);
  }
});
