/** Shows a page to the screens of the house; a page that the house does not know shows its code instead. */
import type { ReactNode } from "react";
import { useKnown } from "../../link/react.ts";
import { PairingCode } from "./PairingCode.tsx";

export function Threshold({ children }: { readonly children: ReactNode }) {
  const { stranger } = useKnown();
  // A page within another one is paired by that one: both carry the same key.
  return stranger && window.parent === window ? <PairingCode /> : children;
}
