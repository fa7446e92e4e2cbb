import AxeBuilder from "@axe-core/playwright";
import { expect, type Locator, type Page, test } from "@playwright/test";
import { logIn } from "../support/console.ts";
import type { TestHouse } from "../support/house.ts";
import { testPages } from "../support/pages.ts";

const startHouse = testPages();

test.use({ locale: "en-GB", viewport: { width: 1280, height: 900 } });

/** The year of the demonstration house, as an operator finds it six days before the first Advent. */
async function openYear(page: Page): Promise<{ readonly house: TestHouse; readonly year: Locator }> {
  const house = await startHouse({ rehearse: "2026-11-23T09:00:00+01:00", paused: true });
  await logIn(page, house);
  await page.goto(`${house.origin}/console/#seasons`);
  return { house, year: page.getByRole("region", { name: "The year November 2026 to October 2027" }) };
}

test("the year shows every season with its reason, and what comes next", async ({ page }) => {
  const { year } = await openYear(page);
  const seasons = year.getByRole("group", { name: "Year of The whole venue" }).getByRole("button");
  await expect(seasons).toHaveCount(14);

  await seasons.first().focus();
  await page.keyboard.press("ArrowRight");
  await expect(seasons.nth(1)).toBeFocused();
  await expect(seasons.nth(1)).toHaveAccessibleName("Christmas: Sunday 29 November to Wednesday 30 December");
  await expect(year.getByRole("status").filter({ hasText: "The rule “Christmas” asks for it." })).toBeVisible();
  await page.keyboard.press("ArrowRight");
  await expect(year.getByRole("status").filter({ hasText: "“Christmas” gives way." })).toBeVisible();
  await page.keyboard.press("End");
  await expect(seasons.last()).toHaveAccessibleName("Halloween: Sunday 24 October 2027 to Sunday 31 October 2027");
  await expect(seasons.last()).toBeFocused();

  const next = page.getByRole("region", { name: "What comes next" });
  await expect(next).toContainText("Sunday 29 November in 6 days");
  await expect(next).toContainText("Door 1 of 24 opens Tuesday 1 December at 00:00, then one a day until Thursday 24 December.");
  const { violations } = await new AxeBuilder({ page }).include(".year").analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" | ")}`)).toEqual([]);
});

test("a month is looked at day by day, an override shows at once, and the year outlasts its controller @long", async ({
  page,
}) => {
  const { house, year } = await openYear(page);
  const seasons = year.getByRole("group", { name: "Year of The whole venue" }).getByRole("button");
  await year.getByRole("button", { name: "Dec", exact: true }).click();
  await expect(page.getByRole("heading", { name: "The year December 2026" })).toBeFocused();
  await page.getByRole("button", { name: "Next month" }).click();
  await expect(page.getByRole("heading", { name: "The year January 2027" })).toBeVisible();
  await page.getByRole("button", { name: "Whole year" }).click();
  await expect(seasons).toHaveCount(14);

  await house.call("POST", "/api/overrides", {
    targets: ["zone:terrace"],
    set: { theme: "halloween" },
    until: "18:00",
    reason: "Party",
  });
  const terrace = year
    .getByRole("group", { name: "Year of Terrace" })
    .getByRole("button", { name: /^Halloween: Monday 23 November at 09:00/ });
  await expect(terrace).toBeVisible();
  await expect(year.getByRole("group", { name: "Year of Lobby, Corridor and 2 more" })).toBeVisible();
  await year.getByRole("switch", { name: "As a table" }).press("Space");
  await expect(
    year.getByRole("table", { name: "Terrace" }).getByRole("row", { name: /^Halloween Monday 23 November at 09:00/ }),
  ).toBeVisible();
  const christmas = year.getByRole("table", { name: "Terrace" }).getByRole("row", { name: /^Christmas Sunday 29 November/ });
  await expect(christmas).toContainText("24 doors");

  await house.kill();
  await expect(year.getByText("this is the year as it was read last")).toBeVisible();
});
