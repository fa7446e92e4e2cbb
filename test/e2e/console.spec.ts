import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { z } from "zod";
import { logIn } from "../support/console.ts";
import type { TestHouse } from "../support/house.ts";
import { LONG } from "../support/long.ts";
import { testPages } from "../support/pages.ts";

/** A Friday at noon; the demonstration venue is open until 18:00. */
const NOON = "2026-11-20T12:00:00+01:00";
const NIGHT = "2026-11-20T22:00:00+01:00";

const startHouse = testPages();

test.use({ locale: "en-GB", viewport: { width: 1440, height: 900 } });

const State = z.object({
  zones: z.record(
    z.string(),
    z.object({
      theme: z.object({ value: z.unknown() }),
      playlist: z.object({ value: z.unknown() }),
      volume: z.object({ value: z.unknown() }),
    }),
  ),
});

async function zones(house: TestHouse) {
  const { zones: found } = State.parse((await house.call("GET", "/api/state")).body);
  return Object.fromEntries(
    Object.entries(found).map(([id, zone]) => [
      id,
      { theme: zone.theme.value, playlist: zone.playlist.value, volume: zone.volume.value },
    ]),
  );
}

const theme = (house: TestHouse, zone: string) => expect.poll(async () => (await zones(house))[zone]?.theme);
const volumes = (house: TestHouse) =>
  expect.poll(async () => Object.values(await zones(house)).every(({ volume }) => volume === 0));
