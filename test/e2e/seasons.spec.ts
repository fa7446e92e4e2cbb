import { expect, type Locator, type Page, test } from "@playwright/test";
import { z } from "zod";
import { Cue } from "../../electron/contract/cue.ts";
import { PlayingTrack } from "../../electron/contract/state.ts";
import { accessibilityFaults } from "../support/accessibility.ts";
import type { TestHouse } from "../support/house.ts";
import { LONG } from "../support/long.ts";
import { testPages } from "../support/pages.ts";
import { run } from "../support/rehearsal.ts";
import { wears } from "../support/worn.ts";

const startHouse = testPages();

test.use({ locale: "fr-FR", viewport: { width: 1280, height: 720 } });

async function openKiosk(page: Page, house: TestHouse, screen: string): Promise<void> {
  await page.goto(`${house.origin}/kiosk/?screen=${screen}`);
  await expect(page.locator(".clock-time")).toBeVisible();
}

const doors = (page: Page): Locator => page.getByRole("toolbar", { name: "Une porte par jour" }).getByRole("button");
const dialog = (page: Page): Locator => page.getByRole("dialog");

test("on 1 December one door is open: a touch tells what is behind it, in the visitor's language", LONG, async ({ page }) => {
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
  await run(house);
  await expect(page.getByRole("button", { name: "Porte 10, ouverte aujourd’hui" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Porte 9, ouverte", exact: true })).toBeVisible();
});

test("Christmas comes at the midnight that begins the first Sunday of Advent, with its doors shut, and is a cue", async ({
  page,
}) => {
  const house = await startHouse({ rehearse: "2026-11-28T23:59:57+01:00", paused: true });
  await openKiosk(page, house, "lobby-1");
  await wears(page, "classic");
  await expect(doors(page)).toHaveCount(0);
  await run(house);
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
