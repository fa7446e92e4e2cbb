/**
 * `npm test`: brings what the tests lack, builds, runs everything but what takes long about the sound and sums it up in the last line.
 * `npm run test:sound` does the same with all that listens, and with what takes long; with `-- --long` only with those,
 * for who has run `npm test` already.
 */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { playwrightTally, type Tally, vitestTally } from "./support/tally.ts";
import { DEBIAN_PACKAGES, findMissingTools } from "./support/tools.ts";

const ROOT = join(import.meta.dirname, "..");
const REPORTS = join(ROOT, ".build", "test");
const BIN = join(ROOT, "node_modules");

let running: ChildProcess | null = null;
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => {
    running?.kill(signal);
    process.exitCode = 1;
    process.exit();
  });
}

function run(command: string, args: readonly string[], env: Record<string, string> = {}): Promise<number> {
  return new Promise((resolve) => {
    running = spawn(command, args, { cwd: ROOT, stdio: "inherit", env: { ...process.env, ...env } });
    running.once("error", (error) => {
      console.error(error.message);
      resolve(1);
    });
    running.once("close", (code) => resolve(code ?? 1));
  });
}

const runNode = (args: readonly string[], env: Record<string, string> = {}): Promise<number> => run(process.execPath, args, env);

function isDebianAsRoot(): boolean {
  if (process.platform !== "linux" || process.getuid?.() !== 0 || !existsSync("/etc/debian_version")) return false;
  return spawnSync("apt-get", ["--version"]).status === 0;
}

/** Installs what is missing where that is ours to do; resolves with what is missing still. */
async function ensureTools(): Promise<Set<string>> {
  const missing = findMissingTools();
  if (missing.size === 0) return missing;
  const names = [...missing].join(", ");
  if (process.env["RONRON_NO_INSTALL"] === "1") {
    console.log(`Missing: ${names}. RONRON_NO_INSTALL=1 forbids to install them, so the tests that need them are skipped.`);
    return missing;
  }
  if (!isDebianAsRoot()) {
    console.log(
      `Missing: ${names}. They are installed by npm test only on Debian as root, so the tests that need them are skipped.`,
    );
    return missing;
  }
  console.log(`Missing: ${names}. Installing ${DEBIAN_PACKAGES.join(" ")} with apt (RONRON_NO_INSTALL=1 prevents this)…`);
  const quiet = { DEBIAN_FRONTEND: "noninteractive" };
  const install = ["-qq", "-o", "Dpkg::Use-Pty=0", "install", "-y", "--no-install-recommends", ...DEBIAN_PACKAGES];
  const done = (await run("apt-get", ["-qq", "update"], quiet)) === 0 && (await run("apt-get", install, quiet)) === 0;
  const still = findMissingTools();
  if (still.size > 0) {
    console.log(
      `apt ${done ? "did not bring" : "failed to bring"} ${[...still].join(", ")}, so the tests that need them are skipped.`,
    );
  }
  return still;
}

async function runVitest(names: readonly string[], env: Record<string, string>): Promise<Tally> {
  const report = join(REPORTS, "vitest.json");
  rmSync(report, { force: true });
  const code = await runNode(
    [
      join(BIN, "vitest", "vitest.mjs"),
      "run",
      "--config",
      "test/vitest.config.ts",
      ...names.map((name) => `--project=${name}`),
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${report}`,
    ],
    env,
  );
  return vitestTally(report, code);
}

async function runPlaywright(project: string, env: Record<string, string>): Promise<Tally> {
  const report = join(REPORTS, `${project}.json`);
  const code = await runNode(
    [
      join(BIN, "@playwright", "test", "cli.js"),
      "test",
      "--config",
      "test/playwright.config.ts",
      `--project=${project}`,
      "--reporter=list,json",
      "--pass-with-no-tests",
    ],
    { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
  );
  return playwrightTally(report, code);
}

const asked = process.argv.slice(2);
const isSound = asked.includes("--sound");
if (asked.some((option) => option !== "--sound" && !(isSound && option === "--long"))) {
  console.error(`Unknown option in "${asked.join(" ")}": there is --sound, and --sound --long.`);
  process.exit(1);
}
const long = ["e2e-long", "sound"];
const projects = !isSound ? ["e2e", "rig"] : asked.includes("--long") ? long : ["rig", ...long];

for (const project of projects) rmSync(join(REPORTS, `${project}.json`), { force: true });
mkdirSync(REPORTS, { recursive: true });

const missing = await ensureTools();
const env = { RONRON_MISSING: [...missing].join(",") };

const tallies: Tally[] = [];
if ((await runNode([join(ROOT, "electron", "launch", "build.ts")])) === 0) {
  tallies.push(await runVitest(isSound ? ["long"] : ["pure", "house"], env));
  for (const project of projects) tallies.push(await runPlaywright(project, env));
} else {
  tallies.push({ passed: 0, failed: ["the build"], skipped: [] });
}

const passed = tallies.reduce((sum, tally) => sum + tally.passed, 0);
const failed = tallies.flatMap((tally) => tally.failed);
const skipped = tallies.flatMap((tally) => tally.skipped);
console.log("");
for (const name of skipped) console.log(`skipped: ${name}`);
for (const name of failed) console.log(`failed: ${name}`);
console.log(`${passed} passed, ${failed.length} failed${skipped.length > 0 ? `, ${skipped.length} skipped` : ""}`);
process.exitCode = failed.length > 0 ? 1 : 0;
