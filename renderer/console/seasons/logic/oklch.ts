/** Colours as people see them: lightness, chroma and hue (OKLCH), so that a colour can become lighter and stay the same colour. Pure. */

export interface Oklch {
  /** 0 is black, 1 is white. */
  readonly lightness: number;
  /** 0 is grey. */
  readonly chroma: number;
  /** Radians. */
  readonly hue: number;
}

type Triple = readonly [number, number, number];

const linear = (share: number): number => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4);
const gamma = (share: number): number => (share <= 0.0031308 ? share * 12.92 : 1.055 * share ** (1 / 2.4) - 0.055);

/** Red, green and blue of "#c8102e", 0 to 1. */
function sharesOf(colour: string): Triple {
  const share = (start: number): number => Number.parseInt(colour.slice(start, start + 2), 16) / 255;
  return [share(1), share(3), share(5)];
}

/** A colour such as "#c8102e" in OKLCH. The matrices are those of Björn Ottosson, "A perceptual color space" (2020). */
export function oklchOf(colour: string): Oklch {
  const [red, green, blue] = sharesOf(colour);
  const [r, g, b] = [linear(red), linear(green), linear(blue)];
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  const lightness = 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s;
  const across = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const along = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  return { lightness, chroma: Math.hypot(across, along), hue: Math.atan2(along, across) };
}

/** Linear red, green and blue; outside 0 to 1 where no screen has such a colour. */
function screenOf({ lightness, chroma, hue }: Oklch): Triple {
  const across = chroma * Math.cos(hue);
  const along = chroma * Math.sin(hue);
  const l = (lightness + 0.3963377774 * across + 0.2158037573 * along) ** 3;
  const m = (lightness - 0.1055613458 * across - 0.0638541728 * along) ** 3;
  const s = (lightness - 0.0894841775 * across - 1.291485548 * along) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

/** How far beyond a screen's colours one may be before it is seen. */
const HAIR = 0.0005;

/** The colour that a screen shows: where it has none so strong, the strongest of the same lightness and hue. */
export function colourOf(wished: Oklch): string {
  const isShown = (chroma: number): boolean =>
    screenOf({ ...wished, chroma }).every((share) => share >= -HAIR && share <= 1 + HAIR);
  let chroma = wished.chroma;
  if (!isShown(chroma)) {
    let weakest = 0;
    for (let halving = 0; halving < 16; halving += 1) {
      const middle = (weakest + chroma) / 2;
      if (isShown(middle)) weakest = middle;
      else chroma = middle;
    }
    chroma = weakest;
  }
  const parts = screenOf({ ...wished, chroma }).map((share) => {
    const byte = Math.round(gamma(Math.min(1, Math.max(0, share))) * 255);
    return byte.toString(16).padStart(2, "0");
  });
  return `#${parts.join("")}`;
}
