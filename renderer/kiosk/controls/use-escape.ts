import { useEffect, useEffectEvent } from "react";

/** Calls `leave` when Escape is pressed, wherever the focus is. */
export function useEscape(leave: () => void): void {
  const hear = useEffectEvent(({ key }: KeyboardEvent): void => {
    if (key === "Escape") leave();
  });
  useEffect(() => {
    const ending = new AbortController();
    addEventListener("keydown", (event) => hear(event), { signal: ending.signal });
    return () => ending.abort();
  }, []);
}
