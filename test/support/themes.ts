/** Themes as small as the contract lets them be. */
import { type DayPart, Theme } from "../../electron/contract/theme.ts";

const COLOURS = {
  skyTop: "#000000",
  skyBottom: "#000000",
  surface: "#000000",
  ink: "#ffffff",
  inkSoft: "#ffffff",
  accent: "#ffffff",
  glow: "#ffffff",
};

/** A theme of black and white, with one picture unless it is given others. */
export function themeOf(id: string, art: readonly object[] = [{ landscape: "backdrop.svg" }]): Theme {
  return Theme.parse({
    schema: 1,
    id,
    name: `Theme ${id}`,
    captions: { greeting: "Welcome" },
    tokens: { day: COLOURS, night: COLOURS } satisfies Record<DayPart, object>,
    type: { display: "zalando-sans-expanded", weight: 600 },
    art,
    effects: [],
    transition: { name: "dissolve", seconds: 1.2 },
    credits: [{ what: "Everything", author: "Nobody", licence: "MIT" }],
    base: `/themes/${id}/`,
  });
}
