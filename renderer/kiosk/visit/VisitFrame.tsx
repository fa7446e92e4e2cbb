/** A visit: one view at a time, and below it the bar that every page has. In reach mode all of it is where a hand comes to. */
import { type CSSProperties, Suspense, useCallback, useEffect, useRef } from "react";
import { reachBand } from "../../../electron/domain/reach.ts";
import { useEscape } from "../controls/use-escape.ts";
import type { ViewName, ViewProps } from "./view.ts";
import { Dock } from "./Dock.tsx";
import { Home } from "./Home.tsx";
import { Shelter } from "./Shelter.tsx";
import { StillThere } from "./StillThere.tsx";
import type { VisitState } from "./use-visit.ts";
import { VIEWS } from "./views.ts";
import { isOpen } from "./visit.ts";
import { say } from "./words.ts";
import "./visit.css";

type Props = Omit<ViewProps, "about" | "home" | "open" | "stepFree" | "walk"> & { readonly state: VisitState };

function Opening({ language }: Pick<ViewProps, "language">) {
  return (
    <p className="visit-opening" role="status">
      {say(language, "opening")}
    </p>
  );
}

/** The band within reach, as what the style sheet keeps free above and below it. */
function bandOf(screen: ViewProps["screen"], reach: boolean): CSSProperties {
  if (!reach) return {};
  const { top, bottom } = reachBand(screen.mounting);
  return { insetBlock: `${top * 100}% ${(1 - bottom) * 100}%` };
}

export function VisitFrame({ state, ...props }: Props) {
  const { visit, idle, take } = state;
  const { language, screen } = props;
  const area = useRef<HTMLElement>(null);
  const home = useCallback(() => take({ kind: "home" }), [take]);
  const open = useCallback((view: ViewName, about: string | null) => take({ kind: "open", view, about }), [take]);
  const walk = useCallback((stepFree: boolean) => take({ kind: "comfort", comfort: { stepFree } }), [take]);
  const stepFree = visit.comfort.stepFree ?? visit.comfort.reach;
  const given = { ...props, stepFree, walk, open };
  const View = isOpen(visit) && visit.at !== "home" ? VIEWS[visit.at] : null;

  useEscape(() => visit.at !== "home" && home());

  // Whoever goes by keyboard or screen reader begins where the new page begins.
  useEffect(() => {
    area.current?.focus({ preventScroll: true });
  }, [visit.at]);

  return (
    <div className="visit" data-reach={visit.comfort.reach} data-at={visit.at} style={bandOf(screen, visit.comfort.reach)}>
      <main ref={area} className="visit-view" tabIndex={-1} inert={idle.kind === "warn"} key={visit.at}>
        {View === null ? (
          <Home {...given} />
        ) : (
          <Shelter fallback={<p className="visit-opening">{say(language, "failed")}</p>}>
            <Suspense fallback={<Opening language={language} />}>
              <View {...given} about={visit.about} home={home} />
            </Suspense>
          </Shelter>
        )}
      </main>
      <div className="visit-dock" inert={idle.kind === "warn"}>
        <Dock state={state} language={language} />
      </div>
      {idle.kind === "warn" && <StillThere seconds={idle.seconds} language={language} />}
    </div>
  );
}
