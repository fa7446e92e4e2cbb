import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { AnnouncementStatus, AnnouncementTemplates, ZoneHearing } from "../../electron/contract/announcement.ts";
import { Plan } from "../../electron/contract/plan.ts";
import { PlayingTrack } from "../../electron/contract/state.ts";
import { demonstrationPlan } from "../../electron/demonstration.ts";
import { openLink } from "../../renderer/link/link.ts";
import { NO_MEMORY } from "../../renderer/link/offline.ts";
import { type Answer, type TestHouse, startTestHouse } from "../support/house.ts";
import { until } from "../support/until.ts";

/** A venue that closes at 18:00 and says so half an hour before; nothing is spoken here, whatever is installed. */
const plan = Plan.parse({
  ...demonstrationPlan(),
  announcements: [
    {
      id: "closing-30",
      name: { fr: "Fermeture dans 30 minutes", en: "Closing in 30 minutes" },
      targets: ["venue"],
      chime: null,
      text: { fr: "Nous fermons dans trente minutes.", en: "We close in thirty minutes." },
      languages: ["fr"],
      minutesBeforeClosing: 30,
    },
  ],
});

let house: TestHouse;
beforeAll(async () => {
  house = await startTestHouse({
    plan,
    rehearse: "2026-12-10T17:00:00+01:00",
    paused: true,
    environment: { PATH: "" },
  });
});
afterAll(() => house.stop());

const Listed = z.strictObject({ announcements: z.array(AnnouncementStatus) });
const list = async (query = ""): Promise<AnnouncementStatus[]> =>
  Listed.parse((await house.call("GET", `/api/announcements${query}`, undefined, {}, "screen")).body).announcements;
const post = (body: unknown): Promise<Answer> => house.call("POST", "/api/announcements", body);
const made = async (body: unknown): Promise<AnnouncementStatus> => {
  const answer = await post(body);
  expect(answer).toMatchObject({ status: 201 });
  return AnnouncementStatus.parse(answer.body);
};
const turnTo = (at: string): Promise<Answer> => house.call("PATCH", "/api/rehearsal", { at });
const stateOf = async (id: string): Promise<string | undefined> => (await list()).find((one) => one.id === id)?.state;

