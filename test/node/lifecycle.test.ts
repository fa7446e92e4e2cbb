import { mkdtempSync, readFileSync, readdirSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { Health } from "../../electron/contract/report.ts";
import { VenueState } from "../../electron/contract/state.ts";
import { startTestHouse } from "../support/house.ts";

let data: string;
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), "ronron-life-"));
});
afterEach(() => rmSync(data, { recursive: true, force: true }));

const override = { targets: ["zone:lobby"], set: { theme: "christmas" }, forMinutes: 60 };

test("a second controller on the same data folder is refused with a sentence", async () => {
  const house = await startTestHouse({ data });
  await expect(startTestHouse({ data })).rejects.toThrow(
    /ended with 1:\n.*Another Ronron controller already uses the data folder/,
  );
  await house.stop();
});

test("an occupied port: one sentence and exit code 1", async () => {
  const house = await startTestHouse();
  await expect(startTestHouse({ port: house.port })).rejects.toThrow(
    /ended with 1:\nPort \d+ on 127\.0\.0\.1 is already in use\. Stop what uses it, or choose another with --port\.\n$/,
  );
  await house.stop();
});

test("killed and started again, it is in the right state at once", async () => {
  const first = await startTestHouse({ data });
  await first.call("POST", "/api/overrides", override);
  await first.kill();
  const second = await startTestHouse({ data });
  const state = VenueState.parse((await second.call("GET", "/api/state")).body);
  expect(state.zones["lobby"]?.theme).toMatchObject({ value: "christmas", because: { kind: "override" } });
  expect(second.output()).not.toContain("PIN");
  await second.stop();
});

describe("a settings file that a power cut left broken", () => {
  test.each<[string, (file: string) => void]>([
    ["empty", (file) => truncateSync(file, 0)],
    ["cut in half", (file) => truncateSync(file, Math.floor(readFileSync(file).length / 2))],
    ["full of zero bytes", (file) => writeFileSync(file, Buffer.alloc(4096))],
  ])("%s: the last good generation runs, the bad file is kept aside, and the house says so", async (_, damage) => {
    const first = await startTestHouse({ data });
    await first.call("POST", "/api/overrides", override);
    await first.kill();
    damage(join(data, "settings.json"));
    const second = await startTestHouse({ data });
    expect(VenueState.parse((await second.call("GET", "/api/state")).body).zones["lobby"]?.theme.value).toBe("christmas");
    const health = Health.parse((await second.call("GET", "/api/health")).body);
    expect(health).toMatchObject({ status: "degraded", faults: [{ code: "settings-recovered" }] });
    expect(readdirSync(data).some((name) => name.startsWith("settings.bad-"))).toBe(true);
    await second.stop();
  });
});

test("a damaged journal or lock is replaced, kept aside where it holds something, and the house says so", async () => {
  writeFileSync(join(data, "journal.db"), "no database at all, and long enough to be taken for one ".repeat(40));
  writeFileSync(join(data, "controller.lock"), Buffer.alloc(4096, 7));
  const house = await startTestHouse({ data });
  const health = Health.parse((await house.call("GET", "/api/health")).body);
  expect(health.faults).toMatchObject([{ code: "journal-recovered" }]);
  expect(readdirSync(data).some((name) => name.startsWith("journal.bad-"))).toBe(true);
  await expect(startTestHouse({ data })).rejects.toThrow("already uses the data folder");
  await house.stop();
});

test("every command is in the journal, with who gave it", async () => {
  const house = await startTestHouse({ data });
  await house.call("POST", "/api/overrides", override);
  await house.stop();
  const journal = new Database(join(data, "journal.db"), { readonly: true });
  const rows = journal
    .prepare<[], { subject: string; detail: string }>("SELECT subject, detail FROM entry WHERE kind = 'audit'")
    .all();
  journal.close();
  expect(rows.map((row) => [row.subject, JSON.parse(row.detail).actor])).toEqual([
    ["create-override", "technician at 127.0.0.1"],
  ]);
});

test("a rehearsal writes nothing, and runs beside the real controller on the same data", async () => {
  const real = await startTestHouse({ data });
  const before = readFileSync(join(data, "settings.json"), "utf8");
  const rehearsal = await startTestHouse({ data, rehearse: "2026-12-24T12:00:00Z" });
  expect(await rehearsal.call("POST", "/api/overrides", override)).toMatchObject({ status: 201 });
  expect(await real.call("GET", "/api/overrides")).toMatchObject({ body: { overrides: [] } });
  await rehearsal.stop();
  expect(readFileSync(join(data, "settings.json"), "utf8")).toBe(before);
  await real.stop();
});

test("a first run draws a PIN of six digits that opens the door, prints it once and stores only its hash", async () => {
  const first = await startTestHouse({ data, pin: null });
  expect(first.pin).toMatch(/^\d{6}$/);
  expect(await first.call("GET", "/api/overrides")).toMatchObject({ status: 200 });
  expect(readFileSync(join(data, "settings.json"), "utf8")).not.toContain(first.pin);
  await first.stop();
  const second = await startTestHouse({ data, pin: null });
  expect(second.output()).not.toContain("PIN");
  await second.stop();
});
