/** Whatever is given as a plan: it is refused with paths and sentences, or the engine answers it. Nothing throws. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { issuesOf } from "../../electron/contract/issues.ts";
import { Plan, PlanDocument } from "../../electron/contract/plan.ts";
import { compile, desiredState, nextChange, opening, timeline } from "../../electron/domain/schedule.ts";
import { demonstrationPlan } from "../../electron/demonstration.ts";
import { wildAlmanac } from "../support/almanac.ts";
import { runs, scene } from "./arbitrary.ts";

const DAY = 86_400_000;

/** Words of the machinery, which tell nobody what to do. */
const JARGON = /Invalid|Expected|received|undefined|\bNaN\b|regex|RangeError|TypeError/;

function judge(document: unknown, at: number): void {
  const parsed = PlanDocument.safeParse(document);
  if (!parsed.success) {
    const issues = issuesOf(parsed.error);
    expect(issues.length).toBeGreaterThan(0);
    for (const { path, message } of issues) {
      expect(message).not.toMatch(JARGON);
      expect(message.length).toBeLessThan(300);
      expect(typeof path).toBe("string");
    }
    return;
  }
  const plan = parsed.data;
  const schedule = compile(plan, wildAlmanac(plan.venue.timeZone), null);
  const zone = plan.zones[0]?.id ?? "";
  expect(Object.keys(desiredState(schedule, [], at, "en").zones)).toEqual([...new Set(plan.zones.map(({ id }) => id))]);
  expect(timeline(schedule, [], zone, at, at + 2 * DAY).length).toBeGreaterThan(0);
  const next = nextChange(schedule, [], at);
  if (next !== null) expect(next).toBeGreaterThan(at);
  opening(schedule, at);
}

/** Values that are nearly right, or not at all. */
const odd = fc.oneof(
  fc.constantFrom<unknown>(null, true, "", " ", "0", "-1", "mo", "MON", "9:5", "24:00", "25:00", "00:00", "2026-02-29"),
  fc.constantFrom<unknown>(
    "2026-13-01",
    "2026-12-24",
    "12-24",
    "02-29",
    "venue",
    "zone:",
    "zone:lobby",
    "group:",
    "group:nobody",
  ),
  fc.constantFrom<unknown>("easter", "__proto__", "constructor", "toString", "Europe/Paris", "UTC", "+01:00"),
  fc.constantFrom<unknown>(0, -0, -1, 1e-7, 40.5, 101, 1e9, Number.MAX_SAFE_INTEGER, NaN, Infinity, -Infinity),
  fc.constantFrom<unknown>([], {}, [[]], [null], { sun: "sunset" }, { feast: "easter" }, { curve: [] }, { period: "p0" }),
  fc.anything({ maxDepth: 2, withNullPrototype: true, withBigInt: true, withDate: true, withMap: true, withSparseArray: true }),
);

type Change = readonly [steps: readonly number[], how: "replace" | "remove" | "add" | "double", value: unknown];
const change: fc.Arbitrary<Change> = fc.tuple(
  fc.array(fc.nat(50), { minLength: 1, maxLength: 8 }),
  fc.constantFrom("replace", "replace", "remove", "add", "double"),
  odd,
);

/** A copy of a document in which what the steps lead to has been changed. */
function changed(document: unknown, [steps, how, value]: Change): unknown {
  const [step = 0, ...further] = steps;
  if (Array.isArray(document)) {
    const list: unknown[] = document;
    const index = step % Math.max(1, list.length);
    if (further.length > 0 && list.length > 0) return list.with(index, changed(list[index], [further, how, value]));
    if (how === "remove") return list.toSpliced(index, 1);
    return how === "double"
      ? [...list, ...list]
      : how === "add" || list.length === 0
        ? [...list, value]
        : list.with(index, value);
  }
  if (typeof document !== "object" || document === null) return value;
  const entries: [string, unknown][] = Object.entries(document);
  const index = step % Math.max(1, entries.length);
  const [key, inner] = entries[index] ?? ["more", null];
  if (how === "add" && further.length === 0) return { ...document, more: value };
  if (how === "remove" && further.length === 0) return Object.fromEntries(entries.toSpliced(index, 1));
  return { ...document, [key]: further.length > 0 ? changed(inner, [further, how, value]) : value };
}

describe("any document is refused in words or answered", () => {
  it("whatever it is", () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true, withMap: true }), (document) =>
        judge(document, 0),
      ),
      runs(300),
    );
  });

  it("a real plan with something else in some of its places", () => {
    const plan = demonstrationPlan();
    const at = Date.parse("2026-12-24T17:00:00Z");
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => judge(changes.reduce(changed, plan), at)),
      runs(400),
    );
  }, 120_000);

  it("a random plan with something else in some of its places", () => {
    fc.assert(
      fc.property(scene, fc.array(change, { minLength: 1, maxLength: 2 }), ({ plan, at }, changes) =>
        judge(changes.reduce(changed, plan), at),
      ),
      runs(150),
    );
  }, 120_000);
});

describe("a plan that was accepted", () => {
  it("comes back from its own text as it was", () => {
    fc.assert(
      fc.property(scene, ({ plan }) => {
        expect(Plan.parse(JSON.parse(JSON.stringify(plan)))).toEqual(plan);
      }),
      runs(60),
    );
  });
});
