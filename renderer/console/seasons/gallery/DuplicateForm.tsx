/** What a copy of a theme is to be called. */
import { Button, TextInput } from "@mantine/core";
import { type SubmitEvent, useState } from "react";
import type { ThemeCopy } from "../../../../electron/contract/theme-package.ts";
import { useDesk } from "../../desk.ts";
import { useSpeech } from "../../speech.ts";
import type { Refused } from "../answers.ts";
import { themeIdOf } from "../logic/names.ts";
import { messageAt } from "../logic/troubles.ts";
import { refusalText } from "../refusal-text.ts";

interface DuplicateFormProps {
  readonly title: string;
  readonly taken: ReadonlySet<string>;
  readonly onClose: () => void;
  readonly onCopy: (copy: ThemeCopy) => Promise<Refused | null>;
}

export function DuplicateForm({ title, taken, onClose, onCopy }: DuplicateFormProps) {
  const speech = useSpeech();
  const { say } = speech;
  const { reachable } = useDesk();
  const [name, setName] = useState(say("seasons.copy-name", { title }));
  /** null: made of the name. */
  const [wished, setWished] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);
  const id = wished ?? themeIdOf(name, taken);
  const issues = refused?.kind === "refused" ? refused.issues : [];
  const beside = { name: messageAt(issues, "name"), id: messageAt(issues, "id") };
  const nameless = name.trim() === "";

  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (nameless || busy) return;
    setBusy(true);
    const answer = await onCopy({ id, name: name.trim() });
    setBusy(false);
    setRefused(answer);
  };

  return (
    <form
      className="season-form"
      noValidate
      aria-label={say("seasons.copy-one", { title })}
      onSubmit={(event) => void submit(event)}
    >
      <TextInput
        label={say("seasons.copy-field")}
        autoFocus
        maxLength={80}
        value={name}
        disabled={busy}
        error={nameless ? say("seasons.copy-nameless") : beside.name}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <TextInput
        label={say("seasons.copy-id")}
        description={say("seasons.copy-id-hint")}
        maxLength={64}
        value={id}
        disabled={busy}
        error={beside.id}
        dir="ltr"
        spellCheck={false}
        onChange={(event) => setWished(event.currentTarget.value)}
      />
      <p className="season-form__trouble" role="alert">
        {refused === null || beside.name !== null || beside.id !== null ? "" : refusalText(refused, speech)}
      </p>
      <div className="season-form__end">
        <Button size="sm" disabled={busy} onClick={onClose}>
          {say("cancel")}
        </Button>
        <Button size="sm" type="submit" variant="filled" disabled={busy || nameless || !reachable}>
          {say("seasons.copy-go")}
        </Button>
      </div>
    </form>
  );
}
