/** The console's page of seasons: every theme as it looks, and one's own made of them, from a copy to a kiosk and back. */
import { readFile } from "node:fs/promises";
import AxeBuilder from "@axe-core/playwright";
import { expect, type Locator, type Page, test } from "@playwright/test";
import { ThemeDetails } from "../../electron/contract/theme-package.ts";
import { dress, logIn } from "../support/console.ts";
import type { TestHouse } from "../support/house.ts";
import { LONG } from "../support/long.ts";
import { testPages } from "../support/pages.ts";
import { entriesOf, svgWith, themeFile, zipOf } from "../support/theme-packages.ts";

const startHouse = testPages();

/** A Friday at noon: the sun is up, and the demonstration venue is open until 18:00. */
const NOON = "2026-11-20T12:00:00+01:00";

// Nothing moves but by a short dissolve: what is looked at here is what is worn, not how it comes.
test.use({ locale: "en-GB", viewport: { width: 1440, height: 900 }, contextOptions: { reducedMotion: "reduce" } });

async function openSeasons(page: Page, house: TestHouse): Promise<void> {
  await logIn(page, house);
  await page.keyboard.press("9");
  await expect(page.getByRole("status").filter({ hasText: /^\d+ themes\.$/ })).toBeVisible();
}

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    // A kiosk as it is being made is a picture here; its own page is looked at elsewhere.
    .exclude(".kiosk-preview iframe")
    .analyze();
  return found.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary ?? ""}`));
}

const tile = (page: Page, name: string): Locator => page.getByRole("listitem", { name, exact: true });
const colour = (page: Page, name: string): Locator => page.getByRole("textbox", { name, exact: true });
const part = (page: Page, name: string): Locator => page.getByRole("button", { name: new RegExp(`^${name}`) }).first();

/** Duplicates a theme, and waits for its editor. */
async function duplicate(page: Page, theme: string, name: string): Promise<void> {
  await page.getByRole("button", { name: `Duplicate ${theme}` }).click();
  await page.getByLabel("Name of the copy").fill(name);
  await page.getByRole("button", { name: "Make the copy" }).click();
  await expect(page.getByRole("heading", { name, exact: true })).toBeVisible();
}

/** "#22160e" as a browser tells it. */
const rgb = (hex: string): string => `rgb(${[1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)).join(", ")})`;

/** A colour that a page wears. */
const wears = (page: Page, property: string) =>
  expect.poll(() => page.evaluate(`getComputedStyle(document.documentElement).getPropertyValue("${property}")`));

async function detailsOf(house: TestHouse, id: string): Promise<{ details: ThemeDetails; tag: string }> {
  const { body, headers } = await house.call("GET", `/api/themes/${id}`);
  return { details: ThemeDetails.parse(body), tag: headers.get("etag") ?? "" };
}

test(
  "a copy of the house style is changed, previewed, saved and worn; an earlier version comes back; it goes and returns as a file",
  LONG,
  async ({ page, context }) => {
    test.setTimeout(180_000);
    const house = await startHouse({ rehearse: NOON });
    await openSeasons(page, house);
    await duplicate(page, "Classic", "Our house");
    await expect(page).toHaveURL(/#seasons\/our-house$/);
    const preview = page.frameLocator("iframe");
    await expect(preview.getByText("Prenez le temps. La route commence ici.")).toBeVisible();

    // A colour that cannot be read is said at once, with the nearest that can.
    await colour(page, "Text").fill("#b8a898");
    const verdict = page.getByRole("status").filter({ hasText: "is needed" }).first();
    await expect(verdict).toContainText(/Only 1\.\d+:1 on Sky, below, and 4\.5:1 is needed\./);
    await expect(page.getByText("1 thing must be put right before it can be saved.")).toBeVisible();
    await colour(page, "Text").blur();
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await expect(page.locator("#making-colours")).toBeFocused();
    const offer = page.getByRole("button", { name: /^Text: take #[0-9a-f]{6}, the nearest that can be read$/ });
    const suggestion = /#[0-9a-f]{6}/.exec((await offer.getAttribute("aria-label")) ?? "")?.[0] ?? "";
    await offer.click();
    await expect(colour(page, "Text")).toHaveValue(suggestion);
    await expect(verdict).toBeHidden();
    await expect
      .poll(() => preview.locator("html").evaluate((root) => getComputedStyle(root).getPropertyValue("--ronron-ink")))
      .toBe(rgb(suggestion));

    // Words are seen as they are written, and in the language that is looked at.
    await page.getByLabel("Greeting").fill("Ici commence la nôtre.");
    await expect(preview.getByText("Ici commence la nôtre.")).toBeVisible();
    await page.keyboard.press("Control+z");
    await expect(page.getByLabel("Greeting")).toHaveValue("Prenez le temps. La route commence ici.");
    await page.keyboard.press("Control+Shift+z");
    await expect(page.getByLabel("Greeting")).toHaveValue("Ici commence la nôtre.");
    await page.getByRole("group", { name: "Language of the preview" }).getByRole("button", { name: "English" }).click();
    await expect(page.getByLabel("Greeting")).toHaveValue("Take your time. The road begins here.");
    await expect(preview.getByText("Take your time. The road begins here.")).toBeVisible();

    await part(page, "What moves").click();
    const flare = page.getByRole("listitem", { name: "Sun flare" });
    await flare.getByRole("slider", { name: "Amount" }).fill("0.9");
    await expect(flare.getByRole("status").or(flare.locator("output")).first()).toHaveText("90%");

    // A reload loses nothing.
    await page.reload();
    await expect(page.getByText("Your changes that were not saved are here again.")).toBeVisible();
    await expect(colour(page, "Text")).toHaveValue(suggestion);
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await expect(page.getByText("Saved as version 2.")).toBeVisible();
    await expect(page.getByText("Saved: version 2.")).toBeVisible();
    const { details } = await detailsOf(house, "our-house");
    expect(details.theme?.effects.find(({ name }) => name === "flare")?.amount).toBe(0.9);

    // It is worn, and a kiosk shows it; then its first version, and the way back from that.
    await page.getByRole("button", { name: "Wear…", exact: true }).click();
    await expect(page.getByRole("dialog", { name: /Our house/ })).toBeVisible();
    await page.keyboard.press("Escape");
    await page.keyboard.press("1");
    await dress(page, "Our house", "Lobby", "30 min");
    const kiosk = await context.newPage();
    await kiosk.goto(`${house.origin}/kiosk/?screen=lobby-1`);
    await expect(kiosk.locator("html")).toHaveAttribute("data-theme", "our-house");
    await wears(kiosk, "--ronron-ink").toBe(rgb(suggestion));
    await expect(kiosk.getByText("Ici commence la nôtre.")).toBeVisible();
    await page.goto(`${house.origin}/console/#seasons/our-house`);
    await page.reload();
    await expect(page.getByText("Worn now in Lobby: whatever you save is seen there.")).toBeVisible();
    await part(page, "Versions").click();
    await page.getByRole("button", { name: "Wear version 1 again" }).click();
    await expect(page.getByText("Version 1 is worn again.")).toBeVisible();
    await expect(kiosk.getByText("Prenez le temps. La route commence ici.")).toBeVisible();
    await wears(kiosk, "--ronron-ink").toBe(rgb("#22160e"));
    await expect(colour(page, "Text")).toHaveValue("#22160e");
    await page.getByRole("button", { name: "Undo", exact: true }).last().click();
    await expect(kiosk.getByText("Ici commence la nôtre.")).toBeVisible();
    await wears(kiosk, "--ronron-ink").toBe(rgb(suggestion));
    await kiosk.close();

    // As one file it leaves, and comes back under its own id or another.
    await page.getByRole("button", { name: "All themes" }).click();
    const downloading = page.waitForEvent("download");
    await page.getByRole("button", { name: "Export Our house" }).click();
    const download = await downloading;
    expect(download.suggestedFilename()).toBe("our-house.zip");
    const file = await download.path();
    await page
      .getByLabel(/Import a theme/)
      .setInputFiles({ name: "our-house.zip", mimeType: "application/zip", buffer: await readFile(file) });
    await expect(page.getByText("The house has “Our house” under the same id.")).toBeVisible();
    await page.getByRole("button", { name: "Bring it in", exact: true }).click();
    await expect(page.getByText("“Our house” is a theme of the house now.")).toBeVisible();
    await expect.poll(async () => (await house.call("GET", "/api/themes/our-house-2")).status).toBe(200);
    await expect(page.getByText("Cannot be deleted while it is named.")).toBeVisible();
    const copy = tile(page, "Our house").filter({ hasText: "version 1" });
    await copy.getByRole("button", { name: "Delete Our house" }).click();
    await copy.getByRole("button", { name: "Yes, delete Our house" }).click();
    await expect(page.getByText("“Our house” is deleted, with its versions.")).toBeVisible();
    await expect(tile(page, "Our house")).toHaveCount(1);
    await page.getByRole("button", { name: "Undo", exact: true }).click();
    await expect(tile(page, "Our house")).toHaveCount(2);
  },
);

