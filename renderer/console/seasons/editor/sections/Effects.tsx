/** What moves before a theme, and how much of it. */
import { Button } from "@mantine/core";
import { type Effect, EFFECTS } from "../../../../../electron/contract/theme.ts";
import { OneOf } from "../../../OneOf.tsx";
import { useSpeech } from "../../../speech.ts";
import { MOST_EFFECTS, newEffect, replaced } from "../../logic/draft.ts";
import { messageAt } from "../../logic/troubles.ts";
import { Amount } from "../Amount.tsx";
import { During } from "./During.tsx";
import type { SectionProps } from "./section.ts";

interface EffectRowProps {
  readonly effect: Effect;
  readonly trouble: string | null;
  readonly onChange: (field: keyof Effect, effect: Effect) => void;
  readonly onRemove: () => void;
}

function EffectRow({ effect, trouble, onChange, onRemove }: EffectRowProps) {
  const { say, language } = useSpeech();
  const name = say(`making.effect.${effect.name}`);
  const percent = (value: number): string =>
    new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 0 }).format(value);
  const amount = (field: "amount" | "size" | "speed", least: number, most: number) => (
    <Amount
      label={say(`making.effect.${field}`)}
      value={effect[field]}
      least={least}
      most={most}
      step={0.05}
      text={percent(effect[field])}
      onChange={(value) => onChange(field, { ...effect, [field]: value })}
    />
  );
  return (
    <li className="making-row" aria-label={name}>
      <div className="making-row__head">
        <OneOf
          aria-label={say("making.effect.name")}
          value={effect.name}
          error={trouble}
          values={EFFECTS}
          textOf={(value) => say(`making.effect.${value}`)}
          onValue={(chosen) => onChange("name", { ...effect, name: chosen })}
        />
        <During during={effect.during} of={name} onChange={(during) => onChange("during", { ...effect, during })} />
        <Button size="sm" aria-label={say("making.effect.remove-one", { name })} onClick={onRemove}>
          {say("making.remove")}
        </Button>
      </div>
      <div className="making-row__amounts">
        {amount("amount", 0, 1)}
        {amount("size", 0.25, 3)}
        {amount("speed", 0.25, 3)}
      </div>
    </li>
  );
}

export function EffectsSection({ draft, edit, issues }: SectionProps) {
  const { say } = useSpeech();
  const { effects } = draft;
  return (
    <>
      {effects.length === 0 ? <p className="quiet">{say("making.effect.none")}</p> : null}
      <ul className="making-rows">
        {effects.map((effect, index) => (
          <EffectRow
            // An effect has no name of its own: its place is what it is known by.
            key={index}
            effect={effect}
            trouble={messageAt(issues, `effects[${index}]`)}
            onChange={(field, next) =>
              edit(`effects.${index}.${field}`, (held) => ({ ...held, effects: replaced(held.effects, index, next) }))
            }
            onRemove={() => edit(null, (held) => ({ ...held, effects: replaced(held.effects, index, null) }))}
          />
        ))}
      </ul>
      {effects.length >= MOST_EFFECTS ? (
        <p className="quiet">{say("making.effect.most", { count: MOST_EFFECTS })}</p>
      ) : (
        <Button onClick={() => edit(null, (held) => ({ ...held, effects: [...held.effects, newEffect(held.effects)] }))}>
          {say("making.effect.add")}
        </Button>
      )}
    </>
  );
}
