/** The name of a sound card, changed where it is read. */
import { Button, TextInput } from "@mantine/core";
import { useEffect, useId, useState } from "react";
import { useSpeech } from "../speech.ts";

const LONGEST_NAME = 80;

interface CardNameProps {
  readonly name: string;
  /** What the card calls itself. */
  readonly label: string;
  readonly disabled: boolean;
  readonly onName: (name: string) => void;
}

export function CardName({ name, label, disabled, onName }: CardNameProps) {
  const { say } = useSpeech();
  const id = useId();
  const [text, setText] = useState(name);
  useEffect(() => setText(name), [name]);
  const given = text.trim();
  const changed = given !== "" && given !== name;
  const submit = (): void => {
    if (changed && !disabled) onName(given);
  };
  return (
    <form
      className="outputs-name"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <TextInput
        id={id}
        size="md"
        label={say("outputs.name", { label })}
        maxLength={LONGEST_NAME}
        value={text}
        disabled={disabled}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      {changed ? (
        <Button type="submit" variant="filled" disabled={disabled}>
          {say("outputs.save-name")}
        </Button>
      ) : null}
    </form>
  );
}
