/** What every file of page tests shares: the browser must be there, houses end, and no page throws or breaks its policy. */
import { expect, test } from "@playwright/test";
import { type HouseRequest, type TestHouse, startTestHouse } from "./house.ts";
import { without } from "./tools.ts";

/** Called once at the top of a file. Returns how its tests start a house, which ends with the test. */
export function testPages(): (request: HouseRequest) => Promise<TestHouse> {
  const ends: (() => Promise<void>)[] = [];
  let troubles: string[] = [];

  test.skip(...without("chromium"));

  test.beforeEach(({ page }) => {
    troubles = [];
    page.on("pageerror", (error) => troubles.push(String(error)));
    page.on("console", (message) => {
      if (message.text().includes("Content Security Policy")) troubles.push(message.text());
    });
  });

  test.afterEach(async () => {
    // A page whose house is taken away may well complain of that.
    const found = [...troubles];
    for (const end of ends.splice(0).toReversed()) await end();
    expect(found).toEqual([]);
  });

  return async (request) => {
    const house = await startTestHouse(request);
    ends.push(() => house.stop());
    return house;
  };
}
