/** A visitor's engine as the loudspeakers play it: its pitch follows the pedal, it is polite, and the room makes way for it. */
import { expect, type Page, test } from "@playwright/test";
import { z } from "zod";
import { POLITE_MAXIMUM_DBFS } from "../../electron/domain/garage/limits.ts";
import { LONG } from "../support/long.ts";
import { cut, powerAt, powerBetween, type Recording, startRecording } from "../support/recording.ts";
import { without } from "../support/tools.ts";
import { until } from "../support/until.ts";
import { newPage, openRig, reportOf, type Rig, substitute, tone } from "./venue.ts";

test.skip(...without("chromium", "pulseaudio", "pulseaudio-utils", "ffmpeg"));

/** The room's music is one steady tone, far from any engine's strong lines: its power tells the gain of the ambience. */
const ROOM_HERTZ = 9000;

const LOUDEST = {
  schema: 1,
  venue: { id: "rig", name: "Rig", timeZone: "Europe/Paris", locale: "en" },
  zones: [{ id: "corridor", name: "Corridor", trimDecibels: 12 }],
  playlists: [{ id: "room", name: "Room", tracks: [{ sound: "electric-hum", playSeconds: 86_400 }] }],
  rules: [{ id: "room", targets: ["zone:corridor"], set: { playlist: "room", volume: 100 } }],
  screens: [{ id: "corridor", zone: "corridor", roles: ["kiosk", "player"] }],
};

const Says = z.array(
  z.object({
    kind: z.string(),
    engine: z.string().nullish(),
    phase: z.string().optional(),
    rpm: z.number().optional(),
    held: z.string().nullish(),
  }),
);

let rig: Rig;
let page: Page;

test.beforeAll(async () => {
  rig = await openRig({ plan: LOUDEST, rehearse: "2026-06-15T10:00:18+02:00" }, ["corridor"]);
});

test.afterAll(() => rig?.stop());

test.beforeEach(async () => {
  page = await newPage(rig.browser);
  await substitute(page, { "electric-hum": await tone(ROOM_HERTZ) });
  await page.goto(`${rig.house.origin}/kiosk/?screen=corridor`);
  await until(
    "the room to sound",
    async () => (await reportOf(rig.house, "corridor"))?.sound?.sounds.includes("electric-hum") ?? false,
  );
  await page.evaluate(() => {
    const said: unknown[] = [];
    Object.assign(window, { said, hands: null });
    addEventListener("message", ({ data }) => said.push(data));
    setInterval(() => {
      const { hands } = Object.assign({ hands: null }, window);
      const frame = document.querySelector("iframe");
      if (hands !== null) frame?.contentWindow?.postMessage(Object.assign({ kind: "engine" }, hands), location.origin);
    }, 80);
  });
});

test.afterEach(() => page.close());

/** From now on the page says so of its visitor's hands, until it is told otherwise; null: it says nothing any more. */
const hands = (told: { engine: string; starter: boolean; pedal: number } | null): Promise<void> =>
  page.evaluate((held) => void Object.assign(window, { hands: held }), told);

const says = async (): Promise<z.infer<typeof Says>> =>
  Says.parse(await page.evaluate(() => Object.assign({ said: [] }, window).said)).filter(({ kind }) => kind === "engine");

const phase = async (engine: string, ...wanted: string[]): Promise<void> => {
  await until(`${engine} to be ${wanted.join(" or ")}`, async () => {
    const last = (await says()).at(-1);
    return last?.engine === engine && wanted.includes(last.phase ?? "");
  });
};

async function started(engine: string): Promise<void> {
  await hands({ engine, starter: true, pedal: 0 });
  await phase(engine, "idling", "revving", "falling", "holding");
  await hands({ engine, starter: false, pedal: 0 });
  await phase(engine, "idling");
}

/** The level of the room's tone, which its player may play a little faster or slower to keep in time. */
const ambience = (heard: Recording): number => 10 * Math.log10(powerBetween(heard, ROOM_HERTZ - 30, ROOM_HERTZ + 30));

const peak = ({ left, right }: Recording): number =>
  20 * Math.log10(Math.max(...[left, right].map((channel) => channel.reduce((most, each) => Math.max(most, Math.abs(each)), 0))));

