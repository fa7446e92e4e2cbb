/** The operator's desk: what may be done from anywhere on the page, with its undo and its errors said in one place. */
import { createContext, useContext } from "react";
import type { Override, OverrideRequest } from "../../electron/contract/command.ts";
import type { Instant } from "../../electron/contract/words.ts";
import type { Client } from "../link/link.ts";
import type { Speech } from "./speech.ts";

export type Sentence = (speech: Speech) => string;

export interface Notice {
  /** Sets one notice apart from the next one with the same words. */
  readonly id: number;
  readonly tone: "done" | "error";
  /** Said when it is shown: in whichever language is read then. */
  readonly text: Sentence;
  readonly undo: (() => void) | null;
}

export interface Desk {
  /** Overrides that hold or are to come; null before the first answer. */
  readonly overrides: readonly Override[] | null;
  readonly notice: Notice | null;
  /** Whether the controller can be reached: without it nothing can be changed. */
  readonly reachable: boolean;
  /** Calls the controller; says what went wrong and answers null where it fails. */
  ask<T>(call: (client: Client) => Promise<T>): Promise<T | null>;
  /** The same for what changes nothing: that the controller is away is said by the page already. */
  read<T>(call: (client: Client) => Promise<T>): Promise<T | null>;
  tell(text: Sentence, undo: (() => void) | null): void;
  dismiss(): void;
  /** Creates an override and offers to undo it. Answers whether it holds. */
  create(request: OverrideRequest): Promise<boolean>;
  /** Ends overrides early and offers to undo it. */
  end(overrides: readonly Override[]): Promise<boolean>;
  /** Mutes the whole venue until an instant, and offers to undo it. Answers whether it holds. */
  mute(until: Instant): Promise<boolean>;
  logOut(): void;
}

export const DeskContext = createContext<Desk | null>(null);

/** The desk. Throws outside a DeskContext: a component that forgets it is a bug. */
export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (desk === null) throw new Error("This component needs a DeskContext around it.");
  return desk;
}
