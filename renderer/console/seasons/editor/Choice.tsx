/** One of a few, each a button: what is chosen is pressed. */

export interface Option<Value extends string> {
  readonly value: Value;
  readonly text: string;
  /** What needs somebody there, for a mark and for whoever does not see it; null: nothing. */
  readonly needs: string | null;
}

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly options: readonly Option<Value>[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

export function Choice<Value extends string>({ label, options, value, onChange }: ChoiceProps<Value>) {
  return (
    <div className="making-choice" role="group" aria-label={label}>
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          className={option.needs === null ? "pick" : "pick making-choice__needs"}
          aria-pressed={option.value === value}
          title={option.needs ?? undefined}
          onClick={() => onChange(option.value)}
        >
          {option.text}
        </button>
      ))}
    </div>
  );
}

/** Options that nothing is wrong with, in their order. */
export function plainOptions<const Value extends string>(
  values: readonly Value[],
  textOf: (value: Value) => string,
): Option<Value>[] {
  return values.map((value) => ({ value, text: textOf(value), needs: null }));
}
