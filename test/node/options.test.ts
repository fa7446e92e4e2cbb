import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { UsageError, readOptions } from "../../electron/options.ts";

test("without options: loopback, port 4717, the user's data folder, the real clock", () => {
  expect(readOptions([], {})).toMatchObject({
    headless: false,
    port: 4717,
    host: "127.0.0.1",
    data: expect.stringMatching(/ronron$/),
    plan: null,
    rehearsal: null,
    operatorPin: null,
  });
});

test("every option is read", () => {
  const argv = [
    "--headless",
    "--port",
    "0",
    "--host",
    "0.0.0.0",
    "--data",
    "/tmp/x",
    "--rehearse",
    "2026-12-24T17:59:50+01:00",
    "--speed",
    "60",
  ];
  expect(readOptions(argv, { RONRON_OPERATOR_PIN: "123456" })).toEqual({
    headless: true,
    port: 0,
    host: "0.0.0.0",
    data: "/tmp/x",
    plan: null,
    rehearsal: { start: Date.parse("2026-12-24T16:59:50Z"), speed: 60, paused: false },
    operatorPin: "123456",
  });
});

test.each([
  [["--port", "abc"], {}, "--port must be a number"],
  [["--port", "70000"], {}, "--port must be at most 65535"],
  [["--rehearse", "tomorrow"], {}, "--rehearse is not an instant"],
  [["--speed", "60"], {}, "--speed goes with --rehearse"],
  [["--paused"], {}, "--paused goes with --rehearse"],
  [["--rehearse", "2026-12-24T17:59:50Z", "--speed", "0"], {}, "--speed must be at least 0.1"],
  [["--prot", "1"], {}, "Unknown option '--prot'"],
  [["--plan", "/nowhere.json"], {}, "--plan /nowhere.json cannot be read"],
  [[], { RONRON_OPERATOR_PIN: "12" }, "RONRON_OPERATOR_PIN must be six digits"],
])("%j is refused with a sentence", (argv, env, sentence) => {
  expect(() => readOptions(argv, env)).toThrow(UsageError);
  expect(() => readOptions(argv, env)).toThrow(sentence);
});

test("a plan file that is refused names every path", () => {
  const folder = mkdtempSync(join(tmpdir(), "ronron-plan-"));
  writeFileSync(join(folder, "plan.json"), JSON.stringify({ schema: 2, zones: [] }));
  expect(() => readOptions(["--plan", join(folder, "plan.json")], {})).toThrow(
    /schema: must be 1[\s\S]*venue: is missing[\s\S]*zones: needs at least one zone/,
  );
  rmSync(folder, { recursive: true });
});
