/** As a person does it: change the corridor's playlist in the console, and listen. */
import { type Browser, expect, test } from "@playwright/test";
import { logIn } from "../support/console.ts";
import type { TestHouse } from "../support/house.ts";
import type { Pulse } from "../support/pulse.ts";
import { cut, powerAt, type Recording, rms, rmsOverTime, startRecording } from "../support/recording.ts";
import { without } from "../support/tools.ts";
import { until } from "../support/until.ts";
import { CROSSFADE_SECONDS, newPage, openPlayer, openRig, reportOf, type Rig, VENUE } from "./venue.ts";

test.skip(...without("chromium", "pulseaudio", "pulseaudio-utils", "ffmpeg"));

/** Ignitions a second: 870 revolutions a minute in six cylinders, 700 in eight (their cards say so). */
const FLAT_SIX_HERTZ = (870 / 60) * 3;
const V8_HERTZ = (700 / 60) * 4;

let rig: Rig;
let pulse: Pulse;
let house: TestHouse;
let browser: Browser;

test.beforeAll(async () => {
  rig = await openRig({ plan: VENUE, rehearse: "2026-06-15T10:00:18+02:00" });
  ({ pulse, house, browser } = rig);
});

test.afterAll(() => rig?.stop());

/** How much more the one engine fires than the other, in decibels. */
function sixOverEight(heard: Recording): number {
  return 10 * Math.log10(powerAt(heard, FLAT_SIX_HERTZ) / powerAt(heard, V8_HERTZ));
}

test("an operator taps another playlist, and the corridor turns from the flat six to the V8 without falling silent", async () => {
  const player = await newPage(browser);
  await openPlayer(house, player, "corridor", "flat-six-idle");
  const desk = await (await browser.newContext({ locale: "en-GB" })).newPage();
  await logIn(desk, house);

  await desk.getByRole("button", { name: "Change Corridor" }).click();
  const sheet = desk.getByRole("dialog");
  await sheet.getByLabel("Playlist").selectOption("eight");
  await sheet.getByRole("button", { name: "30 min", exact: true }).click();
  const recorder = await startRecording(pulse, "corridor");
  await until("three seconds of the flat six", () => recorder.now() > 3);
  await sheet.getByRole("button", { name: /until/ }).click();
  await until("the V8 to be reported", async () => (await reportOf(house, "corridor"))?.playlist === "eight");
  const tapped = recorder.now();
  await until("the crossfade to end", () => recorder.now() > tapped + CROSSFADE_SECONDS + 5);
  const heard = await recorder.stop();

  expect(sixOverEight(cut(heard, 0, 2.5))).toBeGreaterThan(10);
  expect(sixOverEight(cut(heard, tapped + CROSSFADE_SECONDS + 2, tapped + CROSSFADE_SECONDS + 4.5))).toBeLessThan(-10);
  // Idling engines breathe by a decibel or two; a gap would be tens.
  const before = rms(cut(heard, 0, 2.5));
  expect(Math.min(...rmsOverTime(heard, 0.25))).toBeGreaterThan(before - 6);
});
