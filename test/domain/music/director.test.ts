import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PlaylistInZone } from "../../../electron/domain/music/chain.ts";
import { direct } from "../../../electron/domain/music/director.ts";
import type { Layer } from "../../../electron/domain/music/director.ts";
import { shareAt } from "../../../electron/domain/music/envelope.ts";
import { repertoireOf } from "../../../electron/domain/music/repertoire.ts";
import { followPlaylist, voicesAt } from "../../../electron/domain/music/voices.ts";
import type { Voice } from "../../../electron/domain/music/voices.ts";
import { instant } from "../house.ts";
import { layerOf, PLAIN, roleOf, SIX, sourceOf } from "./library.ts";

const MORNING = "2026-12-10T09:00:00+01:00";
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

function engineOf(cards: Parameters<typeof repertoireOf>[0]) {
  const engine = repertoireOf(cards).engines.get("six");
  if (engine === undefined) throw new Error("there is an engine");
  return engine;
}

const run = (seconds: number, begins = true) => ({ startsAt: 1000, endsAt: 1000 + seconds * 1000, begins });

/** Power of all layers together, where one at its full level is 1. */
function powerAt(layers: readonly Layer[], at: number): number {
  return layers
    .filter(({ startsAt, endsAt }) => startsAt <= at && at < endsAt)
    .reduce((sum, { lane }) => sum + shareAt({ gainDecibels: 0, lanes: [lane] }, at) ** 2, 0);
}

const stateOf = ({ card }: Layer): string => roleOf(card.id);

/** What is heard at an instant, as a line: sounds, positions to a tenth of a second, gains to a hundredth of a decibel. */
const heard = (voices: readonly Voice[]): string =>
  voices.map((voice) => `${voice.sound} ${voice.positionSeconds.toFixed(1)} ${voice.gainDecibels.toFixed(2)}`).join(", ");

describe("an engine", () => {
  it("is ignited, idles, is revved, driven and lets go, in an order that a machine allows", () => {
    const follows: Record<string, readonly string[]> = {
      ignition: ["idle"],
      idle: ["idle", "rev", "cruise"],
      rev: ["idle", "rev", "cruise"],
      cruise: ["overrun"],
      overrun: ["idle"],
    };
    for (let seed = 0; seed < 40; seed += 1) {
      const layers = direct(engineOf(SIX), `seed ${seed}`, run(900));
      expect(layers[0]?.card.id).toBe("ignition");
      const states = layers.map(stateOf);
      for (const [index, state] of states.slice(1).entries()) expect(follows[states[index] ?? ""]).toContain(state);
      expect(new Set(direct(engineOf(SIX), `seed ${seed}`, run(4 * 3600)).map(stateOf)).size).toBe(5);
    }
  });

  it("dwells in its idle for 20 to 70 seconds and in its cruise for 30 to 90", () => {
    const layers = direct(engineOf(SIX), "dwell", run(12 * 3600));
    /** From when a state is as it stays: a loop from the end of its rise, an idle again from the end of a rev. */
    const settled = (layer: Layer): number => {
      if (stateOf(layer) === "rev") return layer.endsAt;
      return layer.lane.first > 0 ? layer.startsAt : (layer.lane.moves[0]?.to ?? layer.startsAt);
    };
    const dwellsIn = (...states: readonly string[]): number[] =>
      layers.flatMap((layer, index) => {
        const next = layers[index + 1];
        return next === undefined || !states.includes(stateOf(layer)) ? [] : [(next.startsAt - settled(layer)) / 1000];
      });
    const [idle, cruise] = [dwellsIn("idle", "rev"), dwellsIn("cruise")];
    expect(Math.min(...idle)).toBeGreaterThanOrEqual(20);
    expect(Math.max(...idle)).toBeLessThanOrEqual(70);
    expect(Math.min(...cruise)).toBeGreaterThanOrEqual(30);
    expect(Math.max(...cruise)).toBeLessThanOrEqual(90);
    expect(idle.length).toBeGreaterThan(300);
    expect(cruise.length).toBeGreaterThan(50);
  });

  it("keeps its level through every change: never above it, never 1.6 dB below, never by a step", () => {
    fc.assert(
      fc.property(fc.string(), fc.boolean(), (seed, begins) => {
        const layers = direct(engineOf(SIX), seed, run(600, begins));
        let before = powerAt(layers, 1000);
        for (let at = 1000; at < 601_000; at += 50) {
          const power = powerAt(layers, at);
          expect(power).toBeLessThan(1 + 1e-9);
          expect(10 * Math.log10(power)).toBeGreaterThan(-1.6);
          expect(Math.abs(10 * Math.log10(power / before))).toBeLessThan(0.2);
          before = power;
        }
      }),
      { numRuns: 12 },
    );
  });

  it("lets a rev lie over an idle that goes on below it", () => {
    const layers = direct(engineOf(SIX), "under", run(3600));
    const revs = layers.filter((layer) => stateOf(layer) === "rev");
    expect(revs.length).toBeGreaterThan(10);
    for (const rev of revs) {
      const at = (rev.startsAt + rev.endsAt) / 2;
      const under = layers.filter(
        (layer) => stateOf(layer) === "idle" && layer.startsAt < rev.startsAt && layer.endsAt > rev.endsAt,
      );
      const share = (layer: Layer | undefined): number =>
        layer === undefined ? 0 : shareAt({ gainDecibels: 0, lanes: [layer.lane] }, at);
      expect(under).toHaveLength(1);
      expect(20 * Math.log10(share(rev) / share(under[0]))).toBeCloseTo(8.4, 1);
    }
  });

  it("passes over the roles that have no sound, and is heard at every instant all the same", () => {
    const roles = ["ignition", "rev", "cruise", "overrun"] as const;
    fc.assert(
      fc.property(fc.subarray([...roles]), fc.nat(), (present, seed) => {
        const cards = [layerOf("idle", "idle", 36), ...present.map((role) => layerOf(role, role, 5))];
        const layers = direct(engineOf(cards), `${seed}`, run(1200));
        expect(layers.every((layer) => stateOf(layer) === "idle" || present.some((role) => role === layer.card.id))).toBe(true);
        for (let at = 1000; at < 1_201_000; at += 500) expect(powerAt(layers, at)).toBeGreaterThan(0.69);
      }),
      { numRuns: 30 },
    );
  });

  it("that was running before is not ignited again", () => {
    expect(direct(engineOf(SIX), "again", run(600, false)).map(stateOf)[0]).toBe("idle");
    const source = sourceOf({ tracks: [{ engine: "six", playSeconds: 60 }] }, MORNING);
    const follower = followPlaylist(source);
    const ignitions = new Set<number>();
    for (let at = instant(MORNING); at < instant(MORNING) + HOUR; at += 1000)
      for (const voice of follower.voicesAt(at, 0)) if (voice.sound === "ignition") ignitions.add(voice.startedAt);
    expect([...ignitions]).toEqual([instant(MORNING)]);
  });
});

