/** A slider with its name and its value. */
import { useId } from "react";

interface AmountProps {
  readonly label: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  readonly step: number;
  /** The value as people read it. */
  readonly text: string;
  readonly onChange: (value: number) => void;
}

export function Amount({ label, value, least, most, step, text, onChange }: AmountProps) {
  const id = useId();
  return (
    <div className="making-amount">
      <label htmlFor={id}>{label}</label>
      <output htmlFor={id} className="making-amount__text">
        {text}
      </output>
      <input
        id={id}
        type="range"
        min={least}
        max={most}
        step={step}
        value={value}
        aria-valuetext={text}
        onChange={(event) => onChange(event.currentTarget.valueAsNumber)}
      />
    </div>
  );
}
