import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ProgrammeEntry } from "../../electron/contract/programme.ts";
import { driftAt } from "../../renderer/kiosk/attract/drift.ts";
import { groupsWelcomed, nowAndNext } from "../../renderer/kiosk/programme.ts";
import { todayOf } from "../../renderer/kiosk/views/today/use-today.ts";
import { VIEW_NAMES } from "../../renderer/kiosk/visit/view.ts";
import { after, idleAfter, isOpen, NOBODY, type VisitStep, WARNING_SECONDS } from "../../renderer/kiosk/visit/visit.ts";
import { localDays } from "../../renderer/link/days.ts";

const steps: fc.Arbitrary<VisitStep> = fc.oneof(
  fc.constant<VisitStep>({ kind: "begin" }),
  fc.constant<VisitStep>({ kind: "stay" }),
  fc.constant<VisitStep>({ kind: "home" }),
  fc.constantFrom(...VIEW_NAMES).map((view): VisitStep => ({ kind: "open", view, about: "x" })),
  fc.constant<VisitStep>({ kind: "speak", language: "ar" }),
  fc.constant<VisitStep>({ kind: "comfort", comfort: { contrast: true, size: "larger" } }),
);

describe("a visit", () => {
  test("leaves nothing behind, whatever was done in it", () => {
    fc.assert(
      fc.property(fc.array(steps), (done) => {
        const left = after(done.reduce(after, NOBODY), { kind: "end" });
        expect(left).toEqual(NOBODY);
        // The page starts its clock for somebody by this very identity.
        expect(left).toBe(NOBODY);
      }),
    );
  });

  test("stays at the scene where a language or a door of it was touched, and goes on where it was otherwise", () => {
    expect(after(NOBODY, { kind: "speak", language: "ar" })).toMatchObject({ at: "scene", language: "ar" });
    expect(isOpen(after(NOBODY, { kind: "stay" }))).toBe(false);
    const map = after(NOBODY, { kind: "open", view: "map", about: "shop" });
    expect(after(map, { kind: "speak", language: "de" })).toMatchObject({ at: "map", about: "shop", language: "de" });
    expect(after(map, { kind: "home" })).toMatchObject({ at: "home", about: null });
  });

  test("that nobody touches is warned for 20 seconds, counted down one by one, before it ends", () => {
    expect(idleAfter(44_999, 45)).toEqual({ kind: "there" });
    expect(idleAfter(45_000, 45)).toEqual({ kind: "warn", seconds: WARNING_SECONDS });
    expect(idleAfter(46_001, 45)).toEqual({ kind: "warn", seconds: 19 });
    expect(idleAfter(64_999, 45)).toEqual({ kind: "warn", seconds: 1 });
    expect(idleAfter(65_000, 45)).toEqual({ kind: "gone" });
  });
});

const at = (text: string): number => Date.parse(`2026-10-16T${text}:00+02:00`);
const entry = (start: string, parts: Partial<ProgrammeEntry> = {}): ProgrammeEntry => ({
  item: "lap",
  kind: "session",
  title: "A lap",
  line: null,
  date: "2026-10-16",
  start,
  from: new Date(at(start)).toISOString(),
  to: new Date(at(start) + 30 * 60_000).toISOString(),
  delayMinutes: 0,
  cancelled: false,
  place: null,
  seats: null,
  seatsLeft: null,
  note: null,
  access: [],
  experience: null,
  ...parts,
});

describe("the programme before the scene", () => {
  const programme = [entry("09:30"), entry("11:00"), entry("11:15", { cancelled: true }), entry("12:00", { kind: "group" })];

  test("is what goes on and what comes, without what is cancelled and without groups", () => {
    const { now, next, over } = nowAndNext(programme, at("11:10"));
    expect([now, next, over].map((entries) => entries.map(({ start }) => start))).toEqual([["11:00"], [], ["09:30"]]);
    expect(nowAndNext(programme, at("11:00")).now).toHaveLength(1);
    expect(nowAndNext(programme, at("11:30")).now).toHaveLength(0);
  });

  test("welcomes a group from 20 minutes before its hour to half an hour after it", () => {
    const times = ["11:39", "11:40", "12:29", "12:30"];
    expect(times.map((time) => groupsWelcomed(programme, at(time)).length)).toEqual([0, 1, 1, 0]);
  });

  test("shows the first of tomorrow once today has nothing more, and keeps what is cancelled in its place", () => {
    const days = localDays("Europe/Paris");
    const tomorrow = entry("09:30", { date: "2026-10-17", from: "2026-10-17T07:30:00Z", to: "2026-10-17T08:00:00Z" });
    const before = todayOf([...programme, tomorrow], days, at("10:00"));
    expect(before.next.map(({ start }) => start)).toEqual(["11:00", "11:15"]);
    expect(before.tomorrow).toEqual([]);
    expect(todayOf([...programme, tomorrow], days, at("11:05")).tomorrow).toEqual([tomorrow]);
  });
});

describe("what stands still for hours", () => {
  test("wanders within its bounds, too slowly to be seen, and comes to many places", () => {
    const places = Array.from({ length: 187 }, (_, minute) => driftAt(minute));
    expect(places.every(({ x, y }) => Math.abs(x) <= 1 && Math.abs(y) <= 1)).toBe(true);
    const longest = Math.max(
      ...places.map(({ x, y }, index) => {
        const next = driftAt(index + 1);
        return Math.hypot(next.x - x, next.y - y);
      }),
    );
    expect(longest).toBeLessThan(0.7);
    expect(new Set(places.map(({ x, y }) => `${Math.round(x * 4)} ${Math.round(y * 4)}`)).size).toBeGreaterThan(40);
  });
});
