/** What is being brought in: it goes on while the operator looks at another page of the console. */
import { createContext, useContext } from "react";
import type { KeepRequest } from "../../../electron/contract/recording.ts";
import type { Item } from "./import-list.ts";

export interface Imports {
  readonly items: readonly Item[];
  /** Sends files, one after the other. */
  bring(files: readonly File[]): void;
  /** Gives one up, at whichever step it is. */
  discard(item: Item): void;
  /** Makes a draft a sound of the venue. Answers whether it is one now. */
  keep(item: Item, request: Omit<KeepRequest, "id">): Promise<boolean>;
}

export const ImportsContext = createContext<Imports | null>(null);

/** The imports. Throws outside an ImportsContext: a component that forgets it is a bug. */
export function useImports(): Imports {
  const imports = useContext(ImportsContext);
  if (imports === null) throw new Error("This component needs an ImportsContext around it.");
  return imports;
}
