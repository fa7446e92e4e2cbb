/** Writing an announcement: what, where, when, and how it will be, before the one button that makes it. */
import { Button, TextInput } from "@mantine/core";
import { type SyntheticEvent, useEffect, useRef, useState } from "react";
import type { House, VenueState } from "../../../electron/contract/state.ts";
import type { Instant } from "../../../electron/contract/words.ts";
import { useLink } from "../../link/react.ts";
import { useDesk } from "../desk.ts";
import { localDate } from "../logic/venue-time.ts";
import { useSpeech } from "../speech.ts";
import { ZoneChooser } from "../ZoneChooser.tsx";
import { useBlankName } from "./blanks.ts";
import { type Draft, dueOf, emptyDraft, type Lack, lackOf, languagesOf } from "./draft.ts";
import { Preview } from "./Preview.tsx";
import { SoundFields } from "./SoundFields.tsx";
import { TextFields } from "./TextFields.tsx";

interface ComposerProps {
  readonly house: House;
  readonly state: VenueState;
  readonly now: Instant;
  readonly draft: Draft;
  readonly unspoken: string | null;
  readonly onChange: (draft: Draft) => void;
  /** Answers whether it was made. */
  readonly onAnnounce: (draft: Draft) => Promise<boolean>;
}

/** The language that is written first: of a template the venue's own, or any it has. */
function firstLanguage(draft: Draft, locale: string): string {
  const written = languagesOf(draft);
  return written.includes(locale) ? locale : (written[0] ?? locale);
}

export function Composer({ house, state, now, draft, unspoken, onChange, onAnnounce }: ComposerProps) {
  const { say, name, exactMoment } = useSpeech();
  const { reachable } = useDesk();
  const link = useLink();
  const blankName = useBlankName();
  const { timeZone } = house.venue;
  const locale = house.venue.locale.split("-")[0] ?? house.venue.locale;
  const [writing, setWriting] = useState(() => firstLanguage(draft, locale));
  const [lack, setLack] = useState<Lack | null>(null);
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const due = dueOf(draft, now, timeZone);
  const otherDay = due !== null && localDate(timeZone, due) !== localDate(timeZone, now);

  // What was just opened from a card is filled in at once.
  useEffect(() => {
    if (draft.template !== null) form.current?.querySelector<HTMLElement>("input, textarea")?.focus();
  }, [draft.template]);

  const change = (next: Draft): void => {
    setLack(null);
    onChange(next);
  };
  const startOver = (): void => change(emptyDraft(house.sounds));

  async function submit(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    const found = lackOf(draft, link.now(), timeZone);
    setLack(found);
    if (found !== null || busy) return;
    setBusy(true);
    const made = await onAnnounce(draft);
    setBusy(false);
    if (made) startOver();
  }

  const lackText = (missing: Lack): string => {
    switch (missing.kind) {
      case "words":
        return say("announce.words-needed");
      case "where":
        return say("sheet.where-needed");
      case "time":
        return say("announce.time-needed");
      case "blank":
        return say("announce.blank-needed", { what: blankName(missing.blank) });
      default:
        return missing satisfies never;
    }
  };

  return (
    <form
      ref={form}
      className="announce-composer"
      onSubmit={(event) => void submit(event)}
      noValidate
      aria-labelledby="announce-compose"
    >
      <div className="announce-composer__head">
        <h2 id="announce-compose">{draft.template === null ? say("announce.compose") : name(draft.template.name)}</h2>
        {draft.template === null ? null : (
          <Button size="sm" onClick={startOver}>
            {say("announce.clear")}
          </Button>
        )}
      </div>
      <div className="announce-composer__what">
        <TextFields draft={draft} writing={writing} locale={locale} onWriting={setWriting} onChange={change} />
        <SoundFields house={house} draft={draft} onChange={change} />
      </div>
      <div className="announce-composer__how">
        <ZoneChooser zones={house.zones} targets={draft.targets} onChange={(targets) => change({ ...draft, targets })} />
        <fieldset className="choice">
          <legend>{say("announce.when")}</legend>
          <div className="chips">
            <button
              type="button"
              className="chip"
              aria-pressed={draft.at === null}
              onClick={() => change({ ...draft, at: null })}
            >
              {say("announce.now")}
            </button>
            <TextInput
              className={draft.at === null ? "chip-time" : "chip-time chip-time--chosen"}
              size="md"
              leftSection={say("sheet.at")}
              aria-label={say("announce.at-time")}
              placeholder="17:30"
              inputMode="numeric"
              maxLength={8}
              value={draft.at ?? ""}
              onChange={({ currentTarget: { value } }) => change({ ...draft, at: value === "" ? null : value })}
            />
          </div>
          {draft.at === null ? null : (
            <p
              className={`choice__answer${due === null ? " announce-amber" : otherDay ? " choice__other-day" : ""}`}
              role="status"
            >
              {due === null ? say("announce.time-needed") : say("announce.due", { time: exactMoment(due, now) })}
            </p>
          )}
        </fieldset>
        <Preview
          house={house}
          state={state}
          draft={draft}
          writing={writing}
          unspoken={unspoken}
          due={draft.at === null ? null : due}
        />
        <p className="trouble" role="alert">
          {lack === null ? "" : lackText(lack)}
        </p>
        <Button type="submit" variant="filled" size="lg" fullWidth disabled={!reachable || due === null} aria-busy={busy}>
          {draft.at === null
            ? say("announce.go-now")
            : due === null
              ? say("announce.go-never")
              : say("announce.go-at", { time: exactMoment(due, now) })}
        </Button>
      </div>
    </form>
  );
}
