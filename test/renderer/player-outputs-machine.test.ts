import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Card } from "../../electron/contract/report.ts";
import {
  type Event,
  FADE_IN_SECONDS,
  HOLD_OFF_SECONDS,
  isOpen,
  type Machine,
  reportOf,
  type Sink,
  START,
  step,
} from "../../renderer/player/outputs/machine.ts";
import { matchCard, type Want } from "../../renderer/player/outputs/match.ts";

const LOOK_SECONDS = 0.25;
const EAST: Card = { deviceId: "e", label: "East" };
const WEST: Card = { deviceId: "w", label: "West" };
const WEST_TWIN: Card = { deviceId: "v", label: "West" };

const wanting = ({ deviceId, label }: Card, rivals: readonly Card[] = []): Want => ({
  output: label,
  wish: { deviceId, label },
  rivals,
});
const DEFAULT: Want = { output: null, wish: null, rivals: [] };

/** A browser and its cards: does what it is asked, in order, and forgets a card's stream when it is unplugged. */
class Bench {
  machine: Machine = START;
  at = 0;
  lookedAt = 0;
  /** Where the browser plays; a stream whose card was unplugged is "stray": the system has moved it anywhere. */
  sink: Sink | "stray" = { deviceId: null };
  gate = false;
  fades: number[] = [];
  asked: { sink: Sink; attempt: number }[] = [];
  refuses = false;
  cards: readonly Card[] | null;
  want: Want;

  constructor(cards: readonly Card[] | null, want: Want) {
    this.cards = cards;
    this.want = want;
  }

  take(event: Event): void {
    const { machine, actions } = step(this.machine, event);
    this.machine = machine;
    for (const action of actions) {
      if (action.kind === "sink") this.asked.push({ sink: action.sink, attempt: action.attempt });
      else {
        this.gate = action.open;
        if (action.open) this.fades.push(action.fadeSeconds);
      }
    }
  }

  /** The browser answers what it was asked first. */
  answer(): void {
    const asked = this.asked.shift();
    if (asked === undefined) return;
    const { sink, attempt } = asked;
    const there = sink === "none" || sink.deviceId === null || this.cards?.some(({ deviceId }) => deviceId === sink.deviceId);
    if (this.refuses || there !== true) {
      this.take({ kind: "refused", at: this.at, attempt });
      return;
    }
    this.sink = sink;
    this.take({ kind: "done", attempt });
  }

  look(): void {
    this.at += LOOK_SECONDS;
    this.lookedAt = this.at;
    this.take({ kind: "look", at: this.at, cards: this.cards, want: this.want });
  }

  set(cards: readonly Card[] | null): void {
    this.cards = cards;
    const { sink } = this;
    if (
      sink !== "none" &&
      sink !== "stray" &&
      sink.deviceId !== null &&
      !cards?.some(({ deviceId }) => deviceId === sink.deviceId)
    ) {
      this.sink = "stray";
    }
  }

  run(seconds: number): void {
    for (const end = this.at + seconds; this.at < end;) {
      this.look();
      while (this.asked.length > 0) this.answer();
    }
  }

  get state() {
    return reportOf(this.machine).state;
  }
}

