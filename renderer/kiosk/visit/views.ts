/** The views of a visit, each loaded when it is first opened, and which of them a screen offers. */
import { type ComponentType, type LazyExoticComponent, lazy } from "react";
import type { ProgrammeEntry } from "../../../electron/contract/programme.ts";
import type { House } from "../../../electron/contract/state.ts";
import { VIEW_NAMES, type ViewName, type ViewProps } from "./view.ts";

type View = LazyExoticComponent<ComponentType<ViewProps>>;

export const VIEWS: Readonly<Record<ViewName, View>> = {
  garage: lazy(async () => ({ default: (await import("../views/garage/GarageView.tsx")).GarageView })),
  opinion: lazy(async () => ({ default: (await import("../views/opinion/OpinionView.tsx")).OpinionView })),
  today: lazy(async () => ({ default: (await import("../views/today/TodayView.tsx")).TodayView })),
  experiences: lazy(async () => ({ default: (await import("../views/experiences/ExperiencesView.tsx")).ExperiencesView })),
  map: lazy(async () => ({ default: (await import("../views/map/MapView.tsx")).MapView })),
};

/** What there is something to show of. */
export function viewsOf(house: House, programme: readonly ProgrammeEntry[]): readonly ViewName[] {
  const has: Readonly<Record<ViewName, boolean>> = {
    garage: house.sounds.some(({ layer }) => layer?.role === "idle"),
    today: programme.length > 0,
    experiences: house.experiences.length > 0,
    map: house.map !== null,
    opinion: house.opinions.asked,
  };
  return VIEW_NAMES.filter((name) => has[name]);
}
