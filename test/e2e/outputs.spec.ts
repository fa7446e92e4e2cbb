import AxeBuilder from "@axe-core/playwright";
import { type Browser, type BrowserContext, expect, type Locator, type Page, test } from "@playwright/test";
import { DEFAULT_CARD, openProfile, outputIs, VENUE_OF_CARDS } from "../rig/cards.ts";
import { logIn } from "../support/console.ts";
import type { TestHouse } from "../support/house.ts";
import { testPages } from "../support/pages.ts";
import { type Pulse, startPulse } from "../support/pulse.ts";
import { without } from "../support/tools.ts";
import { LONG } from "../support/long.ts";
import { Plan } from "../../electron/contract/plan.ts";

test.skip(...without("pulseaudio", "pulseaudio-utils"));
test.use({ locale: "en" });

const start = testPages();

let pulse: Pulse;
let browser: Browser;
let profile: BrowserContext;

test.beforeAll(async () => {
  pulse = await startPulse([DEFAULT_CARD, "east", "west"]);
  ({ browser, profile } = await openProfile(pulse));
});

test.afterAll(async () => {
  await browser?.close();
  await pulse?.stop();
});

test.afterEach(async () => {
  for (const page of profile.pages()) await page.close();
});

/** East has its card by name, west plays on the default, south's player is off. */
const HOUSE = {
  ...VENUE_OF_CARDS,
  outputs: VENUE_OF_CARDS.outputs.filter(({ id }) => id === "east-card"),
  screens: VENUE_OF_CARDS.screens.map((screen) => (screen.id === "east" ? screen : { ...screen, output: null })),
};

async function openOutputs(page: Page, house: TestHouse): Promise<void> {
  await logIn(page, house);
  await page.getByRole("navigation", { name: "Views" }).getByRole("button", { name: "Outputs" }).click();
  await expect(page.getByRole("heading", { name: "Is every zone on its own loudspeakers?" })).toBeVisible();
}

const rowOf = (page: Page, zone: string): Locator =>
  page.getByRole("listitem").filter({ has: page.getByRole("heading", { name: zone, exact: true }) });

async function openPlayers(house: TestHouse, ...zones: readonly ("east" | "west")[]): Promise<void> {
  for (const zone of zones) await (await profile.newPage()).goto(`${house.origin}/player/?screen=${zone}`);
}

async function planOf(house: TestHouse): Promise<{ plan: Plan; tag: string }> {
  const { body, headers } = await house.call("GET", "/api/plan");
  return { plan: Plan.parse(body), tag: headers.get("etag") ?? "" };
}

test("a card is chosen for a zone, named, and given back", LONG, async ({ page }) => {
  const house = await start({ plan: HOUSE });
  await openPlayers(house, "east", "west");
  await Promise.all([outputIs(house, "east", "ok"), outputIs(house, "west", "default")]);
  await openOutputs(page, house);
  await expect(rowOf(page, "east")).toContainText("On its own card.");
  await expect(rowOf(page, "west")).toContainText("On whatever the computer’s default is.");
  await expect(rowOf(page, "south")).toContainText("Offline.");

  await page.getByRole("combobox", { name: "Sound card of west" }).selectOption({ label: "west" });
  await expect(page.getByText("west plays on: west")).toBeVisible();
  await outputIs(house, "west", "ok");
  await expect(rowOf(page, "west")).toContainText("On its own card.");
  const { plan } = await planOf(house);
  expect(plan.outputs.at(-1)).toMatchObject({
    id: "west",
    name: "west",
    label: "west",
    deviceId: expect.stringMatching(/.{16}/),
  });
  expect(plan.screens.find(({ id }) => id === "west")?.output).toBe("west");

  const name = page.getByRole("textbox", { name: "Name for “west”" });
  await name.fill("Terrace loudspeakers");
  await name.press("Enter");
  await expect(page.getByText("“west” is now called “Terrace loudspeakers”.")).toBeVisible();
  await expect(page.getByRole("combobox", { name: "Sound card of west" })).toHaveValue("named west");
  await expect(rowOf(page, "west").getByRole("combobox")).toContainText("Terrace loudspeakers · west");

  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("textbox", { name: "Name for “west”" })).toHaveValue("west");
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
});

