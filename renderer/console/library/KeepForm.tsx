/** What is asked for before a recording becomes a sound of the house. */
import { Button, TextInput } from "@mantine/core";
import { type SubmitEvent, useId, useState } from "react";
import type { CatalogueSound, Draft } from "../../../electron/contract/recording.ts";
import { useDesk } from "../desk.ts";
import { OneOf } from "../OneOf.tsx";
import { useSpeech } from "../speech.ts";
import { type Licence, licenceText } from "./card-text.ts";
import { decimalText, lengthText } from "./figures.ts";
import type { Item } from "./import-list.ts";
import { useImports } from "./imports.ts";
import { KINDS, goesRound, levelled, likelyKind, tooManyMegabytes } from "./level.ts";
import { LicenceField } from "./LicenceField.tsx";
import type { Listening } from "./listening.ts";
import { ListenButton } from "./ListenButton.tsx";
import { Outline } from "./Outline.tsx";
import { partOf } from "./play-in.ts";
import { SeamPart } from "./SeamPart.tsx";
import { soundIdOf, titleOf } from "./sound-id.ts";

interface KeepFormProps {
  readonly item: Item;
  readonly draft: Draft;
  /** It is being made a sound of the house. */
  readonly busy: boolean;
  readonly sounds: readonly CatalogueSound[];
  readonly listening: Listening;
  readonly onKept: () => void;
}

export function KeepForm({ item, draft, busy, sounds, listening, onKept }: KeepFormProps) {
  const { say, language } = useSpeech();
  const { tell, reachable } = useDesk();
  const { keep } = useImports();
  const fields = useId();
  const [title, setTitle] = useState(draft.title ?? titleOf(item.name));
  const [kind, setKind] = useState(() => likelyKind(draft));
  const [licence, setLicence] = useState<Licence>({ choice: "", words: draft.copyright ?? "" });
  const [source, setSource] = useState("");
  const [cut, setCut] = useState(draft.suggestion !== null);
  /** What is missing is said once someone tried to go on without it. */
  const [tried, setTried] = useState(false);

  const decimal = (value: number): string => decimalText(value, language);
  const whole = item.id === null ? null : `/api/recordings/${item.id}/sound.wav`;
  const { target, decibels } = levelled(draft, kind);
  const megabytes = goesRound(kind) ? tooManyMegabytes(draft.durationSeconds) : null;
  const needed = {
    title: title.trim() === "" ? say("sounds.needed.title") : null,
    licence: licenceText(licence) === "" ? say("sounds.needed.licence") : null,
    source: source.trim() === "" ? say("sounds.needed.source") : null,
  };
  const trouble = (field: keyof typeof needed): string | null => (tried ? needed[field] : null);

  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (Object.values(needed).some((sentence) => sentence !== null)) {
      const first = needed.title !== null ? 0 : needed.licence !== null ? 2 : 3;
      const inputs = document
        .getElementById(fields)
        ?.querySelectorAll<HTMLElement>("input[type=text], input:not([type]), select");
      inputs?.[first]?.focus();
      return;
    }
    listening.stop();
    const sound = soundIdOf(title, new Set(sounds.map(({ id }) => id)));
    const asked = { sound, title: title.trim(), kind, licence: licenceText(licence), source: source.trim() };
    const kept = await keep(item, { ...asked, cut: cut && goesRound(kind) && draft.suggestion !== null });
    if (!kept) return;
    tell((speech) => speech.say(partOf(kind) === null ? "sounds.kept-plain" : "sounds.kept", { title: asked.title }), null);
    onKept();
  };

  return (
    <form className="sounds-keep" noValidate onSubmit={(event) => void submit(event)}>
      <div className="sounds-keep__found">
        <div className="sounds-keep__hear">
          {whole === null ? null : <ListenButton title={item.name} url={whole} loop={goesRound(kind)} listening={listening} />}
          <Outline
            waveform={draft.waveform}
            label={say("sounds.drawing", { title: item.name })}
            position={whole !== null && listening.url === whole ? listening.position : null}
          />
        </div>
        <p className="quiet">
          {say("sounds.measured", {
            type: draft.type,
            duration: lengthText(draft.durationSeconds),
            loudness: decimal(goesRound(kind) ? draft.loudnessLufs : draft.momentaryLufs),
            peak: decimal(draft.peakDbtp),
          })}{" "}
          {say(decibels < 0 ? "sounds.softer" : "sounds.louder", {
            target: decimal(target),
            decibels: decimal(Math.abs(decibels)),
          })}
        </p>
        {goesRound(kind) && item.id !== null ? (
          <SeamPart id={item.id} draft={draft} cut={cut} busy={busy} listening={listening} onCut={setCut} />
        ) : null}
        {megabytes === null ? null : <p className="sounds-keep__memory">{say("sounds.memory", { megabytes })}</p>}
      </div>
      <div className="sounds-keep__fields" id={fields}>
        <TextInput
          label={say("sounds.field.title")}
          required
          withAsterisk={false}
          maxLength={200}
          value={title}
          disabled={busy}
          error={trouble("title")}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <OneOf
          label={say("sounds.field.kind")}
          values={KINDS}
          textOf={(value) => say(`sounds.kind.${value}`)}
          value={kind}
          disabled={busy}
          onValue={setKind}
        />
        <LicenceField licence={licence} busy={busy} trouble={trouble("licence")} onChange={setLicence} />
        <TextInput
          label={say("sounds.field.source")}
          description={say("sounds.field.source-hint")}
          required
          withAsterisk={false}
          maxLength={500}
          value={source}
          disabled={busy}
          error={trouble("source")}
          onChange={(event) => setSource(event.currentTarget.value)}
        />
        <Button
          type="submit"
          variant="filled"
          className="sounds-keep__go"
          disabled={busy || !reachable}
          aria-label={say("sounds.keep-one", { name: item.name })}
        >
          {say("sounds.keep")}
        </Button>
      </div>
    </form>
  );
}
