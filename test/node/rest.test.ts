import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { Override } from "../../electron/contract/command.ts";
import { Plan } from "../../electron/contract/plan.ts";
import { Health, ScreenStatus } from "../../electron/contract/report.ts";
import { PlayingTrack, Segment, VenueState } from "../../electron/contract/state.ts";
import { type Answer, type TestHouse, startTestHouse } from "../support/house.ts";

let house: TestHouse;
beforeAll(async () => {
  house = await startTestHouse({ rehearse: "2026-12-10T10:00:00+01:00" });
});
afterAll(() => house.stop());

const get = (path: string) => house.call("GET", path);
const asScreen = (method: string, path: string, body?: unknown) => house.call(method, path, body, {}, "screen");

function refused(answer: Answer): { status: number; detail: unknown; issues: unknown } {
  expect(answer.headers.get("content-type")).toBe("application/problem+json");
  const { status, detail, issues } = z
    .looseObject({ status: z.number(), title: z.string(), detail: z.string() })
    .parse(answer.body);
  expect(status).toBe(answer.status);
  return { status, detail, issues };
}

async function readPlan(): Promise<{ plan: Plan; etag: string }> {
  const answer = await get("/api/plan");
  return { plan: Plan.parse(answer.body), etag: answer.headers.get("etag") ?? "" };
}

describe("health", () => {
  test("is open to all and names clock, zone and tz database", async () => {
    const health = Health.parse((await asScreen("GET", "/api/health")).body);
    expect(health).toMatchObject({
      status: "ok",
      timeZone: "Europe/Paris",
      tzdata: expect.stringMatching(/^20\d\d[a-z]$/),
      faults: [],
    });
    expect(health.now).toMatch(/^2026-12-10T09:00/);
  });
});

describe("the plan", () => {
  test("is read with its ETag and replaced with If-Match", async () => {
    const { plan, etag } = await readPlan();
    const changed = { ...plan, rules: plan.rules.map((rule) => (rule.id === "christmas" ? { ...rule, enabled: false } : rule)) };
    const answer = await house.call("PUT", "/api/plan", changed, { "if-match": etag });
    expect(answer.status).toBe(200);
    expect(answer.headers.get("etag")).not.toBe(etag);
    expect(VenueState.parse((await get("/api/state")).body).zones["lobby"]?.theme).toMatchObject({
      value: "classic",
      because: { kind: "rule", id: "house-style" },
    });
    expect(await house.call("PUT", "/api/plan", plan, { "if-match": answer.headers.get("etag") ?? "" })).toMatchObject({
      status: 200,
    });
    expect((await readPlan()).etag).toBe(etag);
  });

  test("without If-Match: 428; when someone else was faster: 412", async () => {
    const { plan } = await readPlan();
    expect(refused(await house.call("PUT", "/api/plan", plan)).status).toBe(428);
    expect(refused(await house.call("PUT", "/api/plan", plan, { "if-match": '"another"' })).status).toBe(412);
  });

  test("If-Match takes a list and an asterisk, and compares strongly", async () => {
    const { plan, etag } = await readPlan();
    const put = async (header: string) => (await house.call("PUT", "/api/plan", plan, { "if-match": header })).status;
    expect([await put(`"other", ${etag}`), await put("*"), await put(`W/${etag}`)]).toEqual([200, 200, 412]);
  });

  const rule = { id: "extra", targets: ["venue"], set: { theme: "classic" } };
  test.each<[string, (plan: Plan) => unknown, string]>([
    [
      "an unknown zone in a rule",
      (plan) => ({ ...plan, rules: [{ ...rule, targets: ["venue", "zone:attic"] }] }),
      "rules[0].targets[1]",
    ],
    [
      "a season without an end",
      (plan) => ({ ...plan, rules: [{ ...rule, days: { season: { from: "12-01" } } }] }),
      "rules[0].days.season.to",
    ],
    ["two zones with one id", (plan) => ({ ...plan, zones: [...plan.zones, plan.zones[0]] }), "zones[5].id"],
    [
      'a window "25:00"',
      (plan) => ({ ...plan, rules: [{ ...rule, window: { from: "25:00", to: "26:00" } }] }),
      "rules[0].window.from",
    ],
    ["a volume of 140", (plan) => ({ ...plan, rules: [{ ...rule, set: { volume: 140 } }] }), "rules[0].set.volume"],
    [
      "a theme that does not exist",
      (plan) => ({ ...plan, rules: [{ ...rule, set: { theme: "carnival" } }] }),
      "rules[0].set.theme",
    ],
    [
      "a sound that does not exist",
      (plan) => ({ ...plan, playlists: [{ id: "purr", name: "Purr", tracks: [{ sound: "kazoo" }] }], rules: [] }),
      "playlists[0].tracks[0].sound",
    ],
    ["an unknown key", (plan) => ({ ...plan, ruels: [] }), "ruels"],
    [
      "a country nobody knows",
      (plan) => ({
        ...plan,
        venue: { ...plan.venue, holidays: { country: "XX" } },
        rules: [{ ...rule, days: { holidays: "only" } }],
      }),
      "venue.holidays.country",
    ],
  ])("%s: 422 with path and sentence, and the running plan stays", async (_, broken, path) => {
    const { plan, etag } = await readPlan();
    const refusal = refused(await house.call("PUT", "/api/plan", broken(plan), { "if-match": etag }));
    expect(refusal).toMatchObject({
      status: 422,
      issues: expect.arrayContaining([{ path, message: expect.stringMatching(/\w+ \w+/) }]),
    });
    expect(await readPlan()).toEqual({ plan, etag });
  });

  test("what is not JSON is refused with 400", async () => {
    expect(refused(await house.call("PUT", "/api/plan", '{"schema":', { "if-match": '"x"' })).status).toBe(400);
  });
});

