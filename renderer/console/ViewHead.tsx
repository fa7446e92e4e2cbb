/** The head of a view: its question, the answer in large type, what is said below that, and the moves beside it. */
import type { ReactNode } from "react";

interface ViewHeadProps {
  /** The id of the question, by which the view is named and to which the focus can be led. */
  readonly id: string;
  readonly question: string;
  readonly answer: string;
  /** `needs`: somebody has to see to it; `waiting`: it answers nothing yet. */
  readonly tone: "plain" | "needs" | "waiting";
  /** A class for a head that is laid out in its own way; null: like all others. */
  readonly className: string | null;
  /** What stands beside the answer; null: nothing. */
  readonly aside: ReactNode;
  readonly children: ReactNode;
}

export function ViewHead({ id, question, answer, tone, className, aside, children }: ViewHeadProps) {
  return (
    <div className={className === null ? "view-head" : `view-head ${className}`}>
      <div className="view-head__verdict">
        <h2 id={id} className="view-head__question" tabIndex={-1}>
          {question}
        </h2>
        <p className={`view-head__answer view-head__answer--${tone}`} role="status">
          {answer}
        </p>
        {children}
      </div>
      {aside}
    </div>
  );
}
