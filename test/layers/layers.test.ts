/**
 * The layers hold: one violation of each kind is planted in a copy of the tree, and each tool, run once over all of them,
 * names every one. A rule that is switched off by accident is found here.
 */
import { execFile } from "node:child_process";
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { judge } from "./arrows.ts";
import {
  type Arrow,
  DEAD,
  LAYERS,
  LINTED,
  type Plant,
  RIGHT_ARROWS,
  SEEDS,
  TYPED,
  WRONG_ARROWS,
  WRONG_IMPORTS,
} from "./plants.ts";

const ROOT = join(import.meta.dirname, "..", "..");
const COPIED = ["electron", "renderer", "sounds/synth", "test", "package.json", "tsconfig.json", ".oxlintrc.json"];
const TOOL_SECONDS = 90;

let copy: string;

function plant({ file, text }: Plant): void {
  mkdirSync(dirname(join(copy, file)), { recursive: true });
  writeFileSync(join(copy, file), text);
}

/** What a tool prints, whatever its exit code: every one of them ends with an error here. */
function run(tool: string, args: readonly string[]): Promise<string> {
  const script = join(ROOT, "node_modules", ".bin", tool);
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      [script, ...args],
      { cwd: copy, maxBuffer: 64 * 1024 * 1024, timeout: TOOL_SECONDS * 1000 },
      (error, stdout, stderr) => {
        if (error?.killed === true) reject(new Error(`${tool} took longer than ${TOOL_SECONDS} s`));
        else if (stdout === "") reject(new Error(`${tool} said nothing: ${stderr}`));
        else resolve(stdout);
      },
    );
  });
}

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), "ronron-layers-"));
  for (const path of COPIED) cpSync(join(ROOT, path), join(copy, path), { recursive: true });
  symlinkSync(join(ROOT, "node_modules"), join(copy, "node_modules"), "dir");
  for (const seed of SEEDS) plant(seed);
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

const LintReport = z.object({ diagnostics: z.array(z.object({ code: z.string(), filename: z.string() })) });

describe("the linter", () => {
  let found: Map<string, string[]>;
  beforeAll(async () => {
    const plants = [...WRONG_ARROWS, ...RIGHT_ARROWS, ...WRONG_IMPORTS, ...LINTED];
    plants.forEach(plant);
    // The plants alone are looked at, with all that they can see: the rest of the tree has its own run of the linter.
    const files = plants.map(({ file }) => file);
    const report = LintReport.parse(JSON.parse(await run("oxlint", ["--format=json", ...files])));
    found = new Map();
    for (const { code, filename } of report.diagnostics) {
      const rule = /\((.+)\)$/.exec(code)?.[1] ?? code;
      found.set(filename, [...(found.get(filename) ?? []), rule]);
    }
    for (const { file } of plants) rmSync(join(copy, file));
  }, TOOL_SECONDS * 1000);

  describe.each(LAYERS)("for %s", (layer) => {
    const targets = (arrows: readonly Arrow[]): string[] => arrows.filter(({ from }) => from === layer).map(({ to }) => to);

    test("forbids every import against the arrows, and no other", () => {
      const refused = [...WRONG_ARROWS, ...RIGHT_ARROWS].filter(({ file }) => found.get(file)?.includes("arrows") === true);
      expect(targets(refused)).toEqual(targets(WRONG_ARROWS));
    });
  });
  test.each(WRONG_IMPORTS)("forbids $breaks", ({ file }) => expect(found.get(file)).toContain("arrows"));
  test.each(LINTED)("forbids $breaks", ({ file, rule }) => expect(found.get(file)).toContain(rule));

  test("a refusal names both ends of the arrow", () => {
    expect(judge("electron/domain/time.ts", "../node/store.ts")).toBe(
      "the arrows forbid electron/domain/ to import electron/node/ (electron/node/store.ts)",
    );
    expect(judge("renderer/kiosk/App.tsx", "howler")).toBe('"howler" is imported in renderer/player/voices.ts only');
    expect(judge("renderer/player/voices.ts", "howler")).toBeNull();
  });
});

const Solution = z.looseObject({ references: z.array(z.object({ path: z.string() })) });

describe("the type check", () => {
  let output: string;
  beforeAll(async () => {
    TYPED.forEach(plant);
    // Nothing is planted among the tests, and they take as long to check as everything else.
    const solution = Solution.parse(JSON.parse(readFileSync(join(copy, "tsconfig.json"), "utf8")));
    const references = solution.references.filter(({ path }) => path !== "test");
    writeFileSync(join(copy, "tsconfig.json"), JSON.stringify({ ...solution, references }));
    output = await run("tsc", ["-b", "--pretty", "false", "--checkers", "1", "--builders", "1"]);
    for (const { file } of TYPED) rmSync(join(copy, file));
  }, TOOL_SECONDS * 1000);

  test.each(TYPED)("forbids $breaks", ({ file }) => expect(output).toContain(`${file}(`));
});

describe("knip", () => {
  let output: string;
  beforeAll(async () => {
    plant(DEAD.file);
    appendFileSync(join(copy, "electron/domain/time.ts"), `\nexport const ${DEAD.exported} = 1;\n`);
    const manifest = z
      .looseObject({ dependencies: z.record(z.string(), z.string()) })
      .parse(JSON.parse(readFileSync(join(copy, "package.json"), "utf8")));
    manifest.dependencies[DEAD.dependency] = "1.0.0";
    writeFileSync(join(copy, "package.json"), JSON.stringify(manifest));
    output = await run("knip", ["--config", "test/knip.config.ts", "--reporter", "compact"]);
  }, TOOL_SECONDS * 1000);

  test("finds a dead file", () => expect(output).toContain(basename(DEAD.file.file)));
  test("finds a dead export", () => expect(output).toContain(DEAD.exported));
  test("finds an unused dependency", () => expect(output).toContain(DEAD.dependency));
});