describe("questions about time", () => {
  test("the state at any instant, with reasons and, where asked, what lost", async () => {
    const state = VenueState.parse((await get("/api/state?at=2026-12-24T14:32:00%2B01:00&explain=true")).body);
    expect(state.at).toBe("2026-12-24T13:32:00Z");
    expect(state.zones["lobby"]?.theme).toMatchObject({
      value: "christmas",
      since: "2026-11-28T23:00:00Z",
      because: { kind: "rule", id: "christmas" },
      lost: [
        {
          kind: "rule",
          id: "house-style",
          why: "Sa priorité 0 est inférieure à celle de «\u00a0Noël\u00a0», qui est de 50.",
        },
      ],
    });
    const english = VenueState.parse((await get("/api/state?at=2026-12-24T14:32:00%2B01:00&explain=true&language=en")).body);
    expect(english.zones["lobby"]?.theme.lost?.[0]?.why).toBe("Its priority 0 is below the 50 of “Christmas”.");
    expect(VenueState.parse((await get("/api/state")).body).zones["lobby"]?.theme).not.toHaveProperty("lost");
  });

  test("a timeline is gap-free and without overlap", async () => {
    const from = "2026-12-20T00:00:00Z";
    const to = "2027-01-10T00:00:00Z";
    const { segments } = z
      .object({ segments: z.array(Segment) })
      .parse((await get(`/api/timeline?zone=lobby&from=${from}&to=${to}`)).body);
    expect([segments[0]?.from, segments.at(-1)?.to]).toEqual([from, to]);
    for (const [i, segment] of segments.slice(1).entries()) expect(segment.from).toBe(segments[i]?.to);
    expect(new Set(segments.map((segment) => segment.theme))).toEqual(new Set(["christmas", "new-year", "classic"]));
  });

  test("what is heard in the corridor at an instant to come", async () => {
    const { tracks } = z
      .object({ tracks: z.array(PlayingTrack) })
      .parse((await get("/api/playing?zone=corridor&at=2026-12-18T11:00:00Z")).body);
    expect(tracks.length).toBeGreaterThanOrEqual(1);
    for (const { sound } of tracks) expect(sound).toMatch(/^(flat-six|v8|v10)-/);
    expect(await get("/api/playing?zone=corridor&at=2026-12-18T03:00:00Z")).toMatchObject({ body: { tracks: [] } });
  });

  test("the analysis is an honest list", async () => {
    expect(await get("/api/analysis")).toMatchObject({ status: 200, body: { findings: expect.any(Array) } });
  });

  test.each([
    ["/api/state?at=tomorrow", 400],
    ["/api/state?at=9999-12-31T23:59:59Z", 400],
    ["/api/state?explain=true&language=fran%C3%A7ais", 400],
    ["/api/state?at=0000-01-01T00:00:00%2B01:00", 400],
    ["/api/timeline?zone=lobby", 400],
    ["/api/timeline?zone=lobby&from=2026-12-20T00:00:00Z&to=2026-12-19T00:00:00Z", 400],
    ["/api/timeline?zone=lobby&from=2026-12-20T00:00:00Z&to=2036-12-19T00:00:00Z", 400],
    ["/api/timeline?zone=attic&from=2026-12-20T00:00:00Z&to=2026-12-21T00:00:00Z", 404],
    ["/api/playing?zone=attic", 404],
    ["/api/nothing", 404],
  ])("%s answers %i", async (path, status) => {
    expect(refused(await get(path)).status).toBe(status);
  });
});

