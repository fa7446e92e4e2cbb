/** The courier of a kiosk for React: what a visitor gives is out of the page's hands at once. */
import { createContext, useContext } from "react";
import type { Courier } from "./courier.ts";

export const CourierContext = createContext<Courier | null>(null);

/** The page's courier. Throws outside a CourierContext: a kiosk that forgets it would lose opinions. */
export function useCourier(): Courier {
  const courier = useContext(CourierContext);
  if (courier === null) throw new Error("This component needs a CourierContext around it.");
  return courier;
}
