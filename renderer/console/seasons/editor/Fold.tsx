/** A part of the editor: its title says how it stands, and opens it. */
import { type ReactNode, useId } from "react";
import { useSpeech } from "../../speech.ts";

interface FoldProps {
  readonly title: string;
  /** What it holds, in a few words. */
  readonly gist: string;
  /** How many fields within it are wrong. */
  readonly wrong: number;
  readonly open: boolean;
  /** The id of the button that opens it: the focus is led there. */
  readonly id: string;
  readonly onTurn: (open: boolean) => void;
  readonly children: ReactNode;
}

export function Fold({ title, gist, wrong, open, id, onTurn, children }: FoldProps) {
  const { say } = useSpeech();
  const body = useId();
  return (
    <section className={open ? "fold fold--open" : "fold"} aria-labelledby={id}>
      <h3 className="fold__title">
        <button
          type="button"
          id={id}
          className="bare fold__button"
          aria-expanded={open}
          aria-controls={open ? body : undefined}
          onClick={() => onTurn(!open)}
        >
          <span className="fold__name">{title}</span>
          {wrong > 0 ? <span className="fold__wrong">{say("making.wrong", { count: wrong })}</span> : null}
          <span className="fold__gist quiet">{gist}</span>
        </button>
      </h3>
      {open ? (
        <div id={body} className="fold__body">
          {children}
        </div>
      ) : null}
    </section>
  );
}
