/** The seasons of the house: the year ahead, every theme as it looks, and the way to make one's own. */
import { useEffect, useMemo, useState } from "react";
import type { House, VenueState } from "../../../electron/contract/state.ts";
import type { Instant } from "../../../electron/contract/words.ts";
import { mayWritePlan } from "../calendar/calls.ts";
import { useDesk } from "../desk.ts";
import { useViewPart } from "../view-address.ts";
import { useBringing } from "./bring/use-bringing.ts";
import { EditorPage } from "./editor/EditorPage.tsx";
import { GalleryPage } from "./gallery/GalleryPage.tsx";
import { wornIn } from "./logic/gallery.ts";

interface SeasonsViewProps {
  readonly house: House;
  readonly state: VenueState;
  readonly now: Instant;
  /** Opens the sheet in which a theme is worn. */
  readonly onWear: (theme: string) => void;
}

/** Whether this operator may change themes; they may try until the answer is there, and are refused in words where not. */
function useMayChange(): boolean {
  const { reachable } = useDesk();
  const [may, setMay] = useState(true);
  useEffect(() => {
    if (!reachable) return;
    let stopped = false;
    void mayWritePlan().then((answer) => {
      if (!stopped && answer !== null) setMay(answer);
    });
    return () => {
      stopped = true;
    };
  }, [reachable]);
  return may;
}

export function SeasonsView({ house, state, now, onWear }: SeasonsViewProps) {
  const [part, turnTo] = useViewPart("seasons");
  const worn = useMemo(() => wornIn(state.zones), [state.zones]);
  const mayChange = useMayChange();
  const bringing = useBringing();
  if (part !== null && mayChange) {
    return (
      <EditorPage
        key={part}
        id={part}
        house={house}
        now={now}
        part={state.daylight.part}
        worn={worn.get(part) ?? []}
        onWear={() => onWear(part)}
        onBack={() => turnTo(null)}
      />
    );
  }
  return (
    <GalleryPage house={house} now={now} worn={worn} mayChange={mayChange} bringing={bringing} onWear={onWear} onEdit={turnTo} />
  );
}
