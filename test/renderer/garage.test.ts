import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { characterOf } from "../../electron/domain/garage/characters.ts";
import { AT_REST, GAITS } from "../../electron/domain/garage/crank.ts";
import { readingOfCrank, readingOfPlayer } from "../../renderer/kiosk/views/garage/reading.ts";
import { type EngineSays, HostSays, PlayerSays, SPECTRUM_BANDS, SPECTRUM_FLOOR_DBFS } from "../../renderer/link/stage.ts";
import { ceilingCurve } from "../../renderer/player/engine/bus.ts";
import { handsAt, NO_HANDS, type Told, wantedEngine } from "../../renderer/player/engine/pose.ts";
import { bandsOf } from "../../renderer/player/engine/spectrum.ts";

const told = (at: number): Told => ({ pose: { kind: "engine", engine: "v8", starter: true, pedal: 0.7 }, at });

const RUNNING: EngineSays = {
  kind: "engine",
  engine: "v8",
  phase: "revving",
  rpm: 3200,
  levelDbfs: -34,
  spectrumDbfs: Array.from({ length: SPECTRUM_BANDS }, () => -50),
  held: null,
};

describe("what page and player say to each other of an engine", () => {
  it("is understood, and nothing besides: no pedal beyond its way, no engine without a name, no word that is not known", () => {
    expect(HostSays.safeParse(told(0).pose).success).toBe(true);
    expect(HostSays.safeParse({ kind: "engine-off" }).success).toBe(true);
    expect(PlayerSays.safeParse(RUNNING).success).toBe(true);
    for (const wrong of [
      { pedal: 1.01 },
      { pedal: Number.NaN },
      { pedal: -0.1 },
      { engine: "../x" },
      { starter: "yes" },
      { more: 1 },
    ])
      expect(HostSays.safeParse({ ...told(0).pose, ...wrong }).success).toBe(false);
    for (const wrong of [{ rpm: -1 }, { rpm: Infinity }, { phase: "flying" }, { spectrumDbfs: [] }, { held: "because" }])
      expect(PlayerSays.safeParse({ ...RUNNING, ...wrong }).success).toBe(false);
  });
});

describe("the hands at an engine, as its player believes them", () => {
  it("are those that were told, then let go, then gone", () => {
    expect(handsAt(told(1000), "v8", 1100, false)).toEqual({ ignition: true, starter: true, pedal: 0.7 });
    expect(handsAt(told(1000), "v8", 1900, false)).toEqual({ ignition: true, starter: false, pedal: 0 });
    expect(handsAt(told(1000), "v8", 4100, false)).toEqual(NO_HANDS);
    expect(wantedEngine(told(1000), 1900)).toBe("v8");
    expect(wantedEngine(told(1000), 4100)).toBeNull();
  });

  it("are at no other engine, and at none while something keeps it from running", () => {
    expect(handsAt(told(0), "flat-six", 10, false)).toEqual(NO_HANDS);
    expect(handsAt(told(0), "v8", 10, true)).toEqual(NO_HANDS);
    expect(handsAt(null, "v8", 10, false)).toEqual(NO_HANDS);
  });
});

describe("the ceiling of an engine", () => {
  it("is never passed, is straight below its knee, and turns nothing round", () => {
    const curve = ceilingCurve(0.5);
    expect(Math.max(...curve)).toBeLessThanOrEqual(0.5);
    expect(Math.min(...curve)).toBeGreaterThanOrEqual(-0.5);
    const middle = (curve.length - 1) / 2;
    expect(curve[middle]).toBeCloseTo(0, 9);
    expect(curve[Math.round(middle * 1.2)]).toBeCloseTo(0.2, 3);
    expect(curve.every((value, index) => index === 0 || value >= (curve[index - 1] ?? 0))).toBe(true);
  });
});

describe("the spectrum for eyes", () => {
  it("shows a line in the one band that holds it, and silence as its floor", () => {
    const bins = new Float32Array(2048).fill(-Infinity);
    expect(new Set(bandsOf(bins, 48_000))).toEqual(new Set([SPECTRUM_FLOOR_DBFS]));
    bins[Math.round(1000 / (24_000 / 2048))] = -20;
    const bands = bandsOf(bins, 48_000);
    expect(bands.filter((level) => level > -90)).toEqual([-20]);
    const at = 25 * 320 ** (bands.indexOf(-20) / SPECTRUM_BANDS);
    expect(at).toBeLessThan(1010);
    expect(at).toBeGreaterThan(800);
  });
});

describe("the instruments", () => {
  it("show what the player tells, within their scales", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -120, max: 20, noNaN: true }),
        fc.array(fc.double({ min: -100, max: 20, noNaN: true }), { minLength: SPECTRUM_BANDS, maxLength: SPECTRUM_BANDS }),
        fc.constantFrom(...GAITS),
        fc.double({ min: 0, max: 9000, noNaN: true }),
        (levelDbfs, spectrumDbfs, phase, rpm) => {
          const imagined = readingOfCrank(characterOf("v8", null), { ...AT_REST, phase: "running", rpm, charge: 0.5 });
          const shown = readingOfPlayer({ ...RUNNING, levelDbfs, spectrumDbfs, phase, rpm }, imagined);
          for (const value of [shown.strength, ...shown.bands]) {
            expect(value).toBeGreaterThanOrEqual(0);
            expect(value).toBeLessThanOrEqual(1);
          }
          expect(shown).toMatchObject({ rpm, gait: phase });
        },
      ),
    );
  });

  it("live on where nothing may sound: the needle as told, the light as the crank would have it", () => {
    const imagined = readingOfCrank(characterOf("v8", null), { ...AT_REST, phase: "running", rpm: 3000, charge: 0.6 });
    const shown = readingOfPlayer({ ...RUNNING, levelDbfs: -120 }, imagined);
    expect(shown.rpm).toBe(3200);
    expect(shown.bands).toEqual(imagined.bands);
    expect(Math.max(...shown.bands)).toBeGreaterThan(0.3);
  });
});
