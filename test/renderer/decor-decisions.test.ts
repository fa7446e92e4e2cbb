import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Theme } from "../../electron/contract/theme.ts";
import { decorMode, firstLevel, type Pace, paceAfter, paceAt, QUALITIES, shareAfter } from "../../renderer/decor/decide.ts";
import { coverFrame, subjectFrame } from "../../renderer/decor/frames.ts";
import { createMetronome, STEP } from "../../renderer/decor/metronome.ts";
import { bytesOf, mixed } from "../../renderer/decor/palette.ts";
import { paintedSize } from "../../renderer/decor/scene.ts";
import { propertyOf } from "../../renderer/decor/tokens.ts";
import { typeProperties } from "../../renderer/decor/type.ts";
import { themeOf } from "../support/themes.ts";

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

describe("the share of particles", () => {
  const calm = { workMilliseconds: 1, late: 0 };
  const share = (looks: readonly { workMilliseconds: number; late: number }[]): number => looks.reduce(shareAfter, 1);

  it("stays whole while there is time", () => {
    expect(share(Array.from({ length: 50 }, () => calm))).toBe(1);
  });
  it("gives way when a frame has much work, before any frame is late", () => {
    expect(share([{ workMilliseconds: 7, late: 0 }])).toBeLessThan(1);
  });
  it("gives way when single frames are late, long before the average shows it", () => {
    expect(share([{ workMilliseconds: 1, late: 0.1 }])).toBeLessThan(1);
    expect(share([{ workMilliseconds: 1, late: 0.01 }])).toBe(1);
  });
  it("never thins a theme into another one, and comes back slowly", () => {
    const thin = share(Array.from({ length: 50 }, () => ({ workMilliseconds: 30, late: 1 })));
    expect(thin).toBe(0.5);
    expect(shareAfter(thin, calm)).toBeLessThan(0.55);
    expect(Array.from({ length: 60 }, () => calm).reduce(shareAfter, thin)).toBe(1);
  });
});

/** Milliseconds of a frame on a machine that has become so many times slower: the page's own, our script's, the drawing. */
const frameOf = (slower: number, share: number) => ({ work: 1.5 * slower * share, whole: 4 + 2.6 * slower * share });

/** A machine beside which something else begins to work, until all takes five times as long; look by look. */
function machineThatSlows(): { readonly frame: number; readonly share: number }[] {
  let share = 1;
  return Array.from({ length: 120 }, (_, look) => {
    const { work, whole } = frameOf(Math.min(5, 1 + look / 12), share);
    share = shareAfter(share, { workMilliseconds: work, late: whole > 16.7 ? 1 : 0 });
    return { frame: whole, share };
  });
}

describe("the governor", () => {
  it("thins an effect before a frame is lost as a machine slows down, and no more than it must", () => {
    const seen = machineThatSlows();
    // Without it frames would be lost.
    expect(frameOf(5, 1).whole).toBeGreaterThan(16.7);
    expect(seen.filter(({ frame }) => frame > 16.7)).toEqual([]);
    expect(seen.slice(0, 12).filter(({ share }) => share < 1)).toEqual([]);
    expect(seen.at(-1)?.share).toBeLessThan(1);
    expect(seen.at(-1)?.share).toBeGreaterThan(0.6);
  });
});

describe("the steps", () => {
  it("are one a frame on a screen of 60 a second, though its frames are not all alike", () => {
    const metronome = createMetronome();
    const frames = Array.from({ length: 600 }, (_, at) => (at % 2 === 0 ? 0.0166 : 0.0168));
    expect(frames.map((seconds) => metronome.beat(seconds)).filter((steps) => steps !== 1)).toEqual([]);
    expect(metronome.share()).toBe(1);
  });
  it.each([24, 30, 50, 75, 120, 144])("are sixty a second on a screen of %d", (rate) => {
    const metronome = createMetronome();
    let steps = 0;
    for (let frame = 0; frame < rate * 10; frame += 1) steps += metronome.beat(1 / rate);
    expect(Math.abs(steps - 600)).toBeLessThanOrEqual(1);
    expect(metronome.share()).toBeGreaterThanOrEqual(0);
    expect(metronome.share()).toBeLessThanOrEqual(1);
  });
  it("make up for no more than a tenth of a second after a pause", () => {
    expect(createMetronome().beat(3_600)).toBeLessThanOrEqual(Math.round(0.1 / STEP));
    expect(createMetronome().beat(-5)).toBe(0);
  });
});

describe("colours", () => {
  it("are mixed between two, and written with red in the lowest byte", () => {
    expect(mixed("#000000", "#ffffff", 0.5)).toBe("#808080");
    expect(mixed("#102030", "#102030", 0.3)).toBe("#102030");
    expect(bytesOf("#010203")).toBe(0x03_02_01);
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
    expect(paintedSize({ width: 1920, height: 1080 }, 2)).toEqual({ width: 3840, height: 2160 });
    const huge = paintedSize({ width: 3840, height: 2160 }, 2);
    expect(huge).toEqual({ width: 3840, height: 2160 });
    expect(huge.width / huge.height).toBeCloseTo(16 / 9, 2);
  });
});

describe("the type of a theme", () => {
  const propertiesOf = (type: object): ReadonlyMap<string, string> =>
    typeProperties(Theme.parse({ ...themeOf("lettered"), type: { display: "fraunces", weight: 600, ...type } }));

  it("sets large words in its family, and Arabic in Alexandria behind it", () => {
    expect(propertiesOf({}).get("--ronron-font-display")).toMatch(/^"Fraunces Variable", "Alexandria Variable"/);
  });
  it("adds its spacing to what the family wants at large sizes", () => {
    const tracking = (wished: number): number =>
      Number.parseFloat(propertiesOf({ tracking: wished }).get("--ronron-display-tracking") ?? "");
    expect(tracking(0.1) - tracking(0)).toBeCloseTo(0.1);
    expect(propertiesOf({}).get("--ronron-display-tracking")).toMatch(/em$/);
  });
  it("says its weight, and whether it wants capitals", () => {
    expect(propertiesOf({ weight: 340 }).get("--ronron-display-weight")).toBe("340");
    expect(propertiesOf({ capitals: true }).get("--ronron-display-transform")).toBe("uppercase");
    expect(propertiesOf({}).get("--ronron-display-transform")).toBe("none");
  });
});

describe("tokens", () => {
  it("become properties with plain names", () => {
    expect(["skyTop", "ink", "inkSoft"].map(propertyOf)).toEqual(["--ronron-sky-top", "--ronron-ink", "--ronron-ink-soft"]);
  });
});
