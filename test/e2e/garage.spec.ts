/** The sound garage as a visitor has it: by touch, by keyboard, by screen reader, with sound and without. */
import { type CDPSession, expect, type Locator, type Page, test } from "@playwright/test";
import { accessibilityFaults } from "../support/accessibility.ts";
import { LONG } from "../support/long.ts";
import { testPages } from "../support/pages.ts";

const NOON = "2026-10-16T12:00:00+02:00";

const startHouse = testPages();

test.use({ locale: "en-GB", viewport: { width: 1080, height: 1920 }, hasTouch: true });

interface Fingers {
  down(id: number, at: Locator, x: number, y: number, force?: number): Promise<void>;
  move(id: number, at: Locator, x: number, y: number, force?: number): Promise<void>;
  /** Lifts a finger; given an element, once that is there, as the way down does. */
  up(id: number, at?: Locator): Promise<void>;
}

/** Real touch points, several at once; places are shares of an element's box. */
async function fingersOf(page: Page): Promise<Fingers> {
  const session: CDPSession = await page.context().newCDPSession(page);
  const points = new Map<number, { id: number; x: number; y: number; force?: number }>();
  const place = async (id: number, at: Locator, x: number, y: number, force?: number): Promise<void> => {
    const box = (await at.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    const point = { id, x: box.x + x * box.width, y: box.y + y * box.height };
    points.set(id, force === undefined ? point : { ...point, force });
  };
  const send = (type: "touchStart" | "touchMove" | "touchEnd"): Promise<unknown> =>
    session.send("Input.dispatchTouchEvent", { type, touchPoints: [...points.values()] });
  return {
    async down(...where) {
      await place(...where);
      await send("touchStart");
    },
    async move(...where) {
      await place(...where);
      await send("touchMove");
    },
    async up(id, at) {
      await at?.boundingBox();
      points.delete(id);
      await send("touchEnd");
    },
  };
}

/** Walks in: wakes the screen, opens the garage, and has a car come forward. */
async function comeForward(page: Page, origin: string, engine: string, screen = "lobby-1"): Promise<void> {
  await page.goto(`${origin}/kiosk/?screen=${screen}`);
  await page.locator(".wall").tap({ position: { x: 500, y: 1200 } });
  await page.locator(".home-item[data-view='garage'] button").tap();
  await page.locator(`.garage-car[data-engine='${engine}']`).tap();
  await expect(page.locator(".stand")).toBeVisible();
}

const gait = (page: Page, ...gaits: readonly string[]): Promise<void> =>
  expect(page.locator(".stand")).toHaveAttribute("data-gait", new RegExp(`^(${gaits.join("|")})$`), { timeout: 10_000 });

/** Where the needle stands, degrees. */
const needle = async (page: Page): Promise<number> =>
  Number(/rotate\((.+)\)/.exec((await page.locator(".rev-needle").getAttribute("transform")) ?? "")?.[1] ?? Number.NaN);

/** What the page tells its player and hears of it, from now on. */
async function overhear(page: Page): Promise<() => Promise<{ kind: string; phase?: string; rpm?: number }[]>> {
  await page.evaluate(() => {
    const heard: unknown[] = [];
    Object.assign(window, { heard });
    addEventListener("message", ({ data }) => heard.push(data));
  });
  return () => page.evaluate(() => Object.assign({ heard: [] }, window).heard);
}

const ofEngine = (said: { kind: string; phase?: string; rpm?: number }[]): { kind: string; phase?: string; rpm?: number }[] =>
  said.filter(({ kind }) => kind === "engine");

test("a finger holds the start button, the engine idles; a finger on the pedal revs it, the needle climbs and falls", async ({
  page,
}) => {
  const house = await startHouse({ rehearse: NOON });
  await comeForward(page, house.origin, "flat-six");
  const heard = await overhear(page);
  const fingers = await fingersOf(page);
  const start = page.locator(".start");
  const pedal = page.getByRole("slider");
  await fingers.down(1, start, 0.5, 0.5);
  await gait(page, "starting");
  await expect(page.locator(".stand-cue")).toHaveText("[Le démarreur tourne]");
  await gait(page, "idling");
  await fingers.up(1);
  await gait(page, "idling");
  const idle = await needle(page);
  await fingers.down(2, pedal, 0.5, 0.4);
  await gait(page, "revving", "holding");
  await expect.poll(() => needle(page)).toBeGreaterThan(idle + 60);
  await expect(pedal).toHaveAttribute("aria-valuetext", /tours\/min/);
  await fingers.move(2, pedal, 0.5, 0.02);
  await expect.poll(() => needle(page)).toBeGreaterThan(idle + 190);
  await fingers.up(2);
  await gait(page, "idling");
  await expect.poll(() => needle(page)).toBeLessThan(idle + 12);
  // It is the player that ran, and not the page's own picture of it.
  const phases = new Set(ofEngine(await heard()).map(({ phase }) => phase));
  expect([...phases]).toEqual(expect.arrayContaining(["starting", "idling", "revving", "falling"]));
});

test("a start button that is let go too early stops turning over", LONG, async ({ page }) => {
  const house = await startHouse({ rehearse: NOON });
  await comeForward(page, house.origin, "v8");
  const heard = await overhear(page);
  const fingers = await fingersOf(page);
  const start = page.locator(".start");
  // Both on their way at once: however busy the computer is, the finger is gone before the engine could catch.
  await Promise.all([fingers.down(1, start, 0.5, 0.5), fingers.up(1, start)]);
  await expect.poll(async () => ofEngine(await heard()).length).toBeGreaterThan(25);
  const phases = new Set(ofEngine(await heard()).map(({ phase }) => phase));
  expect([...phases].filter((phase) => phase !== "off" && phase !== "starting" && phase !== "stopping")).toEqual([]);
});

test("whoever leaves turns the engine off", LONG, async ({ page }) => {
  const house = await startHouse({ rehearse: NOON });
  await comeForward(page, house.origin, "classic");
  const heard = await overhear(page);
  const start = page.locator(".start");
  await start.focus();
  await page.keyboard.down("Space");
  await gait(page, "idling");
  await page.keyboard.up("Space");
  await page.locator(".dock-button").first().tap();
  await expect(page.locator(".home")).toBeVisible();
  await expect.poll(async () => ofEngine(await heard()).at(-1)?.phase).toMatch(/stopping|off/);
});

test(
  "by keyboard alone an engine is started, revved with arrows and the space bar, and turned off with Escape",
  LONG,
  async ({ page }) => {
    const house = await startHouse({ rehearse: NOON });
    await comeForward(page, house.origin, "boxer-four");
    await page.locator(".start").focus();
    await page.keyboard.down("Enter");
    await gait(page, "idling");
    await page.keyboard.up("Enter");
    await gait(page, "idling");
    const idle = await needle(page);
    await page.keyboard.press("Tab");
    const pedal = page.getByRole("slider", { name: "Accélérateur" });
    await expect(pedal).toBeFocused();
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowUp");
    await expect(pedal).toHaveAttribute("aria-valuenow", "20");
    await expect.poll(() => needle(page)).toBeGreaterThan(idle + 30);
    await page.keyboard.down("Space");
    await expect(pedal).toHaveAttribute("aria-valuenow", "85");
    await page.keyboard.up("Space");
    await expect(pedal).toHaveAttribute("aria-valuenow", "0");
    await page.keyboard.press("Escape");
    await gait(page, "off");
    await page.keyboard.press("Escape");
    await expect(page.locator('.garage-car[data-engine="boxer-four"]')).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(page.locator(".stand-name")).toBeFocused();
  },
);

test("a screen reader's click starts the engine without being held", LONG, async ({ page }) => {
  const house = await startHouse({ rehearse: NOON });
  await comeForward(page, house.origin, "electric");
  await page.locator(".start").evaluate((button: HTMLElement) => button.click());
  await gait(page, "idling");
  await page.locator(".start").evaluate((button: HTMLElement) => button.click());
  await gait(page, "off");
});

test.describe("without a player", () => {
  // The page is asked for each time, and can be refused.
  test.use({ serviceWorkers: "block" });

  test("where the player is not there the garage says so, and needle and light live all the same", LONG, async ({ page }) => {
    const house = await startHouse({ rehearse: NOON });
    await page.route("**/player/**", (route) => route.abort());
    await comeForward(page, house.origin, "v12");
    await expect(page.locator(".stand-note")).toHaveText("Le son se repose un instant. Le moteur, lui, vous répond.");
    await page.locator(".start").focus();
    await page.keyboard.down("Space");
    await gait(page, "idling");
    await page.keyboard.up("Space");
    const idle = await needle(page);
    await page.getByRole("slider").focus();
    await page.keyboard.down("Space");
    await expect.poll(() => needle(page)).toBeGreaterThan(idle + 100);
    await page.keyboard.up("Space");
    await gait(page, "idling");
  });
});

test(
  "nobody is kept from the garage: axe finds nothing in the line-up, on the stand, and while the engine runs",
  LONG,
  async ({ page }) => {
    const house = await startHouse({ rehearse: NOON });
    await page.goto(`${house.origin}/kiosk/?screen=lobby-1`);
    await page.locator(".wall").tap({ position: { x: 500, y: 1200 } });
    await page.locator(".home-item[data-view='garage'] button").tap();
    await expect(page.locator(".garage-car")).toHaveCount(6);
    for (const car of await page.locator(".garage-car").all())
      expect((await car.boundingBox())?.height ?? 0).toBeGreaterThanOrEqual(60);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.locator(".garage-car[data-engine='v8']").tap();
    await expect(page.locator(".stand")).toBeVisible();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.locator(".start").focus();
    await page.keyboard.down("Space");
    await gait(page, "idling");
    await page.keyboard.up("Space");
    expect(await accessibilityFaults(page)).toEqual([]);
  },
);
