/** Escape leaves what was opened last, and only that. */
import { useEffect, useEffectEvent } from "react";

/** What Escape would leave, the innermost last. */
const open: (() => void)[] = [];

function hear({ key }: KeyboardEvent): void {
  if (key === "Escape") open.at(-1)?.();
}

/** Calls `leave` when Escape is pressed, wherever the focus is, as long as it is `active` and nothing was opened after it. */
export function useEscape(leave: () => void, active = true): void {
  const left = useEffectEvent(leave);
  useEffect(() => {
    if (!active) return undefined;
    const mine = (): void => left();
    if (open.length === 0) addEventListener("keydown", hear);
    open.push(mine);
    return () => {
      open.splice(open.indexOf(mine), 1);
      if (open.length === 0) removeEventListener("keydown", hear);
    };
  }, [active]);
}
