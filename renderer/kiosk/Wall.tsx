/** What a screen of the house shows and tells: the scene of its zone, its own sound, and reports of both. */
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Fault } from "../../electron/contract/report.ts";
import type { House, VenueState } from "../../electron/contract/state.ts";
import { parseInstant } from "../../electron/contract/words.ts";
import type { Standalone } from "../link/kept-files.ts";
import { useDayPart, useKnown, useLink, useZone } from "../link/react.ts";
import { useKeptPictures } from "./kept-pictures.ts";
import { missingPicture, needsController, reportOf, useReports } from "./reports.ts";
import { Scene } from "./Scene.tsx";
import { type HouseScreen, inComingOrder, themeToWear } from "./screen.ts";
import { SoundHost } from "./sound/SoundHost.tsx";
import type { VisitState } from "./visit/use-visit.ts";
import { useCourier } from "./views/opinion/courier-context.ts";
import { isOpen } from "./visit/visit.ts";
import { VisitFrame } from "./visit/VisitFrame.tsx";
import type { Language } from "./words.ts";

interface Props {
  readonly house: House;
  readonly state: VenueState | null;
  readonly screen: HouseScreen;
  readonly language: Language;
  readonly visit: VisitState;
  /** Less motion is asked for. */
  readonly calm: boolean;
  readonly standalone: Standalone;
}

const nothingCounted = (): null => null;

export function Wall({ house, state, screen, language, visit, calm, standalone }: Props) {
  const link = useLink();
  const courier = useCourier();
  const { status, revision, upcoming } = useKnown();
  const segment = useZone(screen.zone);
  const theme = themeToWear(house.themes, segment);
  const part = useDayPart();
  const segments = upcoming[screen.zone];
  const themes = useMemo(
    () => inComingOrder(house.themes, segments ?? [], segment === null ? link.now() : parseInstant(segment.from)),
    [house.themes, segments, segment, link],
  );
  const [ready, setReady] = useState("");
  const sayReady = useCallback((ids: readonly string[]) => {
    // On the page itself, too, for whoever looks at it from outside.
    document.documentElement.dataset["ready"] = ids.join(" ");
    setReady(ids.join(" "));
  }, []);
  const frames = useRef<() => number | null>(nothingCounted);
  const count = useCallback((framesPerSecond: () => number | null) => {
    frames.current = framesPerSecond;
  }, []);
  useKeptPictures(house, standalone.settled);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const note = useCallback(
    (fault: Fault) => setFaults((known) => [...known.filter(({ message }) => message !== fault.message), fault]),
    [],
  );
  const missing = useCallback((address: string) => note(missingPicture(address)), [note]);
  useEffect(() => {
    standalone.trouble.then((trouble) => trouble !== null && note(needsController(trouble)), reportError);
  }, [standalone, note]);

  useReports(link, status === "online", `${theme?.id ?? ""} ${ready}`, () =>
    reportOf({
      screen: screen.id,
      revision,
      theme: theme?.id ?? null,
      ready: ready.split(" ").filter((id) => id !== ""),
      framesPerSecond: frames.current(),
      machineNow: Date.now(),
      venueNow: link.now(),
      rehearsing: house.rehearsal !== null,
      faults: [...faults, ...courier.faults()],
    }),
  );

  return (
    <SoundHost screen={screen.id} plays={screen.roles.includes("player")}>
      <Scene
        house={house}
        theme={theme}
        part={part}
        changesAt={segment === null ? null : parseInstant(segment.from)}
        themes={themes}
        opening={state?.opening ?? null}
        language={language}
        calm={calm}
        touch={screen.touch}
        take={visit.take}
        front={
          isOpen(visit.visit) ? (
            <VisitFrame
              state={visit}
              house={house}
              screen={screen}
              theme={theme}
              language={language}
              locale={house.venue.locale}
              calm={calm}
            />
          ) : null
        }
        onMissing={missing}
        onReady={sayReady}
        onCounter={count}
      />
    </SoundHost>
  );
}
