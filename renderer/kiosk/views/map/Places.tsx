/** All places as a list: the map for whoever does not see it, and the shorter way for whoever knows what to look for. */
import { useMemo } from "react";
import type { Place, VenueMap } from "../../../../electron/contract/venue-map.ts";
import { inLanguage } from "../../../../electron/contract/words.ts";
import { findRoute } from "../../../../electron/domain/wayfinding/route.ts";
import { Filter } from "../../controls/Filter.tsx";
import type { ViewProps } from "../../visit/view.ts";
import { KindIcon } from "./KindIcon.tsx";
import { GROUPS, type Group } from "./kinds.ts";
import { StepFree } from "./StepFree.tsx";
import { numberText } from "../../format.ts";
import { say } from "./words.ts";

interface Props extends Pick<ViewProps, "language" | "locale" | "stepFree" | "walk"> {
  readonly map: VenueMap;
  readonly here: Place | null;
  readonly group: Group | null;
  readonly seek: (group: Group | null) => void;
  readonly sought: ReadonlySet<string>;
  readonly choose: (id: string) => void;
}

/** How far each place is from here in minutes; Infinity: nobody can tell. */
function minutesFrom(map: VenueMap, here: Place | null, stepFree: boolean): ReadonlyMap<string, number> {
  return new Map(
    map.places.map(({ id }) => {
      const found = here === null ? null : findRoute(map, here.id, id, stepFree);
      return [id, found?.kind === "route" ? found.minutes : Infinity];
    }),
  );
}

export function Places({ map, here, group, seek, sought, choose, language, locale, stepFree, walk }: Props) {
  const minutes = useMemo(() => minutesFrom(map, here, stepFree), [map, here, stepFree]);
  const shown = map.places.filter(({ id }) => sought.has(id) && id !== here?.id);
  return (
    <section className="places" aria-label={say(language, "places")}>
      <Filter
        label={say(language, "groups")}
        kinds={GROUPS}
        chosen={group}
        choose={seek}
        nameOf={(each) => say(language, each ?? "all")}
      />
      <ul className="places-list">
        {shown.map(({ id, kind, name }) => {
          const away = minutes.get(id) ?? Infinity;
          return (
            <li key={id}>
              <button type="button" className="place" data-place={id} onClick={() => choose(id)}>
                <span className="place-icon">
                  <KindIcon kind={kind} />
                </span>
                <span className="place-name">{inLanguage(name, language, locale)}</span>
                {Number.isFinite(away) && (
                  <span className="place-away">{say(language, "minutes", { n: numberText(away, language) })}</span>
                )}
              </button>
            </li>
          );
        })}
      </ul>
      <StepFree language={language} stepFree={stepFree} walk={walk} />
    </section>
  );
}
