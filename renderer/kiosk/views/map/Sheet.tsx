/** The sheet of the map: its drawing, the way as a line of light, and the places. A touch takes the place nearest to it. */
import { type CSSProperties, useEffect, useRef, useState } from "react";
import type { Place, VenueMap } from "../../../../electron/contract/venue-map.ts";
import { inLanguage } from "../../../../electron/contract/words.ts";
import type { Routing } from "../../../../electron/domain/wayfinding/route.ts";
import type { ViewProps } from "../../visit/view.ts";
import { fetchDrawing } from "./drawing.ts";
import { KindIcon } from "./KindIcon.tsx";
import { Path } from "./Path.tsx";
import { placeNear } from "./touch.ts";
import { say } from "./words.ts";
import "./sheet.css";

interface Props extends Pick<ViewProps, "house" | "language" | "locale"> {
  readonly map: VenueMap;
  readonly here: Place | null;
  readonly chosen: Place | null;
  readonly routing: Routing | null;
  /** The places that are looked for; the others step back. */
  readonly sought: ReadonlySet<string>;
  readonly choose: (id: string) => void;
}

export function Sheet({ house, map, here, chosen, routing, sought, choose, language, locale }: Props) {
  const sheet = useRef<HTMLDivElement>(null);
  const paper = useRef<HTMLDivElement>(null);
  const [drawing, setDrawing] = useState<SVGSVGElement | null>(null);
  const { width, height } = map;

  useEffect(() => {
    let gone = false;
    const zones = new Set(house.zones.map(({ id }) => id));
    fetchDrawing(map.drawing, zones).then((drawn) => {
      if (!gone) setDrawing(drawn);
    }, reportError);
    return () => {
      gone = true;
    };
  }, [map.drawing, house.zones]);

  useEffect(() => {
    paper.current?.replaceChildren(...(drawing === null ? [] : [drawing]));
  }, [drawing]);

  const lit = chosen?.zone ?? null;
  useEffect(() => {
    for (const zone of drawing?.querySelectorAll<SVGElement>("[data-zone]") ?? [])
      zone.dataset["lit"] = String(zone.dataset["zone"] === lit);
  }, [drawing, lit]);

  // All of the sheet is to be touched: pins are drawn as small as the map asks, and reached as wide as their neighbours allow.
  useEffect(() => {
    const element = sheet.current;
    if (element === null) return undefined;
    const touch = ({ clientX, clientY }: MouseEvent): void => {
      const found = placeNear(map, element.getBoundingClientRect(), { x: clientX, y: clientY });
      if (found !== null) choose(found);
    };
    element.addEventListener("click", touch);
    return () => element.removeEventListener("click", touch);
  }, [map, choose]);

  const at = ({ x, y }: Pick<Place, "x" | "y">): CSSProperties => ({
    left: `${(x / width) * 100}%`,
    top: `${(y / height) * 100}%`,
  });
  // React's own type of styles knows no custom properties.
  const ratio: CSSProperties & Record<"--map-ratio", number> = { "--map-ratio": width / height };
  return (
    <div className="sheet-frame" style={ratio}>
      <div
        ref={sheet}
        className="sheet"
        dir="ltr"
        role="img"
        aria-label={say(language, "sheet")}
        style={{ aspectRatio: `${width} / ${height}` }}
      >
        <div ref={paper} className="sheet-drawing" />
        {routing?.kind === "route" && <Path key={`${chosen?.id}`} route={routing} width={width} height={height} />}
        {map.places.map((place) => (
          <span
            key={place.id}
            className="pin"
            data-place={place.id}
            data-chosen={place.id === chosen?.id}
            data-back={!sought.has(place.id) && place.id !== chosen?.id}
            data-named={["exhibition", "track", "workshop", "shop", "food", "desk"].includes(place.kind)}
            style={at(place)}
          >
            <span className="pin-head">
              <KindIcon kind={place.kind} />
            </span>
            <span className="pin-name" dir="auto">
              {inLanguage(place.name, language, locale)}
            </span>
          </span>
        ))}
        {here !== null && (
          <span className="here" style={at(here)}>
            <span className="here-name" dir="auto">
              {say(language, "here")}
            </span>
          </span>
        )}
      </div>
    </div>
  );
}
