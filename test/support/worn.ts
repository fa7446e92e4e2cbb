/** What a house is told to wear, and what its pages wear. */
import { expect, type Page } from "@playwright/test";
import type { TestHouse } from "./house.ts";

async function dress(house: TestHouse, theme: string | null, when: { readonly from?: string }): Promise<void> {
  const override = { targets: ["venue"], set: { theme }, ...when, forMinutes: 60, reason: "test" };
  expect((await house.call("POST", "/api/overrides", override)).status).toBe(201);
}

/** The whole house is to wear a theme for an hour from now on; null: none. */
export const wear = (house: TestHouse, theme: string | null): Promise<void> => dress(house, theme, {});

/** The same for an hour from an instant on. */
export const wearFrom = (house: TestHouse, theme: string, from: string): Promise<void> => dress(house, theme, { from });

/** Waits until a page wears a theme. */
export async function wears(page: Page, theme: string): Promise<void> {
  await expect(page.locator("html")).toHaveAttribute("data-theme", theme);
}