describe("overrides", () => {
  const christmas = { targets: ["zone:showroom"], set: { theme: "christmas" } };

  async function create(request: object): Promise<Override> {
    const answer = await house.call("POST", "/api/overrides", request);
    expect(answer.status).toBe(201);
    return Override.parse(answer.body);
  }

  test("until 18:00, for two hours, until closing, until an instant: the absolute end is told", async () => {
    const from = "2026-12-11T10:00:00+01:00";
    const ends = [];
    for (const end of [{ until: "18:00" }, { forMinutes: 120 }, { until: "closing" }, { until: "2026-12-12T00:00:00+01:00" }]) {
      const { id, until } = await create({ ...christmas, from, ...end });
      ends.push(until);
      await house.call("DELETE", `/api/overrides/${id}`);
    }
    expect(ends).toEqual(["2026-12-11T17:00:00Z", "2026-12-11T11:00:00Z", "2026-12-11T17:00:00Z", "2026-12-11T23:00:00Z"]);
  });

  test("one that runs changes the state at once, is listed with its reason, and is gone when ended", async () => {
    const { id } = await create({ ...christmas, set: { theme: "race" }, until: "18:00", reason: "Client visit" });
    expect(VenueState.parse((await get("/api/state")).body).zones["showroom"]?.theme).toMatchObject({
      value: "race",
      because: { kind: "override", id, name: "Client visit" },
    });
    expect(await get("/api/overrides")).toMatchObject({ body: { overrides: [{ id, until: "2026-12-10T17:00:00Z" }] } });
    expect(await house.call("DELETE", `/api/overrides/${id}`)).toMatchObject({ status: 204, body: null });
    expect(await get("/api/overrides")).toMatchObject({ body: { overrides: [] } });
    expect(refused(await house.call("DELETE", `/api/overrides/${id}`)).status).toBe(404);
  });

  test("one in the middle of the night has no closing to last until", async () => {
    const refusal = refused(
      await house.call("POST", "/api/overrides", { ...christmas, from: "2026-12-11T03:00:00+01:00", until: "closing" }),
    );
    expect(refusal).toMatchObject({ status: 422, issues: [{ path: "until", message: expect.any(String) }] });
  });

  test.each<[string, object, string]>([
    ["neither until nor forMinutes", christmas, "until"],
    ["both", { ...christmas, until: "18:00", forMinutes: 5 }, "forMinutes"],
    ["an end before now", { ...christmas, until: "2020-01-01T00:00:00Z" }, "until"],
    ["an unknown zone", { ...christmas, targets: ["zone:attic"], forMinutes: 5 }, "targets[0]"],
    ["an unknown theme", { ...christmas, set: { theme: "carnival" }, forMinutes: 5 }, "set.theme"],
    ["a volume of 140", { ...christmas, set: { volume: 140 }, forMinutes: 5 }, "set.volume"],
    [
      "a beginning before all calendars",
      { ...christmas, from: "0000-01-01T00:00:00+01:00", until: "2027-01-01T00:00:00Z" },
      "from",
    ],
    ["nothing set", { ...christmas, set: {}, forMinutes: 5 }, "set"],
  ])("%s: 422 with its path", async (_, request, path) => {
    expect(refused(await house.call("POST", "/api/overrides", request))).toMatchObject({
      status: 422,
      issues: expect.arrayContaining([{ path, message: expect.any(String) }]),
    });
  });
});

