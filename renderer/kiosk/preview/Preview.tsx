/** A kiosk of a zone as its host wishes to see it; in a page that nobody hosts, as the zone is now. */
import { useCallback, useEffect, useMemo, useRef } from "react";
import type { House } from "../../../electron/contract/state.ts";
import type { Theme } from "../../../electron/contract/theme.ts";
import { parseInstant } from "../../../electron/contract/words.ts";
import { LinkContext, useDayPart, useKnown, useLink, useZone } from "../../link/react.ts";
import { type PreviewerSays, say } from "../../link/stage.ts";
import { usePageLanguage } from "../page-language.ts";
import { Scene } from "../Scene.tsx";
import { houseLanguage, themeToWear } from "../screen.ts";
import { linkAt } from "./link-at.ts";
import { hostOf, useWish } from "./use-wish.ts";

/** Only what is looked at is painted: the rest of the wardrobe would cost the console's computer and be seen by nobody. */
const NO_OTHERS: readonly Theme[] = [];

const noVisit = (): void => undefined;
const nothingCounted = (): void => undefined;

/** Says that a wished theme is there, whenever it is; what cannot be had is not waited for. */
function useReady(wished: string | null): { ready: (themes: readonly string[]) => void; missed: () => void } {
  const latest = useRef(wished);
  useEffect(() => {
    latest.current = wished;
  });
  const dressed = useCallback(() => {
    const host = hostOf(window);
    const theme = latest.current;
    if (host !== null && theme !== null) say(host, { kind: "dressed", theme });
  }, []);
  const ready = useCallback(
    (themes: readonly string[]) => {
      document.documentElement.dataset["ready"] = themes.join(" ");
      if (latest.current !== null && themes.includes(latest.current)) dressed();
    },
    [dressed],
  );
  return { ready, missed: dressed };
}

function Dressed({ house, zone, wish }: { house: House; zone: string; wish: PreviewerSays | null }) {
  const link = useLink();
  const { state } = useKnown();
  const segment = useZone(zone);
  const part = useDayPart();
  const { ready, missed } = useReady(wish?.theme.id ?? null);
  const at = wish?.at ?? null;
  const then = useMemo(() => (at === null ? link : linkAt(link, parseInstant(at))), [link, at]);
  return (
    <LinkContext value={then}>
      <Scene
        house={house}
        theme={wish?.theme ?? themeToWear(house.themes, segment)}
        part={wish?.part ?? part}
        changesAt={null}
        themes={NO_OTHERS}
        opening={wish?.opening ?? state?.opening ?? null}
        language={houseLanguage(wish?.language ?? house.venue.locale)}
        calm={false}
        touch
        take={noVisit}
        front={null}
        onMissing={missed}
        onReady={ready}
        onCounter={nothingCounted}
      />
    </LinkContext>
  );
}

export function Preview({ zone }: { readonly zone: string }) {
  const { house } = useKnown();
  const wish = useWish();
  usePageLanguage(houseLanguage(wish?.language ?? house?.venue.locale ?? "fr"));
  const waits = wish === null && hostOf(window) !== null;
  return house === null || waits ? null : <Dressed house={house} zone={zone} wish={wish} />;
}
