import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { OverridePreview } from "../../electron/contract/override-preview.ts";
import { type TestHouse, startTestHouse } from "../support/house.ts";

const Revision = z.object({ revision: z.number() });
const Made = z.object({ id: z.string() });

let house: TestHouse;
beforeAll(async () => {
  house = await startTestHouse({ rehearse: "2026-12-10T10:00:00+01:00", speed: 0.1 });
});
afterAll(() => house.stop());

const ask = (body: unknown, as: "operator" | "screen" = "operator") => house.call("POST", "/api/overrides/preview", body, {}, as);
const halloween = { targets: ["zone:lobby"], set: { theme: "halloween" }, until: "18:00" };

test("an override is seen before it is made, with its absolute end, and nothing is stored", async () => {
  const before = await house.call("GET", "/api/state");
  const answer = await ask(halloween);
  expect(answer.status).toBe(200);
  const { until, opening, daylight, zones } = OverridePreview.parse(answer.body);
  expect([until, opening.open, daylight.part]).toEqual(["2026-12-10T17:00:00Z", true, "day"]);
  expect(zones).toMatchObject([
    {
      zone: "lobby",
      theme: {
        without: [{ value: "christmas", because: { kind: "rule", id: "christmas" } }],
        with: [{ value: "halloween", because: { kind: "override" } }],
        back: { value: "christmas" },
        differs: true,
        covers: [],
      },
      // The rule’s accent stays: only the theme is changed.
      heard: { arrival: "winter-wind", tracks: [{ sound: "flat-six-idle" }, { sound: "sleigh-bells" }] },
    },
  ]);
  expect((await house.call("GET", "/api/overrides")).body).toEqual({ overrides: [] });
  expect((await house.call("GET", "/api/state")).body).toMatchObject({
    revision: Revision.parse(before.body).revision,
    zones: { lobby: { theme: { value: "christmas" } } },
  });
});

test("what is previewed is what then holds, also above an override that is there already", async () => {
  const client = { targets: ["group:indoor"], set: { theme: "race", volume: 10 }, forMinutes: 60, reason: "Client visit" };
  const made = await house.call("POST", "/api/overrides", client);
  const request = { ...halloween, set: { theme: "halloween", volume: 100 }, forMinutes: 30, until: undefined };
  const { zones } = OverridePreview.parse((await ask(request)).body);
  expect(zones[0]).toMatchObject({
    theme: { without: [{ value: "race" }], covers: [{ reason: "Client visit", afterwards: "holds" }], back: { value: "race" } },
  });
  const limited = zones[0]?.volume?.with[0]?.value;
  const later = await house.call("POST", "/api/overrides", request);
  expect((await house.call("GET", "/api/state")).body).toMatchObject({
    zones: { lobby: { theme: { value: "halloween" }, volume: { value: limited } } },
  });
  for (const { body } of [made, later]) await house.call("DELETE", `/api/overrides/${Made.parse(body).id}`);
});

test("it is refused as the override itself would be, with the path and the reason", async () => {
  const unknown = await ask({ targets: ["zone:attic"], set: { theme: "carnival" }, until: "18:00" });
  expect(unknown.headers.get("content-type")).toBe("application/problem+json");
  expect(unknown).toMatchObject({
    status: 422,
    body: {
      issues: [
        { path: "targets[0]", message: expect.stringContaining("attic") },
        { path: "set.theme", message: 'there is no theme "carnival"' },
      ],
    },
  });
  const night = { ...halloween, from: "2026-12-10T22:00:00+01:00", until: "closing" };
  expect((await ask(night)).body).toMatchObject({ issues: [{ path: "until", message: expect.stringMatching(/closed/) }] });
  expect((await ask({ ...halloween, forMinutes: 5 })).status).toBe(422);
  expect((await ask({})).status).toBe(422);
  expect((await ask("{")).status).toBe(400);
});

test("a screen may not ask, nor a page from elsewhere, and there is no such override to read or to end", async () => {
  expect((await ask(halloween, "screen")).status).toBe(401);
  const forged = await house.call("POST", "/api/overrides/preview", halloween, { origin: "http://elsewhere.example" });
  expect(forged.status).toBe(403);
  expect((await house.call("GET", "/api/overrides/preview")).status).toBe(404);
  expect((await house.call("DELETE", "/api/overrides/preview")).status).toBe(404);
});
