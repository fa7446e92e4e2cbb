/** Ctrl+W closes the kiosk (FullPageOS 263): every way out of the page is tried, by keys, mouse and fingers. */
import { type CDPSession, type Page, expect, test } from "@playwright/test";
import { LONG } from "../support/long.ts";
import { testPages } from "../support/pages.ts";

const startHouse = testPages();
test.use({ viewport: { width: 1080, height: 1920 }, hasTouch: true });

const NOON = "2026-10-16T12:00:00+02:00";
const ALT = 1;
const CONTROL = 2;
const META = 4;
const SHIFT = 8;

const HELD: Readonly<Record<string, number>> = { Alt: ALT, Ctrl: CONTROL, Meta: META, Shift: SHIFT };

/** Windows' code of a key: browsers act on it, not on the name. */
const CODES: Readonly<Record<string, number>> = {
  Tab: 9,
  Enter: 13,
  Escape: 27,
  " ": 32,
  PageUp: 33,
  PageDown: 34,
  End: 35,
  Home: 36,
  ArrowLeft: 37,
  ArrowUp: 38,
  ArrowRight: 39,
  ArrowDown: 40,
  PrintScreen: 44,
  Delete: 46,
  ContextMenu: 93,
  BrowserBack: 166,
  BrowserForward: 167,
  BrowserRefresh: 168,
  BrowserHome: 172,
  "+": 187,
  "=": 187,
  "-": 189,
};

function codeOf(key: string): number {
  const place = /^F(\d+)$/.exec(key)?.[1];
  return place === undefined ? (CODES[key] ?? key.toUpperCase().charCodeAt(0)) : 111 + Number(place);
}

/** Presses a chord such as "Ctrl+Shift+I" as hardware does: below everything that could be listened to or replaced. */
async function press(keyboard: CDPSession, chord: string): Promise<void> {
  const parts = chord.split(/\+(?=.)/);
  const key = parts.at(-1) ?? "";
  const modifiers = parts.slice(0, -1).reduce((sum, name) => sum + (HELD[name] ?? 0), 0);
  const common = { key, code: key, modifiers, windowsVirtualKeyCode: codeOf(key) };
  const text = key.length === 1 && (modifiers & ~SHIFT) === 0 ? { text: key } : {};
  await keyboard.send("Input.dispatchKeyEvent", { type: "keyDown", ...common, ...text });
  await keyboard.send("Input.dispatchKeyEvent", { type: "keyUp", ...common });
}

const DEAD = [
  ...Array.from({ length: 12 }, (_, index) => `F${index + 1}`),
  ...Array.from("psofghjurwtndlkebqi+-=0", (key) => `Ctrl+${key}`),
  ...Array.from("psofghjurwtndlkebqi", (key) => `Meta+${key}`),
  ...Array.from("nitjcpwrsdobmq", (key) => `Ctrl+Shift+${key.toUpperCase()}`),
  ..."Ctrl+Tab Ctrl+Shift+Tab Ctrl+F4 Ctrl+F5 Shift+F5 Shift+F10 Ctrl+Shift+Delete Ctrl+PageDown Ctrl+PageUp Ctrl+Enter".split(
    " ",
  ),
  ..."Alt+ArrowLeft Alt+ArrowRight Alt+Home Alt+F4 Alt+d Alt+e Alt+f Alt+Enter Alt+Tab Ctrl+Alt+t Meta+Alt+i".split(" "),
  ..."BrowserBack BrowserForward BrowserRefresh BrowserHome BrowserSearch BrowserFavorites".split(" "),
  ..."LaunchMail LaunchApplication1 MediaPlayPause AudioVolumeMute PrintScreen ContextMenu Help".split(" "),
];

const ALIVE = "Tab Shift+Tab Enter Escape ArrowLeft ArrowUp ArrowRight ArrowDown Home End PageUp PageDown a É 7 @ Shift+A".split(
  " ",
);