test("every theme is shown with where it is worn, and an archive that is not taken says where and why", async ({ page }) => {
  const house = await startHouse({ rehearse: NOON });
  await openSeasons(page, house);
  const script = zipOf([
    { name: "sly/theme.json", data: JSON.stringify(themeFile("sly")) },
    { name: "sly/backdrop.svg", data: svgWith("<script>alert(1)</script>") },
  ]);
  await page.getByLabel(/Import a theme/).setInputFiles({ name: "sly.zip", mimeType: "application/zip", buffer: script });
  const refused = tile(page, "sly.zip").getByRole("alert");
  await expect(refused).toContainText("backdrop.svg");
  await expect(refused).toContainText("script");
  await page.getByRole("button", { name: "Close the notice about sly.zip" }).click();
  await expect(refused).toHaveCount(0);
  await expect(tile(page, "Classic")).toContainText(/Worn now in .*Lobby/);
  await expect(tile(page, "Classic")).toContainText("Named by rule “House style”");
});

test(
  "what someone else saved meanwhile is not overwritten unasked, and without the controller nothing is lost",
  LONG,
  async ({ page }) => {
    const house = await startHouse({ rehearse: NOON });
    await openSeasons(page, house);
    const plain = zipOf(entriesOf("plain"));
    await page.getByLabel(/Import a theme/).setInputFiles({ name: "plain.zip", mimeType: "application/zip", buffer: plain });
    await page.getByRole("button", { name: "Edit Theme plain" }).click();
    await page.getByLabel("Greeting").fill("Mine");
    const { details, tag } = await detailsOf(house, "plain");
    const theirs = { ...details.theme, captions: { greeting: "Theirs", thanks: null, closed: null } };
    expect((await house.call("PUT", "/api/themes/plain", theirs, { "if-match": tag })).status).toBe(200);
    await expect(page.getByRole("alert").filter({ hasText: "Someone else saved another version" })).toBeVisible();
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await expect(page.getByRole("alert").filter({ hasText: "Someone else saved another version" })).toBeVisible();
    expect((await detailsOf(house, "plain")).details.theme?.captions.greeting).toBe("Theirs");

    // Theirs may be taken; whoever undoes that has their own again, and is asked again.
    await page.getByRole("button", { name: "Take theirs" }).click();
    await expect(page.getByLabel("Greeting")).toHaveValue("Theirs");
    await expect(page.getByRole("alert").filter({ hasText: "Someone else saved another version" })).toBeHidden();
    await page.keyboard.press("Control+z");
    await expect(page.getByLabel("Greeting")).toHaveValue("Mine");
    await page.getByRole("button", { name: "Save mine over it" }).click();
    await expect(page.getByText("Saved as version 3.")).toBeVisible();
    expect((await detailsOf(house, "plain")).details.theme?.captions.greeting).toMatchObject({ fr: "Mine" });

    // What was typed before and after a save is undone one after the other, though the hand never left the field.
    await page.getByLabel("Greeting").fill("Saved");
    await page.keyboard.press("Control+s");
    await expect(page.getByText("Saved as version 4.")).toBeVisible();
    await page.getByLabel("Greeting").fill("Typed");
    await page.keyboard.press("Control+z");
    await expect(page.getByLabel("Greeting")).toHaveValue("Saved");
    await expect(page.getByText("Saved: version 4.")).toBeVisible();
    await page.keyboard.press("Control+z");
    await expect(page.getByLabel("Greeting")).toHaveValue("Mine");
    await expect(page.getByText("Not saved yet.")).toBeVisible();

    // Without the controller nothing is lost, and nothing can be saved.
    await page.getByLabel("Greeting").fill("Mine, again");
    await house.kill();
    await expect(page.getByText("this browser keeps your changes until it is back")).toBeVisible();
    await expect(page.getByRole("button", { name: "Save", exact: true })).toBeDisabled();
  },
);

