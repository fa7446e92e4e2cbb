/** A file on its way in: its name, how it stands, how far it is, and the way to have done with it. */
import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import { ProgressBar } from "./ProgressBar.tsx";

interface IncomingRowProps {
  readonly name: string;
  /** How it stands, in words. */
  readonly state: string;
  readonly refused: boolean;
  /** How much of the whole way is done; null: it waits for somebody, or is over. */
  readonly percent: number | null;
  /** The button that takes it off the list; null: it goes by itself. */
  readonly leave: { readonly words: string; readonly label: string; readonly act: () => void } | null;
  /** Why it is not taken, or what is to be said about it. */
  readonly children: ReactNode;
}

export function IncomingRow({ name, state, refused, percent, leave, children }: IncomingRowProps) {
  return (
    <li className={refused ? "incoming incoming--refused" : "incoming"} aria-label={name}>
      <div className="incoming__head">
        <h4 className="incoming__name">
          <bdi>{name}</bdi>
        </h4>
        <p className="incoming__state" role="status">
          {state}
        </p>
        {leave === null ? null : (
          <Button size="sm" aria-label={leave.label} onClick={leave.act}>
            {leave.words}
          </Button>
        )}
      </div>
      {percent === null ? null : <ProgressBar label={name} percent={percent} text={state} />}
      {children}
    </li>
  );
}
