/** The way to a place: how far, how long, and what to do at each turn. */
import { useEffect, useRef } from "react";
import type { Place, VenueMap } from "../../../../electron/contract/venue-map.ts";
import { inLanguage } from "../../../../electron/contract/words.ts";
import type { Move, Routing, Turn } from "../../../../electron/domain/wayfinding/route.ts";
import { Marks } from "../../marks/Marks.tsx";
import type { ViewProps } from "../../visit/view.ts";
import { KindIcon } from "./KindIcon.tsx";
import { StepFree } from "./StepFree.tsx";
import { numberText } from "../../format.ts";
import { say } from "./words.ts";
import "../../controls/chip.css";

interface Props extends Pick<ViewProps, "language" | "locale" | "stepFree" | "walk"> {
  readonly map: VenueMap;
  readonly here: Place | null;
  readonly place: Place;
  /** null: it is not known where this screen stands. */
  readonly routing: Routing | null;
  readonly back: () => void;
}

/** Arrows as whoever walks sees them; the same in every language. */
const ARROWS: Readonly<Record<Turn, string>> = {
  "set-off": "M12 20V5M6.500 10.500 12 5l5.500 5.500",
  "straight-on": "M12 20V5M6.500 10.500 12 5l5.500 5.500",
  "slight-left": "M15 20v-6L8 7M8 13V7h6",
  left: "M17 20v-6a4 4 0 0 0-4-4H5M9.500 5.500 5 10l4.500 4.500",
  "slight-right": "M9 20v-6l7-7M10 7h6v6",
  right: "M7 20v-6a4 4 0 0 1 4-4h8M14.500 5.500 19 10l-4.500 4.500",
  back: "M7 20V9a5 5 0 0 1 10 0v8M12.500 13 17 17.500 21.500 13",
  arrive: "M12 21s6.500-6.200 6.500-11.200a6.500 6.500 0 0 0-13 0C5.500 14.800 12 21 12 21ZM12 7.500a2.300 2.300 0 1 0 .01 0",
};

/** What people count in: single metres only where there are few of them. */
const rounded = (metres: number): number => (metres < 20 ? Math.max(1, Math.round(metres)) : Math.round(metres / 5) * 5);

function Step({ move, map, language, locale }: Pick<Props, "map" | "language" | "locale"> & { readonly move: Move }) {
  const at = map.places.find(({ id }) => id === move.at);
  const name = at === undefined ? null : inLanguage(at.name, language, locale);
  const details = [
    move.turn === "arrive" || move.turn === "set-off" ? null : name,
    move.hint === null ? null : inLanguage(move.hint, language, locale),
    move.steps && move.hint === null ? say(language, "steps") : null,
  ].filter((detail) => detail !== null);
  return (
    <li className="direction" data-turn={move.turn}>
      <svg className="direction-arrow" viewBox="0 0 24 24" aria-hidden="true">
        <path d={ARROWS[move.turn]} />
      </svg>
      <span className="direction-words">
        {move.turn === "arrive" ? say(language, "arrive", { place: name ?? "" }) : say(language, move.turn)}
        {details.length > 0 && <span className="direction-detail">{details.join(" · ")}</span>}
      </span>
      {move.metres > 0 && (
        <span className="direction-metres">{say(language, "metres", { n: numberText(rounded(move.metres), language) })}</span>
      )}
    </li>
  );
}

export function Directions({ map, here, place, routing, back, language, locale, stepFree, walk }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), [place.id]);
  const arrived = here?.id === place.id;
  return (
    <section className="directions" aria-label={say(language, "way")}>
      <header className="directions-head">
        <span className="place-icon">
          <KindIcon kind={place.kind} />
        </span>
        <h2 ref={heading} className="directions-title" tabIndex={-1}>
          {inLanguage(place.name, language, locale)}
        </h2>
      </header>
      <Marks marks={place.access} language={language} />
      {arrived && <p className="directions-note">{say(language, "arrived")}</p>}
      {!arrived && routing?.kind === "route" && (
        <>
          <p className="directions-length" role="status">
            <strong>{say(language, "minutes", { n: numberText(routing.minutes, language) })}</strong>
            <span>{say(language, "metres", { n: numberText(rounded(routing.metres), language) })}</span>
            {routing.steps && <span className="directions-steps">{say(language, "steps")}</span>}
            {!routing.steps && <span>{say(language, "noSteps")}</span>}
          </p>
          <ol className="directions-list" tabIndex={0}>
            {routing.moves.map((move, index) => (
              <Step key={`${index} ${move.turn}`} move={move} map={map} language={language} locale={locale} />
            ))}
          </ol>
        </>
      )}
      {!arrived && routing !== null && routing.kind !== "route" && (
        <p className="directions-note" role="status">
          {say(language, routing.kind === "steps-only" ? "stepsOnly" : "noWay")}
        </p>
      )}
      {routing === null && <p className="directions-note">{say(language, "nowhere")}</p>}
      <div className="directions-on">
        {routing !== null && !arrived && <StepFree language={language} stepFree={stepFree} walk={walk} />}
        <button type="button" className="chip" onClick={back}>
          {say(language, "others")}
        </button>
      </div>
    </section>
  );
}