const zoneOf = (page: Page, name: string) => page.getByRole("region", { name, exact: true });
const running = (page: Page) => page.getByRole("region", { name: "Running now" });

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    .analyze();
  return found.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary ?? ""}`));
}

async function dressLobby(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^Christmas/ }).click();
  const sheet = page.getByRole("dialog", { name: "Dress in Christmas" });
  await sheet.getByRole("button", { name: "Lobby" }).click();
  await sheet.getByLabel("At a time of the venue").fill("18:00");
  await expect(sheet.getByText(/^Ends 18:00, in 5 h 59|^Ends 18:00, in 6 h 00/)).toBeVisible();
  await sheet.getByRole("button", { name: "Christmas until 18:00" }).click();
  await expect(sheet).toBeHidden();
}

test("a wrong PIN is told in a sentence, the right one opens the house", async ({ page }) => {
  const house = await startHouse({ rehearse: NOON });
  await page.goto(`${house.origin}/console/`);
  await expect(page.getByRole("complementary", { name: "Rehearsal" })).toContainText("20 Nov 2026");
  await page.getByLabel("Operator’s PIN").fill("12");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("alert")).toHaveText("The PIN has six digits.");
  await page.getByLabel("Operator’s PIN").fill("000000");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("alert")).toHaveText(/This is not the PIN/);
  await page.getByLabel("Operator’s PIN").fill(house.pin);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Is the house ready?" })).toBeVisible();
  await expect(page.getByRole("group", { name: "Venue clock" })).toContainText("Europe/Paris, UTC+01:00");
  await expect(page.getByText("Open until 18:00")).toBeVisible();
});

test("tried too often, the door says how long to wait, and counts", async ({ page }) => {
  const house = await startHouse({ rehearse: NOON });
  await page.goto(`${house.origin}/console/`);
  for (let tries = 0; tries < 6; tries += 1) {
    await page.getByLabel("Operator’s PIN").fill("000000");
    await page.keyboard.press("Enter");
    await expect(page.getByLabel("Operator’s PIN")).toHaveValue("");
  }
  await expect(page.getByRole("alert")).toHaveText(/Too many tries. Try again in \d+ seconds./);
  await expect(page.getByRole("button", { name: "Open the console" })).toBeDisabled();
});

test("Christmas for the lobby until 18:00 counts down in sight and can be undone", async ({ page }) => {
  const house = await startHouse({ rehearse: NOON });
  await logIn(page, house);
  await dressLobby(page);
  await theme(house, "lobby").toBe("christmas");
  expect((await zones(house))["corridor"]?.theme).toBe("classic");

  await expect(zoneOf(page, "Lobby")).toContainText("Christmas");
  await expect(running(page)).toContainText("until 18:00");
  const timer = running(page).getByRole("timer");
  await expect(timer).toHaveText(/^5:59:\d\d$/);
  const first = await timer.textContent();
  await expect(timer).not.toHaveText(first ?? "");

  await page.getByRole("button", { name: "Undo" }).click();
  await theme(house, "lobby").toBe("classic");
  await expect(running(page)).toContainText("Nothing is overridden");
});

test("ending something early can be undone for what remained of it", async ({ page }) => {
  const house = await startHouse({ rehearse: NOON });
  await logIn(page, house);
  await dressLobby(page);
  await running(page).getByRole("button", { name: "End now: Christmas, Lobby" }).click();
  await theme(house, "lobby").toBe("classic");
  await expect(page.getByText("Ended: Christmas, Lobby.")).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await theme(house, "lobby").toBe("christmas");
  await expect(running(page)).toContainText("until 18:00");
});

test("the corridor's playlist and volume can be changed for half an hour", async ({ page }) => {
  const house = await startHouse({ rehearse: NOON });
  await logIn(page, house);
  await page.getByRole("button", { name: "Change Corridor" }).click();
  const sheet = page.getByRole("dialog", { name: "Change Corridor" });
  await sheet.getByRole("button", { name: "Change" }).click();
  await expect(sheet.getByRole("alert")).toHaveText("Choose a playlist, a volume, a theme or an accent.");
  await sheet.getByLabel("Playlist").selectOption("Electric");
  await sheet.getByRole("switch", { name: "Set the volume" }).check();
  await sheet.getByRole("slider", { name: "Volume" }).press("End");
  await sheet.getByRole("slider", { name: "Volume" }).press("ArrowLeft");
  await sheet.getByRole("button", { name: "30 min" }).click();
  await sheet.getByLabel("Reason").fill("Press visit");
  await sheet.getByRole("button", { name: /^Electric, volume 99 until 12:3/ }).click();
  await expect.poll(async () => (await zones(house))["corridor"]).toEqual({ theme: "classic", playlist: "electric", volume: 80 });
  await expect(zoneOf(page, "Corridor")).toContainText("override “Press visit”");
  // 99 was asked for; the corridor's own maximum is 80, and the console says so.
  await expect(zoneOf(page, "Corridor")).toContainText("the zone’s own maximum");
});

test("two taps mute the house until closing, one more brings it back", async ({ page }) => {
  const house = await startHouse({ rehearse: NOON });
  await logIn(page, house);
  await page.getByRole("button", { name: "Mute all" }).click();
  await page.getByRole("button", { name: /^Until closing\s*ends 18:00$/ }).click();
  await volumes(house).toBe(true);
  await page.getByRole("button", { name: "FR Français" }).click();
  await expect(page.getByText("Tout le lieu est muet jusqu’à 18:00.")).toBeVisible();
  await page.getByRole("button", { name: "EN English" }).click();
  const unmute = page.getByRole("button", { name: /^Unmute\s*ends 18:00$/ });
  await expect(unmute).toBeVisible();
  await unmute.click();
  await volumes(house).toBe(false);
  await expect(page.getByRole("button", { name: "Mute all" })).toBeVisible();
});

test("the mute key asks until when; two quick answers make one mute, and the key ends it again", async ({ page }) => {
  const house = await startHouse({ rehearse: NOON });
  await logIn(page, house);
  await expect(page.getByRole("button", { name: "Mute all" })).toBeEnabled();
  await page.keyboard.press("Shift+M");
  const forHalfAnHour = page.getByRole("button", { name: /^For 30 min/ });
  await expect(forHalfAnHour).toBeFocused();
  // Both before any answer can be there.
  await forHalfAnHour.evaluate((button: HTMLElement) => {
    for (let times = 0; times < 2; times += 1) button.click();
  });
  await expect(page.getByRole("button", { name: /Unmute/ })).toBeVisible();
  await expect(running(page).getByRole("listitem")).toHaveCount(1);
  await page.keyboard.press("Shift+M");
  await expect(running(page)).toContainText("Nothing is overridden");
  await volumes(house).toBe(false);
});

test("a closed house is muted until it opens: nobody opens a silent one", async ({ page }) => {
  const house = await startHouse({ rehearse: NIGHT });
  await logIn(page, house);
  await page.getByRole("button", { name: "Mute all" }).click();
  await expect(page.getByRole("button", { name: /^For 1 h/ })).toContainText("ends 23:");
  await page.getByRole("button", { name: /^Until the venue opens/ }).click();
  await volumes(house).toBe(true);
  await expect(page.getByRole("button", { name: /Unmute/ })).toContainText("ends tomorrow 09:00");
});

test("why is it so? One click names the winner and what lost to it", async ({ page }) => {
  const house = await startHouse({ rehearse: NOON });
  await house.call("POST", "/api/overrides", {
    targets: ["zone:lobby"],
    set: { playlist: "race" },
    forMinutes: 60,
    reason: "Client visit",
  });
  await logIn(page, house);
  await zoneOf(page, "Lobby")
    .getByRole("button", { name: /^Playlist\s*Race\s*override “Client visit”\s*Why\?$/ })
    .click();
  const sheet = page.getByRole("dialog", { name: "Why in Lobby?" });
  await expect(sheet).toContainText(
    /The music has been “Race” since 12:00 because of the override “Client visit”, which holds until 13:0\d\./,
  );
  await expect(sheet).toContainText(
    /Next13:0\dAt 13:0\d the music “Purr” starts because the rule “The corridor purrs” asks for it\. The override “Client visit” ends then\./,
  );
  await expect(sheet.getByRole("listitem").filter({ hasText: /^rule “The corridor purrs”/ })).toContainText(
    "The override “Client visit” lies above every rule.",
  );
});

test("an emergency is declared in two steps, plainly shown, and ended", async ({ page }) => {
  const house = await startHouse({ rehearse: NOON });
  await logIn(page, house);
  await page.getByRole("button", { name: "Emergency", exact: true }).click();
  const sheet = page.getByRole("dialog", { name: "Declare an emergency" });
  await sheet.getByRole("button", { name: "Review" }).click();
  await expect(sheet.getByText("Write the message in at least one language.")).toBeVisible();
  await sheet.getByLabel("Message in English").fill("Please leave by the nearest exit.");
  await sheet.getByLabel("Message in French").fill("Sortez par l’issue la plus proche.");
  await sheet.getByRole("button", { name: "Review" }).click();
  await sheet.getByRole("button", { name: "Declare now" }).click();
  const band = page.getByRole("region", { name: "Emergency" });
  await expect(band).toContainText("Please leave by the nearest exit.");
  await expect(running(page)).toContainText("Emergency: Please leave by the nearest exit.");
  const button = page.getByRole("button", { name: "Emergency", exact: true });
  await expect(button).toBeDisabled();
  await expect(button).toHaveAttribute("title", "An emergency is in force already.");
  expect(await violations(page)).toEqual([]);
  await band.getByRole("button", { name: "End the emergency" }).click();
  await page.getByRole("button", { name: "Yes, end it" }).click();
  await expect(band).toBeHidden();
});

test("the day of each zone can be looked at, walked through with the arrows, and read as a table", LONG, async ({ page }) => {
  const house = await startHouse({ rehearse: NOON });
  await logIn(page, house);
  await page.getByRole("button", { name: "Day", exact: true }).click();
  await expect(page.getByRole("heading", { name: /^The day, Friday,? 20 November 2026$/ })).toBeVisible();
  const day = page.getByRole("group", { name: "Day of Corridor" });
  const now = day.getByRole("button", { name: /^09:00 to 18:00: Classic, Purr, volume 45/ });
  await now.focus();
  await page.keyboard.press("ArrowRight");
  await expect(day.getByRole("button", { name: /^18:00 to 22:00: Classic, Night, volume 30/ })).toBeFocused();
  expect(await violations(page)).toEqual([]);
  await page.getByRole("switch", { name: "As a table" }).check();
  await expect(
    page.getByRole("table", { name: "Corridor" }).getByRole("row", { name: /^09:00 18:00 Classic Purr 45/ }),
  ).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.getByRole("button", { name: "Next day" }).click();
  await expect(page.getByRole("heading", { name: /^The day, Saturday,? 21 November 2026$/ })).toBeVisible();
});

test("the door and the board have no accessibility violation, on a telephone neither", LONG, async ({ page }) => {
  const house = await startHouse({ rehearse: NOON });
  await page.goto(`${house.origin}/console/`);
  await expect(page.getByLabel("Operator’s PIN")).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await logIn(page, house);
  await dressLobby(page);
  expect(await violations(page)).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await violations(page)).toEqual([]);
});

const opened: { button: RegExp; dialog: string }[] = [
  { button: /^Christmas/, dialog: "Dress in Christmas" },
  { button: /^Change Corridor$/, dialog: "Change Corridor" },
  { button: /^Playlist\s*Purr/, dialog: "Why in Lobby?" },
  { button: /^Emergency$/, dialog: "Declare an emergency" },
  { button: /^Keyboard/, dialog: "Keyboard shortcuts" },
];
test("every sheet has no accessibility violation and closes with Escape", LONG, async ({ page }) => {
  const house = await startHouse({ rehearse: NOON });
  await logIn(page, house);
  for (const { button, dialog } of opened) {
    await page.getByRole("button", { name: button }).first().click();
    await expect(page.getByRole("dialog", { name: dialog })).toBeVisible();
    // Colours are measured once the sheet has come in.
    await page.evaluate(() => {
      const ending = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
      return Promise.all(ending.map(({ finished }) => finished.catch(() => null)));
    });
    expect({ dialog, violations: await violations(page) }).toEqual({ dialog, violations: [] });
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toBeHidden();
  }
});

test("everything can be done without a mouse", async ({ page }) => {
  const house = await startHouse({ rehearse: NOON });
  await page.goto(`${house.origin}/console/`);
  await expect(page.getByLabel("Operator’s PIN")).toBeFocused();
  await page.keyboard.type(house.pin);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Is the house ready?" })).toBeVisible();
  await page.keyboard.press("t");
  await expect(page.getByRole("button", { name: /^Christmas/ })).toBeFocused();
  await page.keyboard.press("Enter");
  const sheet = page.getByRole("dialog", { name: "Dress in Christmas" });
  await expect(sheet).toBeVisible();
  const submit = sheet.getByRole("button", { name: "Christmas until 18:00" });
  for (let steps = 0; steps < 20 && !(await submit.evaluate((element) => element === document.activeElement)); steps += 1) {
    await page.keyboard.press("Tab");
  }
  await page.keyboard.press("Enter");
  await theme(house, "terrace").toBe("christmas");
  await expect(sheet).toBeHidden();
  await page.keyboard.press("u");
  await theme(house, "terrace").toBe("classic");
  await page.keyboard.press("Shift+M");
  await expect(page.getByRole("button", { name: /^For 30 min/ })).toBeFocused();
  await page.keyboard.press("Enter");
  await volumes(house).toBe(true);
  await expect(page.getByRole("dialog")).toBeHidden();
  await page.keyboard.press("2");
  await expect(page.getByRole("heading", { name: /^The day,/ })).toBeVisible();
});

test("logging out ends the session, also on another page of the same browser", async ({ page, context }) => {
  const house = await startHouse({ rehearse: NOON });
  await logIn(page, house);
  const second = await context.newPage();
  await second.goto(`${house.origin}/console/`);
  await expect(second.getByRole("heading", { name: "Is the house ready?" })).toBeVisible();
  await page.getByRole("button", { name: "Log out" }).click();
  await expect(page.getByText("You are logged out.")).toBeVisible();
  await expect(second.getByText("Your session has ended. Please log in again.")).toBeVisible();
});

test("a controller that goes away is said, and what was known stays in sight", async ({ page }) => {
  const house = await startHouse({ rehearse: NOON });
  await logIn(page, house);
  await house.kill();
  await expect(page.getByText(/The controller cannot be reached/)).toBeVisible();
  await expect(zoneOf(page, "Corridor")).toContainText("Purr");
  await expect(page.getByRole("button", { name: "Mute all" })).toBeDisabled();
  await expect(page.getByRole("button", { name: "Emergency" })).toHaveAttribute("title", "The controller cannot be reached.");
});

test.describe("on a French telephone", () => {
  test.use({ locale: "fr-FR", viewport: { width: 390, height: 844 } });

  test("the console speaks French, fits, and keeps the language that is chosen", async ({ page }) => {
    const house = await startHouse({ rehearse: NOON });
    await page.goto(`${house.origin}/console/`);
    await page.getByLabel("Code de l’opérateur").fill(house.pin);
    await page.getByRole("button", { name: "Ouvrir la console" }).click();
    await expect(page.getByRole("heading", { name: "La maison est-elle prête ?" })).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await page
      .getByRole("button", { name: /^Ambiance sonore\s*Ronron/ })
      .first()
      .click();
    const sheet = page.getByRole("dialog", { name: "Pourquoi, Accueil ?" });
    await expect(sheet).toContainText(
      "La musique est «\u00a0Ronron\u00a0» depuis 09:00 parce que la règle «\u00a0Le couloir ronronne\u00a0» le demande.",
    );
    await expect(sheet).toContainText("À 18:00, la musique «\u00a0Nuit\u00a0» commence");
    await page.keyboard.press("Escape");
    await expect(sheet).toBeHidden();
    await page.getByRole("button", { name: /English/ }).click();
    await page.reload();
    await expect(page.getByRole("heading", { name: "Is the house ready?" })).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe("en");
  });
});