describe("announcements over the API", () => {
  test("the plan's closings are listed before anybody made any, and are planned", async () => {
    expect(await list()).toMatchObject([
      { id: "closing-30-20261209", state: "done", planned: true },
      { id: "closing-30-20261210", startsAt: "2026-12-10T16:30:00Z", state: "waiting", planned: true },
      { id: "closing-30-20261211", planned: true },
      { id: "closing-30-20261212", planned: true },
    ]);
  });

  test("one for now is answered with its place in the queue, is due, and counts as heard once a player says so", async () => {
    await turnTo("2026-12-10T17:00:00+01:00");
    const status = await made({
      targets: ["zone:lobby", "zone:corridor"],
      sound: "flat-six-idle",
      text: "Bienvenue",
      chime: null,
    });
    expect(status).toMatchObject({
      zones: ["lobby", "corridor"],
      startsAt: "2026-12-10T16:00:01Z",
      state: "waiting",
      planned: false,
      unspoken: null,
      parts: [{ sound: "flat-six-idle", startsAt: "2026-12-10T16:00:01Z" }],
    });
    const Playing = z.object({ tracks: z.array(PlayingTrack) });
    const heard = async (zone: string, at: string): Promise<string[]> =>
      Playing.parse((await house.call("GET", `/api/playing?zone=${zone}&at=${at}`)).body).tracks.map(
        ({ startedAt }) => startedAt,
      );
    expect(await heard("lobby", "2026-12-10T16:00:03Z")).toContain("2026-12-10T16:00:01Z");
    expect(await heard("showroom", "2026-12-10T16:00:03Z")).not.toContain("2026-12-10T16:00:01Z");
    await turnTo("2026-12-10T17:00:03+01:00");
    expect(await stateOf(status.id)).toBe("playing");
    await turnTo("2026-12-10T17:20:00+01:00");
    expect((await list()).find(({ id }) => id === status.id)).toMatchObject({
      state: "unheard",
      unheardIn: ["lobby", "corridor"],
    });
    const address = `ws://127.0.0.1:${house.port}/api/socket`;
    const link = openLink({ address, observed: false, memory: NO_MEMORY, outdated: () => undefined });
    await until("the link to be online", () => link.known().status === "online");
    await link.heard({
      screen: "corridor-1",
      page: "p",
      levels: [],
      plays: [
        {
          id: "play-1",
          sound: "flat-six-idle",
          bus: "announcement",
          playlist: null,
          startedAt: "2026-12-10T16:00:01Z",
          endedAt: "2026-12-10T16:00:37Z",
          positionSeconds: 0,
        },
      ],
    });
    link.stop();
    // The lobby has heard nothing of it, and nobody may believe that it has.
    expect((await list()).find(({ id }) => id === status.id)).toMatchObject({ state: "done", unheardIn: ["lobby"] });
  });

  test("two for the same zone follow each other, and one that sounds can be ended", async () => {
    await turnTo("2026-12-10T15:00:00+01:00");
    const first = await made({ targets: ["zone:terrace"], sound: "flat-six-idle", chime: null });
    const second = await made({ targets: ["zone:terrace"], text: "Deux", chime: null });
    expect(Date.parse(second.startsAt) - Date.parse(first.endsAt)).toBe(1_000);
    await turnTo("2026-12-10T15:00:05+01:00");
    expect(await house.call("DELETE", `/api/announcements/${first.id}`)).toMatchObject({ status: 204 });
    expect(await stateOf(first.id)).toBe("cancelled");
    expect((await list()).find(({ id }) => id === second.id)?.startsAt).toBe("2026-12-10T14:00:06.150Z");
  });

  test("an occurrence of the plan is cancelled by its id; what is not there or over is 404", async () => {
    await turnTo("2026-12-10T17:00:00+01:00");
    expect(await house.call("DELETE", "/api/announcements/closing-30-20261211")).toMatchObject({ status: 204 });
    expect(await stateOf("closing-30-20261211")).toBe("cancelled");
    expect(await stateOf("closing-30-20261212")).toBe("waiting");
    expect(await house.call("DELETE", "/api/announcements/closing-30-20260101")).toMatchObject({ status: 404 });
    expect(await house.call("DELETE", "/api/announcements/nothing")).toMatchObject({
      status: 404,
      body: { detail: 'there is no announcement "nothing"' },
    });
  });

  test("what was cancelled before it began is brought back by its id; what is not there is 404", async () => {
    await turnTo("2026-12-10T17:00:00+01:00");
    const later = await made({ targets: ["venue"], text: "La navette part.", at: "2026-12-10T17:20:00+01:00" });
    expect(later.name).toBe("La navette part.");
    for (const id of [later.id, "closing-30-20261211"]) {
      await house.call("DELETE", `/api/announcements/${id}`);
      expect(await stateOf(id)).toBe("cancelled");
      expect(await house.call("POST", `/api/announcements/${id}/restore`)).toMatchObject({ status: 204 });
      expect(await stateOf(id)).toBe("waiting");
    }
    expect(await house.call("POST", "/api/announcements/nothing/restore")).toMatchObject({ status: 404 });
  });

  test("which zones would not hear one, and why, can be asked before it is made", async () => {
    await turnTo("2026-12-10T16:00:00+01:00");
    const Hearing = z.strictObject({ zones: z.array(ZoneHearing) });
    const troubleIn = async (zone: string, query = ""): Promise<string | null | undefined> =>
      Hearing.parse((await house.call("GET", `/api/announcements/hearing${query}`)).body).zones.find((one) => one.zone === zone)
        ?.trouble;
    expect(await troubleIn("corridor")).toBe("offline");
    const muteLobby = { targets: ["zone:lobby"], set: { volume: 0 }, from: "2026-12-10T15:30:00Z", forMinutes: 5 };
    const { id } = z.object({ id: z.string() }).parse((await house.call("POST", "/api/overrides", muteLobby)).body);
    expect(await troubleIn("lobby")).toBe("offline");
    expect(await troubleIn("lobby", "?at=2026-12-10T15:31:00Z&volume=80")).toBe("muted");
    await house.call("DELETE", `/api/overrides/${id}`);
    expect(await house.call("GET", "/api/announcements/hearing?volume=101")).toMatchObject({ status: 400 });
  });

  test("an announcement into a muted house says that it is silenced", async () => {
    await turnTo("2026-12-10T16:00:00+01:00");
    const mute = await house.call("POST", "/api/overrides", { targets: ["venue"], set: { volume: 0 }, forMinutes: 5 });
    const { id } = z.object({ id: z.string() }).parse(mute.body);
    expect((await made({ targets: ["venue"], sound: "flat-six-idle" })).state).toBe("silenced");
    await house.call("DELETE", `/api/overrides/${id}`);
    expect((await made({ targets: ["zone:showroom"], sound: "flat-six-idle" })).state).toBe("waiting");
  });

  test("a refusal names every path and reason", async () => {
    expect(await post({ targets: ["zone:attic"], at: "2026-12-10T10:00:00Z" })).toMatchObject({
      status: 422,
      body: {
        issues: [
          { path: "targets[0]", message: 'there is no zone "attic"' },
          { path: "text", message: "says nothing: give a sound or a text" },
          { path: "at", message: expect.stringContaining("lies in the past") },
        ],
      },
    });
    expect(await post({ targets: ["venue"], text: "Hello", gong: true })).toMatchObject({
      status: 422,
      body: { issues: [{ path: "gong", message: "is not a known key here" }] },
    });
    expect(await post({ targets: ["venue"], text: "" })).toMatchObject({
      status: 422,
      body: { issues: [{ path: "text", message: "must not be empty" }] },
    });
  });

  test("a span that is empty, or longer than two months, is refused", async () => {
    const from = "2026-12-10T00:00:00Z";
    expect(await house.call("GET", `/api/announcements?from=${from}&to=${from}`)).toMatchObject({ status: 400 });
    expect(await house.call("GET", `/api/announcements?from=${from}&to=2027-12-10T00:00:00Z`)).toMatchObject({ status: 400 });
    expect(await list(`?from=2027-03-01T00:00:00Z&to=2027-03-02T00:00:00Z`)).toMatchObject([{ id: "closing-30-20270301" }]);
  });

  test("templates are the plan's, then the ready-made ones that it does not replace", async () => {
    const { templates, unspoken } = AnnouncementTemplates.parse(
      (await house.call("GET", "/api/announcements/templates?language=de", undefined, {}, "screen")).body,
    );
    expect(templates.map(({ id }) => id)).toEqual(["closing-30", "closing-15", "closing-5", "welcome-group", "lost-child"]);
    expect(templates[0]).toMatchObject({ minutesBeforeClosing: 30 });
    expect(unspoken).toContain("Installieren Sie espeak-ng");
  });

  test("a screen may read, and only an operator may announce or cancel", async () => {
    const asScreen = (method: string, path: string, body?: unknown): Promise<Answer> =>
      house.call(method, path, body, {}, "screen");
    expect(await asScreen("GET", "/api/announcements")).toMatchObject({ status: 200 });
    expect(await asScreen("POST", "/api/announcements", { targets: ["venue"], text: "x" })).toMatchObject({ status: 401 });
    expect(await asScreen("DELETE", "/api/announcements/closing-30-20261212")).toMatchObject({ status: 401 });
    expect(await asScreen("POST", "/api/announcements/closing-30-20261212/restore")).toMatchObject({ status: 401 });
  });

  test("a text that nobody speaks is read, and the answer says in a language what to install", async () => {
    await turnTo("2026-12-10T14:00:00+01:00");
    const status = await made({ template: "welcome-group", values: { group: "Scuderia" } });
    expect(status).toMatchObject({
      text: { en: expect.stringContaining("Welcome, Scuderia!") },
      unspoken: expect.stringContaining("installez espeak-ng"),
    });
    const german = (await list("?language=de")).find(({ id }) => id === status.id);
    expect(german?.unspoken).toContain("Installieren Sie espeak-ng");
    expect(await house.call("GET", "/api/health")).toMatchObject({
      body: {
        faults: [{ code: "speech-unavailable", message: expect.stringContaining("install espeak-ng") }],
      },
    });
  });
});