describe("an emergency", () => {
  test("is above everything on every zone, and ends", async () => {
    const answer = await house.call("POST", "/api/emergency", { message: { fr: "Évacuez", en: "Leave" }, sound: null });
    expect(answer.status).toBe(201);
    const state = VenueState.parse((await get("/api/state")).body);
    expect(state.emergency).toMatchObject({ message: { fr: "Évacuez", en: "Leave" }, sound: null });
    expect(Object.values(state.zones).map((zone) => [zone.playlist.value, zone.playlist.because.kind])).toEqual(
      Array.from({ length: 5 }, () => [null, "emergency"]),
    );
    expect(await house.call("DELETE", "/api/emergency")).toMatchObject({ status: 204, body: null });
    expect(refused(await house.call("DELETE", "/api/emergency")).status).toBe(404);
  });

  test("with a sound nobody has is refused", async () => {
    expect(refused(await house.call("POST", "/api/emergency", { message: "Leave", sound: "kazoo" }))).toMatchObject({
      status: 422,
    });
  });
});

describe("who may what", () => {
  test("a page on loopback without credentials is a screen: it may look and not touch", async () => {
    for (const path of ["/api/state", "/api/screens", "/api/playing?zone=lobby"])
      expect(await asScreen("GET", path)).toMatchObject({ status: 200 });
    for (const [method, path] of [
      ["GET", "/api/overrides"],
      ["POST", "/api/overrides"],
      ["POST", "/api/emergency"],
      ["DELETE", "/api/emergency"],
      ["PUT", "/api/plan"],
    ] as const) {
      expect(refused(await asScreen(method, path, method === "POST" || method === "PUT" ? {} : undefined)).status).toBe(401);
    }
  });

  test("logging out ends the session", async () => {
    const { token } = z.object({ token: z.string() }).parse((await asScreen("POST", "/api/session", { pin: house.pin })).body);
    const authorization = `Bearer ${token}`;
    const session = () => house.call("GET", "/api/session", undefined, { authorization }, "screen");
    expect(await session()).toMatchObject({ body: { role: "technician" } });
    expect(await house.call("DELETE", "/api/session", undefined, { authorization }, "screen")).toMatchObject({ status: 204 });
    expect(await session()).toMatchObject({ body: { role: "screen" } });
  });

  test("another site's page is refused, and so is a foreign name", async () => {
    expect(refused(await house.call("GET", "/api/health", undefined, { origin: "http://evil.example" })).status).toBe(403);
  });
});

