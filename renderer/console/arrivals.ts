/** The arrivals of screens, kept for as long as the house is open. */
import { useEffect, useRef, useState } from "react";
import type { Known } from "../link/link.ts";
import { allArrive, type Arrivals, arrivalsAfter } from "./logic/arrivals.ts";

/** `turns` counts how often the clock of a rehearsal was turned: each time every screen has to find its place anew. */
export function useArrivals(observed: Known["observed"], turns: number): Arrivals {
  const [arrivals, setArrivals] = useState<Arrivals>(null);
  const seenTurns = useRef(turns);
  useEffect(() => {
    if (seenTurns.current === turns) return;
    seenTurns.current = turns;
    setArrivals((held) => allArrive(held, Date.now()));
  }, [turns]);
  useEffect(() => {
    if (observed !== null) setArrivals((held) => arrivalsAfter(held, observed.screens, Date.now()));
  }, [observed]);
  return arrivals;
}