/** Opens a kiosk and notes on the document itself which keys came through to it. */
async function openKiosk(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}/kiosk/?screen=lobby-1`);
  await expect(page.locator("html")).toHaveAttribute("data-theme", "classic");
  await page.evaluate(() => {
    document.documentElement.dataset["same"] = "true";
    addEventListener("keydown", (event) => (document.documentElement.dataset["key"] = `${event.key} ${event.defaultPrevented}`));
  });
}

/** The document that was opened is still there, as large as it was, and alone. */
async function expectSame(page: Page, address: string): Promise<void> {
  await expect(page.locator("html")).toHaveAttribute("data-same", "true");
  expect(page.url()).toBe(address);
  expect(page.context().pages()).toHaveLength(1);
  expect(await page.evaluate(() => [visualViewport?.scale, innerWidth])).toEqual([1, 1080]);
}

test("no shortcut leaves the kiosk, and what a visitor presses comes through", LONG, async ({ page }) => {
  const house = await startHouse({ rehearse: NOON });
  await openKiosk(page, house.origin);
  const address = page.url();
  const keyboard = await page.context().newCDPSession(page);
  const outcomes: string[] = [];
  const expected: string[] = [];
  for (const [chords, dead] of [
    [DEAD, true],
    [ALIVE, false],
  ] as const) {
    for (const chord of chords) {
      await page.evaluate(() => delete document.documentElement.dataset["key"]);
      await press(keyboard, chord);
      outcomes.push(`${chord}: ${(await page.locator("html").getAttribute("data-key"))?.split(" ").at(-1) ?? "unheard"}`);
      expected.push(`${chord}: ${dead}`);
    }
  }
  expect(outcomes).toEqual(expected);
  await expectSame(page, address);
});

test("a text field can be written in and edited, and nothing else selected", LONG, async ({ page }) => {
  const house = await startHouse({ rehearse: NOON });
  await openKiosk(page, house.origin);
  await page.evaluate(() => {
    const field = document.createElement("input");
    field.setAttribute("aria-label", "probe");
    field.style.cssText = "position:fixed;inset:0 auto auto 0;z-index:99;font-size:40px";
    document.body.append(field);
  });
  const field = page.getByLabel("probe");
  await field.click();
  await page.keyboard.type("a V12 at full song");
  await page.keyboard.press("Control+a");
  await page.keyboard.type("purr");
  await expect(field).toHaveValue("purr");
  await page.keyboard.press("Control+z");
  await expect(field).not.toHaveValue("purr");
  await field.dblclick();
  expect(await page.evaluate(() => getSelection()?.toString())).not.toBe("");
  await field.evaluate((element) => element.remove());
  await page.mouse.move(100, 300);
  await page.mouse.down();
  await page.mouse.move(900, 1500, { steps: 4 });
  await page.mouse.up();
  expect(await page.evaluate(() => getSelection()?.toString())).toBe("");
});

test("no pinch, wheel, tap, link, window, file, print or way back leaves the page or enlarges it", LONG, async ({ page }) => {
  const house = await startHouse({ rehearse: NOON });
  await openKiosk(page, house.origin);
  const address = page.url();
  const hand = await page.context().newCDPSession(page);
  await page.touchscreen.tap(540, 1400);
  await page.touchscreen.tap(540, 1400);
  await expectSame(page, address);
  await hand.send("Input.synthesizePinchGesture", { x: 540, y: 900, scaleFactor: 2, gestureSourceType: "touch" });
  await expectSame(page, address);
  await page.keyboard.down("Control");
  await page.mouse.wheel(0, -400);
  await page.keyboard.up("Control");
  await expectSame(page, address);

  await page.evaluate(() => {
    const links = Object.entries({
      elsewhere: { href: "http://example.org/" },
      beside: { href: "/console/", target: "_blank" },
      file: { href: "/kiosk/", download: "page.html" },
      mail: { href: "mailto:someone@example.org" },
      middle: { href: "/console/" },
    });
    for (const [index, [name, attributes]] of links.entries()) {
      const link = document.createElement("a");
      for (const [key, value] of Object.entries(attributes)) link.setAttribute(key, value);
      link.textContent = name;
      link.style.cssText = `position:fixed;inset:${400 + 100 * index}px auto auto 60px;z-index:99;font-size:40px`;
      document.body.prepend(link);
    }
  });
  let downloads = 0;
  page.on("download", () => (downloads += 1));
  for (const name of ["elsewhere", "beside", "file", "mail"]) await page.getByRole("link", { name }).click();
  await page.getByRole("link", { name: "middle" }).click({ button: "middle" });
  await page.getByRole("link", { name: "middle" }).click({ modifiers: ["Control"] });
  await page.getByRole("link", { name: "middle" }).click({ modifiers: ["Shift"] });
  await page.getByRole("link", { name: "middle" }).click({ button: "right" });
  expect(await page.evaluate(() => window.open("/console/"))).toBeNull();
  await page.evaluate(() => (location.href = "http://example.org/"));
  await expectSame(page, address);
  expect(downloads).toBe(0);

  const dropped = await page.evaluate(() =>
    ["dragover", "drop"].map((kind) => document.body.dispatchEvent(new DragEvent(kind, { bubbles: true, cancelable: true }))),
  );
  expect(dropped).toEqual([false, false]);
  for (let step = 0; step < 4; step += 1) {
    // Each step has been taken, and answered by the page, before the next one.
    await page.evaluate(() =>
      new Promise((done) => {
        addEventListener("popstate", done, { once: true });
        history.back();
      }).then(() => undefined),
    );
  }
  await expectSame(page, address);
  await page.emulateMedia({ media: "print" });
  await expect(page.locator("body")).toBeHidden();
});
