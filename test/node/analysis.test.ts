import { createORPCClient } from "@orpc/client";
import { RPCLink } from "@orpc/client/websocket";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { Analysis, AnalysisEvent } from "../../electron/contract/analysis.ts";
import { Plan } from "../../electron/contract/plan.ts";
import { demonstrationPlan } from "../../electron/demonstration.ts";
import { type AnalystStep, createAnalyst } from "../../electron/node/analyst.ts";
import type { Client } from "../../renderer/link/link.ts";
import { largePlan } from "../bench/plan.ts";
import type { TestHouse } from "../support/house.ts";
import { testHouses } from "../support/houses.ts";
import { openSocket } from "../support/socket.ts";
import { until } from "../support/until.ts";

const JUNE = "2026-06-01T10:00:00Z";

const { startHouse, atEnd } = testHouses();

/** A venue with one of everything that is doubtful. */
function doubtfulPlan(): Plan {
  const plan = demonstrationPlan();
  const rule = { targets: ["venue"], set: { theme: "race" } };
  return Plan.parse({
    ...plan,
    rules: [
      ...plan.rules.filter(({ id }) => id !== "terrace-day"),
      { ...rule, id: "old-race", name: { fr: "Vieille course", en: "Old race" }, days: { dates: ["2025-06-14"] } },
      { ...rule, id: "leap", days: { season: { from: "02-29", to: "02-29" } } },
      { ...rule, id: "short", window: { from: "02:10", to: "02:50" }, priority: 90 },
      { ...rule, id: "rival", targets: ["zone:showroom"], priority: 10, set: { playlist: "race" } },
    ],
  });
}

async function operatorSocket(house: TestHouse): Promise<Client> {
  const { headers } = await house.call("POST", "/api/session", { pin: house.pin }, {}, "screen");
  const socket = await openSocket(house, headers.get("set-cookie")?.split(";")[0] ?? "");
  atEnd(() => socket.close());
  return createORPCClient(new RPCLink({ websocket: socket }));
}

describe("GET /api/analysis", () => {
  test("finds nothing in the demonstration venue", async () => {
    const house = await startHouse({ rehearse: JUNE });
    expect((await house.call("GET", "/api/analysis")).body).toEqual({ findings: [] });
  });

  test("names every kind in the language asked for, the venue's by default, each with what to do about it", async () => {
    const house = await startHouse({ rehearse: JUNE, plan: doubtfulPlan() });
    const ask = async (query: string) => Analysis.parse((await house.call("GET", `/api/analysis${query}`)).body).findings;
    const english = await ask("?language=en-US");
    expect(english.map(({ kind, rule, zone, by }) => ({ kind, rule, zone, by }))).toEqual([
      { kind: "never", rule: "leap", zone: null, by: [] },
      { kind: "dates", rule: "old-race", zone: null, by: [] },
      { kind: "shadowed", rule: "rival", zone: null, by: ["showroom-electric"] },
      { kind: "gap", rule: null, zone: "terrace", by: [] },
      { kind: "tie", rule: "rival", zone: "showroom", by: ["showroom-electric"] },
      { kind: "vanishes", rule: "short", zone: null, by: [] },
    ]);
    expect(english[1]).toMatchObject({
      message: "The rule “Old race” is over: its last date was Sat 14 Jun 2025.",
      remedy: "Give the dates of 2026, or delete it.",
    });
    const tellings = await Promise.all(["", "?language=de", "?language=es", "?language=nl", "?language=ar"].map(ask));
    expect(new Set([english, ...tellings].map((findings) => JSON.stringify(findings))).size).toBe(6);
    expect(tellings[0]?.[1]?.message).toMatch(/«\s?Vieille course\s?»/u);
    for (const { message, remedy } of tellings.flat()) expect(message.length * remedy.length).toBeGreaterThan(0);
    expect((await ask("?language=pt")).map(({ message }) => message)).toEqual(tellings[0]?.map(({ message }) => message));
  });

  test("is for operators, and refuses what is no language", async () => {
    const house = await startHouse();
    for (const path of ["/api/analysis", "/api/analysis/stream"]) {
      expect((await house.call("GET", path, undefined, {}, "screen")).status).toBe(401);
      expect((await house.call("GET", `${path}?language=french!`)).status).toBe(400);
    }
  });

  test("follows the plan", async () => {
    const house = await startHouse({ rehearse: JUNE });
    const tag = (await house.call("GET", "/api/plan")).headers.get("etag") ?? "";
    expect((await house.call("GET", "/api/analysis")).body).toEqual({ findings: [] });
    await house.call("PUT", "/api/plan", doubtfulPlan(), { "if-match": tag });
    expect(Analysis.parse((await house.call("GET", "/api/analysis")).body).findings).toHaveLength(6);
  });
});

