/** What the card of an own sound says, to be corrected. */
import { Button, TextInput } from "@mantine/core";
import { type SubmitEvent, useState } from "react";
import type { CatalogueSound } from "../../../electron/contract/recording.ts";
import { useDesk } from "../desk.ts";
import { OneOf } from "../OneOf.tsx";
import { useSpeech } from "../speech.ts";
import { type Licence, licenceOf, licenceText, retitled } from "./card-text.ts";
import { lengthText } from "./figures.ts";
import { KINDS, goesRound } from "./level.ts";
import { LicenceField } from "./LicenceField.tsx";

interface EditFormProps {
  readonly sound: CatalogueSound;
  readonly onClose: () => void;
  readonly onChanged: () => void;
}

export function EditForm({ sound, onClose, onChanged }: EditFormProps) {
  const { say, name, language } = useSpeech();
  const { ask, tell, reachable } = useDesk();
  const [title, setTitle] = useState(name(sound.title));
  const [kind, setKind] = useState(sound.kind);
  const [licence, setLicence] = useState<Licence>(() => licenceOf(sound.licence));
  const [source, setSource] = useState(sound.source);
  const [busy, setBusy] = useState(false);
  const used = sound.usedBy.length > 0;
  const anew = goesRound(kind) !== goesRound(sound.kind);
  const needed = {
    title: title.trim() === "" ? say("sounds.needed.title") : null,
    licence: licenceText(licence) === "" ? say("sounds.needed.licence") : null,
    source: source.trim() === "" ? say("sounds.needed.source") : null,
  };

  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (Object.values(needed).some((sentence) => sentence !== null)) return;
    setBusy(true);
    const changed = await ask((client) =>
      client.api.sounds.change({
        id: sound.id,
        ...(title.trim() === name(sound.title) ? {} : { title: retitled(sound.title, language, title.trim()) }),
        ...(kind === sound.kind ? {} : { kind }),
        licence: licenceText(licence),
        source: source.trim(),
      }),
    );
    setBusy(false);
    if (changed === null) return;
    const cut = anew && goesRound(kind);
    tell(
      (speaker) =>
        speaker.say(cut ? "sounds.changed-cut" : "sounds.changed", {
          title: speaker.name(changed.title),
          duration: lengthText(changed.durationSeconds),
        }),
      null,
    );
    onChanged();
    onClose();
  };

  return (
    <form
      className="sounds-panel"
      noValidate
      aria-label={say("sounds.edit-one", { title: name(sound.title) })}
      onSubmit={(event) => void submit(event)}
    >
      <TextInput
        className="sounds-panel__wide"
        label={say("sounds.field.title")}
        required
        withAsterisk={false}
        autoFocus
        maxLength={200}
        value={title}
        disabled={busy}
        error={needed.title}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <OneOf
        label={say("sounds.field.kind")}
        description={used ? say("sounds.kind-used") : anew ? say("sounds.kind-anew") : null}
        inputWrapperOrder={["label", "input", "description", "error"]}
        values={KINDS}
        textOf={(value) => say(`sounds.kind.${value}`)}
        value={kind}
        disabled={busy || used}
        onValue={setKind}
      />
      <LicenceField licence={licence} busy={busy} trouble={needed.licence} onChange={setLicence} />
      <TextInput
        className="sounds-panel__wide"
        label={say("sounds.field.source")}
        required
        withAsterisk={false}
        maxLength={500}
        value={source}
        disabled={busy}
        error={needed.source}
        onChange={(event) => setSource(event.currentTarget.value)}
      />
      <p className="sounds-panel__trouble quiet" role="status">
        {busy && anew ? say("sounds.saving") : ""}
      </p>
      <div className="sounds-panel__end">
        <Button size="sm" disabled={busy} onClick={onClose}>
          {say("cancel")}
        </Button>
        <Button
          size="sm"
          type="submit"
          variant="filled"
          disabled={busy || !reachable}
          aria-label={say("sounds.save-one", { title: name(sound.title) })}
        >
          {say("sounds.save")}
        </Button>
      </div>
    </form>
  );
}
