/** The arrivals of screens, kept for as long as the house is open. */
import { useEffect, useState } from "react";
import type { Known } from "../link/link.ts";
import { type Arrivals, arrivalsAfter } from "./logic/arrivals.ts";

export function useArrivals(observed: Known["observed"]): Arrivals {
  const [arrivals, setArrivals] = useState<Arrivals>(null);
  useEffect(() => {
    if (observed !== null) setArrivals((held) => arrivalsAfter(held, observed.screens, Date.now()));
  }, [observed]);
  return arrivals;
}
