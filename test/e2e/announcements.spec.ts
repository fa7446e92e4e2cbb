/** Announcing as people do it: a tap in the console, words on the kiosk, a chime from the player; and closing, by itself. */
import AxeBuilder from "@axe-core/playwright";
import { expect, type Locator, type Page, test } from "@playwright/test";
import { z } from "zod";
import { AnnouncementStatus } from "../../electron/contract/announcement.ts";
import { Proof } from "../../electron/contract/proof.ts";
import { Health, ScreenStatus } from "../../electron/contract/report.ts";
import { logIn } from "../support/console.ts";
import type { HouseRequest, TestHouse } from "../support/house.ts";
import { testPages } from "../support/pages.ts";
import { LONG } from "../support/long.ts";

const startHouse = testPages();
// What moves behind the words is drawn in software here; whether it moves well is asked in kiosk.spec.ts and venue.spec.ts.
test.use({ locale: "en-GB", viewport: { width: 1440, height: 900 }, reducedMotion: "reduce" });

/** A Friday afternoon: open until 18:00, and the first announcement of closing is far. */
const AFTERNOON = "2026-10-16T14:00:00+02:00";

/** Ten seconds of an announcement are then half a minute, so that people on a busy computer have time to act. */
const SLOWLY = 0.3;

let house: TestHouse;
async function start(request: HouseRequest): Promise<void> {
  house = await startHouse(request);
}

async function openKiosk(page: Page): Promise<Page> {
  const kiosk = await page.context().newPage();
  await kiosk.goto(`${house.origin}/kiosk/?screen=lobby-1`);
  await expect(kiosk.locator("html")).toHaveAttribute("data-theme", /./);
  return kiosk;
}

/** The console's page of announcements, reached by its key. */
async function openAnnouncing(page: Page): Promise<void> {
  await logIn(page, house);
  await page.keyboard.press("5");
  await expect(page.getByRole("heading", { name: "Ready-made, in one tap" })).toBeVisible();
  await expect(page.getByRole("button", { name: /^Welcome a group/ })).toBeVisible();
}

const caption = (kiosk: Page): Locator => kiosk.locator('.caption[data-on="true"]');
const listed = (page: Page, heading: string): Locator =>
  page.locator("section", { has: page.getByRole("heading", { name: heading }) });

async function heardInLobby(): Promise<readonly string[]> {
  const { screens } = z.object({ screens: z.array(ScreenStatus) }).parse((await house.call("GET", "/api/screens")).body);
  const lobby = screens.find(({ id }) => id === "lobby-1");
  return lobby?.observed.find((report) => report.page === "player")?.sound?.sounds ?? [];
}

/** What the lobby's player told of announcements, from the proof of play of the day. */
async function announcedInLobby(): Promise<readonly string[]> {
  const { zones } = Proof.parse((await house.call("GET", "/api/proof?date=2026-10-16")).body);
  const plays = zones.find(({ zone }) => zone === "lobby")?.stretches ?? [];
  return plays.filter(({ bus, heard }) => bus === "announcement" && heard !== null).map(({ sound }) => sound);
}

