import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { OutputReport, ScreenStatus } from "../../electron/contract/report.ts";
import { hearingAt } from "../../electron/domain/announcements/hearing.ts";
import { limitAt } from "../../electron/domain/announcements/limits.ts";
import { announcementVolume, HARD_TO_HEAR, LEAST_ANNOUNCEMENT_VOLUME } from "../../electron/domain/announcements/loudness.ts";
import { cuesOf, madeOf } from "./announcing.ts";
import { instant, overrideOf, scheduleOf } from "./house.ts";

const NOON = "2026-12-10T11:00:00Z";
const EVENING = "2026-12-10T20:00:00Z";
const QUIET = { id: "quiet", name: "Quiet", targets: ["zone:lobby" as const], days: {}, maximumVolume: 20 };

describe("how loud announcements are", () => {
  it("is their own volume, else the zone's and at least 50; a zone at 0 stays silent", () => {
    expect([20, 49.5, 50, 80].map((zone) => announcementVolume(zone, null))).toEqual([50, 50, 50, 80]);
    expect([20, 80].map((zone) => announcementVolume(zone, 30))).toEqual([30, 30]);
    expect([announcementVolume(0, null), announcementVolume(0, 90)]).toEqual([0, 0]);
  });

  it("is never less than the least without a volume of their own, wherever anything is heard", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 100, noNaN: true }), (zone) => {
        expect(announcementVolume(zone, null)).toBeGreaterThanOrEqual(Math.max(zone, LEAST_ANNOUNCEMENT_VOLUME));
      }),
    );
  });

  it("is limited by the caps that hold then, also where the zone itself is quieter than they are", () => {
    const schedule = scheduleOf({
      zones: [{ id: "lobby", name: "Lobby", maximumVolume: 70 }],
      rules: [{ id: "low", targets: ["venue"], days: {}, set: { volume: 10 } }],
      caps: [{ ...QUIET, window: { from: "20:00", to: "08:00" } }],
    });
    const at = (text: string): number => limitAt(schedule, "lobby", instant(text));
    expect([NOON, EVENING, "2026-12-11T07:30:00Z"].map(at)).toEqual([70, 20, 70]);
    // From a second before the cap until after it has begun: the lower one counts for all of it.
    const made = madeOf(schedule, [{ now: NOON, request: { targets: ["venue"], sound: "jingle", at: "2026-12-10T18:59:59Z" } }]);
    expect(cuesOf(schedule, NOON, EVENING, made)).toMatchObject([{ limits: { lobby: 20 } }]);
  });
});

describe("who would hear an announcement", () => {
  const PLAYER = { id: "lobby-1", zone: "lobby", roles: ["player" as const] };
  const OK: OutputReport = { wanted: null, state: "default", card: null, cards: null };
  const screen = (parts: { online?: boolean; needsGesture?: boolean; output?: OutputReport } = {}): ScreenStatus => ({
    ...PLAYER,
    online: parts.online ?? true,
    lastHeartbeat: NOON,
    desired: { theme: null, playlist: null, volume: 40 },
    observed: [
      {
        screen: PLAYER.id,
        revision: 1,
        page: "player",
        theme: null,
        playlist: null,
        sound: { running: true, needsGesture: parts.needsGesture ?? false, levelDbfs: -30, sounds: [] },
        framesPerSecond: null,
        outputs: null,
        output: parts.output ?? OK,
        clockOffsetMilliseconds: 0,
        faults: [],
      },
    ],
    faults: [],
  });
  const schedule = scheduleOf({ screens: [PLAYER], caps: [{ ...QUIET, window: { from: "20:00", to: "08:00" } }] });
  const lobby = (
    screens: readonly ScreenStatus[],
    {
      at = NOON,
      own = null,
      overrides = [],
    }: { at?: string; own?: number | null; overrides?: Parameters<typeof hearingAt>[1] } = {},
  ) => hearingAt(schedule, overrides, screens, instant(at), own).find(({ zone }) => zone === "lobby")?.trouble;

  it("is everyone whose player is there and may sound; a zone without one is named", () => {
    expect(hearingAt(schedule, [], [screen()], instant(NOON), null)).toEqual([
      { zone: "lobby", trouble: null },
      { zone: "terrace", trouble: "no-player" },
    ]);
  });

  it("is nobody whose player is away, waits for a touch, or has lost its card", () => {
    expect(lobby([screen({ online: false })])).toBe("offline");
    expect(lobby([{ ...screen(), observed: [] }])).toBe("offline");
    expect(lobby([screen({ needsGesture: true })])).toBe("needs-touch");
    expect(lobby([screen({ output: { ...OK, wanted: "usb", state: "lost" } })])).toBe("no-output");
    // One of two is enough.
    expect(lobby([screen({ online: false }), screen()])).toBeNull();
  });

  it("is nobody in a zone at 0, and hardly anybody under a low cap or at a low volume of its own", () => {
    const mute = overrideOf({ set: { volume: 0 } });
    expect(lobby([screen()], { overrides: [mute] })).toBe("muted");
    // What a touch mends would not mend the mute.
    expect(lobby([screen({ needsGesture: true })], { overrides: [mute], own: 90 })).toBe("muted");
    expect(lobby([screen()], { at: EVENING })).toBe("quiet");
    expect([HARD_TO_HEAR - 1, HARD_TO_HEAR].map((own) => lobby([screen()], { own }))).toEqual(["quiet", null]);
  });

  it("is nobody in an emergency", () => {
    const emergency = overrideOf({ layer: "emergency", set: { playlist: null, volume: 100 }, until: null, message: "Out" });
    expect(lobby([screen()], { overrides: [emergency] })).toBe("emergency");
  });
});
