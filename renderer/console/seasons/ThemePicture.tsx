/** A theme at rest, as a screen wears it by day or by night: its sky, its pictures, and its name in its own letters. */
import { type CSSProperties, useState } from "react";
import type { DayPart, Theme } from "../../../electron/contract/theme.ts";
import { faceOf } from "../../decor/face.ts";
import { typeProperties } from "../../decor/type.ts";

/** The custom properties that the picture's own words are set with. */
function wordsStyle(theme: Theme, part: DayPart): CSSProperties {
  const type = typeProperties(theme);
  return {
    color: theme.tokens[part].ink,
    fontFamily: type.get("--ronron-font-display"),
    fontWeight: theme.type.weight,
    letterSpacing: type.get("--ronron-display-tracking"),
    textTransform: theme.type.capitals ? "uppercase" : "none",
  };
}

interface ThemePictureProps {
  readonly theme: Theme;
  readonly part: DayPart;
  /** What is written on it; null: nothing. */
  readonly words: string | null;
}

/** A picture that cannot be fetched leaves the sky. Says nothing to a screen reader: whatever stands beside it does. */
export function ThemePicture({ theme, part, words }: ThemePictureProps) {
  const { layers, tokens } = faceOf(theme, part);
  const [missing, setMissing] = useState<ReadonlySet<string>>(new Set());
  return (
    <span
      className="season-picture"
      style={{ backgroundImage: `linear-gradient(${tokens.skyTop}, ${tokens.skyBottom})` }}
      aria-hidden="true"
    >
      {layers
        .map((layer) => ({ ...layer, address: `${theme.base}${layer.landscape}` }))
        .filter(({ address }) => !missing.has(address))
        .map(({ address, place, blend }, index) => (
          <img
            // A picture may be in two layers.
            key={`${index} ${address}`}
            className={`season-picture__${place} season-picture__${blend}`}
            src={address}
            alt=""
            loading="lazy"
            decoding="async"
            onError={() => setMissing((known) => new Set([...known, address]))}
          />
        ))}
      {words === null ? null : (
        <span className="season-picture__words" style={wordsStyle(theme, part)}>
          {words}
        </span>
      )}
    </span>
  );
}
