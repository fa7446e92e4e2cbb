/** `npm start`: builds what is not built, then runs the venue in Electron, or headless where Electron cannot be had. */
import { spawn } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { endOf } from "./ending.ts";
import { isBuilt, digestOfSources } from "./freshness.ts";
import { stopWithNpm } from "./orphan.ts";
import { findElectron } from "./runtime.ts";
import { BUILD, HEADLESS, ROOT } from "./places.ts";
import { runInElectron } from "./shell.ts";

const options = process.argv.slice(2);
stopWithNpm();

/** In a process of its own: the bundler's memory does not stay for the months that a venue runs. */
async function buildIfNeeded(): Promise<boolean> {
  if (isBuilt(await digestOfSources())) return true;
  console.log("Building…");
  const builder = spawn(process.execPath, [join(import.meta.dirname, "build.ts")], { cwd: ROOT, stdio: "inherit" });
  return (await endOf(builder)).code === 0;
}

async function runHeadless(): Promise<void> {
  process.setSourceMapsEnabled(true);
  process.argv = [process.execPath, HEADLESS, ...options];
  await import(pathToFileURL(HEADLESS).href);
}

if (!(await buildIfNeeded())) {
  console.error("The build failed, so there is nothing to start. What is wrong stands above.");
  process.exitCode = 1;
} else if (options.includes("--headless") || options.includes("--help")) {
  await runHeadless();
} else {
  const electron = await findElectron();
  const failure = electron.found
    ? await runInElectron(electron.path, join(BUILD, "electron", "main.js"), options)
    : electron.reason;
  if (failure !== null) {
    // Said by the headless house itself, once it has understood its options.
    process.env["RONRON_WITHOUT_ELECTRON"] = failure;
    await runHeadless();
  }
}
