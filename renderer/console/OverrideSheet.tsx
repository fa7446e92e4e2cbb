/** The sheet in which something is changed for a while: what, where, from when, until when; seen, heard and said before it is done. */
import { Button, Drawer, TextInput } from "@mantine/core";
import { type SyntheticEvent, useState } from "react";
import type { OverrideRequest } from "../../electron/contract/command.ts";
import type { Settings, Target } from "../../electron/contract/plan.ts";
import type { House, VenueState } from "../../electron/contract/state.ts";
import { parseInstant } from "../../electron/contract/words.ts";
import { volumeAt } from "../../electron/domain/ramp.ts";
import { useLink, useVenueNow } from "../link/react.ts";
import { useDesk } from "./desk.ts";
import { EndChooser } from "./EndChooser.tsx";
import { hasAccents } from "./logic/accents.ts";
import { type End, endInstant, endRequest, usualEnd } from "./logic/ends.ts";
import { zonesOf } from "./logic/overrides.ts";
import { settingsText } from "./logic/sentences.ts";
import { type Start, startInstant, startRequest, startTrouble } from "./logic/starts.ts";
import { SettingsFields } from "./SettingsFields.tsx";
import { useSpeech } from "./speech.ts";
import { EffectList } from "./switching/EffectList.tsx";
import { effectGroups } from "./switching/effects.ts";
import { SeenAndHeard } from "./switching/SeenAndHeard.tsx";
import { StartChooser } from "./switching/StartChooser.tsx";
import { useEffects } from "./switching/use-effects.ts";
import { ZoneChooser } from "./ZoneChooser.tsx";

export type SheetSubject = { readonly kind: "theme"; readonly theme: string } | { readonly kind: "zone"; readonly zone: string };

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
  const [set, setSet] = useState<Settings>(subject.kind === "theme" ? { theme: subject.theme } : {});
  const [targets, setTargets] = useState<readonly Target[]>([subject.kind === "theme" ? "venue" : `zone:${subject.zone}`]);
  const [start, setStart] = useState<Start>({ kind: "now" });
  const [end, setEnd] = useState<End>(() => usualEnd(state.opening));
  const [reason, setReason] = useState("");
  const [trouble, setTrouble] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const accents = hasAccents(house, state);
  const what = settingsText(set, speech);
  const zones = zonesOf(targets, house.zones).map(({ id }) => id);
  const from = start.kind === "now" ? null : startInstant(start, now, timeZone);

  /** What is still to be said; null: nothing. The end of an opening that lies ahead is the controller's to say. */
  function lacking(): string | null {
    if (what === "") return say(accents ? "sheet.nothing-accents" : "sheet.nothing");
    if (zones.length === 0) return say("sheet.where-needed");
    const late = startTrouble(start, link.now(), timeZone);
    if (late !== null) return say(`sheet.start-${late}`);
    const known = start.kind === "now" ? state.opening : null;
    if (end.kind === "closing" && known === null) return null;
    return endInstant(end, from ?? now, timeZone, known) === null ? say("sheet.ends-needed") : null;
  }

  const lacks = lacking();
  const asked: OverrideRequest | null =
    lacks === null ? { targets: [...targets], set, ...startRequest(start, now, timeZone), ...endRequest(end, timeZone) } : null;
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
        {subject.kind === "zone" ? (
          <SettingsFields
            house={house}
            set={set}
            accents={accents}
            volumeNow={zoneState === undefined ? 0 : Math.round(volumeAt(zoneState.volume.value, now))}
            onChange={setSet}
          />
        ) : null}
        <ZoneChooser zones={house.zones} targets={targets} onChange={setTargets} />
        <StartChooser start={start} now={now} timeZone={timeZone} onChange={setStart} />
        <EndChooser end={end} now={now} from={from} ends={ends} timeZone={timeZone} opening={openingThen} onChange={setEnd} />
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
          data-autofocus={subject.kind === "theme" ? true : undefined}
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
  const title =
    named === null
      ? ""
      : named.kind === "theme"
        ? speech.say("sheet.theme", { theme: speech.theme(named.theme) })
        : speech.say("sheet.zone", { zone: speech.zone(named.zone) });
  return (
    <Drawer
      opened={subject !== null}
      onClose={onClose}
      title={title}
      size={1120}
      closeButtonProps={{ "aria-label": speech.say("close") }}
    >
      {subject === null ? null : <Sheet house={house} state={state} subject={subject} onClose={onClose} />}
    </Drawer>
  );
}
