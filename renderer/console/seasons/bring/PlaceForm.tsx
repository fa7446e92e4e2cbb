/** A theme that comes in has the id of one that is there: it takes its place, or gets another id. */
import { Button, TextInput } from "@mantine/core";
import { type SubmitEvent, useState } from "react";
import { Id } from "../../../../electron/contract/words.ts";
import { useSpeech } from "../../speech.ts";
import { themeIdOf } from "../logic/names.ts";
import type { Placing } from "../send.ts";

interface PlaceFormProps {
  /** The id that both have. */
  readonly id: string;
  readonly taken: ReadonlySet<string>;
  readonly disabled: boolean;
  readonly onPlace: (placing: Placing) => void;
}

export function PlaceForm({ id, taken, disabled, onPlace }: PlaceFormProps) {
  const { say, theme } = useSpeech();
  const [wished, setWished] = useState(() => themeIdOf(id, new Set([...taken, id])));
  const trouble = !Id.safeParse(wished).success
    ? say("seasons.place.no-id")
    : taken.has(wished)
      ? say("seasons.exists", { id: wished })
      : null;

  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (trouble === null) onPlace({ as: wished, replace: false });
  };

  return (
    <form className="season-place" noValidate onSubmit={submit}>
      <p className="season-place__question">{say("seasons.place.exists", { name: theme(id) })}</p>
      <div className="season-place__ways">
        <Button size="sm" disabled={disabled} onClick={() => onPlace({ as: null, replace: true })}>
          {say("seasons.place.replace", { name: theme(id) })}
        </Button>
        <span className="quiet">{say("seasons.place.or")}</span>
        <TextInput
          className="season-place__id"
          label={say("seasons.place.id")}
          value={wished}
          maxLength={64}
          dir="ltr"
          spellCheck={false}
          error={trouble}
          onChange={(event) => setWished(event.currentTarget.value)}
        />
        <Button size="sm" type="submit" disabled={disabled || trouble !== null}>
          {say("seasons.place.go")}
        </Button>
      </div>
      <p className="quiet">{say("seasons.place.hint")}</p>
    </form>
  );
}