test("layers change their order by keys and by hand, pictures are replaced and taken away", LONG, async ({ page }) => {
  const house = await startHouse({ rehearse: NOON });
  await openSeasons(page, house);
  await duplicate(page, "Classic", "Layers");
  await part(page, "Pictures").click();
  const order = () =>
    page
      .getByRole("button", { name: /^Move / })
      .evaluateAll((all) => all.map((one) => one.getAttribute("aria-label")?.split(",")[0]));
  const before = await order();
  const first = page.getByRole("button", { name: /^Move .*, 1 of/ });
  await first.press("ArrowDown");
  await expect(page.getByRole("button", { name: /^Move .*, 2 of/ })).toBeFocused();
  expect(await order()).toEqual([before[1], before[0], ...before.slice(2)]);
  await page.keyboard.press("Control+z");
  expect(await order()).toEqual(before);

  // Dragged from the first place to the fourth: the order of the others stays, and one undo brings it back.
  await first.hover();
  await page.mouse.down();
  await page.getByRole("button", { name: /^Move .*, 4 of/ }).hover();
  await page.mouse.up();
  expect(await order()).toEqual([...before.slice(1, 4), before[0], ...before.slice(4)]);
  await page.keyboard.press("Control+z");
  expect(await order()).toEqual(before);

  // A picture takes the place of another, which can go once the change is saved.
  await page.getByRole("button", { name: "day-near.svg", exact: true }).click();
  const slot = page.getByLabel("Choose another, or drop it here").first();
  await slot.setInputFiles({ name: "Notre façade.svg", mimeType: "image/svg+xml", buffer: Buffer.from(svgWith("")) });
  await expect(page.getByLabel("On screens that lie")).toHaveValue("notre-facade.svg");
  await slot.setInputFiles({
    name: "sly.svg",
    mimeType: "image/svg+xml",
    buffer: Buffer.from(svgWith('<image href="https://example.com/a.png"/>')),
  });
  await expect(page.getByRole("alert").filter({ hasText: "sly.svg" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Save", exact: true })).toBeEnabled();
  await page.keyboard.press("Control+s");
  await expect(page.getByText(/^Saved as version \d\.$/)).toBeVisible();
  await page.getByRole("button", { name: "Delete the picture day-near.svg" }).click();
  await expect(page.getByText("The picture day-near.svg is deleted. Earlier versions keep it.")).toBeVisible();
  const { details } = await detailsOf(house, "layers");
  expect(details.pictures.map(({ name }) => name)).not.toContain("day-near.svg");
});

for (const viewport of [
  { width: 1920, height: 1080 },
  { width: 1080, height: 1920 },
  { width: 390, height: 844 },
]) {
  test(`every part of it can be read and reached at ${viewport.width} × ${viewport.height}`, LONG, async ({ page }) => {
    test.setTimeout(120_000);
    await page.setViewportSize(viewport);
    const house = await startHouse({ rehearse: NOON });
    await openSeasons(page, house);
    await page.getByRole("button", { name: "Duplicate Easter" }).click();
    expect(await violations(page)).toEqual([]);
    await page.getByRole("button", { name: "Make the copy" }).click();
    await expect(page.getByRole("heading", { name: "Easter, our way" })).toBeVisible();
    for (const name of ["Words", "Colours", "Type", "Pictures", "What moves", "Arrival", "Credits", "Versions"]) {
      if ((await part(page, name).getAttribute("aria-expanded")) === "false") await part(page, name).click();
    }
    await colour(page, "Text").fill("#ffffff");
    await page.getByRole("button", { name: "day-near.svg", exact: true }).click();
    await expect(page.getByText("is needed").first()).toBeVisible();
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(viewport.width);
    const small = await page
      .locator(".making button, .making input:not([type=file], [type=checkbox]), .making select")
      .evaluateAll((all) =>
        all
          .map((one) => ({
            name: one.getAttribute("aria-label") ?? one.textContent ?? "",
            height: one.getBoundingClientRect().height,
          }))
          .filter(({ height }) => height > 0 && height < 47.5),
      );
    expect(small).toEqual([]);
  });
}
