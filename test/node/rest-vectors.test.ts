import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { VenueState } from "../../electron/contract/state.ts";
import { formatInstant, parseInstant } from "../../electron/contract/words.ts";
import { dayOf, firstReach } from "../../electron/domain/time.ts";
import { testAlmanac } from "../support/almanac.ts";
import { type TestHouse, startTestHouse } from "../support/house.ts";
import { CASE_THEME, layerCasePlan, layerCases, scheduleCasePlan, scheduleCases } from "../support/vectors.ts";

let house: TestHouse;
// A rehearsal, so that the examples of December 2026 are ahead whatever today is.
beforeAll(async () => {
  house = await startTestHouse({ rehearse: "2026-12-01T08:00:00+01:00" });
});
afterAll(() => house.stop());

async function putPlan(plan: unknown): Promise<void> {
  const etag = (await house.call("GET", "/api/plan")).headers.get("etag") ?? "";
  expect(await house.call("PUT", "/api/plan", plan, { "if-match": etag })).toMatchObject({ status: 200 });
}

const Timeline = z.object({ segments: z.array(z.object({ from: z.string(), to: z.string(), theme: z.string().nullable() })) });

describe("through the REST API a rule holds exactly when the worked example says", () => {
  test.each(scheduleCases())("$id", async (example) => {
    await putPlan(scheduleCasePlan(example));
    const almanac = testAlmanac(example.timeZone);
    const [from, to] = [example.fromLocalDate, example.toLocalDate].map((date) =>
      formatInstant(firstReach(almanac, dayOf(date), 0)),
    );
    const { segments } = Timeline.parse((await house.call("GET", `/api/timeline?zone=hall&from=${from}&to=${to}`)).body);
    const active = segments
      .filter(({ theme }) => theme === CASE_THEME)
      .map((segment) => ({ from: segment.from, to: segment.to }));
    expect(active).toEqual(
      example.active.map((span) => ({ from: formatInstant(parseInstant(span.from)), to: formatInstant(parseInstant(span.to)) })),
    );
  });
});

const Created = z.object({ id: z.string() });

describe("through the REST API layers give the values of the worked example", () => {
  test.each(layerCases())("$id", async (example) => {
    const { plan } = layerCasePlan(example);
    await putPlan(plan);
    const made: string[] = [];
    for (const { layer, targets, set, from, until } of example.overrides) {
      if (layer === "emergency")
        expect(await house.call("POST", "/api/emergency", { message: "Please leave the building", sound: null })).toMatchObject({
          status: 201,
        });
      else {
        const answer = await house.call("POST", "/api/overrides", { targets, set, from, until });
        expect(answer.status).toBe(201);
        made.push(Created.parse(answer.body).id);
      }
    }
    const answers = [];
    for (const check of example.checks) {
      const state = VenueState.parse((await house.call("GET", `/api/state?at=${encodeURIComponent(check.at)}`)).body).zones[
        check.zone
      ];
      const fields = { theme: state?.theme, playlist: state?.playlist, volume: state?.volume, accent: state?.accent };
      const pick = (held: object, of: (field: (typeof fields)["theme"] | (typeof fields)["volume"]) => unknown): object =>
        Object.fromEntries(
          Object.entries(fields)
            .filter(([name]) => name in held)
            .map(([name, field]) => [name, of(field)]),
        );
      answers.push({
        expect: pick(check.expect, (field) => field?.value),
        because: pick(check.because ?? {}, (field) => field?.because.id),
      });
    }
    expect(answers).toEqual(example.checks.map((check) => ({ expect: check.expect, because: check.because ?? {} })));
    for (const id of made) expect(await house.call("DELETE", `/api/overrides/${id}`)).toMatchObject({ status: 204 });
    if (example.overrides.some((override) => override.layer === "emergency"))
      expect(await house.call("DELETE", "/api/emergency")).toMatchObject({ status: 204, body: null });
  });
});