test("the test tone moves the meter of its screen", LONG, async ({ page }) => {
  const silent = { ...HOUSE, rules: [] };
  const house = await start({ plan: silent });
  await openPlayers(house, "east");
  await outputIs(house, "east", "ok");
  await openOutputs(page, house);
  const meter = page.getByRole("meter", { name: /east/ });
  await expect(meter).toHaveAttribute("aria-valuetext", "silence");
  await page.getByRole("button", { name: "Test tone on east" }).click();
  await expect(meter).toHaveAttribute("aria-valuetext", /−3\d dBFS/);
  await expect(meter).toHaveAttribute("aria-valuetext", "silence");
  await expect(page.getByRole("button", { name: "Test tone on south" })).toBeDisabled();
});

test("a card that is pulled out is said in the house and under Outputs, with what to do", LONG, async ({ page }) => {
  const house = await start({ plan: HOUSE });
  await openPlayers(house, "east");
  await outputIs(house, "east", "ok");
  await logIn(page, house);
  await pulse.unplug("east");
  try {
    await expect(page.getByRole("list").filter({ hasText: "its sound card “Loudspeakers east” is gone" })).toBeVisible({
      timeout: 5_000,
    });
    await page.getByRole("button", { name: "Outputs" }).click();
    await expect(rowOf(page, "east")).toContainText("Its card is gone: the zone is silent.");
    await expect(page.getByRole("combobox", { name: "Sound card of east" })).toHaveValue("absent east-card");
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  } finally {
    await pulse.plug("east");
  }
  await expect(rowOf(page, "east")).toContainText("rests for a few seconds");
  await expect(rowOf(page, "east")).toContainText("On its own card.", { timeout: 30_000 });
});

test("two zones of one computer on one card are said to be", LONG, async ({ page }) => {
  const shared = { ...HOUSE, screens: HOUSE.screens.map((screen) => ({ ...screen, output: "east-card" })) };
  const house = await start({ plan: shared });
  await openPlayers(house, "east", "west");
  await Promise.all([outputIs(house, "east", "ok"), outputIs(house, "west", "ok")]);
  await openOutputs(page, house);
  await expect(rowOf(page, "east")).toContainText("Plays on the same card as west.");
  await expect(rowOf(page, "west")).toContainText("Choose another card for one of them.");
});

test("what someone else has just changed is not overwritten", LONG, async ({ page }) => {
  const house = await start({ plan: HOUSE });
  await openPlayers(house, "west");
  await outputIs(house, "west", "default");
  await openOutputs(page, house);
  let raced = false;
  await page.route("**/api/plan", async (route) => {
    if (!raced && route.request().method() === "GET") {
      raced = true;
      const { plan, tag } = await planOf(house);
      const screens = plan.screens.map((screen) => (screen.id === "west" ? { ...screen, output: "east-card" } : screen));
      expect((await house.call("PUT", "/api/plan", { ...plan, screens }, { "if-match": tag })).status).toBe(200);
    }
    await route.continue();
  });
  await page.getByRole("combobox", { name: "Sound card of west" }).selectOption({ label: "west" });
  await expect(page.getByRole("alert").filter({ hasText: "Someone else changed just this meanwhile." })).toBeVisible();
  expect((await planOf(house)).plan.screens.find(({ id }) => id === "west")?.output).toBe("east-card");
});

test("where the browser names no cards the page says what to do, and the zone stays silent", async ({ page }) => {
  const house = await start({ plan: HOUSE });
  const stranger = await browser.newContext();
  try {
    await (await stranger.newPage()).goto(`${house.origin}/player/?screen=east`);
    await outputIs(house, "east", "untold");
    await openOutputs(page, house);
    await expect(rowOf(page, "east")).toContainText("allow the microphone");
    await expect(page.getByRole("combobox", { name: "Sound card of east" })).toBeDisabled();
  } finally {
    await stranger.close();
  }
});

test("the player in a kiosk's frame finds its card as one in a window does", async () => {
  const screens = HOUSE.screens.map((screen) => ({ ...screen, roles: ["kiosk", "player"] }));
  const house = await start({ plan: { ...HOUSE, screens } });
  await (await profile.newPage()).goto(`${house.origin}/kiosk/?screen=east`);
  await outputIs(house, "east", "ok");
});

test("without a player, and without the controller, the page says so", async ({ page }) => {
  const house = await start({ plan: { ...HOUSE, screens: [{ id: "lobby", zone: "east", roles: ["kiosk"] }] } });
  await openOutputs(page, house);
  await expect(page.getByRole("status").filter({ hasText: "No screen plays sound." })).toBeVisible();
  await house.kill();
  await expect(page.getByText("The controller cannot be reached: this is what was known last")).toBeVisible();
});
