/** Runs in a page without anything else: a whole decoration, put on as a screen puts it on, as often as a test likes. */
import decorStyle from "../../renderer/decor/decor.css?inline";
import { type Effect, Theme, TRANSITIONS } from "../../electron/contract/theme.ts";
import { LEAD } from "../../renderer/decor/arrival.ts";
import { type Decorator, openDecorator } from "../../renderer/decor/decorator.ts";
import { themeOf } from "./themes.ts";

/** What a test orders. */
export interface WearingPage {
  /** A screen of such a size that may wear any of some themes; resolves when all are ready. */
  open(width: number, height: number): Promise<void>;
  /** Changes so often, each time to another theme and in another way, and resolves when the page is at rest in the first. */
  change(times: number): Promise<void>;
}

declare global {
  interface Window {
    wearingPage: WearingPage;
  }
}

const SEASONS = 5;
const EFFECTS: readonly Effect["name"][] = ["snow", "rain", "shimmer", "garland", "fireworks"];
/** The last tenth of a transition is enough of it: it is joined late. */
const SECONDS = 1;
const LATE = SECONDS * 900 + LEAD;

const themes: readonly Theme[] = Array.from({ length: SEASONS }, (_, at) =>
  Theme.parse({
    ...themeOf(`season-${at}`, [{ landscape: "backdrop.svg" }, { landscape: "lights.svg", blend: "light" }]),
    effects: [{ name: EFFECTS[at] }],
    transition: { name: TRANSITIONS[at], seconds: SECONDS },
  }),
);

let decorator: Decorator | null = null;

function elementOf(className: string): HTMLElement {
  const element = document.createElement("div");
  element.className = className;
  document.body.append(element);
  return element;
}

const frame = (): Promise<unknown> => new Promise((done) => requestAnimationFrame(done));

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await frame();
}

function wear(theme: Theme | undefined, late: number): void {
  if (theme === undefined || decorator === null) throw new Error("The page has not been opened.");
  decorator.show(theme, "night", late);
}

window.wearingPage = {
  async open(width, height) {
    const style = document.createElement("style");
    style.textContent = `${decorStyle} body { margin: 0; inline-size: ${width}px; block-size: ${height}px; position: relative }`;
    document.head.append(style);
    let ready: readonly string[] = [];
    decorator = openDecorator({
      host: elementOf("decor"),
      cover: elementOf("decor-change"),
      themes,
      mirrored: false,
      missing: (address) => reportError(new Error(`${address} is missing`)),
      ready: (ids) => {
        ready = ids;
      },
      busy: () => false,
    });
    wear(themes[0], 0);
    await until(() => ready.length === SEASONS && document.querySelector(".decor-stage") !== null);
  },
  async change(times) {
    for (let change = 1; change <= times; change += 1) {
      wear(themes[change % SEASONS], LATE);
      await until(() => document.querySelector(".decor-cover") === null);
    }
    wear(themes[0], LATE);
    await until(() => document.querySelectorAll(".decor-layer, .decor-cover").length === 1);
    // The particles of the theme before leave a little later than its picture.
    const rested = performance.now() + 2_500;
    await until(() => performance.now() > rested);
  },
};