describe("the sound card of a page", () => {
  test("is the machine's default where the plan names none, heard at once", () => {
    const bench = new Bench(null, DEFAULT);
    bench.run(1);
    expect([bench.state, bench.sink, bench.gate, bench.fades]).toEqual(["default", { deviceId: null }, true, [0.02]]);
  });

  test("is the one that is wanted from the first look on, faded in", () => {
    const bench = new Bench([EAST, WEST], wanting(WEST));
    bench.look();
    expect([bench.state, bench.gate]).toEqual(["re-attaching", false]);
    bench.answer();
    expect([bench.state, bench.sink, bench.gate, bench.fades]).toEqual(["ok", { deviceId: "w" }, true, [FADE_IN_SECONDS]]);
  });

  test("that is unplugged leaves silence at once, and none of the others is played on", () => {
    const bench = new Bench([EAST, WEST], wanting(WEST, [EAST]));
    bench.run(1);
    bench.set([EAST]);
    bench.look();
    expect([bench.state, bench.gate, bench.asked]).toEqual(["lost", false, [{ sink: "none", attempt: 2 }]]);
    bench.run(60);
    expect([bench.state, bench.gate, bench.sink]).toEqual(["lost", false, "none"]);
  });

  test("that is back rests for 15 s before it is asked for, and fades in", () => {
    const bench = new Bench([EAST, WEST], wanting(WEST));
    bench.run(1);
    bench.set([EAST]);
    bench.run(3);
    bench.set([EAST, WEST]);
    bench.run(HOLD_OFF_SECONDS - 0.5);
    expect([bench.state, bench.gate, bench.sink]).toEqual(["hold-off", false, "none"]);
    bench.run(1);
    expect([bench.state, bench.gate, bench.sink, bench.fades.at(-1)]).toEqual(["ok", true, { deviceId: "w" }, FADE_IN_SECONDS]);
  });

  test("that wavers rests anew each time it comes", () => {
    const bench = new Bench([WEST], wanting(WEST));
    bench.run(1);
    for (let time = 0; time < 5; time += 1) {
      bench.set([]);
      bench.run(1);
      bench.set([WEST]);
      bench.run(HOLD_OFF_SECONDS - 1);
      expect([bench.state, bench.gate]).toEqual(["hold-off", false]);
    }
  });

  test("that was out and in between two looks is noticed by its broken stream", () => {
    const bench = new Bench([EAST, WEST], wanting(WEST));
    bench.run(1);
    bench.take({ kind: "error", at: bench.at });
    expect([bench.state, bench.gate]).toEqual(["lost", false]);
    bench.run(HOLD_OFF_SECONDS - 1);
    expect([bench.state, bench.sink]).toEqual(["hold-off", "none"]);
    bench.run(2);
    expect(bench.state).toBe("ok");
  });

  test("that is not there at first is missing, and used once it has come and rested", () => {
    const bench = new Bench([EAST], wanting(WEST));
    bench.run(5);
    expect([bench.state, bench.gate, bench.sink]).toEqual(["missing", false, "none"]);
    bench.set([EAST, WEST]);
    bench.run(HOLD_OFF_SECONDS + 1);
    expect([bench.state, bench.gate]).toEqual(["ok", true]);
  });

  test("is for the operator to say where two have its name, and told of none where the browser withholds names", () => {
    const twins = new Bench([WEST, WEST_TWIN], { output: "West", wish: { deviceId: null, label: "West" }, rivals: [] });
    twins.run(1);
    expect([twins.state, twins.gate, twins.sink]).toEqual(["ambiguous", false, "none"]);
    const untold = new Bench(null, wanting(WEST));
    untold.run(1);
    expect([untold.state, untold.gate, untold.sink]).toEqual(["untold", false, "none"]);
    untold.set([WEST]);
    untold.run(1);
    expect(untold.state).toBe("ok");
  });

  test("found by its name stays the one it is when a twin is plugged in", () => {
    const bench = new Bench([WEST], { output: "West", wish: { deviceId: null, label: "West" }, rivals: [] });
    bench.run(1);
    bench.set([WEST, WEST_TWIN]);
    bench.run(5);
    expect([bench.state, bench.sink, bench.fades.length]).toEqual(["ok", { deviceId: "w" }, 1]);
  });

  test("that is given a name in the plan plays on without a break", () => {
    const bench = new Bench([EAST, WEST], { output: "West", wish: { deviceId: null, label: "West" }, rivals: [] });
    bench.run(1);
    bench.want = { output: "yard", wish: { deviceId: "w", label: "West" }, rivals: [] };
    bench.run(1);
    expect([bench.state, bench.gate, bench.fades.length]).toEqual(["ok", true, 1]);
  });

  test("that the operator exchanges fades out before the other one is asked for, without a rest", () => {
    const bench = new Bench([EAST, WEST], wanting(WEST));
    bench.run(1);
    bench.want = wanting(EAST);
    bench.look();
    expect([bench.gate, bench.asked]).toEqual([false, []]);
    bench.run(1);
    expect([bench.state, bench.sink, bench.gate]).toEqual(["ok", { deviceId: "e" }, true]);
  });

  test("that refuses is asked again after a rest", () => {
    const bench = new Bench([WEST], wanting(WEST));
    bench.refuses = true;
    bench.run(5);
    expect([bench.state, bench.gate]).toEqual(["hold-off", false]);
    bench.refuses = false;
    bench.run(HOLD_OFF_SECONDS);
    expect(bench.state).toBe("ok");
  });

  test("of which the browser never says whether it plays there is given up, and asked for again", () => {
    const bench = new Bench([WEST], wanting(WEST));
    for (let look = 0; look < 60; look += 1) bench.look();
    expect([bench.gate, bench.asked.map(({ sink }) => sink)]).toEqual([false, [{ deviceId: "w" }, "none"]]);
  });

  test("by default, is left alone while it may have become another zone's, until all cards are back", () => {
    const bench = new Bench([EAST, WEST], { ...DEFAULT, rivals: [EAST] });
    bench.run(1);
    bench.set([EAST]);
    bench.run(20);
    expect([bench.state, bench.gate, bench.sink]).toEqual(["lost", false, "none"]);
    bench.set([EAST, WEST]);
    bench.run(HOLD_OFF_SECONDS + 1);
    expect([bench.state, bench.gate]).toEqual(["default", true]);
  });

  test("by default, goes on when another card is unplugged that no zone could be mistaken for", () => {
    const bench = new Bench([EAST, WEST], DEFAULT);
    bench.run(1);
    bench.set([EAST]);
    bench.run(5);
    expect([bench.state, bench.gate, bench.fades.length]).toEqual(["default", true, 1]);
  });

  test("by default, in a browser that tells of none, is left to the browser when its stream breaks", () => {
    const bench = new Bench(null, DEFAULT);
    bench.run(1);
    bench.take({ kind: "error", at: bench.at });
    expect([bench.state, bench.gate]).toEqual(["default", true]);
  });
});

