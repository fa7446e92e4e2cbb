/** Finding the way: the map of the house, where one stands, and the way to any place in a line of light and in words. */
import { useCallback, useMemo, useState } from "react";
import { findRoute } from "../../../../electron/domain/wayfinding/route.ts";
import { useReturn } from "../../controls/use-return.ts";
import type { ViewProps } from "../../visit/view.ts";
import { Directions } from "./Directions.tsx";
import { type Group, KINDS } from "./kinds.ts";
import { Places } from "./Places.tsx";
import { Sheet } from "./Sheet.tsx";
import { say } from "./words.ts";
import "./map.css";

export function MapView(props: ViewProps) {
  const { house, screen, about, language, stepFree } = props;
  const { map } = house;
  const [chosenId, setChosen] = useState<string | null>(about);
  const [group, setGroup] = useState<Group | null>(null);
  const choose = useCallback((id: string) => setChosen(id), []);

  const page = useReturn<HTMLDivElement>(chosenId, "place");
  const here = map?.places.find(({ id }) => id === screen.place) ?? null;
  const chosen = map?.places.find(({ id }) => id === chosenId) ?? null;
  const routing = useMemo(
    () => (map === null || here === null || chosen === null ? null : findRoute(map, here.id, chosen.id, stepFree)),
    [map, here, chosen, stepFree],
  );
  const sought = useMemo(
    () => new Set(map?.places.filter(({ kind }) => group === null || KINDS[kind].group === group).map(({ id }) => id)),
    [map, group],
  );
  if (map === null) return null;
  return (
    <div ref={page} className="map" data-chosen={chosen !== null}>
      <h1 className="map-title">{say(language, "title")}</h1>
      <Sheet {...props} map={map} here={here} chosen={chosen} routing={routing} sought={sought} choose={choose} />
      {chosen === null ? (
        <Places {...props} map={map} here={here} group={group} seek={setGroup} sought={sought} choose={choose} />
      ) : (
        <Directions {...props} map={map} here={here} place={chosen} routing={routing} back={() => setChosen(null)} />
      )}
    </div>
  );
}
