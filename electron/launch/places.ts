/** Where things lie in the repository. */
import { join } from "node:path";

export const ROOT = join(import.meta.dirname, "..", "..");
export const BUILD = join(ROOT, ".build");
export const HEADLESS = join(BUILD, "electron", "headless.js");
