/** One player: which sound card it plays on, how that stands, and what to do where it does not. */
import { NativeSelect } from "@mantine/core";
import type { Output } from "../../../electron/contract/plan.ts";
import type { Words } from "../../../electron/contract/words.ts";
import { useDesk } from "../desk.ts";
import { type Speech, useSpeech } from "../speech.ts";
import { CardName } from "./CardName.tsx";
import { assign, rename } from "./edits.ts";
import { cardOf, type Choice, choicesOf, keyOf, namedOutput, type Row } from "./rows.ts";
import type { Saving } from "./saving.ts";
import { standing } from "./standing.ts";
import { ToneButton } from "./ToneButton.tsx";

/** What a choice is called among those of a row; cards of one name get a number. */
function choiceText(choice: Choice, choices: readonly Choice[], row: Row, outputs: readonly Output[], speech: Speech): string {
  const { say, name } = speech;
  switch (choice.kind) {
    case "default":
      return say("outputs.default");
    case "named": {
      const called = name(choice.output.name);
      return called === choice.card.label ? called : `${called} · ${choice.card.label}`;
    }
    case "card": {
      const alike = choices.filter((one) => one.kind === "card" && one.card.label === choice.card.label);
      return alike.length > 1 ? `${choice.card.label} (${alike.indexOf(choice) + 1})` : choice.card.label;
    }
    case "absent": {
      const named = outputs.find(({ id }) => id === choice.wanted);
      const card = named === undefined ? choice.wanted : name(named.name);
      // A screen that does not tell of its cards may well have it.
      return (row.output?.cards ?? null) === null ? card : say("outputs.absent", { card });
    }
    default:
      return choice satisfies never;
  }
}

/** A name in the operator's language among those it has in others. */
function nameIn(before: Output | null, language: string, text: string): Words {
  return before === null || typeof before.name === "string" ? text : { ...before.name, [language]: text };
}

interface OutputRowProps {
  readonly row: Row;
  readonly outputs: readonly Output[];
  readonly levelDbfs: number | null;
  readonly emergency: boolean;
  readonly saving: Saving;
}

export function OutputRow({ row, outputs, levelDbfs, emergency, saving }: OutputRowProps) {
  const speech = useSpeech();
  const { say, zone, name, language } = speech;
  const { reachable } = useDesk();
  const { screen, output, online } = row;
  const { choices, chosen } = choicesOf(row, outputs);
  const card = screen.output === null ? null : cardOf(output, outputs);
  const entry = card === null ? null : namedOutput(card, output?.cards ?? [], outputs);
  const { text, detail, needs } = standing(row, speech);
  const locked = !reachable || saving.busy;

  const choose = (key: string): void => {
    const choice = choices.find((one) => keyOf(one) === key);
    if (choice === undefined) return;
    const called = choiceText(choice, choices, row, outputs, speech);
    void saving.change(
      (plan) => assign(plan, screen, choice),
      (then) => then.say("outputs.done", { screen: screen.id, card: called }),
    );
  };

  return (
    <li className={needs ? "outputs-row outputs-row--needs" : "outputs-row"}>
      <div className="outputs-row__who">
        <h3>{zone(screen.zone)}</h3>
        <p className="quiet">{screen.id}</p>
      </div>
      <div className="outputs-row__card">
        <NativeSelect
          size="md"
          label={say("outputs.card")}
          aria-label={say("outputs.card-of", { screen: screen.id })}
          disabled={locked || (output?.cards ?? null) === null}
          value={keyOf(chosen)}
          data={choices.map((choice) => ({ value: keyOf(choice), label: choiceText(choice, choices, row, outputs, speech) }))}
          onChange={({ currentTarget }) => choose(currentTarget.value)}
        />
        {card === null ? null : (
          <CardName
            name={entry === null ? card.label : name(entry.name)}
            label={card.label}
            disabled={locked}
            onName={(given) =>
              void saving.change(
                (plan) => rename(plan, screen, card, entry, nameIn(entry, language, given)),
                (then) => then.say("outputs.named", { card: card.label, name: given }),
              )
            }
          />
        )}
      </div>
      <div className="outputs-row__state">
        <p className="outputs-row__text">{text}</p>
        {detail === null ? null : <p className="outputs-row__detail">{detail}</p>}
      </div>
      <ToneButton
        screen={screen.id}
        levelDbfs={online ? levelDbfs : null}
        ready={!emergency && (output?.state === "ok" || output?.state === "default")}
      />
    </li>
  );
}