describe("whatever happens to the cards of a machine", () => {
  const ALL = [EAST, WEST, WEST_TWIN];
  const someCards = fc.option(fc.subarray(ALL), { nil: null, freq: 8 });
  const someWish = fc.constantFrom(
    { deviceId: "e", label: "East" },
    { deviceId: "w", label: "West" },
    { deviceId: "v", label: "West" },
    { deviceId: null, label: "West" },
    { deviceId: "gone", label: "East" },
    null,
  );
  const someWant = fc
    .tuple(someWish, fc.subarray(ALL))
    .map(([wish, rivals]): Want => ({ output: wish === null ? null : `${wish.deviceId} ${wish.label}`, wish, rivals }));
  const happening = fc.oneof(
    { weight: 6, arbitrary: fc.constant({ kind: "look" as const }) },
    { weight: 4, arbitrary: fc.constant({ kind: "answer" as const }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant("cards" as const), cards: someCards }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant("want" as const), want: someWant }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant("refuses" as const), refuses: fc.boolean() }) },
    { weight: 1, arbitrary: fc.constant({ kind: "error" as const }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant("pass" as const), seconds: fc.constantFrom(0.25, 5, 16) }) },
  );

  function happen(bench: Bench, what: typeof happening extends fc.Arbitrary<infer T> ? T : never): void {
    switch (what.kind) {
      case "look":
        bench.look();
        return;
      case "answer":
        bench.answer();
        return;
      case "cards":
        // A card that is pulled out stays away for a look at least: a hand is slower than four looks a second.
        bench.set(what.cards);
        if (bench.sink === "stray") bench.look();
        return;
      case "want":
        bench.want = what.want;
        return;
      case "refuses":
        bench.refuses = what.refuses;
        return;
      case "error":
        bench.take({ kind: "error", at: bench.at });
        return;
      case "pass":
        bench.at += what.seconds;
        return;
      default:
        what satisfies never;
    }
  }

  test("right after a look the page is heard on the wanted card alone, or nowhere", () => {
    fc.assert(
      fc.property(someCards, someWant, fc.array(happening, { maxLength: 60 }), (cards, want, happenings) => {
        const bench = new Bench(cards, want);
        for (const what of happenings) {
          happen(bench, what);
          expect(isOpen(bench.machine)).toBe(bench.gate);
          if (what.kind !== "look" || !bench.gate) continue;
          const { wish, rivals } = bench.want;
          if (wish === null) {
            expect(bench.sink).toEqual({ deviceId: null });
            continue;
          }
          const sink = bench.sink;
          const on =
            sink === "none" || sink === "stray" ? undefined : bench.cards?.find(({ deviceId }) => deviceId === sink.deviceId);
          expect(on, "on a card that is there").toBeDefined();
          const match = matchCard(wish, rivals, bench.cards ?? []);
          // Where it has become unclear which is meant, it stays on one that is, or was, meant by id or label.
          if (match.kind === "found") expect(on).toEqual(match.card);
          else expect(on?.deviceId === wish.deviceId || on?.label === wish.label).toBe(true);
        }
      }),
      { numRuns: 3000 },
    );
  });

  test("once all is well it is heard again, after one rest at the latest", () => {
    fc.assert(
      fc.property(
        someCards,
        someWant,
        fc.array(happening, { maxLength: 60 }),
        fc.constantFrom(EAST, WEST),
        (cards, want, happenings, card) => {
          const bench = new Bench(cards, want);
          for (const what of happenings) happen(bench, what);
          bench.refuses = false;
          bench.set(ALL);
          bench.want = wanting(card);
          // One look that finds it, one that has waited long enough, and a card that is exchanged fades out first.
          bench.run(HOLD_OFF_SECONDS + 2);
          expect([bench.state, bench.sink, bench.gate]).toEqual(["ok", { deviceId: card.deviceId }, true]);
        },
      ),
      { numRuns: 3000 },
    );
  });

  test("no card is asked for within 15 s of its coming or of a break of its stream", () => {
    fc.assert(
      fc.property(someCards, someWant, fc.array(happening, { maxLength: 80 }), (cards, want, happenings) => {
        const bench = new Bench(cards, want);
        const restsUntil = new Map<string, number>();
        const seen: { listed: readonly string[] | null } = { listed: null };
        for (const what of happenings) {
          const before = bench.asked.length;
          const lookedAt = bench.lookedAt;
          happen(bench, what);
          // A card that is pulled out is looked at, too.
          if (bench.lookedAt === lookedAt) continue;
          const now = bench.cards?.map(({ deviceId }) => deviceId) ?? null;
          for (const id of now ?? [])
            if (seen.listed?.includes(id) === false) restsUntil.set(id, bench.lookedAt + HOLD_OFF_SECONDS);
          seen.listed = now ?? seen.listed;
          for (const { sink } of bench.asked.slice(before)) {
            if (sink === "none" || sink.deviceId === null) continue;
            expect(bench.at).toBeGreaterThanOrEqual(restsUntil.get(sink.deviceId) ?? -Infinity);
          }
        }
      }),
      { numRuns: 3000 },
    );
  });
});
