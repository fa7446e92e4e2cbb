import { describe, expect, test } from "vitest";
import { z } from "zod";
import { type Link, openLink } from "../../renderer/link/link.ts";
import { NO_MEMORY } from "../../renderer/link/offline.ts";
import { volumeAt } from "../../electron/domain/ramp.ts";
import { segmentAt } from "../../renderer/link/timeline.ts";
import type { Segment } from "../../electron/contract/state.ts";
import type { TestHouse } from "../support/house.ts";
import { testHouses } from "../support/houses.ts";
import { openSocket } from "../support/socket.ts";
import { until } from "../support/until.ts";

const { startHouse, atEnd } = testHouses();

function open(house: TestHouse, observed = false): Link {
  const link = openLink({
    address: `ws://127.0.0.1:${house.port}/api/socket`,
    observed,
    memory: NO_MEMORY,
    outdated: () => undefined,
  });
  atEnd(() => link.stop());
  return link;
}

const online = (link: Link) => until("the link", () => link.known().status === "online");

describe("the link to a real controller", () => {
  test("a screen that joins gets the whole state first, then each change with its revision", async () => {
    const house = await startHouse({ rehearse: "2026-11-20T12:00:00+01:00" });
    const link = open(house);
    await online(link);
    const { revision, house: description, state } = link.known();
    expect(description?.zones.map((zone) => zone.id)).toEqual(["lobby", "corridor", "showroom", "pit-lane", "terrace"]);
    expect(state?.zones["lobby"]?.theme.value).toBe("classic");
    expect(link.zone("lobby")).toMatchObject({ theme: "classic", playlist: "purr" });

    await house.call("POST", "/api/overrides", { targets: ["zone:lobby"], set: { volume: 12 }, forMinutes: 5 });
    await until("the change", () => link.known().revision > revision);
    expect(link.known().revision).toBe(revision + 1);
    expect([link.zone("lobby")?.volume, link.zone("corridor")?.volume]).toEqual([12, 45]);
  });

  test("a clock that was turned is told at once, whether it stands, jumps back or races", async () => {
    const house = await startHouse({ rehearse: "2026-11-20T12:00:00+01:00", speed: 60 });
    const link = open(house);
    await online(link);
    const turn = async (change: unknown): Promise<void> => {
      const { turns } = link.known();
      await house.call("PATCH", "/api/rehearsal", change);
      await until("the turn", () => link.known().turns > turns);
    };
    await turn({ at: "2026-11-20T18:00:00+01:00", paused: true });
    expect([link.now(), link.zone("corridor")?.playlist]).toEqual([Date.parse("2026-11-20T17:00:00Z"), "night"]);
    expect(link.known().house?.rehearsal).toMatchObject({ paused: true, speed: 60 });
    await until("a measure of the clock that stands", () => (link.uncertainty() ?? 1000) < 50);
    expect(link.now()).toBe(Date.parse("2026-11-20T17:00:00Z"));
    await turn({ at: "2026-11-20T17:59:59+01:00" });
    expect([link.now(), link.zone("corridor")?.playlist]).toEqual([Date.parse("2026-11-20T16:59:59Z"), "purr"]);
    await turn({ paused: false, speed: 3600 });
    await until("the evening", () => link.zone("corridor")?.playlist === "night");
    await until("closing time", () => link.zone("corridor")?.playlist === null);
  });

  test("the venue's clock is the controller's, to a few milliseconds, also at sixty times the speed", async () => {
    const house = await startHouse({ rehearse: "2026-11-20T12:00:00+01:00", speed: 60 });
    const link = open(house);
    await until("a good measure of the clock", () => (link.uncertainty() ?? 1000) < 5);
    const before = link.now();
    const { now } = z.object({ now: z.string() }).parse((await house.call("GET", "/api/health")).body);
    const after = link.now();
    expect(Date.parse(now)).toBeGreaterThan(before - 60 * 10);
    expect(Date.parse(now)).toBeLessThan(after + 60 * 10);
  });

  test("two screens of one house agree about its clock, as far as each is certain of it", async () => {
    const house = await startHouse();
    const [one, other] = [open(house), open(house)];
    await until("both clocks to be measured", () => (one.uncertainty() ?? 1000) + (other.uncertainty() ?? 1000) < 50);
    const at = performance.now();
    const certain = (one.uncertainty() ?? 1000) + (other.uncertainty() ?? 1000);
    expect(Math.abs(one.at(at) - other.at(at))).toBeLessThan(certain);
    // The controller's clock is this machine's.
    expect(Math.abs(one.at(performance.now()) - Date.now())).toBeLessThan((one.uncertainty() ?? 0) + 5);
  });

  test("a disabled item does not play out its hour: a change of plan reaches every screen at once", async () => {
    const house = await startHouse({ rehearse: "2026-12-10T12:00:00+01:00" });
    const link = open(house);
    await online(link);
    const answer = await house.call("GET", "/api/plan");
    const plan = z.looseObject({ rules: z.array(z.looseObject({ id: z.string() })) }).parse(answer.body);
    const rules = plan.rules.map((rule) => (rule.id === "corridor-purr" ? { ...rule, enabled: false } : rule));
    await house.call("PUT", "/api/plan", { ...plan, rules }, { "if-match": answer.headers.get("etag") ?? "" });
    await until("silence in the corridor", () => link.zone("corridor")?.playlist === null);
  });

  test("a report makes a screen online, and only its own", async () => {
    const house = await startHouse();
    const link = open(house, true);
    await online(link);
    link.report({
      screen: "lobby-1",
      revision: 0,
      page: "kiosk",
      theme: "classic",
      playlist: null,
      sound: null,
      framesPerSecond: 60,
      outputs: null,
      output: null,
      clockOffsetMilliseconds: 0,
      faults: [],
    });
    const screens = await until("the report", () => {
      const reported = link.known().observed?.screens ?? [];
      return reported.some((screen) => screen.online) && reported;
    });
    expect(screens.filter((screen) => screen.online).map((screen) => screen.id)).toEqual(["lobby-1"]);
  });

  test("a report of a screen that the plan does not have is refused and does not end the line", async () => {
    const house = await startHouse();
    const link = open(house);
    await online(link);
    const report = {
      screen: "attic-1",
      revision: 0,
      page: "kiosk",
      theme: null,
      playlist: null,
      sound: null,
      framesPerSecond: null,
      outputs: null,
      output: null,
      clockOffsetMilliseconds: 0,
      faults: [],
    } as const;
    await expect(link.client().link.report({ ...report, faults: [] })).rejects.toThrow('The plan has no screen "attic-1"');
    expect(link.known().status).toBe("online");
  });

  test("a request made on behalf of an offline display does not make it look online", async () => {
    const house = await startHouse();
    await house.call("GET", "/api/screens", undefined, {}, "screen");
    const { screens } = z
      .object({ screens: z.array(z.object({ online: z.boolean() })) })
      .parse((await house.call("GET", "/api/screens")).body);
    expect(screens.some((screen) => screen.online)).toBe(false);
  });

  test("when the controller is gone the screen goes on by what it knows ahead, and comes back by itself", async () => {
    const house = await startHouse({ rehearse: "2026-12-10T17:59:58+01:00" });
    const link = open(house);
    await online(link);
    await house.kill();
    await until("the loss", () => link.known().status === "offline");
    expect(link.zone("corridor")).toMatchObject({ theme: "christmas", playlist: "purr" });
    await until("18:00 on its own clock", () => link.zone("corridor")?.playlist === "night");
    await startHouse({ port: house.port, rehearse: "2026-12-10T12:00:00+01:00" });
    await online(link);
    await until("the new controller's state", () => link.zone("corridor")?.playlist === "purr");
  });

  test("logging out closes the sockets of the session", async () => {
    const house = await startHouse();
    const session = await house.call("POST", "/api/session", { pin: house.pin }, {}, "screen");
    const cookie = session.headers.get("set-cookie")?.split(";")[0] ?? "";
    const socket = await openSocket(house, cookie);
    const closed = new Promise<number>((done) => socket.addEventListener("close", ({ code }) => done(code)));
    await house.call("DELETE", "/api/session", undefined, { cookie }, "screen");
    expect(await closed).toBe(4001);
  });
});

