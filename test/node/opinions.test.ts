import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { type KeptOpinion, OpinionReport } from "../../electron/contract/opinion.ts";
import { Plan } from "../../electron/contract/plan.ts";
import { formatInstant } from "../../electron/contract/words.ts";
import { demonstrationPlan } from "../../electron/demonstration.ts";
import { openJournal } from "../../electron/node/journal.ts";
import { openLink } from "../../renderer/link/link.ts";
import { NO_MEMORY } from "../../renderer/link/offline.ts";
import type { TestHouse } from "../support/house.ts";
import { testHouses } from "../support/houses.ts";
import { until } from "../support/until.ts";

const NOON = "2026-12-12T12:00:00+01:00";
const DAY = 86_400_000;
const { startHouse, atEnd } = testHouses();

function venue(reasons: readonly string[], keepLinesDays = 30): Plan {
  const asked = { reasons: reasons.map((id) => ({ id, words: id })), keepLinesDays };
  return Plan.parse({ ...demonstrationPlan(), opinions: asked });
}

function given(changes: object = {}) {
  return {
    id: crypto.randomUUID(),
    screen: "lobby-1",
    at: "2026-12-12T10:30:00Z",
    face: "happy",
    reasons: ["cars"],
    line: " Quel son ! ",
    wish: null,
    language: "fr",
    ...changes,
  };
}

const give = (house: TestHouse, body: unknown) => house.call("POST", "/api/opinions", body, {}, "screen");

async function reportOf(house: TestHouse, query = ""): Promise<OpinionReport> {
  const { status, body } = await house.call("GET", `/api/opinions?from=2026-11-01T00:00:00Z&to=2027-01-01T00:00:00Z${query}`);
  expect(status).toBe(200);
  return OpinionReport.parse(body);
}

