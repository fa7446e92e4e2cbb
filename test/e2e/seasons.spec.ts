import AxeBuilder from "@axe-core/playwright";
import { expect, type Locator, type Page, test } from "@playwright/test";
import { z } from "zod";
import { Cue } from "../../electron/contract/cue.ts";
import { PlayingTrack } from "../../electron/contract/state.ts";
import type { TestHouse } from "../support/house.ts";
import { LONG } from "../support/long.ts";
import { median } from "../support/median.ts";
import { testPages } from "../support/pages.ts";

const startHouse = testPages();

test.use({ locale: "fr-FR", viewport: { width: 1280, height: 720 } });

async function openKiosk(page: Page, house: TestHouse, screen: string): Promise<void> {
  await page.goto(`${house.origin}/kiosk/?screen=${screen}`);
  await expect(page.locator(".clock-time")).toBeVisible();
}

async function wears(page: Page, theme: string): Promise<void> {
  await expect(page.locator("html")).toHaveAttribute("data-theme", theme);
}

async function run(house: TestHouse, paused: boolean): Promise<void> {
  expect((await house.call("PATCH", "/api/rehearsal", { paused })).status).toBe(200);
}

async function accessibilityFaults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" | ")}`);
}

const doors = (page: Page): Locator => page.getByRole("toolbar", { name: "Une porte par jour" }).getByRole("button");
const dialog = (page: Page): Locator => page.getByRole("dialog");

test("on 1 December one door is open: a touch tells what is behind it, in the visitor's language", async ({ page }) => {
  const house = await startHouse({ rehearse: "2026-12-01T10:00:00+01:00" });
  await openKiosk(page, house, "lobby-1");
  await wears(page, "christmas");
  await expect(doors(page)).toHaveCount(24);
  const first = page.getByRole("button", { name: "Porte 1, ouverte aujourd’hui" });
  await first.click();
  await expect(dialog(page)).toContainText("1 décembre");
  await expect(dialog(page)).toContainText("Bertha Benz y acheta son carburant");
  await expect(page.getByRole("button", { name: "Fermer" })).toBeFocused();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(dialog(page)).toHaveCount(0);
  await expect(first).toBeFocused();

  await page.getByRole("button", { name: /^Porte 2, fermée jusqu’au 2 décembre/ }).click();
  await expect(dialog(page)).toContainText("Cette porte s’ouvre le 2 décembre.");
  await expect(dialog(page)).not.toContainText("Mary Anderson");
  await page.getByRole("button", { name: "Fermer" }).click();

  await page.getByRole("button", { name: "English" }).click();
  await page.getByRole("button", { name: "Door 1, opened today" }).click();
  await expect(dialog(page)).toContainText("Bertha Benz bought her fuel there");
});

for (const { viewport, tag } of [
  { viewport: { width: 1280, height: 720 }, tag: LONG },
  { viewport: { width: 1080, height: 1920 }, tag: LONG },
  { viewport: { width: 390, height: 844 }, tag: {} },
]) {
  test(
    `on 24 December every door is open, by the keyboard as well, at ${viewport.width}×${viewport.height}`,
    tag,
    async ({ page }) => {
      await page.setViewportSize(viewport);
      const house = await startHouse({ rehearse: "2026-12-24T10:00:00+01:00" });
      await openKiosk(page, house, "lobby-1");
      await expect(page.getByRole("button", { name: /^Porte \d+, ouverte/ })).toHaveCount(24);
      expect(await accessibilityFaults(page)).toEqual([]);
      const boxes = await doors(page).evaluateAll((elements) =>
        elements.map((element) => element.getBoundingClientRect().toJSON()),
      );
      for (const box of z
        .array(z.object({ left: z.number(), right: z.number(), top: z.number(), bottom: z.number() }))
        .parse(boxes)) {
        expect(Math.min(box.right - box.left, box.bottom - box.top)).toBeGreaterThanOrEqual(48);
        expect(Math.min(box.left, box.top)).toBeGreaterThanOrEqual(0);
        expect(box.right).toBeLessThanOrEqual(viewport.width);
        expect(box.bottom).toBeLessThanOrEqual(viewport.height);
      }

      // One stop for the Tab key: today's door.
      const last = page.getByRole("button", { name: "Porte 24, ouverte aujourd’hui" });
      await page.getByRole("button", { name: "English" }).focus();
      await page.keyboard.press("Tab");
      await expect(last).toBeFocused();
      await page.keyboard.press("ArrowLeft");
      await expect(page.getByRole("button", { name: "Porte 23, ouverte" })).toBeFocused();
      await page.keyboard.press("Home");
      await page.keyboard.press("ArrowDown");
      const columns = viewport.width > viewport.height ? 4 : viewport.width > 520 ? 8 : 6;
      await expect(page.getByRole("button", { name: `Porte ${1 + columns}, ouverte` })).toBeFocused();
      await page.keyboard.press("End");
      await page.keyboard.press("Enter");
      await expect(dialog(page)).toContainText("sans un feu rouge");
      await page.keyboard.press("Tab");
      await expect(page.getByRole("button", { name: "Fermer" })).toBeFocused();
      await page.keyboard.press("Enter");
      await expect(last).toBeFocused();
    },
  );
}

test("the door of the day opens at the venue's midnight, on the page that is there", async ({ page }) => {
  const house = await startHouse({ rehearse: "2026-12-09T23:59:58+01:00", paused: true });
  await openKiosk(page, house, "lobby-1");
  await expect(page.getByRole("button", { name: "Porte 9, ouverte aujourd’hui" })).toBeVisible();
  await expect(page.getByRole("button", { name: /^Porte 10, fermée/ })).toBeVisible();
  await run(house, false);
  await expect(page.getByRole("button", { name: "Porte 10, ouverte aujourd’hui" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Porte 9, ouverte", exact: true })).toBeVisible();
});

const Seen = z.array(z.object({ text: z.string(), at: z.number() }));

/** Notes what an element says and when, from here on. */
async function noting(page: Page, selector: string): Promise<() => Promise<z.infer<typeof Seen>>> {
  const name = `seen ${selector}`;
  await page.evaluate(
    ({ shown, key }) => {
      const seen: { text: string; at: number }[] = [];
      Object.assign(window, { [key]: seen });
      const look = (): void => {
        const text = document.querySelector(shown)?.textContent ?? "";
        if (text !== "" && text !== seen.at(-1)?.text) seen.push({ text, at: performance.timeOrigin + performance.now() });
      };
      new MutationObserver(look).observe(document.body, { childList: true, characterData: true, subtree: true });
    },
    { shown: selector, key: name },
  );
  return async () => Seen.parse(await page.evaluate((key) => Reflect.get(window, key), name));
}

/** Both pages wake for the same instant of the venue's clock. */
const TOGETHER_MILLISECONDS = 50;

/** The painting of a scene in software, on a machine that is busy with others, may hold up either of them now and then. */
const HELD_UP_MILLISECONDS = 500;

test(
  "the last ten seconds of the year are counted on two kiosks at once, and by a screen reader twice",
  LONG,
  async ({ page, context }) => {
    const house = await startHouse({ rehearse: "2026-12-31T23:59:45+01:00", paused: true });
    const other = await context.newPage();
    // Small, so that painting two scenes leaves the machine room to keep time.
    for (const kiosk of [page, other]) await kiosk.setViewportSize({ width: 480, height: 270 });
    await openKiosk(page, house, "lobby-1");
    await openKiosk(other, house, "showroom-1");
    for (const kiosk of [page, other]) await wears(kiosk, "new-year");
    const [figures, others, said] = await Promise.all([
      noting(page, ".countdown-figure"),
      noting(other, ".countdown-figure"),
      noting(page, ".countdown-told"),
    ]);
    await run(house, false);
    const words = "Bonne année\u00a0!\nLa route est à vous.";
    for (const kiosk of [page, other]) {
      await expect(kiosk.locator(".countdown-words")).toHaveText("Bonne année\u00a0! La route est à vous.", { timeout: 40_000 });
      await expect(kiosk.locator(".countdown-year")).toHaveText("2027");
    }
    expect(await accessibilityFaults(page)).toEqual([]);
    const [here, there] = [await figures(), await others()];
    const counted = ["10", "9", "8", "7", "6", "5", "4", "3", "2", "1"];
    expect(here.map(({ text }) => text)).toEqual(counted);
    expect(there.map(({ text }) => text)).toEqual(counted);
    const apart = here.map(({ at }, index) => Math.abs(at - (there[index]?.at ?? Number.NaN)));
    expect(median(apart)).toBeLessThan(TOGETHER_MILLISECONDS);
    expect(Math.max(...apart)).toBeLessThan(HELD_UP_MILLISECONDS);
    expect((await said()).map(({ text }) => text)).toEqual(["Plus que 10 secondes.", words]);
  },
);

test("a kiosk that was cut off counts all the same", LONG, async ({ page }) => {
  const house = await startHouse({ rehearse: "2026-12-31T23:59:45+01:00", paused: true });
  await openKiosk(page, house, "lobby-1");
  await wears(page, "new-year");
  await run(house, false);
  await expect(page.locator(".clock-scale [data-now=true]")).not.toHaveCount(0);
  await expect(page.locator(".countdown-figure")).toHaveText("9");
  await house.kill();
  await expect(page.locator(".countdown-figure")).toHaveText("3");
  await expect(page.locator(".countdown-words")).toContainText("Bonne année");
});

test("Christmas comes at the midnight that begins the first Sunday of Advent, with its doors shut, and is a cue", async ({
  page,
}) => {
  const house = await startHouse({ rehearse: "2026-11-28T23:59:57+01:00", paused: true });
  await openKiosk(page, house, "lobby-1");
  await wears(page, "classic");
  await expect(doors(page)).toHaveCount(0);
  await run(house, false);
  await wears(page, "christmas");
  await expect(page.getByRole("button", { name: /^Porte \d+, fermée/ })).toHaveCount(24);
  // At night the house says that it is closed.
  await expect(page.locator(".welcome-greeting")).toHaveText("La maison dort. Les lumières veillent.");

  const asked = await house.call("GET", "/api/cues?from=2026-11-28T00:00:00Z&to=2026-12-02T00:00:00Z", undefined, {}, "screen");
  const { cues } = z.strictObject({ cues: z.array(Cue) }).parse(asked.body);
  expect(cues.map(({ at, kind, theme, cue, window }) => [at, kind, theme, cue, window])).toEqual([
    ["2026-11-28T23:00:00Z", "leave", "classic", "classic-leaves", null],
    ["2026-11-28T23:00:00Z", "arrive", "christmas", "christmas-arrives", null],
    ["2026-11-30T23:00:00Z", "window", "christmas", "advent-door-opens", 1],
    ["2026-12-01T23:00:00Z", "window", "christmas", "advent-door-opens", 2],
  ]);
  expect(cues[0]?.zones).toEqual(["lobby", "corridor", "showroom", "pit-lane", "terrace"]);
  for (const query of [
    "from=2026-12-02T00:00:00Z&to=2026-12-01T00:00:00Z",
    "from=2026-12-02T00:00:00Z",
    "from=2026-01-01T00:00:00Z&to=2036-01-01T00:00:00Z",
  ])
    expect((await house.call("GET", `/api/cues?${query}`)).status).toBe(400);
});

test("a theme that is given to a zone arrives there with its sound, once", async () => {
  const house = await startHouse({ rehearse: "2026-10-16T12:00:00+02:00", paused: true });
  await house.call("POST", "/api/overrides", { targets: ["zone:corridor"], set: { theme: "christmas" }, forMinutes: 60 });
  const heard = async (zone: string, seconds: number): Promise<string[]> => {
    const at = new Date(Date.parse("2026-10-16T10:00:00Z") + seconds * 1_000).toISOString();
    const { body } = await house.call("GET", `/api/playing?zone=${zone}&at=${at}`);
    return z
      .object({ tracks: z.array(PlayingTrack) })
      .parse(body)
      .tracks.map(({ sound }) => sound);
  };
  expect(await heard("corridor", 5)).toContain("sleigh-bells");
  expect(await heard("corridor", 30)).not.toContain("sleigh-bells");
  expect(await heard("lobby", 5)).not.toContain("sleigh-bells");
});

test("the analysis of the whole year knows no gap and no tie", async () => {
  const house = await startHouse({ rehearse: "2026-10-16T12:00:00+02:00" });
  const answer = await house.call("GET", "/api/analysis");
  expect(answer).toMatchObject({ status: 200, body: { findings: [] } });
});
