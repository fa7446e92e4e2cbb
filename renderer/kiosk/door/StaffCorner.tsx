/**
 * The staff's way in, which visitors do not find: a gesture of two corners or a chord of the keyboard leads to a pad for
 * the PIN, and that to what this screen says of itself. And the one sign that the controller is away: a dot.
 */
import { useCallback, useEffect, useEffectEvent, useRef, useState } from "react";
import { isWayOut } from "../../../electron/domain/keys.ts";
import type { House } from "../../../electron/contract/state.ts";
import { useKnown, useLink } from "../../link/react.ts";
import { timeText } from "../format.ts";
import type { HouseScreen } from "../screen.ts";
import type { Language } from "../words.ts";
import { afterTouch, cornerAt, type Gesture, NO_GESTURE, type Touch } from "./gesture.ts";
import { PinPad } from "./PinPad.tsx";
import { leave } from "./session.ts";
import { StaffPanel } from "./StaffPanel.tsx";
import { say } from "./words.ts";
import "./door.css";

interface Props {
  readonly house: House;
  readonly screen: HouseScreen;
  readonly language: Language;
}

type Door = "shut" | "pin" | "open";

/** Listens for the gesture and the chord; both leave the page below them as it is. Returns stop. */
function listenForStaff(opened: () => void, armed: (is: boolean) => void): () => void {
  const ending = new AbortController();
  const options = { signal: ending.signal, capture: true, passive: true };
  let gesture: Gesture = NO_GESTURE;
  const take = (kind: Touch["kind"]) => (event: PointerEvent) => {
    const corner = cornerAt(event.clientX, event.clientY, innerWidth, innerHeight);
    gesture = afterTouch(gesture, { kind, corner, at: performance.now() });
    armed(gesture.kind === "armed");
    if (gesture.kind !== "done") return;
    gesture = NO_GESTURE;
    opened();
  };
  addEventListener("pointerdown", take("down"), options);
  addEventListener("pointermove", take("move"), options);
  addEventListener("pointerup", take("up"), options);
  addEventListener(
    "keydown",
    ({ key, code, ctrlKey, altKey, shiftKey, metaKey, repeat }) => {
      if (!repeat && isWayOut({ key, code, control: ctrlKey, alt: altKey, shift: shiftKey, meta: metaKey })) opened();
    },
    options,
  );
  return () => ending.abort();
}

export function StaffCorner({ house, screen, language }: Props) {
  const link = useLink();
  const { status } = useKnown();
  const [door, setDoor] = useState<Door>("shut");
  const [armed, setArmed] = useState(false);
  const [since, setSince] = useState(() => link.now());
  const token = useRef<string | null>(null);
  const noteTime = useEffectEvent(() => setSince(link.now()));
  useEffect(() => noteTime(), [status]);

  const open = useEffectEvent(() => {
    if (door === "shut") setDoor("pin");
  });
  useEffect(() => listenForStaff(() => open(), setArmed), []);

  // Whatever closes the panel, a reload and another page too, ends the session: a kiosk never stays logged in.
  const endSession = useCallback((): void => {
    if (token.current !== null) leave(token.current);
    token.current = null;
  }, []);
  useEffect(() => {
    addEventListener("pagehide", endSession);
    return () => {
      removeEventListener("pagehide", endSession);
      endSession();
    };
  }, [endSession]);
  const close = useCallback((): void => {
    endSession();
    setDoor("shut");
  }, [endSession]);
  const enter = useCallback((fresh: string): void => {
    token.current = fresh;
    setDoor("open");
  }, []);

  return (
    <>
      {status === "offline" && (
        <aside>
          <span
            className="door-sign"
            role="img"
            aria-label={say(language, "sign", { time: timeText(since, house.venue.timeZone, language) })}
          />
        </aside>
      )}
      {armed && <span className="door-armed" aria-hidden="true" />}
      {door === "pin" && <PinPad language={language} onIn={enter} close={close} />}
      {door === "open" && <StaffPanel house={house} screen={screen} language={language} since={since} close={close} />}
    </>
  );
}
