/** `npm run build`: the controller and the pages into `.build/`. */
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "vite";
import { digestOfSources, STAMP } from "./freshness.ts";
import { BUILD, ROOT } from "./places.ts";

const PARTS = [
  { name: "electron", root: join(ROOT, "electron") },
  { name: "pages", root: join(ROOT, "renderer") },
];

const begun = performance.now();
const digest = await digestOfSources();
mkdirSync(BUILD, { recursive: true });

// Built aside and moved in whole: a build that fails or is interrupted leaves the previous one as it was.
// Pages know which build they are, and reload when the controller serves another.
process.env["VITE_BUILD"] = digest;
const aside = mkdtempSync(join(BUILD, "new-"));
try {
  for (const { name, root } of PARTS) {
    await build({
      root,
      configFile: join(root, "vite.config.ts"),
      logLevel: "warn",
      build: { outDir: join(aside, name), emptyOutDir: true, reportCompressedSize: false },
    });
  }
  writeFileSync(join(aside, "pages", "build.txt"), digest);
  rmSync(join(BUILD, STAMP), { force: true });
  for (const { name } of PARTS) {
    rmSync(join(BUILD, name), { recursive: true, force: true });
    renameSync(join(aside, name), join(BUILD, name));
  }
  writeFileSync(join(BUILD, STAMP), digest);
  console.log(`Built in ${((performance.now() - begun) / 1000).toFixed(1)} s.`);
} catch (error) {
  // The bundler's message names the file and the line; its stack names only the bundler.
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  rmSync(aside, { recursive: true, force: true });
}