async function accessibilityFaults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" | ")}`);
}

test(
  "a group is welcomed from the console: the kiosk shows it in the visitor's language, and the player plays it",
  LONG,
  async ({ page }) => {
    await start({ rehearse: AFTERNOON });
    const kiosk = await openKiosk(page);
    await expect.poll(heardInLobby).not.toEqual([]);
    await openAnnouncing(page);
    await page.getByRole("button", { name: /^Welcome a group/ }).click();
    await page.getByLabel("Name of the group").fill("Scuderia Tre Laghi");
    await expect(page.locator(".announce-preview__text")).toContainText("Bienvenue à Scuderia Tre Laghi");
    await page.getByRole("button", { name: "Announce now" }).last().click();
    await expect(page.getByText("Announced: Welcome a group")).toBeVisible();

    await expect(caption(kiosk)).toContainText("Bienvenue à Scuderia Tre Laghi");
    await kiosk.getByRole("button", { name: "English" }).click();
    await expect(caption(kiosk)).toContainText("Welcome, Scuderia Tre Laghi! We are delighted to have you here.");
    await expect(listed(page, "Now").getByText("Welcome a group")).toBeVisible();
    // A chime is over in a moment: that it was played is in the journal.
    await expect.poll(announcedInLobby).toContain("welcome-chime");

    // It ends by itself: on the kiosk, from the loudspeaker, in the lists.
    await expect(caption(kiosk)).toHaveCount(0, { timeout: 40_000 });
    await expect.poll(heardInLobby).not.toContain("welcome-chime");
    await expect(listed(page, "Today").getByRole("listitem").filter({ hasText: "Welcome a group" })).toContainText("announced");
  },
);

test("a tap announces, and one more stops it: the words go, and the day remembers", LONG, async ({ page }) => {
  await start({ rehearse: AFTERNOON, speed: SLOWLY });
  const kiosk = await openKiosk(page);
  await openAnnouncing(page);
  await page.getByRole("button", { name: /^Closing in 30 minutes/ }).click();
  // Hours before closing: that is asked first, and once it is not meant nothing happens.
  const question = page.getByRole("dialog", { name: "Closing in 30 minutes" });
  await expect(question).toContainText("The venue is open until 18:00, 3 h 59 after this.");
  await question.getByRole("button", { name: "Cancel" }).click();
  await expect(question).toBeHidden();
  await expect(listed(page, "Now").getByText("Nothing is being announced.")).toBeVisible();
  await page.getByRole("button", { name: /^Closing in 30 minutes/ }).click();
  await question.getByRole("button", { name: "Announce all the same" }).click();
  await expect(caption(kiosk)).toContainText("nous fermons dans trente minutes");
  await page.getByRole("button", { name: "Stop Closing in 30 minutes" }).click();
  await expect(listed(page, "Today").getByText("cancelled")).toBeVisible();
  await expect(caption(kiosk)).toHaveCount(0, { timeout: 30_000 });
});

test("one for an exact time waits in the list by its first words, is cancelled there, and comes back with U", async ({
  page,
}) => {
  await start({ rehearse: AFTERNOON });
  await openAnnouncing(page);
  await page.getByLabel("Text in French").fill("La navette part dans dix minutes.");
  await page.getByRole("button", { name: "Lobby", exact: true }).click();
  await page.getByLabel(/At a time of the venue/).fill("15:30:15");
  await expect(page.getByText("Begins 15:30:15")).toBeVisible();
  await page.getByRole("button", { name: "Announce: 15:30:15" }).click();
  await expect(page.getByText("To be announced: La navette part dans dix minutes., 15:30:15")).toBeVisible();
  const waiting = listed(page, "Waiting").getByRole("listitem").filter({ hasText: "15:30:15" });
  await expect(waiting).toContainText("Lobby");
  const { announcements } = z
    .object({ announcements: z.array(AnnouncementStatus) })
    .parse((await house.call("GET", "/api/announcements")).body);
  expect(announcements.find(({ planned }) => !planned)).toMatchObject({
    startsAt: "2026-10-16T13:30:15Z",
    zones: ["lobby"],
    text: { fr: "La navette part dans dix minutes." },
  });
  await waiting.getByRole("button", { name: /^Cancel/ }).click();
  await expect(waiting).toHaveCount(0);
  const cancelled = listed(page, "Today").getByRole("listitem").filter({ hasText: "15:30:15" });
  await expect(cancelled).toContainText("cancelled");
  await expect(page.getByText("Cancelled: La navette part dans dix minutes.")).toBeVisible();
  await page.keyboard.press("u");
  await expect(waiting).toHaveCount(1);
  await expect(cancelled).toHaveCount(0);
  // And from the list, for whoever notices later.
  await waiting.getByRole("button", { name: /^Cancel/ }).click();
  await cancelled.getByRole("button", { name: /^Bring back/ }).click();
  await expect(waiting).toHaveCount(1);
});

test("one of the plan that is cancelled for tomorrow stays among tomorrow's, and comes back", async ({ page }) => {
  await start({ rehearse: AFTERNOON });
  await openAnnouncing(page);
  await page.getByText(/^\d+ on other days$/).click();
  const others = page.locator(".announce-later").getByRole("listitem").filter({ hasText: "Sat 17:30" });
  await others.getByRole("button", { name: /^Cancel Closing in 30 minutes/ }).click();
  await expect(others).toContainText("cancelled");
  await expect(listed(page, "Today").getByText("Nothing was announced today.")).toBeVisible();
  await others.getByRole("button", { name: /^Bring back/ }).click();
  await expect(others.getByRole("button", { name: /^Cancel/ })).toBeVisible();
});

test(
  "whoever would not hear it is named before, whoever did not is named after, and its whole text can be read again",
  LONG,
  async ({ page }) => {
    await start({ rehearse: AFTERNOON });
    const kiosk = await openKiosk(page);
    await expect.poll(heardInLobby).not.toEqual([]);
    await openAnnouncing(page);
    await page.getByRole("button", { name: "Lobby", exact: true }).click();
    await page.getByRole("button", { name: "Pit lane", exact: true }).click();
    const deaf = page.locator(".announce-composer .announce-deaf");
    await expect(deaf).toHaveText("Pit lane: not heard, the player is offline.");
    await page.getByRole("button", { name: "Pit lane", exact: true }).click();
    await expect(deaf).toHaveCount(0);
    await page.getByRole("button", { name: "Pit lane", exact: true }).click();
    const whole = "The shuttle to the track leaves in ten minutes from the main door.";
    await page.getByRole("button", { name: "English", exact: true }).first().click();
    await page.getByLabel("Text in English").fill(whole);
    await page.getByRole("button", { name: "Announce now" }).last().click();
    await expect(page.getByText("Announced: The shuttle to the track leaves in ten…. Not heard: Pit lane.")).toBeVisible();
    await expect(caption(kiosk)).toContainText(whole);
    const over = listed(page, "Today").getByRole("listitem").filter({ hasText: "The shuttle to the track leaves in ten…" });
    await expect(over).toContainText("Not heard in: Pit lane", { timeout: 60_000 });
    await expect(over).toContainText("announced");
    await over.getByText("The shuttle to the track leaves in ten…").click();
    await expect(over.getByText(whole)).toBeVisible();
  },
);

test("a draft outlives a reload, a time that is none is said, and an Arabic text is written from right to left", async ({
  page,
}) => {
  await start({ rehearse: AFTERNOON });
  await openAnnouncing(page);
  await page.getByRole("button", { name: "Arabic" }).first().click();
  await page.getByLabel("Text in Arabic").fill("أهلًا وسهلًا بكم.");
  await expect(page.getByLabel("Text in Arabic")).toHaveCSS("direction", "rtl");
  await page.getByLabel(/At a time of the venue/).fill("25:00");
  await expect(page.getByRole("button", { name: "Announce: at a valid time" })).toBeDisabled();
  await expect(page.getByText("Give a time such as 17:30 or 17:30:15.")).toBeVisible();
  await page.reload();
  await page.getByRole("button", { name: "Announce", exact: true }).click();
  await expect(page.getByLabel("Text in Arabic")).toHaveValue("أهلًا وسهلًا بكم.");
  await expect(page.getByLabel(/At a time of the venue/)).toHaveValue("25:00");
  await page.getByLabel("Text in Arabic").fill("");
  await page.getByLabel(/At a time of the venue/).fill("");
  await page.reload();
  await page.getByRole("button", { name: "Announce", exact: true }).click();
  await expect(page.getByLabel("Text in French")).toHaveValue("");
});

test("what is missing is said before anything is announced", async ({ page }) => {
  await start({ rehearse: AFTERNOON });
  await openAnnouncing(page);
  const trouble = page.locator(".announce-composer [role=alert]");
  await page.getByRole("button", { name: "Announce now" }).last().click();
  await expect(trouble).toHaveText("Write a text or choose a recording.");
  await page.getByRole("button", { name: /^A lost child is waiting for their family/ }).click();
  await page.getByLabel("First name of the child").fill("Léo");
  await page.getByRole("button", { name: "Announce now" }).last().click();
  await expect(trouble).toHaveText("Still missing: Where to come.");
  await expect(listed(page, "Now").getByText("Nothing is being announced.")).toBeVisible();
});

test("closing is announced by itself: a rehearsal from 17:29:50 shows it at 17:30", LONG, async ({ page }) => {
  await start({ rehearse: "2026-10-16T17:29:40+02:00" });
  const kiosk = await openKiosk(page);
  const now = async (): Promise<number> => Date.parse(Health.parse((await house.call("GET", "/api/health")).body).now);
  await expect(caption(kiosk)).toHaveCount(0);
  expect(await now()).toBeLessThan(Date.parse("2026-10-16T15:30:00Z"));
  await expect(caption(kiosk)).toContainText("nous fermons dans trente minutes", { timeout: 40_000 });
  const shown = await now();
  expect(shown).toBeGreaterThanOrEqual(Date.parse("2026-10-16T15:30:00Z"));
  expect(shown).toBeLessThan(Date.parse("2026-10-16T15:30:10Z"));
});

test("a muted house says that nothing would be heard; the words are read all the same", LONG, async ({ page }) => {
  await start({ rehearse: AFTERNOON, speed: SLOWLY });
  const kiosk = await openKiosk(page);
  await openAnnouncing(page);
  await page.getByRole("button", { name: "Mute all" }).click();
  await page.getByRole("button", { name: /^Until closing/ }).click();
  await expect(page.getByText(/^The house is muted until 18:00/)).toBeVisible();
  await expect(page.locator(".announce-deaf")).toHaveText("The whole venue: not heard, the volume is 0.");
  await page.getByRole("button", { name: /^Closing in 5 minutes/ }).click();
  await page.getByRole("button", { name: "Announce all the same" }).click();
  await expect(caption(kiosk)).toContainText("nous fermons dans cinq minutes");
  await expect(listed(page, "Now").getByText(/^Not heard: its zones are muted/)).toBeVisible();
  await page.getByRole("button", { name: /^Unmute/ }).click();
  await expect(page.getByText(/^The house is muted/)).toHaveCount(0);
});

test("an emergency stands above what is announced", async ({ page }) => {
  await start({ rehearse: AFTERNOON });
  const kiosk = await openKiosk(page);
  await house.call("POST", "/api/announcements", { targets: ["venue"], text: "Une visite commence.", chime: null });
  await expect(caption(kiosk)).toContainText("Une visite commence.");
  await house.call("POST", "/api/emergency", { message: "Sortez par les portes vertes.", sound: null });
  await expect(kiosk.getByRole("alert")).toContainText("Sortez par les portes vertes.");
  await expect(caption(kiosk)).toHaveCount(0);
});

test("a text in Arabic is read from right to left, and no visitor's motion is asked of who wants none", async ({ page }) => {
  await start({ rehearse: AFTERNOON });
  const kiosk = page;
  await kiosk.goto(`${house.origin}/kiosk/?screen=lobby-1`);
  await house.call("POST", "/api/announcements", { targets: ["venue"], text: { ar: "أهلًا وسهلًا بكم." }, chime: null });
  await expect(caption(kiosk)).toContainText("أهلًا وسهلًا بكم.");
  await expect(kiosk.locator(".caption-words")).toHaveAttribute("lang", "ar");
  await expect(kiosk.locator(".caption-words")).toHaveAttribute("dir", "rtl");
  expect(await kiosk.locator(".caption").evaluate((band) => getComputedStyle(band).transitionDuration)).toBe("0s");
});

test(
  "a caption is accessible on every dress, and all of it is on the screen, also upright and on a telephone",
  LONG,
  async ({ page }) => {
    await start({ rehearse: "2026-10-16T17:30:03+02:00", paused: true });
    await page.goto(`${house.origin}/kiosk/?screen=lobby-1`);
    for (const theme of ["easter", "race", "classic"]) {
      await house.call("POST", "/api/overrides", { targets: ["venue"], set: { theme }, forMinutes: 60 });
      await expect(page.locator("html")).toHaveAttribute("data-theme", theme);
      await expect(page.locator("html:not([data-arriving])")).toHaveCount(1);
      for (const viewport of [
        { width: 960, height: 540 },
        { width: 540, height: 960 },
        { width: 390, height: 844 },
      ]) {
        await page.setViewportSize(viewport);
        await expect(caption(page)).toContainText("Merci de votre visite.");
        await expect
          .poll(() => page.locator(".caption").evaluate((band) => band.getAnimations({ subtree: false }).length))
          .toBe(0);
        const box = await page.locator(".caption-text").boundingBox();
        expect(box).not.toBeNull();
        expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(viewport.height);
        expect(box?.y ?? -1).toBeGreaterThan(0);
      }
      expect({ theme, faults: await accessibilityFaults(page) }).toEqual({ theme, faults: [] });
    }
  },
);

for (const viewport of [
  { width: 1920, height: 1080 },
  { width: 390, height: 844 },
]) {
  test(
    `the page of announcements is accessible at ${viewport.width}×${viewport.height}, in French too, and never wider than the screen`,
    LONG,
    async ({ page }) => {
      await start({ rehearse: "2026-10-16T17:29:58+02:00" });
      await page.setViewportSize(viewport);
      await openAnnouncing(page);
      await page.getByRole("button", { name: /^A lost child is waiting for their family/ }).click();
      expect(await accessibilityFaults(page)).toEqual([]);
      await page.getByRole("button", { name: "Français" }).click();
      await expect(page.getByRole("heading", { name: "Prêtes, en une touche" })).toBeVisible();
      expect(await accessibilityFaults(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
      const small = await page
        .locator(".announce button, .announce summary")
        .evaluateAll((all) =>
          all
            .filter((one) => Math.min(one.getBoundingClientRect().height, one.getBoundingClientRect().width) < 48)
            .map((one) => one.outerHTML.slice(0, 120)),
        );
      expect(small).toEqual([]);
    },
  );
}