/** How much stronger the firings of a flat six at a speed are than what lies between them, decibels. */
function firing(heard: Recording, rpm: number): number {
  const line = (order: number): number =>
    Math.max(...[-1.5, -1, -0.5, 0, 0.5, 1, 1.5].map((off) => powerAt(heard, (order * rpm) / 60 + off)));
  const lines = [1.5, 3, 4.5, 6].map(line);
  const between = [2, 2.5, 3.5, 5, 5.5].map(line);
  return 10 * Math.log10(Math.max(...lines) / Math.max(...between));
}

test("an engine idles and climbs with the pedal, politely; the room steps back by 12 dB for it and returns", LONG, async () => {
  test.setTimeout(90_000);
  const recorder = await startRecording(rig.pulse, "corridor");
  const marks = new Map<string, { at: number; rpm: number }>();
  const mark = async (name: string, seconds: number): Promise<void> => {
    await page.waitForTimeout(seconds * 1000);
    marks.set(name, { at: recorder.now(), rpm: (await says()).at(-1)?.rpm ?? 0 });
  };
  await mark("room", 4);
  await started("flat-six");
  await mark("idle", 2.5);
  await hands({ engine: "flat-six", starter: false, pedal: 0.5 });
  await mark("half", 2.5);
  await hands({ engine: "flat-six", starter: false, pedal: 1 });
  await mark("full", 2.5);
  await hands({ engine: "flat-six", starter: false, pedal: 0 });
  await mark("fallen", 5);
  await hands(null);
  await phase("flat-six", "off");
  await mark("gone", 5);
  const whole = await recorder.stop();
  const before = (name: string): Recording => {
    const at = marks.get(name)?.at ?? Number.NaN;
    return cut(whole, at - 0.8, at);
  };
  const rpmOf = (name: string): number => marks.get(name)?.rpm ?? 0;
  for (const name of ["idle", "half", "fallen"]) expect(firing(before(name), rpmOf(name)), name).toBeGreaterThan(3);
  // What is heard at a speed is not what is heard at another.
  expect(firing(before("half"), rpmOf("idle"))).toBeLessThan(3);
  expect(rpmOf("idle")).toBeLessThan(1000);
  expect(rpmOf("half")).toBeGreaterThan(3500);
  expect(rpmOf("full")).toBeGreaterThan(7000);
  expect(Math.abs(rpmOf("fallen") - 870)).toBeLessThan(60);
  const room = ambience(before("room"));
  for (const name of ["idle", "half", "full", "fallen"])
    expect(Math.abs(room - ambience(before(name)) - 12), name).toBeLessThan(1.5);
  expect(Math.abs(ambience(before("gone")) - room)).toBeLessThan(1);
  expect(peak(cut(whole, (marks.get("idle")?.at ?? 0) - 2, marks.get("fallen")?.at ?? 0))).toBeLessThan(
    POLITE_MAXIMUM_DBFS + 0.5,
  );
});

test("a second engine starts when the first one stands, and never beside it", LONG, async () => {
  test.setTimeout(60_000);
  await started("v8");
  await hands({ engine: "boxer-four", starter: true, pedal: 1 });
  await phase("boxer-four", "revving", "holding");
  const told = await says();
  const first = told.findIndex(({ engine }) => engine === "boxer-four");
  expect(told.slice(0, first).at(-1)).toMatchObject({ engine: "v8", phase: "off", rpm: 0 });
  expect(told.slice(first).filter(({ engine }) => engine !== "boxer-four")).toEqual([]);
});

test("a host that vanishes lets the engine fall, and it stands within five seconds", LONG, async () => {
  await started("flat-six");
  await hands({ engine: "flat-six", starter: false, pedal: 1 });
  await phase("flat-six", "holding");
  const vanished = Date.now();
  await hands(null);
  await phase("flat-six", "falling", "idling");
  await phase("flat-six", "off");
  expect(Date.now() - vanished).toBeLessThan(5000);
});

test("an emergency stops the engine, which waits to be started anew", LONG, async () => {
  await started("flat-six");
  const { status } = await rig.house.call("POST", "/api/emergency", { message: "Please leave", sound: null });
  expect(status).toBe(201);
  await phase("flat-six", "off");
  expect((await says()).at(-1)).toMatchObject({ held: "emergency" });
  await rig.house.call("DELETE", "/api/emergency");
});
