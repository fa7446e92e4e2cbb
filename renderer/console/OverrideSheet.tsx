/** The sheet in which something is changed for a while: what, where, from when, until when; seen, heard and said before it is done. */
import { Button, Drawer, TextInput } from "@mantine/core";
import { type SyntheticEvent, useState } from "react";
import type { House, VenueState } from "../../electron/contract/state.ts";
import { parseInstant } from "../../electron/contract/words.ts";
import { volumeAt } from "../../electron/domain/ramp.ts";
import { useLink, useVenueNow } from "../link/react.ts";
import { useDesk } from "./desk.ts";
import { EndChooser } from "./EndChooser.tsx";
import { hasAccents } from "./logic/accents.ts";
import { endInstant, usualEnd } from "./logic/ends.ts";
import { zonesOf } from "./logic/overrides.ts";
import { settingsText } from "./logic/sentences.ts";
import { SettingsFields } from "./SettingsFields.tsx";
import { type Speech, useSpeech } from "./speech.ts";
import { type Choice, lackOf, laterStart, requestOf } from "./switching/choice.ts";
import { EffectList } from "./switching/EffectList.tsx";
import { effectGroups } from "./switching/effects.ts";
import { SeenAndHeard } from "./switching/SeenAndHeard.tsx";
import { StartChooser } from "./switching/StartChooser.tsx";
import { useEffects } from "./switching/use-effects.ts";
import { ZoneChooser } from "./ZoneChooser.tsx";

export type SheetSubject =
  | { readonly kind: "theme"; readonly theme: string }
  | { readonly kind: "zone"; readonly zone: string }
  | { readonly kind: "choice"; readonly choice: Choice };

/** What is chosen before anyone chooses. */
function firstChoice(subject: SheetSubject, opening: VenueState["opening"]): Choice {
  if (subject.kind === "choice") return subject.choice;
  return {
    set: subject.kind === "theme" ? { theme: subject.theme } : {},
    targets: [subject.kind === "theme" ? "venue" : `zone:${subject.zone}`],
    start: { kind: "now" },
    end: usualEnd(opening),
  };
}

function titleOf(subject: SheetSubject | null, { say, theme, zone }: Speech): string {
  switch (subject?.kind) {
    case undefined:
      return "";
    case "theme":
      return say("sheet.theme", { theme: theme(subject.theme) });
    case "zone":
      return say("sheet.zone", { zone: zone(subject.zone) });
    case "choice":
      return say("sheet.choice");
    default:
      return subject satisfies never;
  }
}

interface SheetProps {
  readonly house: House;
  readonly state: VenueState;
  readonly subject: SheetSubject;
  readonly onClose: () => void;
}

