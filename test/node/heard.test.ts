import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { HeardMinutes, Proof } from "../../electron/contract/proof.ts";
import { Plan } from "../../electron/contract/plan.ts";
import { formatInstant } from "../../electron/contract/words.ts";
import { demonstrationPlan } from "../../electron/demonstration.ts";
import { type Link, openLink } from "../../renderer/link/link.ts";
import { NO_MEMORY } from "../../renderer/link/offline.ts";
import { type TestHouse, startTestHouse } from "../support/house.ts";
import { atMidday } from "../support/midday.ts";
import { until } from "../support/until.ts";

const SECOND = 1000;
const MINUTE = 60 * SECOND;

let house: TestHouse;
let data: string;
const links: Link[] = [];

/** The demonstration venue, in Paris and open round the clock: the corridor always purrs. */
function venue() {
  const plan = demonstrationPlan();
  return Plan.parse({ ...plan, venue: { ...plan.venue, openingHours: null, openingExceptions: [] } });
}

beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), "ronron-heard-"));
  house = await startTestHouse({ plan: atMidday(venue()), data });
});
afterEach(() => {
  for (const link of links.splice(0)) link.stop();
});
afterAll(async () => {
  await house.stop();
  rmSync(data, { recursive: true, force: true });
});

async function open(observed: boolean): Promise<Link> {
  const address = `ws://127.0.0.1:${house.port}/api/socket`;
  const link = openLink({ address, observed, memory: NO_MEMORY, outdated: () => undefined });
  links.push(link);
  await until("the link to be online", () => link.known().status === "online");
  return link;
}

const heardIn = async (zone: string, from: number, to: number): Promise<HeardMinutes["minutes"]> => {
  const asked = `zone=${zone}&from=${formatInstant(from)}&to=${formatInstant(to)}`;
  const { status, body } = await house.call("GET", `/api/heard?${asked}`);
  expect(status).toBe(200);
  return HeardMinutes.parse(body).minutes;
};

const proofOf = async (query: string, asked = house): Promise<Proof> =>
  Proof.parse((await asked.call("GET", `/api/proof${query}`)).body);

describe("what a player tells", () => {
  test("is heard by those who watch, is in the journal, and is there after a restart", async () => {
    const [player, console] = [await open(false), await open(true)];
    const last = Math.floor(Date.now() / SECOND) * SECOND - SECOND;
    const levels = Array.from({ length: 30 }, (_, index) => ({
      at: formatInstant(last - (29 - index) * SECOND),
      levelDbfs: -40,
    }));
    const play = {
      id: "page-1",
      sound: "flat-six-idle",
      bus: "ambience" as const,
      playlist: "purr",
      startedAt: formatInstant(last - 29 * SECOND),
      endedAt: null,
      positionSeconds: 0,
    };
    await player.heard({ screen: "corridor-1", page: "p", levels, plays: [play] });
    await player.heard({ screen: "corridor-1", page: "p", levels, plays: [{ ...play, endedAt: formatInstant(last) }] });
    await until("the console to know the level", () => console.known().levels["corridor-1"] === -40);
    await until("the level to be old news", () => !("corridor-1" in console.known().levels));

    const seen = async () => ({
      minutes: await heardIn("corridor", last - MINUTE, last + MINUTE),
      unplanned: (await proofOf("")).zones.find(({ zone }) => zone === "corridor")?.stretches.flatMap(({ plays }) => plays),
    });
    const before = await seen();
    expect(before.minutes.every(({ min, mean, max }) => min === -40 && mean === -40 && max === -40)).toBe(true);
    expect(before.unplanned?.reduce((sum, plays) => sum + plays, 0)).toBe(1);
    expect(await heardIn("lobby", last - MINUTE, last + MINUTE)).toEqual([]);
    for (const link of links.splice(0)) link.stop();
    await house.stop();
    house = await startTestHouse({ data });
    expect((await seen()).minutes).toEqual(before.minutes);
  });

  test("is refused where the plan has no such screen, and where it is no time or no level", async () => {
    const player = await open(false);
    const refused = (what: Parameters<Link["heard"]>[0]): Promise<unknown> =>
      player.heard(what).then(
        () => null,
        (error: unknown) => error,
      );
    expect(await refused({ screen: "nowhere", page: "p", levels: [], plays: [] })).toMatchObject({
      message: 'The plan has no screen "nowhere".',
    });
    const level = (levelDbfs: number) =>
      refused({ screen: "corridor-1", page: "p", levels: [{ at: formatInstant(Date.now()), levelDbfs }], plays: [] });
    expect(await level(-121)).not.toBeNull();
    expect(await level(-41)).toBeNull();
  });
});

describe("the report of a day", () => {
  test("is today's until now unless another is asked for, with every zone in the order of the plan", async () => {
    const proof = await proofOf("");
    expect(proof.zones.map(({ zone }) => zone)).toEqual(venue().zones.map(({ id }) => id));
    expect(Math.abs(Date.parse(proof.until) - Date.now())).toBeLessThan(20_000);
    expect((await proofOf("?date=2099-01-01")).zones.every(({ secondsDue }) => secondsDue === 0)).toBe(true);
  });

  test("is as long as the day was, where the clocks were changed", async () => {
    const paris = await startTestHouse({ plan: venue() });
    try {
      const past = await proofOf("?date=2026-03-29&stretches=false", paris);
      expect(past).toMatchObject({ from: "2026-03-28T23:00:00Z", to: "2026-03-29T22:00:00Z", until: "2026-03-29T22:00:00Z" });
      expect(past.zones.find(({ zone }) => zone === "corridor")).toMatchObject({
        secondsDue: 23 * 3600,
        secondsUntold: 23 * 3600,
        secondsUnknown: 23 * 3600,
        stretches: [],
      });
    } finally {
      await paris.stop();
    }
  });

  test("is a table for spreadsheets, too", async () => {
    const { headers, status } = await fetchTable("2026-03-29");
    expect(status).toBe(200);
    expect(headers.get("content-type")).toContain("text/csv");
    expect(headers.get("content-disposition")).toContain("le-mans-heard-2026-03-29.csv");
  });

  test("is an operator's, and refuses what is no date, no zone and no stretch with a sentence", async () => {
    for (const path of [
      "/api/proof",
      "/api/proof.csv",
      "/api/heard?zone=corridor&from=2026-01-01T00:00:00Z&to=2026-01-02T00:00:00Z",
    ])
      expect((await house.call("GET", path, undefined, {}, "screen")).status).toBe(401);
    const answers = await Promise.all(
      [
        "/api/proof?date=2026-02-30",
        "/api/heard?zone=cellar&from=2026-01-01T00:00:00Z&to=2026-01-02T00:00:00Z",
        "/api/heard?zone=corridor&from=2026-01-02T00:00:00Z&to=2026-01-01T00:00:00Z",
        "/api/heard?zone=corridor&from=2026-01-01T00:00:00Z&to=2026-02-01T00:00:00Z",
      ].map(async (path) => (await house.call("GET", path)).status),
    );
    expect(answers).toEqual([400, 404, 400, 400]);
  });

  async function fetchTable(date: string): Promise<Response> {
    const session = await fetch(`${house.origin}/api/session`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ pin: house.pin }),
    });
    const cookie = session.headers.get("set-cookie")?.split(";")[0] ?? "";
    return fetch(`${house.origin}/api/proof.csv?date=${date}`, { headers: { cookie } });
  }
});
