/** What tests do with the clock of a rehearsal. */
import { expect } from "@playwright/test";
import type { TestHouse } from "./house.ts";

/** Lets a clock go on that stood. */
export async function run(house: TestHouse): Promise<void> {
  expect((await house.call("PATCH", "/api/rehearsal", { paused: false })).status).toBe(200);
}