describe("what a screen knows ahead", () => {
  const segments: Segment[] = [
    { from: "2026-12-10T08:00:00Z", to: "2026-12-10T17:00:00Z", theme: "christmas", playlist: "purr", volume: 40, accent: null },
    { from: "2026-12-10T17:00:00Z", to: "2026-12-11T08:00:00Z", theme: "christmas", playlist: null, volume: 40, accent: null },
  ];
  const at = (text: string) => segmentAt(segments, Date.parse(text))?.playlist;

  test("changes at the very instant and, past its end, stays as it was rather than going dark", () => {
    expect([
      at("2026-12-10T16:59:59.999Z"),
      at("2026-12-10T17:00:00Z"),
      at("2026-12-20T00:00:00Z"),
      at("2026-12-01T00:00:00Z"),
    ]).toEqual(["purr", null, null, "purr"]);
    expect(segmentAt([], 0)).toBeNull();
  });

  test("a volume that moves is linear between its ends", () => {
    const ramp = { from: 20, to: 60, startInstant: "2026-12-10T08:00:00Z", endInstant: "2026-12-10T10:00:00Z" };
    expect(
      ["07:00", "08:00", "09:00", "10:00", "11:00"].map((time) => volumeAt(ramp, Date.parse(`2026-12-10T${time}:00Z`))),
    ).toEqual([20, 20, 40, 60, 60]);
  });
});
