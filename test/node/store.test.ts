import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Conf from "conf";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { Plan } from "../../electron/contract/plan.ts";
import { demonstrationPlan } from "../../electron/demonstration.ts";
import { deserialize as readSettings, serialize as writeSettings } from "../../electron/node/settings-file.ts";
import { type OpenStore, openSettings, rehearseSettings } from "../../electron/node/store.ts";

const openConf: OpenStore = ({ cwd, name, serialize, deserialize }) =>
  new Conf<Record<string, unknown>>({
    cwd,
    configName: name,
    serialize,
    deserialize,
    clearInvalidConfig: false,
    accessPropertiesByDotNotation: false,
  });

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "ronron-store-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const settingsFile = (): string => join(folder, "settings.json");
const open = () => openSettings(folder, openConf, demonstrationPlan, null);

/** A folder with two good generations, the newer of revision 2. */
function prepare(): string {
  const store = open();
  const first = store.read();
  store.write({ ...first, revision: 1 });
  store.write({ ...first, revision: 2 });
  return readFileSync(settingsFile(), "utf8");
}

test("the first start stores the demonstration venue, the second reads it", () => {
  const first = open().read();
  const second = openSettings(folder, openConf, () => expect.unreachable("there is a plan already"), null).read();
  expect(second).toEqual(first);
});

test("what is written is there after a restart, the PIN as well", () => {
  const store = open();
  store.setPin({ salt: "a", hash: "b" });
  store.write({ ...store.read(), revision: 9 });
  const again = open();
  expect([again.read().revision, again.pin(), again.faults()]).toEqual([9, { salt: "a", hash: "b" }, []]);
});

test("settings from before screens were paired are read: no screen has a key", () => {
  open();
  const { settings } = z
    .object({ settings: z.record(z.string(), z.unknown()) })
    .parse(JSON.parse(readFileSync(settingsFile(), "utf8")));
  const { screenKeys: _, ...older } = settings;
  writeFileSync(settingsFile(), writeSettings(older));
  const store = open();
  expect([store.screenKeys(), store.faults()]).toEqual([[], []]);
  const key = { screen: "lobby-1", hash: "0".repeat(64), at: "2026-10-16T10:00:00Z" };
  store.setScreenKeys([key]);
  expect(open().screenKeys()).toEqual([key]);
});

describe("after a power cut", () => {
  test.each([
    ["empty", () => "", "it is empty"],
    ["full of zero bytes", (good: string) => "\0".repeat(good.length), "it is full of zero bytes"],
    ["cut in half", (good: string) => good.slice(0, good.length / 2), "it is cut off or not JSON"],
    ["changed in one place", (good: string) => good.replace('"revision": 2', '"revision": 3'), "its checksum does not match"],
  ])("a settings file that is %s: the last good generation runs and the bad file is kept aside", (_, damage, reason) => {
    const good = prepare();
    writeFileSync(settingsFile(), damage(good));
    const store = open();
    expect(store.read().revision).toBe(2);
    expect(store.faults()).toMatchObject([{ code: "settings-recovered", message: expect.stringContaining(reason) }]);
    const aside = readdirSync(folder).find((name) => name.startsWith("settings.bad-"));
    expect(readFileSync(join(folder, aside ?? ""), "utf8")).toBe(damage(good));
    expect(readFileSync(settingsFile(), "utf8")).toBe(good);
  });

  test("a write cut at every byte leaves the last good settings", () => {
    const small = (): Plan =>
      Plan.parse({ schema: 1, venue: { id: "v", name: "V", timeZone: "UTC", locale: "en" }, zones: [{ id: "z", name: "Z" }] });
    const store = openSettings(folder, openConf, small, null);
    store.write({ ...store.read(), revision: 2 });
    const good = readFileSync(settingsFile(), "utf8");
    for (let length = 0; length < good.length - 1; length += 1) {
      writeFileSync(settingsFile(), good.slice(0, length));
      expect(rehearseSettings(folder, small, null).read().revision, `cut after ${length} bytes`).toBe(2);
    }
  });

  test("a generation that is bad as well is passed over", () => {
    prepare();
    const generations = readdirSync(join(folder, "generations")).toSorted();
    writeFileSync(settingsFile(), "");
    writeFileSync(join(folder, "generations", generations.at(-1) ?? ""), "{");
    expect(open().read().revision).toBe(1);
  });

  test("where nothing can be read it says so and touches nothing", () => {
    prepare();
    for (const name of readdirSync(join(folder, "generations"))) writeFileSync(join(folder, "generations", name), "");
    writeFileSync(settingsFile(), "");
    expect(open).toThrow(/no earlier generation .* can be read either/);
    expect(readFileSync(settingsFile(), "utf8")).toBe("");
  });

  test("the relaunch does not overwrite the good backup", () => {
    prepare();
    writeFileSync(settingsFile(), "");
    open();
    writeFileSync(settingsFile(), "");
    expect(open().read().revision).toBe(2);
  });
});

test("where no copy can be kept the settings are stored all the same, and the house says so", () => {
  const store = open();
  const taken = readdirSync(join(folder, "generations")).length + 1;
  mkdirSync(join(folder, "generations", `${String(taken).padStart(8, "0")}.json.part`));
  store.write({ ...store.read(), revision: 5 });
  expect(store.faults()).toMatchObject([{ code: "settings-generation" }]);
  expect(open().read().revision).toBe(5);
});

test("nothing is written that the next start could not read", () => {
  const store = open();
  expect(() => store.write({ ...store.read(), revision: -1 })).toThrow("revision");
  expect(store.read().revision).toBe(0);
  expect(open().read().revision).toBe(0);
});

test("starting again with the same --plan spends no generation", () => {
  const plan = open().read().plan;
  const before = readdirSync(join(folder, "generations")).length;
  openSettings(folder, openConf, demonstrationPlan, plan);
  expect(readdirSync(join(folder, "generations"))).toHaveLength(before);
});

test("generations do not pile up", () => {
  const store = open();
  for (let revision = 1; revision <= 40; revision += 1) store.write({ ...store.read(), revision });
  expect(readdirSync(join(folder, "generations")).length).toBeLessThanOrEqual(12);
});

test("a rehearsal reads the settings and never writes them", () => {
  const good = prepare();
  const store = rehearseSettings(folder, demonstrationPlan, null);
  store.write({ ...store.read(), revision: 99 });
  expect([store.read().revision, readFileSync(settingsFile(), "utf8")]).toEqual([99, good]);
});

test("a settings file from before announcements is read, and has none", () => {
  open();
  const settings = { ...readSettings(readFileSync(settingsFile(), "utf8")) };
  Reflect.deleteProperty(settings, "announcements");
  writeFileSync(settingsFile(), writeSettings(settings));
  const store = open();
  expect(store.faults()).toEqual([]);
  expect(store.read().announcements).toEqual([]);
});
