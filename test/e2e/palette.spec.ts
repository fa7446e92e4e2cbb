/** What an operator types is understood, shown before it is done, done with Enter, and undone. */
import { expect, type Locator, type Page, test } from "@playwright/test";
import { accessibilityFaults } from "../support/accessibility.ts";
import { logIn } from "../support/console.ts";
import { LONG } from "../support/long.ts";
import { testPages } from "../support/pages.ts";

/** A Friday at noon; the demonstration venue is open until 18:00. */
const NOON = "2026-11-20T12:00:00+01:00";

const startHouse = testPages();

test.use({ locale: "en-GB", viewport: { width: 1440, height: 900 } });

const palette = (page: Page) => page.getByRole("dialog", { name: "What would you like?" });
const field = (page: Page) => palette(page).getByRole("combobox");
const marked = (page: Page) => palette(page).getByRole("option", { selected: true });
const running = (page: Page) => page.getByRole("region", { name: "Running now" });

test("“christmas lobby until 18” is understood, says what it changes, holds with Enter, and can be undone", async ({ page }) => {
  const house = await startHouse({ rehearse: NOON });
  await logIn(page, house);
  await page.keyboard.press("Control+k");
  // Whoever knows the key types on at once.
  await page.keyboard.type("chirstmas lobby until 18");
  await expect(marked(page)).toContainText("Christmas");
  await expect(marked(page)).toContainText("Lobby · until 18:00");
  await expect(palette(page).getByRole("region", { name: "What changes" })).toContainText(
    /Classic \(.+\) gives way to Christmas.*18:00: Classic comes back/s,
  );
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.keyboard.press("Enter");
  await expect(palette(page)).toBeHidden();
  await expect(running(page)).toContainText("until 18:00");
  await expect(page.getByRole("region", { name: "Lobby", exact: true })).toContainText("Christmas");
  await expect(page.getByRole("region", { name: "Corridor", exact: true })).not.toContainText("Christmas");

  // What runs can be ended from here as well.
  await page.keyboard.press("Control+k");
  await page.keyboard.type("end now");
  await expect(marked(page)).toContainText("End now: Christmas, Lobby");
  await page.keyboard.press("Enter");
  await expect(running(page)).toContainText("Nothing is overridden");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(running(page)).toContainText("until 18:00");
});

test("what is not understood is said, and nothing is done; Escape leaves everything as it was", LONG, async ({ page }) => {
  const house = await startHouse({ rehearse: NOON });
  await logIn(page, house);
  await page.getByRole("button", { name: "Search or ask" }).click();
  await field(page).fill("submarine until 25");
  await expect(palette(page)).toContainText("Not understood: “submarine”, “until”, “25”.");
  await expect(palette(page)).toContainText("Nothing of that name here.");
  await page.keyboard.press("Enter");
  await expect(palette(page)).toBeVisible();
  await field(page).fill("christmas submarine");
  await expect(palette(page)).toContainText("Not understood: “submarine”.");
  await field(page).fill("christmas from 9 until 18");
  await expect(palette(page)).toContainText("That hour has passed.");
  await page.keyboard.press("Enter");
  await field(page).fill("christmas tomorrow");
  await expect(palette(page)).toContainText("Say when it begins");
  await page.keyboard.press("Enter");
  await expect(palette(page)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(palette(page)).toBeHidden();
  await expect(page.getByRole("button", { name: "Search or ask" })).toBeFocused();
  await expect(running(page)).toContainText("Nothing is overridden");
});

test(
  "a word with two meanings is offered as both, and a wish can be looked at more closely before it is made",
  LONG,
  async ({ page }) => {
    const house = await startHouse({ rehearse: NOON });
    await logIn(page, house);
    await page.keyboard.press("Control+k");
    await page.keyboard.type("race terrace for 2 h");
    await expect(palette(page).getByRole("option")).toHaveCount(2);
    await expect(marked(page)).toContainText("Theme");
    await page.keyboard.press("ArrowDown");
    await expect(marked(page)).toContainText("Playlist");
    await palette(page).getByRole("button", { name: "Look closer and change…" }).click();
    const sheet = page.getByRole("dialog", { name: "Change for a while" });
    await expect(sheet.getByLabel("Playlist")).toHaveValue("race");
    await expect(sheet.getByRole("button", { name: "Terrace" })).toHaveAttribute("aria-pressed", "true");
    await sheet.getByRole("button", { name: "1 h", exact: true }).click();
    await sheet.getByRole("button", { name: /^Race until 13:/ }).click();
    await expect(sheet).toBeHidden();
    await expect(running(page)).toContainText("Race");
  },
);

test("pages are found by their names, and a zone alone opens its sheet, on a telephone, too", LONG, async ({ page }) => {
  const house = await startHouse({ rehearse: NOON });
  await page.setViewportSize({ width: 390, height: 844 });
  await logIn(page, house);
  await page.getByRole("button", { name: "Search or ask" }).click();
  await field(page).fill("seas");
  await palette(page)
    .getByRole("option", { name: /^Seasons/ })
    .click();
  await expect(page).toHaveURL(/#seasons$/);
  await page.getByRole("button", { name: "Search or ask" }).click();
  await field(page).fill("lob");
  await palette(page).getByRole("option", { name: "Change Lobby" }).click();
  await expect(page.getByRole("dialog", { name: "Change Lobby" })).toBeVisible();
});

test("from the open console, Christmas in the lobby until 18:00 takes four taps at most", LONG, async ({ page }) => {
  const house = await startHouse({ rehearse: NOON });
  await logIn(page, house);
  let taps = 0;
  const tap = async (button: Locator): Promise<void> => {
    taps += 1;
    await button.click();
  };
  const sheet = page.getByRole("dialog", { name: "Dress in Christmas" });
  await tap(page.getByRole("button", { name: /^Christmas/ }));
  await tap(sheet.getByRole("button", { name: "Lobby" }));
  // The venue closes at 18:00, and until closing is what is meant where nobody says otherwise.
  await tap(sheet.getByRole("button", { name: "Christmas until 18:00" }));
  await expect(running(page)).toContainText("Lobby");
  await expect(running(page)).toContainText("until 18:00");
  expect(taps).toBeLessThanOrEqual(4);
});