describe("a playlist with an engine", () => {
  it("never lets the same minute be heard twice in a day", () => {
    for (const cards of [SIX, [layerOf("idle", "idle", 36)]]) {
      const follower = followPlaylist(sourceOf({}, null, { cards }));
      const from = instant("2026-12-10T00:00:00+01:00");
      const minutes = new Set<string>();
      for (let minute = from; minute < from + DAY; minute += 60_000) {
        const seconds = Array.from({ length: 60 }, (_, second) => heard(follower.voicesAt(minute + 1000 * second, 0)));
        minutes.add(seconds.join("; "));
      }
      expect(minutes.size).toBe(1440);
    }
  });

  it("is another one on another day and in another zone", () => {
    const at = (zone: string, day: string) =>
      heard(voicesAt(sourceOf({}, null, { zone }), instant(`2026-12-${day}T10:00:00+01:00`)));
    expect(new Set([at("corridor", "10"), at("corridor", "11"), at("lobby", "10"), at("corridor", "10")]).size).toBe(3);
  });

  it("is the same for whoever asks one instant and for whoever followed all along", () => {
    const tracks = [
      { engine: "six", playSeconds: 300, gainDecibels: -3 },
      { sound: "burble", playSeconds: 90 },
    ];
    const sources = [null, "2026-11-28T09:00:00+01:00"].map((since) => sourceOf({ order: "shuffle", tracks }, since));
    for (const source of sources) {
      const follower = followPlaylist(source);
      for (let at = instant("2026-11-30T20:00:00+01:00"); at < instant("2026-12-01T03:00:00+01:00"); at += 47_310)
        expect(follower.voicesAt(at, 0)).toEqual(voicesAt(source, at));
    }
  });

  it("announces a voice that is about to begin just as it will be", () => {
    const source = sourceOf({ oneShots: [{ sound: "rev-long", everySeconds: [20, 40] }] }, MORNING);
    const [follower, later] = [followPlaylist(source), followPlaylist(source)];
    const names = (voices: readonly Voice[]): string[] => voices.map(({ sound, startedAt }) => `${sound} ${startedAt}`);
    for (let at = instant(MORNING); at < instant(MORNING) + HOUR; at += 400) {
      const coming = follower.voicesAt(at, 600).filter(({ startedAt }) => startedAt > at);
      for (const voice of coming) {
        expect(voice.positionSeconds).toBe(
          later.voicesAt(voice.startedAt, 0).find((other) => other.startedAt === voice.startedAt && other.sound === voice.sound)
            ?.positionSeconds,
        );
        expect(voice.startedAt - at).toBeLessThanOrEqual(600);
      }
      const heardSoon = names(later.voicesAt(at + 600, 0));
      const told = names(follower.voicesAt(at, 600));
      for (const name of heardSoon) expect(told).toContain(name);
    }
  });

  it("fades its engine out as the playlist says, and lets the ignition begin as it is", () => {
    const tracks = [
      { engine: "six", playSeconds: 120 },
      { sound: "burble", playSeconds: 60 },
    ];
    const source: PlaylistInZone = sourceOf({ tracks }, MORNING);
    const [ignition] = voicesAt(source, instant(MORNING));
    expect(ignition).toMatchObject({ sound: "ignition", positionSeconds: 0, gainDecibels: 0 });
    const fading = voicesAt(source, instant(MORNING) + 117_000);
    expect(fading.map(({ sound }) => roleOf(sound))).toContain("none");
    expect(fading.reduce((sum, { gainDecibels }) => sum + 10 ** (gainDecibels / 10), 0)).toBeGreaterThan(0.5 + 0.5 * 0.7);
    const engine = fading.filter(({ sound }) => roleOf(sound) !== "none");
    expect(engine.reduce((sum, { gainDecibels }) => sum + 10 ** (gainDecibels / 10), 0)).toBeLessThan(0.51);
    expect(voicesAt(source, instant(MORNING) + 120_000).map(({ sound }) => sound)).toEqual(["burble"]);
  });

  it("passes over an engine that the library does not have", () => {
    const source = sourceOf({ tracks: [{ engine: "six" }, { sound: "burble", playSeconds: 60 }] }, MORNING, { cards: [PLAIN] });
    expect(voicesAt(source, instant(MORNING) + 30_000).map(({ sound }) => sound)).toEqual(["burble"]);
  });
});
