/** What the gallery says of each theme. Pure. */
import type { House, ZoneState } from "../../../../electron/contract/state.ts";
import type { Theme } from "../../../../electron/contract/theme.ts";
import type { ThemeSummary } from "../../../../electron/contract/theme-package.ts";

/** What a zone wears where nothing says what. */
const HOUSE_STYLE = "classic";

/** The zones that wear each theme now. */
export function wornIn(zones: Readonly<Record<string, ZoneState>>): ReadonlyMap<string, readonly string[]> {
  const worn = new Map<string, string[]>();
  for (const [zone, { theme }] of Object.entries(zones)) {
    const id = theme.value ?? HOUSE_STYLE;
    worn.set(id, [...(worn.get(id) ?? []), zone]);
  }
  return worn;
}

/** The themes in the order of the gallery: the venue's own first, what cannot be worn before all else of its kind. */
export function inOrder(themes: readonly ThemeSummary[], nameOf: (theme: ThemeSummary) => string): ThemeSummary[] {
  const rank = ({ own, wearable }: ThemeSummary): number => (own ? 0 : 2) + (wearable ? 1 : 0);
  return themes.toSorted((one, other) => rank(one) - rank(other) || nameOf(one).localeCompare(nameOf(other)));
}

/** What a screen wears under an id; null where nothing of that id can be worn. */
export function wornAs(themes: readonly Theme[], id: string): Theme | null {
  return themes.find((theme) => theme.id === id) ?? null;
}

/** The zone in which a theme is tried on: one that wears it, else one with a kiosk, else any. Null: the house has none. */
export function zoneToTry(house: Pick<House, "zones" | "screens">, worn: readonly string[]): string | null {
  const kiosks = house.screens.filter(({ roles }) => roles.includes("kiosk")).map(({ zone }) => zone);
  return worn.find((zone) => kiosks.includes(zone)) ?? kiosks[0] ?? house.zones[0]?.id ?? null;
}

/** Whether a theme can be taken away: an own one that nothing names, or that one of ours stands behind. */
export function mayBeDeleted({ own, stock, usedBy }: ThemeSummary): boolean {
  return own && (stock || usedBy.length === 0);
}
