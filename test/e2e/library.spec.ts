/** The console's page of sounds, as an operator uses it. */
import { readFileSync } from "node:fs";
import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { LARGEST_RECORDING } from "../../electron/contract/recording.ts";
import { soundsWords } from "../../renderer/console/words/sounds/words.ts";
import { logIn } from "../support/console.ts";
import type { TestHouse } from "../support/house.ts";
import { leftovers, send } from "../support/importing.ts";
import { testPages } from "../support/pages.ts";
import { type SoundFiles, makeSoundFiles, writeLargeWav } from "../support/sound-files.ts";
import { without } from "../support/tools.ts";
import { LONG } from "../support/long.ts";

const startHouse = testPages();
let files: SoundFiles;

test.use({ locale: "en-GB", viewport: { width: 1440, height: 900 } });
test.skip(...without("ffmpeg"));
test.beforeAll(() => {
  files = makeSoundFiles();
});
test.afterAll(() => files.remove());

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    .analyze();
  return found.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary ?? ""}`));
}

async function open(page: Page, house: TestHouse): Promise<void> {
  await logIn(page, house);
  await page.keyboard.press("6");
  await expect(page.getByRole("heading", { name: "Sounds", exact: true })).toBeVisible();
  await expect(page.getByRole("status").filter({ hasText: /^\d+ sounds\.$/ })).toBeVisible();
}

const choose = (page: Page, ...names: string[]): Promise<void> =>
  page.getByLabel(/Choose recordings/).setInputFiles(names.map((name) => files.path(name)));
const row = (page: Page, name: string) => page.getByRole("listitem", { name, exact: true });

test(
  "recordings are chosen, measured, described and kept; a playlist plays one, and a page decodes it",
  LONG,
  async ({ page }) => {
    test.setTimeout(120_000);
    const house = await startHouse({});
    await open(page, house);
    await expect(page.getByText("None of them is your own yet.")).toBeVisible();
    await choose(page, "clicks.wav", "text.wav", "plain.webm");

    // What is not taken says why, and goes when it is closed.
    await expect(row(page, "text.wav").getByRole("alert")).toHaveText(soundsWords.en["sounds.refused.not-audio"]);
    await expect(row(page, "plain.webm").getByRole("alert")).toHaveText(soundsWords.en["sounds.refused.webm"]);
    await page.getByRole("button", { name: "Close the notice about text.wav" }).click();
    await page.getByRole("button", { name: "Close the notice about plain.webm" }).click();

    const clicks = row(page, "clicks.wav");
    await expect(clicks.getByRole("status")).toHaveText("Ready: say what it is.", { timeout: 60_000 });
    await expect(clicks.getByText(/^WAV, 0:04\. Measured −\d+\.\d LUFS/)).toBeVisible();
    await clicks.getByLabel("Kind").selectOption("Loop");
    await expect(clicks.getByText("The seam clicks: the end does not meet the beginning.")).toBeVisible();
    await expect(clicks.getByText(/^Suggested: from 0:0\d\.\d{3} to 0:0\d\.\d{3}, where it sounds alike\.$/)).toBeVisible();
    await expect(clicks.getByRole("checkbox", { name: "Use the suggested cut" })).toBeChecked();
    expect(await violations(page)).toEqual([]);

    // Both seams can be heard, one at a time; Escape ends it.
    await clicks.getByRole("button", { name: "Hear the seam" }).click();
    await expect(clicks.getByRole("button", { name: "Stop", exact: true })).toHaveAttribute("aria-pressed", "true");
    await clicks.getByRole("button", { name: "Hear the suggested seam" }).click();
    await expect(clicks.getByRole("button", { name: "Hear the seam" })).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(clicks.getByRole("button", { name: "Hear the suggested seam" })).toBeVisible();

    // So can all of it, from the beginning on.
    await clicks.getByRole("button", { name: "Listen to clicks.wav" }).click();
    await expect(clicks.locator(".sounds-outline--heard")).toBeVisible();
    await clicks.getByRole("button", { name: "Stop clicks.wav" }).click();
    await expect(clicks.locator(".sounds-outline--heard")).toBeHidden();
    await expect(page.getByText("cannot be played here")).toBeHidden();

    // Nothing is kept without a licence and a source, and the first that is missing has the focus.
    await clicks.getByLabel("Title").fill("Grüner Käfer");
    await clicks.getByRole("button", { name: "Keep clicks.wav" }).click();
    await expect(clicks.getByText("Say under which licence it may be played.")).toBeVisible();
    await expect(clicks.getByLabel("Licence")).toBeFocused();
    expect(await violations(page)).toEqual([]);
    await clicks.getByLabel("Licence").selectOption("Another one…");
    await clicks.getByLabel("Which licence?").fill("CC BY-SA 4.0");
    await clicks.getByLabel("Source").fill("Recorded in our workshop");
    await clicks.getByRole("button", { name: "Keep clicks.wav" }).click();
    await expect(page.getByText("“Grüner Käfer” is a sound of the house now. “Play in…” beside it has it heard.")).toBeVisible({
      timeout: 60_000,
    });

    const own = page.getByRole("region", { name: "Your own" });
    await expect(own.getByText("CC BY-SA 4.0, Recorded in our workshop")).toBeVisible();
    await expect(own.getByText("Not used yet")).toBeVisible();
    await expect(own.getByText(/^−2[23]\.\d LUFS$/)).toBeVisible();
    expect(await violations(page)).toEqual([]);
    expect(leftovers(house)).toEqual([]);

    // Enter once too often deletes nothing.
    await own.getByRole("button", { name: "Delete Grüner Käfer" }).focus();
    await page.keyboard.press("Enter");
    await expect(own.getByRole("button", { name: "Cancel" })).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(own.getByRole("button", { name: "Delete Grüner Käfer" })).toBeFocused();

    // It is given to a playlist, taken back, and given again; the page says so at once, and it cannot be deleted.
    const give = async (): Promise<void> => {
      await own.getByRole("button", { name: "Grüner Käfer: Play in…" }).click();
      await own.getByLabel("Playlist").selectOption("Purr");
      expect(await violations(page)).toEqual([]);
      await own.getByRole("button", { name: "Add" }).click();
      await expect(page.getByText("“Grüner Käfer” plays in Purr now.")).toBeVisible();
    };
    await give();
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(own.getByText("Not used yet")).toBeVisible();
    await give();
    await expect(own.getByText("Used by playlist Purr")).toBeVisible();
    await expect(own.getByText("Cannot be deleted while it is used.")).toBeVisible();
    await expect(own.getByRole("button", { name: /^Delete/ })).toBeHidden();

    // A page gets it and hears a loop without a step where it goes round.
    const heard = await page.evaluate(async () => {
      const bytes = await (await fetch("/sounds/own/gruner-kafer.opus")).arrayBuffer();
      const buffer = await new OfflineAudioContext(2, 1, 48_000).decodeAudioData(bytes);
      const samples = buffer.getChannelData(0);
      let largest = 0;
      for (let n = 1; n < samples.length; n++) largest = Math.max(largest, Math.abs((samples[n] ?? 0) - (samples[n - 1] ?? 0)));
      return { frames: buffer.length, seam: Math.abs((samples[0] ?? 0) - (samples.at(-1) ?? 0)), largest };
    });
    expect(heard.frames).toBeGreaterThan(3 * 48_000);
    expect(heard.seam).toBeLessThanOrEqual(1.05 * heard.largest);
  },
);

test(
  "dropped on the page they come in, too; several at once, each with its progress, and each can be cancelled",
  LONG,
  async ({ page }) => {
    test.setTimeout(120_000);
    const house = await startHouse({});
    writeLargeWav(files.path("long.wav"), 40 * 1024 * 1024);
    await open(page, house);
    const dropped = await page.evaluateHandle(
      ({ name, base64 }) => {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.codePointAt(0) ?? 0);
        const transfer = new DataTransfer();
        transfer.items.add(new File([bytes], name));
        return transfer;
      },
      { name: "plain.flac", base64: readFileSync(files.path("plain.flac")).toString("base64") },
    );
    const zone = page.locator(".sounds-drop");
    await zone.dispatchEvent("dragover", { dataTransfer: dropped });
    await zone.dispatchEvent("drop", { dataTransfer: dropped });
    await choose(page, "long.wav");
    await expect(row(page, "plain.flac").getByRole("status")).toHaveText("Ready: say what it is.", { timeout: 60_000 });

    const bar = page.getByRole("progressbar", { name: "long.wav" });
    await expect(bar).toHaveAttribute("aria-valuetext", /^Decoding, \d+ %$/, { timeout: 60_000 });
    await page.getByRole("button", { name: "Cancel long.wav" }).click();
    await expect(row(page, "long.wav")).toBeHidden();

    // A draft waits for its operator: on another page of the console, and after the page was loaded anew.
    await page.keyboard.press("1");
    await page.keyboard.press("6");
    await row(page, "plain.flac").getByLabel("Title").fill("Still here");
    await page.reload();
    await expect(row(page, "plain.flac").getByRole("status")).toHaveText("Ready: say what it is.");
    await page.getByRole("button", { name: "Discard plain.flac" }).click();
    await expect(row(page, "plain.flac")).toBeHidden();
    await expect.poll(() => leftovers(house)).toEqual([]);
  },
);

test("a file that is too large is refused before it is sent", async ({ page }) => {
  const house = await startHouse({});
  await open(page, house);
  const requests: string[] = [];
  page.on("request", (request) => requests.push(new URL(request.url()).pathname));
  await page.getByLabel(/Choose recordings/).evaluate((input, size) => {
    if (!(input instanceof HTMLInputElement)) throw new Error("a field for files was expected");
    const file = new File(["x"], "huge.wav");
    Object.defineProperty(file, "size", { value: size });
    const transfer = new DataTransfer();
    transfer.items.add(file);
    Object.defineProperty(input, "files", { value: [file] });
    input.dispatchEvent(new Event("change", { bubbles: true }));
  }, LARGEST_RECORDING + 1);
  await expect(row(page, "huge.wav").getByRole("alert")).toHaveText(soundsWords.en["sounds.refused.too-large"]);
  expect(requests).not.toContain("/api/recordings");
});

test(
  "every sound can be listened to, one at a time, by keyboard; an own one is corrected, and deleted after a second thought",
  LONG,
  async ({ page }) => {
    test.setTimeout(90_000);
    const house = await startHouse({});
    const { body } = await send(house, files.path("plain.wav"));
    const { id } = Object(body);
    await expect
      .poll(async () => Object((await house.call("GET", `/api/recordings/${String(id)}`)).body).state, { timeout: 60_000 })
      .toBe("ready");
    const asked = { sound: "ours", title: { en: "Ours", fr: "Le nôtre" }, kind: "bed", licence: "Own", source: "us", cut: false };
    expect((await house.call("POST", `/api/recordings/${String(id)}/keep`, asked)).status).toBe(201);
    await open(page, house);

    await page.getByRole("button", { name: "Listen to Ours" }).focus();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("button", { name: "Stop Ours" })).toBeFocused();
    await page.getByRole("button", { name: "Listen to Flat six at idle" }).click();
    await expect(page.getByRole("button", { name: "Listen to Ours" })).toBeVisible();
    await expect(page.getByRole("button", { name: /^Stop / })).toHaveCount(1);
    await page.keyboard.press("Escape");
    await expect(page.getByRole("button", { name: /^Stop / })).toHaveCount(0);
    await expect(row(page, "Flat six at idle").locator("path").first()).toBeVisible();

    const own = row(page, "Ours");
    // Its card is corrected, and what is wrong is said where it is.
    await own.getByRole("button", { name: "Edit Ours" }).click();
    await expect(own.getByLabel("Title")).toBeFocused();
    await own.getByLabel("Source").fill("");
    await expect(own.getByText("Say where it comes from.")).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await own.getByLabel("Source").fill("the sound team");
    await own.getByLabel("Licence", { exact: true }).selectOption("CC0 1.0");
    await own.getByRole("button", { name: "Save Ours" }).click();
    await expect(page.getByText("“Ours” is changed.")).toBeVisible();
    await expect(own.getByText("CC0 1.0, the sound team")).toBeVisible();
    await expect(own.getByRole("button", { name: "Edit Ours" })).toBeFocused();

    // Enter once too often deletes nothing, and neither the row nor its columns move.
    const place = () => own.locator(".sounds-outline").boundingBox();
    const still = await place();
    await own.getByRole("button", { name: "Delete Ours" }).focus();
    await page.keyboard.press("Enter");
    await expect(own.getByRole("button", { name: "Cancel" })).toBeFocused();
    expect(await place()).toEqual(still);
    const other = await row(page, "Flat six at idle").locator(".sounds-outline").boundingBox();
    expect([still?.x, still?.width]).toEqual([other?.x, other?.width]);
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press("Enter");
    await expect(own.getByRole("button", { name: "Delete Ours" })).toBeFocused();

    await page.keyboard.press("Enter");
    await own.getByRole("button", { name: "Yes, delete Ours" }).click();
    await expect(page.getByText("“Ours” is deleted.")).toBeVisible();
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(own).toBeVisible();
    await own.getByRole("button", { name: "Delete Ours" }).click();
    await own.getByRole("button", { name: "Yes, delete Ours" }).click();
    await expect(page.getByText("“Ours” is deleted.")).toBeVisible();
    await expect(own).toBeHidden();
    await expect(page.getByRole("heading", { name: "Sounds", exact: true })).toBeFocused();
  },
);

test("on a phone nothing is cut off; in French everything is said in French", LONG, async ({ page }) => {
  const house = await startHouse({});
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, house);
  await choose(page, "clicks.wav");
  await expect(row(page, "clicks.wav").getByRole("status")).toHaveText("Ready: say what it is.", { timeout: 60_000 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  expect(await violations(page)).toEqual([]);
  await page.getByRole("button", { name: "FR Français" }).click();
  await expect(page.getByRole("heading", { name: "Moteurs" })).toBeVisible();
  await expect(row(page, "clicks.wav").getByRole("status")).toHaveText("Prêt : dites ce que c’est.");
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
});

test("while the controller is away nothing can be brought in, and the page says so", async ({ page }) => {
  const house = await startHouse({});
  await open(page, house);
  await house.kill();
  await expect(page.getByText("The controller cannot be reached: nothing can be brought in until it is back.")).toBeVisible({
    timeout: 30_000,
  });
  await expect(page.getByLabel(/Choose recordings/)).toBeDisabled();
  await expect(page.getByRole("heading", { name: "Engines" })).toBeVisible();
});
