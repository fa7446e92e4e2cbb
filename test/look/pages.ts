/** Every page of a kiosk as it is looked at: how one is reached from the one before, and what is taken of each. */
import { join } from "node:path";
import type { Page } from "@playwright/test";
import type { DayPart } from "../../electron/contract/theme.ts";
import { GO_HOME, openView, touch, WAKE } from "../bench/kiosk-visit.ts";
import type { TestHouse } from "../support/house.ts";
import { themeNamed } from "./faces.ts";
import { gridSheet, type Sheet } from "./sheet.ts";
import { BOARD, moveTo, openKiosk, PATIENCE, settle, type Sitting, type Size, SIZES } from "./shots.ts";

const LANGUAGES = ["fr", "ar"] as const;
type Language = (typeof LANGUAGES)[number];

/** A Friday of a plain season before noon, and one in Advent after sunset; what changed in the day's programme, and when all is over. */
const DAYS = [
  {
    theme: "classic",
    part: "day",
    at: "2026-10-16T11:50:00+02:00",
    urgent: "2026-10-16T12:20:00+02:00",
    closed: "2026-10-16T21:00:00+02:00",
    changed: {
      "lap-beside/2026-10-16": { start: "14:00", delayMinutes: 15 },
      "workshop-visit/2026-10-16": { start: "15:00", cancelled: true },
      "adapted-driving/2026-10-16": { start: "13:00", seatsLeft: 1 },
    },
  },
  {
    theme: "christmas",
    part: "night",
    at: "2026-12-11T17:10:00+01:00",
    urgent: "2026-12-11T17:40:00+01:00",
    closed: "2026-12-11T21:00:00+01:00",
    changed: { "race-night/2026-12-11": { delayMinutes: 10, seatsLeft: 3 } },
  },
] as const satisfies readonly { readonly part: DayPart; readonly [more: string]: unknown }[];
type Day = (typeof DAYS)[number];

/** How many pages stand beside each other in a sheet, and how high they are, for each of {@link SIZES}. */
const ROWS = [
  { name: "lying", columns: 5, row: 360 },
  { name: "upright", columns: 10, row: 640 },
  { name: "telephone", columns: 10, row: 640 },
] as const;

const EMERGENCY = {
  fr: "Sortez calmement par le hall.",
  en: "Please leave through the lobby.",
  de: "Bitte gehen Sie durch die Halle hinaus.",
  es: "Salgan con calma por el vestíbulo.",
  nl: "Ga rustig door de hal naar buiten.",
  ar: "يرجى الخروج بهدوء عبر البهو.",
};

/** Lets time pass without a touch until a page asks whether somebody is there; a page that sees no frame for long takes itself for dead. */
async function beIdle(page: Page): Promise<void> {
  const question = page.locator(".still");
  while ((await question.count()) === 0) await page.clock.fastForward(2_000);
}

async function open(page: Page, view: string): Promise<void> {
  await touch(page, GO_HOME);
  await touch(page, openView(view));
}