test("every call is described in openapi.json, and /api/docs is a page", async () => {
  const { body } = await get("/api/openapi.json");
  const { paths } = z.object({ paths: z.record(z.string(), z.record(z.string(), z.unknown())) }).parse(body);
  const calls = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );
  expect(calls.toSorted()).toEqual([
    "DELETE /announcements/{id}",
    "DELETE /emergency",
    "DELETE /overrides/{id}",
    "DELETE /pairing/{screen}",
    "DELETE /recordings/{id}",
    "DELETE /session",
    "DELETE /sounds/{id}",
    "DELETE /themes/{id}",
    "DELETE /themes/{id}/pictures/{name}",
    "GET /analysis",
    "GET /analysis/stream",
    "GET /announcements",
    "GET /announcements/hearing",
    "GET /announcements/templates",
    "GET /calendar.ics",
    "GET /cues",
    "GET /explain",
    "GET /forecast",
    "GET /health",
    "GET /heard",
    "GET /opinions",
    "GET /opinions.csv",
    "GET /overrides",
    "GET /pairing",
    "GET /pairing/screens",
    "GET /plan",
    "GET /playing",
    "GET /programme",
    "GET /proof",
    "GET /proof.csv",
    "GET /recordings",
    "GET /recordings/{id}",
    "GET /recordings/{id}/progress",
    "GET /recordings/{id}/seam.wav",
    "GET /recordings/{id}/sound.wav",
    "GET /rehearsal",
    "GET /screens",
    "GET /session",
    "GET /sounds",
    "GET /sounds/{id}/waveform",
    "GET /state",
    "GET /themes",
    "GET /themes/{id}",
    "GET /themes/{id}/export",
    "GET /themes/{id}/versions",
    "GET /timeline",
    "PATCH /rehearsal",
    "PATCH /sounds/{id}",
    "POST /announcements",
    "POST /announcements/{id}/restore",
    "POST /calendar/preview",
    "POST /emergency",
    "POST /opinions",
    "POST /overrides",
    "POST /overrides/preview",
    "POST /pairing",
    "POST /pairing/answer",
    "POST /recordings",
    "POST /recordings/{id}/keep",
    "POST /screens/{id}/test-tone",
    "POST /session",
    "POST /sounds/{id}/restore",
    "POST /themes/import",
    "POST /themes/{id}/duplicate",
    "POST /themes/{id}/restore",
    "POST /themes/{id}/versions/{version}/restore",
    "PUT /pairing/{code}",
    "PUT /plan",
    "PUT /programme/{id}/{date}",
    "PUT /themes/{id}",
    "PUT /themes/{id}/pictures/{name}",
  ]);
  const page = await fetch(`${house.origin}/api/docs`);
  expect([page.status, page.headers.get("content-type")]).toEqual([200, "text/html; charset=UTF-8"]);
  expect(page.headers.get("content-security-policy")).toContain("script-src 'self';");
});

test("screens are listed with what they should show", async () => {
  const { screens } = z.object({ screens: z.array(ScreenStatus) }).parse((await get("/api/screens")).body);
  expect(screens.find((screen) => screen.id === "lobby-1")).toMatchObject({
    zone: "lobby",
    online: false,
    desired: { theme: "christmas", playlist: "purr", volume: 45 },
  });
});

test("after five wrong PINs even the right one waits, and Retry-After says how long", async () => {
  const other = await startTestHouse();
  for (let count = 0; count < 5; count += 1)
    expect(refused(await other.call("POST", "/api/session", { pin: "000000" }, {}, "screen")).status).toBe(401);
  const answer = await other.call("POST", "/api/session", { pin: other.pin }, {}, "screen");
  expect(refused(answer).status).toBe(429);
  expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(50);
  await other.stop();
});

describe("what arrives on the bare socket", () => {
  /** Sends bytes as they are and resolves with what comes back, or "" where the line is cut. */
  function raw(bytes: string, reset = false): Promise<string> {
    return new Promise((done) => {
      let answer = "";
      const line = connect(house.port, "127.0.0.1", () => {
        line.write(bytes);
        if (reset) line.resetAndDestroy();
      });
      line.on("data", (chunk) => (answer += chunk.toString()));
      line.on("error", () => undefined);
      line.on("close", () => done(answer));
    });
  }
  const upgrade = (path: string, host: string): string =>
    `GET ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n`;

  test("an upgrade to anywhere else, or under a foreign name, is refused and harms nobody", async () => {
    const own = `127.0.0.1:${house.port}`;
    expect(await raw(upgrade("//", own))).toMatch(/^HTTP\/1.1 404/);
    expect(await raw(upgrade("/api/socket", "127.0.0.1.evil.example"))).toMatch(/^HTTP\/1.1 403/);
    await Promise.all(Array.from({ length: 50 }, () => raw(upgrade("/api/socket", "evil.example"), true)));
    expect((await get("/api/health")).status).toBe(200);
  });
});

test("pages are served with their policy only, and nothing beside them", async () => {
  const status = async (path: string): Promise<number> => (await fetch(`${house.origin}${path}`, { redirect: "manual" })).status;
  expect(
    await Promise.all(["/kiosk/?screen=lobby-1", "/kiosk/index.html", "/kiosk", "/offline.js", "/build.txt"].map(status)),
  ).toEqual([200, 404, 302, 200, 404]);
});
