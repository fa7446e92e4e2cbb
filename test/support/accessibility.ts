/** What keeps people from using a page, as axe finds it. */
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

/** Each fault with the elements that have it. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" | ")}`);
}
