/** Narrows a list to what is of one kind, or to all of it. */
import "./chip.css";

interface Props<Kind extends string> {
  readonly label: string;
  readonly kinds: readonly Kind[];
  /** null: all of it. */
  readonly chosen: Kind | null;
  readonly choose: (kind: Kind | null) => void;
  readonly nameOf: (kind: Kind | null) => string;
}

export function Filter<Kind extends string>({ label, kinds, chosen, choose, nameOf }: Props<Kind>) {
  return (
    <div className="chips" role="group" aria-label={label}>
      {[null, ...kinds].map((kind) => (
        <button key={kind} type="button" className="chip" aria-pressed={chosen === kind} onClick={() => choose(kind)}>
          {nameOf(kind)}
        </button>
      ))}
    </div>
  );
}
