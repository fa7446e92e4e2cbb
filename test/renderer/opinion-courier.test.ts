import { ORPCError } from "@orpc/client";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Opinion } from "../../electron/contract/opinion.ts";
import { startCourier } from "../../renderer/kiosk/views/opinion/courier.ts";
import { type Known, NOTHING } from "../../renderer/link/known.ts";
import { storageOf } from "../support/storage.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const opinion = (): Opinion => ({
  id: crypto.randomUUID(),
  screen: "lobby-1",
  at: "2026-10-16T10:00:00Z",
  face: "happy",
  reasons: [],
  line: null,
  wish: null,
  language: "fr",
});

/** A controller that takes opinions as it is told to, and a link to it. */
function controller(storage = storageOf()) {
  const kept: string[] = [];
  let calls = 0;
  let known: Known = { ...NOTHING, status: "offline" };
  let answer: () => Promise<void> = () => Promise.resolve();
  const listeners = new Set<() => void>();
  const give = async ({ id }: Opinion): Promise<void> => {
    calls += 1;
    kept.push(id);
    await answer();
  };
  const start = () =>
    startCourier({
      storage,
      alone: (work) => work(),
      link: {
        known: () => known,
        subscribe(listener) {
          listeners.add(listener);
          return () => listeners.delete(listener);
        },
        // What else a client can do nobody asks of it here.
        client: () => Object.assign(Object.create(null), { api: { opinions: { give } } }),
      },
    });
  return {
    kept,
    calls: () => calls,
    start,
    answers: (next: () => Promise<void>) => void (answer = next),
    be(status: Known["status"]) {
      known = { ...known, status };
      for (const listener of listeners) listener();
    },
  };
}

describe("opinions on their way", () => {
  test("wait while the controller is away, are told when it is there, and never again", async () => {
    const far = controller();
    const courier = far.start();
    const given = opinion();
    courier.give(given);
    await vi.advanceTimersByTimeAsync(300_000);
    expect(far.kept).toEqual([]);
    far.be("online");
    await vi.advanceTimersByTimeAsync(300_000);
    far.be("offline");
    far.be("online");
    await vi.advanceTimersByTimeAsync(300_000);
    expect(far.kept).toEqual([given.id]);
    courier.stop();
  });

  test("of which no answer came are told again, after ever longer waits, and by the next page as well", async () => {
    const storage = storageOf();
    const far = controller(storage);
    far.answers(() => new Promise(() => undefined));
    const courier = far.start();
    far.be("online");
    const given = opinion();
    courier.give(given);
    await vi.advanceTimersByTimeAsync(7_000);
    expect(far.calls()).toBe(1);
    await vi.advanceTimersByTimeAsync(3_400);
    expect(far.calls()).toBe(2);
    await vi.advanceTimersByTimeAsync(600_000);
    expect(far.calls()).toBeLessThan(20);
    courier.stop();

    const next = controller(storage);
    const other = next.start();
    next.be("online");
    await vi.advanceTimersByTimeAsync(1);
    expect(next.kept).toEqual([given.id]);
    other.stop();
  });

  test("that are refused for good are put aside with a fault, and those behind them go on", async () => {
    const far = controller();
    const courier = far.start();
    far.answers(() => Promise.reject(new ORPCError("NOT_FOUND", { status: 404, message: "The plan has no screen." })));
    far.be("online");
    courier.give(opinion());
    await vi.advanceTimersByTimeAsync(600_000);
    expect(far.calls()).toBe(1);
    expect(courier.faults()).toMatchObject([{ code: "opinions-refused", message: expect.stringContaining("no screen") }]);
    far.answers(() => Promise.resolve());
    const good = opinion();
    courier.give(good);
    await vi.advanceTimersByTimeAsync(1);
    expect(far.kept.at(-1)).toBe(good.id);
    courier.stop();
  });

  test("that cannot be kept just now are told again and no fault", async () => {
    const far = controller();
    const courier = far.start();
    far.answers(() => Promise.reject(new ORPCError("SERVICE_UNAVAILABLE", { status: 503 })));
    far.be("online");
    courier.give(opinion());
    await vi.advanceTimersByTimeAsync(10_000);
    expect(far.calls()).toBeGreaterThan(2);
    expect(courier.faults()).toEqual([]);
    courier.stop();
  });
});
