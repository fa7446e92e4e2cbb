/** What a person does in the console, step by step. */
import { expect, type Page } from "@playwright/test";

/** Opens the console and types the PIN, in a browser that speaks English. */
export async function logIn(page: Page, house: { readonly origin: string; readonly pin: string }): Promise<void> {
  await page.goto(`${house.origin}/console/`);
  await page.getByLabel("Operator’s PIN").fill(house.pin);
  await page.getByRole("button", { name: "Open the console" }).click();
  await expect(page.getByRole("heading", { name: "Is the house ready?" })).toBeVisible();
}

/** Taps a theme's tile, one zone and an end: a time of the venue, or the label of a button such as "30 min". */
export async function dress(page: Page, theme: string, zone: string, end: string): Promise<void> {
  await page
    .getByRole("button", { name: new RegExp(`^${theme}`) })
    .first()
    .click();
  const sheet = page.getByRole("dialog");
  await sheet.getByRole("button", { name: zone, exact: true }).click();
  if (/^\d\d:\d\d$/.test(end)) await sheet.getByRole("textbox", { name: /at a time/i }).fill(end);
  else await sheet.getByRole("button", { name: end, exact: true }).click();
  await sheet.getByRole("button", { name: new RegExp(`^${theme} until`) }).click();
  await expect(sheet).toBeHidden();
}
