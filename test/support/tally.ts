/** Counts what the runners report. A runner that failed without naming a test counts as one failure: silence is no success. */
import { readFileSync } from "node:fs";
import { z } from "zod";

export interface Tally {
  readonly passed: number;
  /** By name. */
  readonly failed: readonly string[];
  /** By name, with the reason where the runner tells it. */
  readonly skipped: readonly string[];
}

const VitestReport = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })),
    }),
  ),
});

const Spec = z.object({
  title: z.string(),
  tests: z.array(
    z.object({
      status: z.enum(["expected", "unexpected", "flaky", "skipped"]),
      annotations: z.array(z.object({ type: z.string(), description: z.string().optional() })),
      results: z.array(z.unknown()),
    }),
  ),
});

const Suite = z.object({
  title: z.string(),
  specs: z.array(Spec),
  get suites() {
    return z.array(Suite).optional();
  },
});
type Suite = z.infer<typeof Suite>;

const PlaywrightReport = z.object({ suites: z.array(Suite) });

function read<T>(file: string, schema: z.ZodType<T>): T | null {
  try {
    return schema.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch (error) {
    console.error(`The report ${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
    return null;
  }
}

function close(runner: string, code: number, tally: { passed: number; failed: string[]; skipped: string[] }): Tally {
  if (code !== 0 && tally.failed.length === 0) tally.failed.push(`${runner} ended with code ${code}`);
  return tally;
}

/** What vitest's JSON report says. `code` is the exit code of the run. */
export function vitestTally(file: string, code: number): Tally {
  const tally = { passed: 0, failed: [] as string[], skipped: [] as string[] };
  for (const { name, status, assertionResults } of read(file, VitestReport)?.testResults ?? []) {
    const test = name.replace(/^.*\/test\//, "");
    // A file that cannot be loaded has no tests to fail.
    if (status === "failed" && !assertionResults.some((result) => result.status === "failed")) tally.failed.push(test);
    for (const result of assertionResults) {
      if (result.status === "passed") tally.passed++;
      else if (result.status === "failed") tally.failed.push(`${test}: ${result.fullName}`);
      else tally.skipped.push(`${test}: ${result.fullName}`);
    }
  }
  return close("vitest", code, tally);
}

/** What Playwright's JSON report says. `code` is the exit code of the run. */
export function playwrightTally(file: string, code: number): Tally {
  const tally = { passed: 0, failed: [] as string[], skipped: [] as string[] };
  const visit = (suite: Suite, path: string): void => {
    const here = path === "" ? suite.title : `${path} ${suite.title}`;
    for (const { title, tests } of suite.specs) {
      for (const { status, annotations, results } of tests) {
        const name = `${here}: ${title}`;
        const told = annotations.find(({ type }) => type === "skip")?.description;
        const reason = told ?? (results.length === 0 ? "not run: one before it failed" : undefined);
        if (status === "expected") tally.passed++;
        else if (status === "skipped") tally.skipped.push(reason === undefined ? name : `${name} (${reason})`);
        else tally.failed.push(name);
      }
    }
    for (const inner of suite.suites ?? []) visit(inner, here);
  };
  for (const suite of read(file, PlaywrightReport)?.suites ?? []) visit(suite, "");
  return close("Playwright", code, tally);
}
