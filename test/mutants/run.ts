/**
 * `npm run mutants`: is the suite sharp enough? Each mutant is a small fault in a copy of the engine; the domain's tests
 * must notice it. Prints which test killed which mutant; ends with 1 where one survives or no longer fits the code.
 */
import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { OF_THE_CALENDAR } from "./calendar.ts";
import { OF_CHANGES } from "./changes.ts";
import type { Mutant } from "./mutant.ts";
import { OF_THE_MUSIC } from "./music.ts";
import { OF_THE_WINNERS } from "./winners.ts";

const ROOT = join(import.meta.dirname, "..", "..");

/** Worked examples, which answer in a second, then the music, then the random plans, which see more. All come to the same each time. */
const STAGES = [
  ["vectors", "nights", "time", "days", "windows", "schedule", "field-notes", "edges"],
  ["playlist", "music/envelope", "music/journey", "music/director"],
  ["laws", "asking", "properties", "oracle"],
].map((names) => names.map((name) => `domain/${name}.test.ts`));

/** Copies of the house that are worked on side by side. */
const COPIES = 2;

/** A mutant that lets a test run for ever is ended after so many times what the unhurt engine needs, in milliseconds. */
const PATIENCE = 6;
const LEAST_LIMIT = 60_000;

const Report = z.object({
  numTotalTests: z.number(),
  testResults: z.array(
    z.object({
      message: z.string().optional(),
      assertionResults: z.array(z.object({ status: z.string(), fullName: z.string() })),
    }),
  ),
});

/** What became of the tests: all passed, one failed, none could be loaded, or they had not ended in time. */
type Outcome =
  | { readonly kind: "passed" | "late" }
  | { readonly kind: "failed"; readonly test: string }
  | { readonly kind: "broken"; readonly why: string };

function makeCopy(): string {
  const folder = mkdtempSync(join(tmpdir(), "ronron-mutants-"));
  for (const name of ["electron", "test"]) cpSync(join(ROOT, name), join(folder, name), { recursive: true });
  cpSync(join(ROOT, "package.json"), join(folder, "package.json"));
  symlinkSync(join(ROOT, "node_modules"), join(folder, "node_modules"), "junction");
  return folder;
}

/** Runs some test files of a copy, up to the first failure. */
async function test(folder: string, files: readonly string[], limit: number): Promise<Outcome> {
  const report = join(folder, "report.json");
  rmSync(report, { force: true });
  const args = [
    "run",
    "--config",
    "test/vitest.config.ts",
    "--bail=1",
    "--maxWorkers=1",
    "--no-isolate",
    "--no-file-parallelism",
  ];
  const child = spawn(
    process.execPath,
    [join(ROOT, "node_modules", "vitest", "vitest.mjs"), ...args, "--reporter=json", `--outputFile.json=${report}`, ...files],
    { cwd: folder, stdio: ["ignore", "ignore", "pipe"], env: { ...process.env, RONRON_SEED: "1" } },
  );
  let said = "";
  child.stderr.on("data", (chunk: Buffer) => (said += chunk.toString()));
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    child.kill("SIGKILL");
  }, limit);
  const code = await new Promise<number>((done) => child.once("close", (status) => done(status ?? 1)));
  clearTimeout(timer);
  if (late) return { kind: "late" };
  if (code === 0) return { kind: "passed" };
  const { testResults } = Report.parse(JSON.parse(readFileSync(report, "utf8")));
  const failed = testResults.flatMap(({ assertionResults }) => assertionResults).find(({ status }) => status === "failed");
  if (failed !== undefined) return { kind: "failed", test: failed.fullName };
  return {
    kind: "broken",
    why:
      testResults
        .map(({ message }) => message ?? "")
        .join(" ")
        .trim() || said.trim(),
  };
}

/** The text with the mutant's fault; throws a sentence where the mutant does not fit. */
function hurt(text: string, { file, find, replace }: Mutant): string {
  const places = text.split(find).length - 1;
  if (places !== 1) throw new Error(`its text occurs ${places} times in ${file}, not once`);
  return text.replace(find, () => replace);
}

/** Runs stage after stage until one fails. */
async function testStages(folder: string, limits: readonly number[]): Promise<Outcome> {
  for (const [index, files] of STAGES.entries()) {
    const outcome = await test(folder, files, limits[index] ?? LEAST_LIMIT);
    if (outcome.kind !== "passed") return outcome;
  }
  return { kind: "passed" };
}

interface Verdict {
  readonly killed: boolean;
  readonly by: string;
}

function verdictOf(outcome: Outcome): Verdict {
  switch (outcome.kind) {
    case "failed":
      return { killed: true, by: outcome.test };
    case "late":
      return { killed: true, by: "the clock: a test did not end" };
    case "broken":
      return { killed: false, by: `BROKEN, it proves nothing: ${outcome.why.slice(0, 300)}` };
    case "passed":
      return { killed: false, by: "SURVIVES: no test notices" };
    default:
      return outcome satisfies never;
  }
}

async function judge(folder: string, mutant: Mutant, limits: readonly number[]): Promise<Verdict> {
  const path = join(folder, mutant.file);
  const whole = readFileSync(path, "utf8");
  try {
    writeFileSync(path, hurt(whole, mutant));
    return verdictOf(await testStages(folder, limits));
  } catch (error) {
    return { killed: false, by: `DOES NOT FIT: ${error instanceof Error ? error.message : String(error)}` };
  } finally {
    writeFileSync(path, whole);
  }
}

/** How long each stage takes on the unhurt engine, or null where a test fails there already. */
async function measure(folder: string): Promise<number[] | null> {
  const limits: number[] = [];
  for (const files of STAGES) {
    const started = performance.now();
    const outcome = await test(folder, files, 10 * LEAST_LIMIT);
    if (outcome.kind !== "passed") {
      console.log(`The tests fail without any mutant: ${verdictOf(outcome).by}`);
      return null;
    }
    limits.push(Math.max(LEAST_LIMIT, PATIENCE * (performance.now() - started)));
  }
  return limits;
}

async function main(): Promise<boolean> {
  const wanted = process.argv.slice(2);
  const waiting = [...OF_THE_CALENDAR, ...OF_THE_WINNERS, ...OF_CHANGES, ...OF_THE_MUSIC].filter(({ why }) =>
    wanted.every((word) => why.includes(word)),
  );
  const folders = Array.from({ length: Math.min(COPIES, waiting.length) }, makeCopy);
  try {
    const started = performance.now();
    const limits = folders[0] === undefined ? null : await measure(folders[0]);
    if (limits === null) return false;
    const verdicts: Verdict[] = [];
    await Promise.all(
      folders.map(async (folder) => {
        for (let mutant = waiting.shift(); mutant !== undefined; mutant = waiting.shift()) {
          const verdict = await judge(folder, mutant, limits);
          verdicts.push(verdict);
          console.log(`${verdict.killed ? "killed " : "ALIVE  "} ${mutant.why}\n          by ${verdict.by}`);
        }
      }),
    );
    const killed = verdicts.filter((verdict) => verdict.killed).length;
    const seconds = Math.round((performance.now() - started) / 1000);
    console.log(`\n${killed} of ${verdicts.length} mutants killed in ${seconds} s`);
    return verdicts.length > 0 && killed === verdicts.length;
  } finally {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  }
}

process.exitCode = (await main()) ? 0 : 1;
