/** What kinds of screens a house has, and the page of each. Pure. */
import type { House } from "../../electron/contract/state.ts";

export type HouseScreen = House["screens"][number];
export const KINDS = ["kiosks", "boards", "players"] as const;
export type Kind = (typeof KINDS)[number];

/** The screens of a kind, in the order of the plan. One that shows and sounds is a player, too: its sound can be opened alone. */
export function screensOf(screens: readonly HouseScreen[], kind: Kind): readonly HouseScreen[] {
  switch (kind) {
    case "kiosks":
      return screens.filter(({ roles, touch }) => roles.includes("kiosk") && touch);
    case "boards":
      return screens.filter(({ roles, touch }) => roles.includes("kiosk") && !touch);
    case "players":
      return screens.filter(({ roles }) => roles.includes("player"));
    default:
      return kind satisfies never;
  }
}

/** The page of a screen of a kind. */
export function addressOf(id: string, kind: Kind): string {
  return `/${kind === "players" ? "player" : "kiosk"}/?screen=${encodeURIComponent(id)}`;
}

/** Where a paired page belongs: its picture where it has one. */
export function ownAddress(screen: HouseScreen): string {
  return addressOf(screen.id, screen.roles.includes("kiosk") ? "kiosks" : "players");
}