describe("the stream of an analysis", () => {
  test("comes as server-sent events over REST: progress, then the findings", async () => {
    const house = await startHouse({ rehearse: JUNE, plan: doubtfulPlan() });
    const { token } = z.object({ token: z.string() }).parse((await house.call("POST", "/api/session", { pin: house.pin })).body);
    const response = await fetch(`${house.origin}/api/analysis/stream?language=en`, {
      headers: { authorization: `Bearer ${token}` },
    });
    expect(response.headers.get("content-type")).toMatch(/^text\/event-stream/);
    const lines = (await response.text()).split("\n").flatMap((line) => /^data: ?(\{.*)/.exec(line)?.[1] ?? []);
    const events = lines.map((line) => AnalysisEvent.parse(JSON.parse(line)));
    expect(events.at(0)?.kind).toBe("progress");
    const last = events.at(-1);
    expect(last?.kind === "done" && last.findings.length === 6 && last.took > 0).toBe(true);
  });

  test("over the socket leaves the house free to answer while a large plan is looked at", async () => {
    const house = await startHouse({ rehearse: JUNE, plan: largePlan({ rules: 5000, zones: 250, shape: "house" }) });
    const client = await operatorSocket(house);
    let done = false;
    const answeredBefore: boolean[] = [];
    const kinds: string[] = [];
    for await (const event of await client.api.analysis.stream({})) {
      kinds.push(event.kind);
      done = event.kind === "done";
      if (!done && answeredBefore.length < 5) void client.link.ping().then(() => answeredBefore.push(!done));
    }
    expect(kinds.filter((kind) => kind === "progress").length).toBeGreaterThan(2);
    expect(kinds.at(-1)).toBe("done");
    expect(answeredBefore.length).toBeGreaterThan(1);
    expect(answeredBefore.every(Boolean)).toBe(true);
  });

  test("that nobody hears any more ends with its thread; the house stops in the middle of one", async () => {
    const house = await startHouse({ rehearse: JUNE, plan: largePlan({ rules: 6000, zones: 300, shape: "house" }) });
    const client = await operatorSocket(house);
    const threads = async (): Promise<number> =>
      z.array(z.string()).parse(await (await import("node:fs/promises")).readdir(`/proc/${house.process.pid}/task`)).length;
    const before = process.platform === "linux" ? await threads() : 0;
    const leave = new AbortController();
    const events = await client.api.analysis.stream({}, { signal: leave.signal });
    await events.next();
    if (process.platform === "linux") expect(await threads()).toBeGreaterThan(before);
    leave.abort();
    if (process.platform === "linux") await until("the thread's end", async () => (await threads()) <= before);

    const again = await client.api.analysis.stream({});
    await again.next();
    house.process.kill("SIGTERM");
    await until("the house's end", () => house.process.exitCode === 0);
  });
});

describe("the analyst", () => {
  const at = Date.parse(JUNE);
  const outcomeOf = async (steps: AsyncGenerator<AnalystStep>): Promise<AnalystStep | undefined> => {
    let last: AnalystStep | undefined;
    for await (const step of steps) last = step;
    return last;
  };

  test("looks once at a plan however many ask, and remembers until the plan or the day is another", async () => {
    const analyst = createAnalyst();
    atEnd(() => analyst.stop());
    const ask = (tag: string, when: number) => outcomeOf(analyst.ask(demonstrationPlan(), tag, when, undefined));
    const [first, second] = await Promise.all([ask("a", at), ask("a", at)]);
    expect(first?.kind).toBe("done");
    expect(second).toBe(first);
    expect(await ask("a", at + 3_600_000)).toBe(first);
    expect(await ask("a", at + 86_400_000)).not.toBe(first);
    expect(await ask("b", at + 86_400_000)).not.toBe(first);
  });

  test("says so where its thread fails, and looks at the next plan all the same", async () => {
    const analyst = createAnalyst();
    atEnd(() => analyst.stop());
    const plan = demonstrationPlan();
    const broken = { ...plan, zones: [] };
    const failed = await outcomeOf(analyst.ask(broken, "broken", at, undefined));
    expect(failed?.kind === "failed" ? failed.message : "").toMatch(/^The plan could not be looked at: /);
    expect((await outcomeOf(analyst.ask(plan, "sound", at, undefined)))?.kind).toBe("done");
  });

  test("gives one plan up for the next, and everything at its end, and tells who waits", async () => {
    const analyst = createAnalyst();
    const large = largePlan({ rules: 1500, zones: 60, shape: "house" });
    const first = analyst.ask(large, "first", at, undefined);
    await first.next();
    const second = analyst.ask(large, "second", at, undefined);
    await second.next();
    expect(await outcomeOf(first)).toEqual({ kind: "failed", message: "The plan or the day has changed meanwhile. Ask again." });
    await analyst.stop();
    expect(await outcomeOf(second)).toEqual({ kind: "failed", message: "The house is closing." });
    expect((await outcomeOf(analyst.ask(large, "third", at, undefined)))?.kind).toBe("failed");
  });
});
