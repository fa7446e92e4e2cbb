/** One tap, seen and heard and read before it is so: the sheet in which the house is dressed for a while. */
import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { z } from "zod";
import { VenueState } from "../../electron/contract/state.ts";
import { logIn } from "../support/console.ts";
import type { TestHouse } from "../support/house.ts";
import { LONG } from "../support/long.ts";
import { testPages } from "../support/pages.ts";

const startHouse = testPages();
// Pictures that stand still: without a graphics card the moving ones would take the processor from everything else.
test.use({ locale: "en-GB", viewport: { width: 1440, height: 900 }, contextOptions: { reducedMotion: "reduce" } });

const kioskOf = (page: Page) => page.frameLocator("iframe[title^='The kiosk in']").locator("html");
const Counts = z.object({ screens: z.array(z.object({ id: z.string(), observed: z.array(z.unknown()) })) });

async function themes(house: TestHouse): Promise<Record<string, string | null>> {
  const { zones } = VenueState.parse((await house.call("GET", "/api/state")).body);
  return Object.fromEntries(Object.entries(zones).map(([id, { theme }]) => [id, theme.value]));
}

test("a theme is seen and read before it is worn, put on in a group until an hour, and taken back", async ({ page }) => {
  const house = await startHouse({ rehearse: "2026-12-10T14:00:00+01:00" });
  const visit = { targets: ["zone:showroom"], set: { theme: "race" }, until: "15:00", reason: "Client visit" };
  await house.call("POST", "/api/overrides", visit);
  await logIn(page, house);

  // One tap on a tile: a kiosk wears it, in the console alone. A key that is held for too long confirms nothing.
  await page.getByRole("button", { name: /^Halloween/ }).focus();
  await page.keyboard.down("Enter");
  const sheet = page.getByRole("dialog", { name: "Dress in Halloween" });
  await expect(sheet.getByRole("button", { name: "Halloween until 18:00" })).toBeFocused();
  await page.keyboard.down("Enter");
  await page.keyboard.up("Enter");
  await expect(kioskOf(page)).toHaveAttribute("data-theme", "halloween");
  await expect(sheet.getByRole("img", { name: "The kiosk in Lobby, dressed in Halloween" })).toBeVisible();
  expect((await themes(house))["lobby"]).toBe("christmas");

  // It says what it takes the place of, zone by zone where that differs.
  await sheet.getByRole("button", { name: "All of indoor" }).click();
  await sheet.getByLabel("At a time of the venue").fill("16:00");
  const effects = sheet.getByRole("region", { name: "What changes" });
  await expect(effects).toContainText("Lobby, Corridor");
  await expect(effects).toContainText("Christmas (rule “Christmas”) gives way to Halloween.");
  await expect(effects).toContainText("16:00: Christmas comes back (rule “Christmas”).");
  await expect(effects).toContainText("Race (override “Client visit”) gives way to Halloween.");
  await expect(effects).toContainText("Its override (until 15:00) has ended by then.");

  // And what is there before, with a change as on the screens of the house.
  await sheet.getByRole("button", { name: "Before" }).click();
  await expect(kioskOf(page)).toHaveAttribute("data-theme", "christmas");
  await sheet.getByRole("button", { name: "Before" }).click();
  await expect(kioskOf(page)).toHaveAttribute("data-theme", "halloween");
  const { violations } = await new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"]).analyze();
  expect(violations).toEqual([]);

  await sheet.getByRole("button", { name: "Halloween until 16:00" }).click();
  await expect(sheet).toBeHidden();
  await expect.poll(() => themes(house)).toMatchObject({ lobby: "halloween", showroom: "halloween", terrace: "christmas" });
  // Nobody has seen a screen: what was looked at reports nothing.
  const { screens } = Counts.parse((await house.call("GET", "/api/screens")).body);
  expect(screens.flatMap(({ observed }) => observed)).toEqual([]);

  await page.getByRole("button", { name: "Undo" }).click();
  await expect.poll(() => themes(house)).toMatchObject({ lobby: "christmas", showroom: "race" });
});

test(
  "tomorrow evening is seen by night and heard at the desk alone, and a closing that there is none of is said",
  LONG,
  async ({ page }) => {
    const house = await startHouse({ rehearse: "2026-12-10T14:00:00+01:00" });
    await logIn(page, house);
    await page.getByRole("button", { name: /^New Year/ }).click();
    const sheet = page.getByRole("dialog");
    await sheet.getByRole("button", { name: "Tomorrow" }).click();
    await sheet.getByLabel("Hour at which it begins").fill("21h");
    await expect(sheet.getByText("The venue is closed then: say a time.")).toBeVisible();
    await sheet.getByRole("button", { name: "2 h", exact: true }).click();
    await expect(sheet.getByText("As it will be tomorrow 21:00, by night.")).toBeVisible();
    await expect(kioskOf(page).getByText("21:0")).toBeVisible();

    const asked: string[] = [];
    page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    const listen = sheet.getByRole("button", { name: "Listen here" });
    await listen.click();
    await expect(listen).toHaveAttribute("aria-pressed", "true");
    await expect.poll(() => asked.filter((path) => path.endsWith(".opus"))).not.toEqual([]);
    await listen.click();
    await expect(listen).toHaveAttribute("aria-pressed", "false");

    await sheet.getByRole("button", { name: "New Year from tomorrow 21:00 until tomorrow 23:00" }).click();
    await expect(page.getByRole("region", { name: "Running now" })).toContainText("starts tomorrow 21:00");
    expect((await themes(house))["lobby"]).toBe("christmas");
  },
);