function Sheet({ house, state, subject, onClose }: SheetProps) {
  const desk = useDesk();
  const link = useLink();
  const speech = useSpeech();
  const now = useVenueNow(1_000);
  const { say } = speech;
  const { timeZone } = house.venue;
  const [choice, setChoice] = useState(() => firstChoice(subject, state.opening));
  const { set, targets, start, end } = choice;
  const choose = (chosen: Partial<Choice>): void => setChoice((held) => ({ ...held, ...chosen }));
  const [reason, setReason] = useState("");
  const [trouble, setTrouble] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const accents = hasAccents(house, state);
  const what = settingsText(set, speech);
  const zones = zonesOf(targets, house.zones).map(({ id }) => id);
  const from = laterStart(choice, now, timeZone);

  /** What is still to be said; null: nothing. */
  function lacking(): string | null {
    const lack = lackOf(choice, house.zones, state.opening, link.now(), timeZone);
    switch (lack) {
      case null:
        return null;
      case "what":
        return say(accents ? "sheet.nothing-accents" : "sheet.nothing");
      case "where":
        return say("sheet.where-needed");
      case "end":
        return say("sheet.ends-needed");
      default:
        return say(`sheet.${lack}`);
    }
  }

  const lacks = lacking();
  const asked = lacks === null ? requestOf(choice, now, timeZone) : null;
  const { preview, refused, stale } = useEffects(asked);
  // The one refusal that choosing well cannot avoid, since nobody here knows the hours of other days.
  const refusal = refused !== null && end.kind === "closing" ? say("sheet.closed-then") : refused;
  const answer = asked === null || stale ? null : preview;
  const openingThen = start.kind === "now" ? state.opening : (answer?.opening ?? null);
  const ends = endInstant(end, from ?? now, timeZone, openingThen) ?? (answer === null ? null : parseInstant(answer.until));

  async function submit(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    const found = lacks ?? (stale ? null : refusal);
    setTrouble(found);
    if (found !== null || asked === null || busy) return;
    setBusy(true);
    const worked = await desk.create({ ...asked, ...(reason.trim() === "" ? {} : { reason: reason.trim() }) });
    setBusy(false);
    if (worked) onClose();
  }

  const time = ends === null ? "" : speech.moment(ends, now);
  const zoneState = subject.kind === "zone" ? state.zones[subject.zone] : undefined;
  return (
    <form className="sheet sheet--switch" onSubmit={(event) => void submit(event)} noValidate>
      {zones.length === 0 ? null : (
        <SeenAndHeard house={house} state={state} zones={zones} theme={set.theme} from={from} preview={preview} />
      )}
      <EffectList
        house={house}
        groups={
          preview === null || asked === null
            ? []
            : effectGroups(preview, { speech, now, later: from !== null, overrides: desk.overrides ?? [] })
        }
        refusal={asked === null ? null : refusal}
        waiting={stale}
      />
      <div className="sheet__choices">
        {subject.kind === "theme" ? null : (
          <SettingsFields
            house={house}
            set={set}
            accents={accents}
            volumeNow={zoneState === undefined ? 0 : Math.round(volumeAt(zoneState.volume.value, now))}
            onChange={(chosen) => choose({ set: chosen })}
          />
        )}
        <ZoneChooser zones={house.zones} targets={targets} onChange={(chosen) => choose({ targets: chosen })} />
        <StartChooser start={start} now={now} timeZone={timeZone} onChange={(chosen) => choose({ start: chosen })} />
        <EndChooser
          end={end}
          now={now}
          from={from}
          ends={ends}
          timeZone={timeZone}
          opening={openingThen}
          onChange={(chosen) => choose({ end: chosen })}
        />
        <TextInput
          label={say("sheet.reason")}
          description={say("sheet.reason-hint")}
          size="md"
          maxLength={200}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </div>
      <div className="sheet__foot">
        <p className="trouble" role="alert">
          {trouble}
        </p>
        <Button
          type="submit"
          variant="filled"
          size="lg"
          fullWidth
          disabled={!desk.reachable}
          aria-busy={busy}
          data-autofocus={subject.kind === "zone" ? undefined : true}
          // A key that is still held from the tile dresses nobody.
          onKeyDown={(event) => event.repeat && event.preventDefault()}
        >
          {what === ""
            ? say("sheet.apply")
            : ends === null
              ? what
              : from === null
                ? say("sheet.submit", { what, time })
                : say("sheet.submit-from", { what, from: speech.moment(from, now), time })}
        </Button>
      </div>
    </form>
  );
}

export function OverrideSheet({
  house,
  state,
  subject,
  onClose,
}: {
  house: House;
  state: VenueState;
  subject: SheetSubject | null;
  onClose: () => void;
}) {
  const speech = useSpeech();
  // It keeps its name for as long as it takes to slide away.
  const [named, setNamed] = useState(subject);
  if (subject !== null && subject !== named) setNamed(subject);
  return (
    <Drawer
      opened={subject !== null}
      onClose={onClose}
      title={titleOf(named, speech)}
      size={1120}
      closeButtonProps={{ "aria-label": speech.say("close") }}
    >
      {subject === null ? null : <Sheet house={house} state={state} subject={subject} onClose={onClose} />}
    </Drawer>
  );
}
