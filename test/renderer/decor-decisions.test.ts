import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decorMode, firstLevel, type Pace, paceAfter, paceAt, QUALITIES } from "../../renderer/decor/decide.ts";
import { coverFrame, subjectFrame } from "../../renderer/decor/frames.ts";
import { paintedSize } from "../../renderer/decor/scene.ts";
import { contrast, luminance, propertyOf } from "../../renderer/decor/tokens.ts";

const WIDE = { width: 1920, height: 1080 };
const UPRIGHT = { width: 1080, height: 1920 };
const PHONE = { width: 390, height: 844 };
const BACKDROP = { width: 2400, height: 1600 };
const FOREGROUND = { width: 2240, height: 640 };

/** A pace after as many looks at a frame time. */
const after = (pace: Pace, looks: number, milliseconds: number): Pace =>
  Array.from({ length: looks }).reduce<Pace>((held) => paceAfter(held, milliseconds), pace);

describe("how much a screen decorates", () => {
  it("moves everything where it can", () => {
    expect(decorMode({ webgl: true, reducedMotion: false })).toBe("full");
  });
  it("drifts slowly without WebGL", () => {
    expect(decorMode({ webgl: false, reducedMotion: false })).toBe("drift");
  });
  it("stands still for someone who asked for less motion, WebGL or not", () => {
    expect(decorMode({ webgl: true, reducedMotion: true })).toBe("still");
    expect(decorMode({ webgl: false, reducedMotion: true })).toBe("still");
  });
});

describe("the pace", () => {
  it("stays at the finest while frames come at display rate", () => {
    expect(after(paceAt(0), 500, 16.7).level).toBe(0);
  });
  it("goes down one step at each slow look and stops at the plainest", () => {
    expect(after(paceAt(0), 1, 40).level).toBe(1);
    expect(after(paceAt(0), 50, 400).level).toBe(QUALITIES.length - 1);
  });
  it("goes up again only after a long calm, and waits longer each time it was wrong", () => {
    const once = after(paceAt(0), 1, 40);
    expect(after(once, 20, 16.7).level).toBe(1);
    expect(after(once, 45, 16.7).level).toBe(0);
    const twice = after(after(once, 45, 16.7), 1, 40);
    expect(after(twice, 45, 16.7).level).toBe(1);
  });
  it("begins near the plainest on a machine that draws in software, and at the finest on any other", () => {
    expect(firstLevel("ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device (Subzero)), SwiftShader driver)")).toBe(4);
    expect(firstLevel("Mesa/X.org, llvmpipe (LLVM 15.0.6, 256 bits)")).toBe(4);
    expect(firstLevel("ANGLE (Intel, Intel(R) UHD Graphics 770, OpenGL 4.6)")).toBe(0);
    expect(firstLevel("")).toBe(0);
  });
  it("never leaves the list of qualities", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 1, max: 500, noNaN: true }), { maxLength: 200 }), (times) => {
        const pace = times.reduce(paceAfter, paceAt(0));
        expect(QUALITIES[pace.level]).toBeDefined();
      }),
    );
  });
});

describe("the frames of pictures", () => {
  it.each([WIDE, UPRIGHT, PHONE])("a backdrop covers all of %o and stands on its lower edge", (screen) => {
    const frame = coverFrame(BACKDROP, screen);
    expect(frame.x).toBeLessThanOrEqual(0);
    expect(frame.y).toBeLessThanOrEqual(0);
    expect(frame.x + frame.width).toBeGreaterThanOrEqual(screen.width);
    expect(frame.y + frame.height).toBeCloseTo(screen.height);
  });
  it("an upright screen sees the part of the backdrop that matters", () => {
    const frame = coverFrame(BACKDROP, UPRIGHT);
    expect(frame.x + frame.width * 0.62).toBeCloseTo(UPRIGHT.width / 2);
  });
  it("a foreground leaves room for the words on a wide screen and is in the middle of an upright one", () => {
    const wide = subjectFrame(FOREGROUND, WIDE);
    expect(wide.x + wide.width * 0.3).toBeGreaterThan(WIDE.width * 0.3);
    const upright = subjectFrame(FOREGROUND, UPRIGHT);
    expect(upright.x + upright.width * 0.6).toBeCloseTo(UPRIGHT.width / 2);
  });
  it("a scene is painted no larger than memory allows, in the shape of the screen", () => {
    expect(paintedSize(WIDE, 1)).toEqual(WIDE);
    const huge = paintedSize({ width: 3840, height: 2160 }, 2);
    expect(huge.width * huge.height).toBeLessThan(2_700_000);
    expect(huge.width / huge.height).toBeCloseTo(16 / 9, 2);
  });
});

describe("tokens", () => {
  it("become properties with plain names", () => {
    expect(["skyTop", "ink", "inkSoft"].map(propertyOf)).toEqual(["--ronron-sky-top", "--ronron-ink", "--ronron-ink-soft"]);
  });
  it("are measured as WCAG measures them", () => {
    expect(luminance("#ffffff")).toBeCloseTo(1);
    expect(contrast("#ffffff", "#000000")).toBeCloseTo(21);
    expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 1);
  });
});
