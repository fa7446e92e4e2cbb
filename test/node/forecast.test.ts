import { rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { Forecast, type ForecastFinding } from "../../electron/contract/forecast.ts";
import { Health, type ScreenReport } from "../../electron/contract/report.ts";
import { demonstrationPlan } from "../../electron/demonstration.ts";
import { type Link, openLink } from "../../renderer/link/link.ts";
import { NO_MEMORY } from "../../renderer/link/offline.ts";
import { type TestHouse, startTestHouse } from "../support/house.ts";
import { type ProductCopy, copyProduct } from "../support/product.ts";
import { until } from "../support/until.ts";

const DATE = "2026-12-11";
let product: ProductCopy;
let house: TestHouse;
const links: Link[] = [];

beforeAll(async () => {
  product = copyProduct();
  const plan = demonstrationPlan();
  const screens = plan.screens.map((screen) => (screen.id === "corridor-1" ? { ...screen, output: "USB Corridor" } : screen));
  house = await startTestHouse({ rehearse: "2026-12-10T18:00:00+01:00", plan: { ...plan, screens }, root: product.root });
});
afterEach(() => {
  for (const link of links.splice(0)) link.stop();
});
afterAll(async () => {
  await house.stop();
  product.remove();
});

async function forecast(query = `date=${DATE}`): Promise<Forecast> {
  const { status, body } = await house.call("GET", `/api/forecast?${query}`);
  expect(status).toBe(200);
  return Forecast.parse(body);
}

const about = ({ findings }: Forecast, code: ForecastFinding["code"]) => findings.filter((finding) => finding.code === code);

/** Spoils a file for as long as a test looks at it. */
async function spoiled(file: string, spoil: (path: string) => void, look: () => Promise<void>): Promise<void> {
  const path = join(product.root, file);
  spoil(path);
  try {
    await look();
  } finally {
    product.restore(file);
  }
}

describe("the day ahead", () => {
  test("is tomorrow unless another is asked for, and says what was looked at and how long it took", async () => {
    const tomorrow = await forecast("");
    expect(tomorrow).toMatchObject({ date: DATE, from: "2026-12-10T23:00:00Z", to: "2026-12-11T23:00:00Z" });
    expect(tomorrow.checked).toMatchObject({ screens: 5, assets: 32 });
    expect(tomorrow.checked.segments).toBeGreaterThan(10);
    expect(tomorrow.checked.tracks).toBeGreaterThan(500);
    expect(tomorrow.took).toBeGreaterThan(0);
  });

  test("has 25 hours where the clock goes back", async () => {
    expect(await forecast("date=2026-10-25")).toMatchObject({ from: "2026-10-24T22:00:00Z", to: "2026-10-25T23:00:00Z" });
  });

  test("with every file in its place and no screen switched on, misses the screens and nothing else", async () => {
    const { findings } = await forecast();
    expect(findings.map(({ code, screen }) => [code, screen])).toEqual(
      ["lobby-1", "corridor-1", "showroom-1", "pit-lane-1", "terrace-1"].map((screen) => ["screen-offline", screen]),
    );
  });

  test("changes nothing: what screens are told stays the same", async () => {
    const before = await house.call("GET", "/api/health");
    await Promise.all([forecast(), forecast("date=2026-12-24&language=ar"), forecast("date=2027-03-28")]);
    const after = await house.call("GET", "/api/health");
    const revision = ({ body }: typeof before) => Health.parse(body).revision;
    expect(revision(after)).toBe(revision(before));
  });

  test("asked for twice at once gives the same answer twice", async () => {
    const [one, other] = await Promise.all([forecast(), forecast()]);
    expect({ ...one, took: 0 }).toEqual({ ...other, took: 0 });
  });
});

describe("the files", () => {
  const HUM = "sounds/engines/electric-hum.opus";

  test("one that was removed is named, with what falls silent without it", async () => {
    await spoiled(HUM, rmSync, async () => {
      const found = await forecast();
      expect(about(found, "sound-missing")).toMatchObject([{ severity: "failure", zone: null, subject: "electric-hum" }]);
      expect(about(found, "sound-missing")[0]?.message).toContain(HUM);
      expect(about(found, "playlist-unplayable").map(({ zone, subject, from, to }) => [zone, subject, from, to])).toEqual([
        ["lobby", "night", "2026-12-11T17:00:00Z", "2026-12-11T21:00:00Z"],
        ["corridor", "night", "2026-12-11T17:00:00Z", "2026-12-11T21:00:00Z"],
        ["showroom", "electric", "2026-12-11T08:00:00Z", "2026-12-11T17:00:00Z"],
        ["showroom", "night", "2026-12-11T17:00:00Z", "2026-12-11T21:00:00Z"],
        ["terrace", "electric", "2026-12-11T08:00:00Z", "2026-12-11T17:00:00Z"],
      ]);
    });
    expect(about(await forecast(), "sound-missing")).toEqual([]);
  });

  const halve = (path: string): void => truncateSync(path, Math.floor(statSync(path).size / 2));
  test.each<[string, (path: string) => void, RegExp]>([
    ["was cut in half", halve, /ne contient que \d+ s\. Remplacez/],
    ["lost its last bytes", (path) => truncateSync(path, statSync(path).size - 10), /ne contient que/],
    ["is empty", (path) => truncateSync(path, 0), /est vide/],
    ["is something else", (path) => writeFileSync(path, "<html>404</html>"), /n’est pas un son Ogg/],
  ])("one that %s is named in the language that was asked for", async (_, spoil, words) => {
    await spoiled("sounds/engines/v8-burble.opus", spoil, async () => {
      const [finding, ...others] = about(await forecast(`date=${DATE}&language=fr-CA`), "sound-unreadable");
      expect(finding).toMatchObject({ severity: "failure", subject: "v8-burble", message: expect.stringMatching(words) });
      expect(others).toEqual([]);
    });
  });

  test("a picture of the theme that is worn that day is missed; one of another theme is not", async () => {
    await spoiled("assets/themes/christmas/night-far.svg", rmSync, async () => {
      expect(about(await forecast(), "picture-missing")).toMatchObject([
        { severity: "failure", subject: "assets/themes/christmas/night-far.svg" },
      ]);
      expect(about(await forecast("date=2026-11-20"), "picture-missing")).toEqual([]);
    });
  });
});

describe("the screens", () => {
  function reportAs(more: Partial<ScreenReport>): void {
    const link = openLink({
      address: `ws://127.0.0.1:${house.port}/api/socket`,
      observed: false,
      memory: NO_MEMORY,
      outdated: () => undefined,
    });
    links.push(link);
    const sound = { running: true, needsGesture: false, levelDbfs: -30, sounds: [] };
    const report: ScreenReport = {
      screen: "corridor-1",
      revision: 1,
      page: "player",
      theme: null,
      playlist: "purr",
      sound,
      framesPerSecond: null,
      outputs: null,
      output: null,
      clockOffsetMilliseconds: 0,
      faults: [],
      ...more,
    };
    link.subscribe(() => link.report(report));
  }
  const ofCorridor = async (): Promise<ForecastFinding[]> =>
    (await forecast()).findings.filter(({ screen, code }) => screen === "corridor-1" && code !== "screen-offline");

  test.each<[string, string[] | null, object[]]>([
    [
      "whose browser does not tell its sound cards",
      null,
      [{ code: "output-untold", severity: "warning", subject: "USB Corridor" }],
    ],
    ["that has another sound card", ["HDMI 1"], [{ code: "output-unknown", severity: "failure", subject: "USB Corridor" }]],
  ])("one %s is told apart", async (_, outputs, expected) => {
    reportAs({ outputs });
    const found = await until("the report", async () => {
      const findings = await ofCorridor();
      return findings.length > 0 && findings[0]?.code === Reflect.get(expected[0] ?? {}, "code") && findings;
    });
    expect(found).toMatchObject(expected);
  });

  test("one that has the sound card has nothing to be said of", async () => {
    reportAs({ outputs: ["HDMI 1", "USB Corridor"] });
    await until("the report", async () => (await forecast()).findings.every(({ screen }) => screen !== "corridor-1"));
  });
});

describe("who may ask, and what", () => {
  test.each(["date=tomorrow", "date=2026-02-30", "date=1899-12-31", "date=2199-12-31", "language=klingonese!"])(
    "%s is refused with its path",
    async (query) => {
      const { status, body } = await house.call("GET", `/api/forecast?${query}`);
      expect([status, body]).toMatchObject([400, { issues: [{ path: query.split("=")[0] }] }]);
    },
  );

  test("a screen may not", async () => {
    expect(await house.call("GET", "/api/forecast", undefined, {}, "screen")).toMatchObject({ status: 401 });
  });
});

test("a date that the venue's time zone skipped is refused in a sentence", async () => {
  const plan = demonstrationPlan();
  const venue = { ...plan.venue, timeZone: "Pacific/Apia", holidays: null, location: null };
  const apia = await startTestHouse({ rehearse: "2011-12-29T12:00:00-10:00", plan: { ...plan, venue } });
  try {
    expect(await apia.call("GET", "/api/forecast?date=2011-12-30")).toMatchObject({
      status: 400,
      body: { detail: "There is no 2011-12-30 in Pacific/Apia: the calendar skipped that date. Ask about another one." },
    });
    expect(await apia.call("GET", "/api/forecast?date=2011-12-31")).toMatchObject({ status: 200 });
  } finally {
    await apia.stop();
  }
});