describe("an opinion", () => {
  test("leaves the house as a table, in the venue's time, and runs nothing in a spreadsheet", async () => {
    const house = await startHouse({ rehearse: NOON, plan: venue(["cars", "team"]) });
    await give(house, given({ reasons: ["cars", "team"], line: "=HYPERLINK(1)", wish: 'Un "V12", ici' }));
    const query = "from=2026-12-01T00:00:00Z&to=2027-01-01T00:00:00Z";
    const session = z.object({ token: z.string() }).parse((await house.call("POST", "/api/session", { pin: house.pin })).body);
    const headers = { authorization: `Bearer ${session.token}` };
    const response = await fetch(`${house.origin}/api/opinions.csv?${query}`, { headers });
    expect(response.status).toBe(200);
    expect(response.headers.get("content-disposition")).toContain("le-mans-opinions.csv");
    expect((await response.text()).split("\r\n")).toEqual([
      "at,zone,theme,face,reasons,line,wish,wrote,language",
      `2026-12-12T11:30:00+01:00,lobby,christmas,happy,cars team,'=HYPERLINK(1),"Un ""V12"", ici",yes,fr`,
      "",
    ]);
    expect((await house.call("GET", `/api/opinions.csv?${query}`, undefined, {}, "screen")).status).toBe(401);
    expect((await house.call("GET", `/api/opinions.csv?${query}&zone=nowhere`)).status).toBe(404);
  });

  test("is kept once with its zone and what the house wore, however often it is sent", async () => {
    const house = await startHouse({ rehearse: NOON, plan: venue(["cars"]) });
    const opinion = given({ line: " Quel son ! jeanne@exemple.fr " });
    const first = await give(house, opinion);
    expect(first.status).toBe(201);
    expect(first.body).toEqual({ ...opinion, line: "Quel son ! …", zone: "lobby", theme: "christmas", wrote: true });
    const again = await give(house, { ...opinion, face: "sad" });
    expect([again.status, again.body]).toEqual([201, first.body]);
    await give(house, given({ at: "2026-11-13T10:00:00Z", line: null, face: "astonished" }));
    const report = await reportOf(house);
    expect(report).toMatchObject({ count: 2, wrote: 1, astonishedShare: 0.5, reasons: { cars: 2 } });
    expect(report.opinions.map(({ theme }) => theme)).toEqual(["christmas", "classic"]);
    expect(await reportOf(house, "&theme=christmas")).toMatchObject({ count: 1 });
    expect(await reportOf(house, "&zone=showroom")).toMatchObject({ count: 0, astonishedShare: null });
  });

  test("from a kiosk whose clock runs ahead was given now", async () => {
    const house = await startHouse({ rehearse: NOON, paused: true, plan: venue(["cars"]) });
    expect((await give(house, given({ at: "2099-01-01T00:00:00Z" }))).body).toMatchObject({ at: "2026-12-12T11:00:00Z" });
  });

  test("is refused with a sentence where there is no such screen or reason, and where it is none", async () => {
    const house = await startHouse({ rehearse: NOON, plan: venue(["cars"]) });
    const answers = await Promise.all(
      [{ screen: "nowhere" }, { reasons: ["kazoo"] }, { face: "bored" }, { line: "x".repeat(281) }, { id: "1" }].map(
        async (changes) => give(house, given(changes)),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual([404, 422, 422, 422, 422]);
    expect(answers[1]?.body).toMatchObject({
      detail: 'reasons[0]: the plan has no reason "kazoo".',
      issues: [{ path: "reasons[0]" }],
    });
    expect(await reportOf(house)).toMatchObject({ count: 0 });
  });

  test("that waited while its reason was taken out of the plan is kept with it", async () => {
    const data = mkdtempSync(join(tmpdir(), "ronron-opinions-"));
    atEnd(() => rmSync(data, { recursive: true, force: true }));
    const before = await startHouse({ data, plan: venue(["cars", "coffee"]) });
    await before.stop();
    const house = await startHouse({ data, plan: venue(["cars"]) });
    const opinion = given({ at: formatInstant(Date.now() - 3_600_000), reasons: ["coffee"] });
    expect((await give(house, opinion)).status).toBe(201);
    const { body } = await house.call(
      "GET",
      `/api/opinions?from=${formatInstant(Date.now() - DAY)}&to=${formatInstant(Date.now())}`,
    );
    expect(OpinionReport.parse(body).reasons).toEqual({ coffee: 1 });
  });

  test("comes over the socket as well, and is there after the power was cut", async () => {
    const data = mkdtempSync(join(tmpdir(), "ronron-opinions-"));
    atEnd(() => rmSync(data, { recursive: true, force: true }));
    const first = await startHouse({ data, plan: venue(["cars"]) });
    const address = `ws://127.0.0.1:${first.port}/api/socket`;
    const link = openLink({ address, observed: false, memory: NO_MEMORY, outdated: () => undefined });
    atEnd(() => link.stop());
    await until("the link to be online", () => link.known().status === "online");
    const at = formatInstant(Date.now() - 60_000);
    const kept = await link.client().api.opinions.give({ ...given({ at }), face: "content" });
    await first.kill();
    const house = await startHouse({ data });
    const report = await house.call(
      "GET",
      `/api/opinions?from=${formatInstant(Date.now() - DAY)}&to=${formatInstant(Date.now() + DAY)}`,
    );
    expect(OpinionReport.parse(report.body).opinions).toEqual([kept]);
  });

  test("is refused, to be sent again, while the journal cannot be written, and the house goes on", async () => {
    const house = await startHouse({ plan: venue(["cars"]) });
    const other = new Database(join(house.data, "journal.db"));
    atEnd(() => void other.close());
    other.exec("CREATE TRIGGER full BEFORE INSERT ON opinion BEGIN SELECT RAISE(ABORT, 'database or disk is full'); END");
    const opinion = given({ at: formatInstant(Date.now() - 1_000) });
    const refused = await give(house, opinion);
    expect(refused.status).toBe(503);
    expect(refused.body).toMatchObject({
      detail: "The opinion cannot be kept just now: database or disk is full. Send it again later.",
    });
    other.exec("DROP TRIGGER full");
    expect((await give(house, opinion)).status).toBe(201);
  });

  test("is a screen's to give and an operator's to read, between two instants that make a stretch", async () => {
    const house = await startHouse({ rehearse: NOON, plan: venue(["cars"]) });
    const asked = (query: string) => house.call("GET", `/api/opinions?${query}`);
    const good = "from=2026-12-01T00:00:00Z&to=2026-12-24T00:00:00Z";
    const statuses = [
      (await house.call("GET", `/api/opinions?${good}`, undefined, {}, "screen")).status,
      (await asked("from=2026-12-24T00:00:00Z&to=2026-12-01T00:00:00Z")).status,
      (await asked("from=2020-12-24T00:00:00Z&to=2026-12-01T00:00:00Z")).status,
      (await asked(`${good}&zone=cellar`)).status,
      (await asked("from=2026-12-24T00:00:00Z")).status,
    ];
    expect(statuses).toEqual([401, 400, 400, 404, 400]);
  });
});

describe("what visitors wrote", () => {
  test("is not told after the days it is kept for, though it counts", async () => {
    const house = await startHouse({ rehearse: NOON, plan: venue(["cars"], 7) });
    await give(house, given({ at: "2026-12-05T10:59:00Z" }));
    await give(house, given({ at: "2026-12-05T11:01:00Z", wish: "Plus de bruit" }));
    const report = await reportOf(house);
    expect(report.wrote).toBe(2);
    expect(report.opinions.map(({ line, wish }) => [line, wish])).toEqual([
      ["Quel son !", "Plus de bruit"],
      [null, null],
    ]);
  });

  const NOW = Date.parse("2026-06-15T10:00:00Z");
  const kept = (at: number): KeptOpinion => ({
    id: crypto.randomUUID(),
    screen: "lobby-1",
    at: formatInstant(at),
    face: "happy",
    reasons: [],
    line: "Merci",
    wish: "Plus",
    language: "fr",
    zone: "lobby",
    theme: null,
    wrote: true,
  });
  const left = (journal: ReturnType<typeof openJournal>) =>
    journal.opinions.between(0, NOW + 9_000 * DAY, null, null).map(({ line, wish, wrote }) => [line, wish, wrote]);

  test("is forgotten for good on the day it is too old, and what is younger stays", () => {
    const journal = openJournal(null);
    journal.opinions.keep(kept(NOW));
    journal.opinions.keep(kept(NOW + DAY));
    for (let day = 0; day <= 29; day += 1) journal.opinions.forgetLines(NOW + day * DAY, 30);
    expect(left(journal)).toEqual([
      ["Merci", "Plus", true],
      ["Merci", "Plus", true],
    ]);
    journal.opinions.forgetLines(NOW + 30 * DAY + 1, 30);
    expect(left(journal)).toEqual([
      ["Merci", "Plus", true],
      [null, null, true],
    ]);
    journal.close();
  });

  test("is not forgotten by a computer that wakes in a wrong year, however often, nor on its return", () => {
    const journal = openJournal(null);
    journal.opinions.keep(kept(NOW));
    journal.opinions.forgetLines(NOW, 30);
    for (const wrong of [3_650, 3_651, 7_000]) {
      journal.opinions.forgetLines(NOW + wrong * DAY, 30);
      journal.opinions.forgetLines(NOW + DAY, 30);
    }
    journal.opinions.forgetLines(NOW - 7_000 * DAY, 30);
    journal.opinions.forgetLines(NOW + 2 * DAY, 30);
    expect(left(journal)).toEqual([["Merci", "Plus", true]]);
    journal.close();
  });

  test("of before a long pause is forgotten on the second day after it", () => {
    const journal = openJournal(null);
    journal.opinions.keep(kept(NOW));
    journal.opinions.forgetLines(NOW, 30);
    journal.opinions.forgetLines(NOW + 90 * DAY, 30);
    expect(left(journal)).toEqual([["Merci", "Plus", true]]);
    journal.opinions.forgetLines(NOW + 91 * DAY, 30);
    expect(left(journal)).toEqual([[null, null, true]]);
    journal.close();
  });
});