/** Each begins where the one before it ended. */
const PAGES: Readonly<Record<string, (page: Page, house: TestHouse, day: Day) => Promise<unknown>>> = {
  attract: (page) => page.locator(".invitation").waitFor(),
  home: (page) => touch(page, WAKE),
  languages: (page) => touch(page, { on: "[data-sheet=languages]", answer: ".sheet-languages" }),
  comfort: (page) => touch(page, { on: "[data-sheet=comfort]", answer: ".sheet-comfort" }),
  async garage(page) {
    await touch(page, { on: ".sheet-close", answer: ".dock-sheet[data-open=false]" });
    await touch(page, openView("garage"));
  },
  async engine(page) {
    await touch(page, { on: ".garage-car[data-engine=flat-six]", answer: ".stand" });
    await page.locator(".start").focus();
    await page.keyboard.down("Enter");
    await page.locator(".stand[data-gait=idling]").waitFor();
  },
  async today(page) {
    await page.keyboard.up("Enter");
    await open(page, "today");
  },
  experiences: (page) => open(page, "experiences"),
  experience: (page) => touch(page, { on: "[data-experience=lap-beside]", answer: ".opened .code" }),
  way: (page) => touch(page, { on: ".opened-way", answer: ".path-line" }),
  map: (page) => open(page, "map"),
  opinion: (page) => open(page, "opinion"),
  reasons: (page) => touch(page, { on: ".opinion-faces li:nth-child(2) button", answer: "[data-step=reasons]" }),
  writing: (page) => touch(page, { on: ".opinion-foot .chip-main", answer: "[data-step=line]" }),
  thanks: (page) => touch(page, { on: ".opinion-now", answer: "[data-step=thanks]" }),
  async still(page) {
    await touch(page, GO_HOME);
    await beIdle(page);
  },
  async staff(page) {
    await touch(page, { on: ".still button", answer: ".visit:not(:has(.still))" });
    await page.keyboard.press("Control+Alt+Shift+Q");
    await page.locator(".door-keys").waitFor();
  },
  async emergency(page, house, { urgent }) {
    await page.keyboard.press("Escape");
    // At a time of its own: it would be in force again at the same time of the next sitting.
    await moveTo(house, urgent);
    await house.call("POST", "/api/emergency", { message: EMERGENCY, sound: null });
    await page.locator(".emergency[data-on=true]").waitFor();
  },
  async closed(page, house, { closed }) {
    await house.call("DELETE", "/api/emergency");
    await moveTo(house, closed);
    await page.locator(".wall[data-closed=true]").waitFor();
  },
  async board(page, house, { at }) {
    await moveTo(house, at);
    await page.goto(`${house.origin}/kiosk/?screen=${BOARD}`);
  },
};

function shotName(page: string, { theme }: Day, { width, height }: Size, language: Language): string {
  return `page-${page}-${theme}-${width}x${height}-${language}.jpg`;
}

/** Waits until every picture of the page is there and nothing moves that comes to rest. */
async function rest(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      document.querySelector(".visit-opening") === null &&
      [...document.images].every(({ complete }) => complete) &&
      document
        .getAnimations()
        .every(({ effect, playState }) => playState !== "running" || effect?.getComputedTiming().iterations === Infinity),
    undefined,
    { timeout: PATIENCE },
  );
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

function sittingOf(size: Size, language: Language, day: Day, folder: string): Sitting {
  return {
    manner: language,
    shots: Object.keys(PAGES).length,
    async sit(browser, house, taken) {
      const { theme, part, at, closed, changed } = day;
      await moveTo(house, at);
      for (const [entry, change] of Object.entries(changed)) {
        const { status, body } = await house.call("PUT", `/api/programme/${entry}`, change);
        if (status !== 200) throw new Error(`The programme did not change: ${JSON.stringify(body)}`);
      }
      // What moves is looked at in the seasons' own sheets.
      const page = await openKiosk(browser, house, size, true);
      await page.clock.install();
      for (const [name, reach] of Object.entries(PAGES)) {
        await reach(page, house, day);
        await settle(page, themeNamed(theme), name === "closed" && closed > at ? "night" : part, false);
        await rest(page);
        const file = shotName(name, day, size, language);
        await page.screenshot({ path: join(folder, file), type: "jpeg", quality: 92, timeout: PATIENCE });
        taken(file);
      }
      await page.context().close();
    },
  };
}

/** All that is taken of the pages, into a folder. */
export function pageSittings(folder: string): Sitting[] {
  return LANGUAGES.flatMap((language) => DAYS.flatMap((day) => SIZES.map((size) => sittingOf(size, language, day, folder))));
}

/** The sheets of the pages by their names: one for each size, season and language. */
export function pageSheets(): ReadonlyMap<string, Sheet> {
  return new Map(
    SIZES.flatMap((size, index) => {
      const { name, columns, row } = ROWS[index] ?? ROWS[0];
      return DAYS.flatMap((day) =>
        LANGUAGES.map((language): [string, Sheet] => {
          const shots = Object.keys(PAGES).map((page) => shotName(page, day, size, language));
          return [`${name}-${day.theme}-${language}`, gridSheet(shots, size, columns, row)];
        }),
      );
    }),
  );
}
