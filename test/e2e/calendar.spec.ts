import { readFileSync } from "node:fs";
import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { Plan } from "../../electron/contract/plan.ts";
import { VENUE_YEAR } from "../support/calendar.ts";
import { logIn } from "../support/console.ts";
import type { TestHouse } from "../support/house.ts";
import { LONG } from "../support/long.ts";
import { testPages } from "../support/pages.ts";

const startHouse = testPages();
test.use({ locale: "en-GB", reducedMotion: "reduce" });

const NOON = "2026-11-20T12:00:00+01:00";

async function openSheet(page: Page, house: TestHouse) {
  await logIn(page, house);
  await page.getByRole("button", { name: "Day", exact: true }).click();
  await page.getByRole("button", { name: "Calendar…" }).click();
  const sheet = page.getByRole("dialog", { name: "Calendar" });
  await expect(sheet).toBeVisible();
  return sheet;
}

async function planOf(house: TestHouse): Promise<Plan> {
  return Plan.parse((await house.call("GET", "/api/plan")).body);
}

async function violations(page: Page): Promise<string[]> {
  const found = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    .analyze();
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" | ")}`);
}

test("a calendar is chosen, compared, some of it taken over, and that undone", LONG, async ({ page }) => {
  const house = await startHouse({ rehearse: NOON });
  const sheet = await openSheet(page, house);
  expect(await violations(page)).toEqual([]);
  await sheet.getByLabel("Choose an .ics file").setInputFiles(VENUE_YEAR);
  await expect(sheet.getByRole("heading", { name: "5 changes" })).toBeVisible();
  const special = sheet.getByRole("listitem").filter({ hasText: "Ouverture exceptionnelle" });
  await expect(special).toContainText("09:00 – 16:00");
  await expect(special).toContainText("10:00 – 14:30");
  await expect(sheet).toContainText("“Comité du premier lundi” repeats for ever in a way that no season and no weekdays can say");
  await expect(sheet).toContainText("1 is in the plan already · 1 event is over");
  expect(await violations(page)).toEqual([]);

  await sheet.getByRole("checkbox", { name: "École de pilotage" }).uncheck();
  await sheet.getByRole("button", { name: "Take over 4 changes" }).click();
  await expect(sheet).toBeHidden();
  await expect(page.getByText("4 changes from venue-year.ics are in the plan.")).toBeVisible();
  const taken = await planOf(house);
  expect(taken.venue.openingExceptions).toContainEqual({ date: "2027-01-13", closed: true });
  expect(taken.venue.openingExceptions).toContainEqual({ date: "2026-12-31", window: { from: "10:00", to: "14:30" } });
  expect(taken.periods.map(({ name }) => name)).not.toContain("École de pilotage");

  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("Back as it was.")).toBeVisible();
  expect((await planOf(house)).venue.openingExceptions).not.toContainEqual({ date: "2027-01-13", closed: true });
});

test("whoever was faster is told of, and the comparison is made again", async ({ page }) => {
  const house = await startHouse({ rehearse: NOON });
  const sheet = await openSheet(page, house);
  await sheet.getByLabel("Choose an .ics file").setInputFiles(VENUE_YEAR);
  await expect(sheet.getByRole("heading", { name: "5 changes" })).toBeVisible();
  const { headers, body } = await house.call("GET", "/api/plan");
  const plan = Plan.parse(body);
  const closed = {
    ...plan,
    venue: {
      ...plan.venue,
      openingExceptions: ["12", "13", "14"].map((day) => ({ date: `2027-01-${day}`, closed: true as const })),
    },
  };
  expect((await house.call("PUT", "/api/plan", closed, { "if-match": headers.get("etag") ?? "" })).status).toBe(200);

  await sheet.getByRole("button", { name: "Take over 5 changes" }).click();
  await expect(sheet.getByRole("alert")).toContainText("Someone else changed the plan in the meantime.");
  await expect(sheet.getByRole("listitem").filter({ hasText: "Fermé pour inventaire" })).toHaveCount(0);
  await sheet.getByRole("button", { name: "Take over 5 changes" }).click();
  await expect(page.getByText("5 changes from venue-year.ics are in the plan.")).toBeVisible();
});

test("a file that is no calendar gets one sentence, and another may be chosen", LONG, async ({ page }) => {
  const house = await startHouse({ rehearse: NOON });
  const sheet = await openSheet(page, house);
  const file = (name: string, text: string) => ({ name, mimeType: "text/calendar", buffer: Buffer.from(text) });
  await sheet.getByLabel("Choose an .ics file").setInputFiles(file("photo.ics", "GIF89a"));
  await expect(sheet.getByRole("alert")).toContainText("This is no iCalendar file");
  await sheet.getByLabel("Choose another file").setInputFiles(file("big.ics", "x".repeat(5 * 1024 * 1024 + 1)));
  await expect(sheet.getByRole("alert")).toContainText("The file is larger than 5 MB");
  expect(await violations(page)).toEqual([]);
  await sheet.getByLabel("Choose another file").setInputFiles(file("own.ics", "BEGIN:VCALENDAR\nEND:VCALENDAR\n"));
  await expect(sheet).toContainText("Nothing in this file changes the plan.");
});

test("the schedule of a zone is downloaded, and its address copied", async ({ page, context }) => {
  const house = await startHouse({ rehearse: NOON });
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const sheet = await openSheet(page, house);
  await sheet.getByLabel("What").selectOption("Corridor");
  const address = `${house.origin}/api/calendar.ics?zone=corridor&language=en`;
  await expect(sheet.getByLabel("Address to subscribe to")).toHaveValue(address);
  await sheet.getByRole("button", { name: "Copy" }).click();
  await expect(sheet.getByRole("button", { name: "Copied" })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(address);
  const [download] = await Promise.all([page.waitForEvent("download"), sheet.getByRole("link", { name: "Download" }).click()]);
  const text = readFileSync(await download.path(), "utf8");
  expect(text).toContain("X-WR-CALNAME:Le Mans Driving Centre – Corridor");
  expect(text).toContain("SUMMARY:Sound: Purr");
});
