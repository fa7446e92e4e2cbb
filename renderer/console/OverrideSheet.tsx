/** The sheet in which something is changed for a while: what, where, until when. Two taps for the usual case. */
import { Button, Drawer, TextInput } from "@mantine/core";
import { type SyntheticEvent, useState } from "react";
import type { OverrideRequest } from "../../electron/contract/command.ts";
import type { Settings, Target } from "../../electron/contract/plan.ts";
import type { House, VenueState } from "../../electron/contract/state.ts";
import { useLink, useVenueNow } from "../link/react.ts";
import { volumeAt } from "../../electron/domain/ramp.ts";
import { useDesk } from "./desk.ts";
import { EndChooser } from "./EndChooser.tsx";
import { hasAccents } from "./logic/accents.ts";
import { type End, endInstant, endRequest, usualEnd } from "./logic/ends.ts";
import { settingsText } from "./logic/sentences.ts";
import { SettingsFields } from "./SettingsFields.tsx";
import { useSpeech } from "./speech.ts";
import { ThemePreview } from "./Themes.tsx";
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
  const [set, setSet] = useState<Settings>(subject.kind === "theme" ? { theme: subject.theme } : {});
  const [targets, setTargets] = useState<readonly Target[]>([subject.kind === "theme" ? "venue" : `zone:${subject.zone}`]);
  const [end, setEnd] = useState<End>(() => usualEnd(state.opening));
  const [reason, setReason] = useState("");
  const [trouble, setTrouble] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const theme = subject.kind === "theme" ? house.themes.find(({ id }) => id === subject.theme) : undefined;
  const ends = endInstant(end, now, house.venue.timeZone, state.opening);
  const accents = hasAccents(house, state);
  const what = settingsText(set, speech);

  function check(): string | null {
    if (what === "") return say(accents ? "sheet.nothing-accents" : "sheet.nothing");
    if (targets.length === 0) return say("sheet.where-needed");
    return endInstant(end, link.now(), house.venue.timeZone, state.opening) === null ? say("sheet.ends-needed") : null;
  }

  async function submit(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    const found = check();
    setTrouble(found);
    if (found !== null || busy) return;
    setBusy(true);
    const request: OverrideRequest = {
      targets: [...targets],
      set,
      ...endRequest(end),
      ...(reason.trim() === "" ? {} : { reason: reason.trim() }),
    };
    const worked = await desk.create(request);
    setBusy(false);
    if (worked) onClose();
  }

  const zoneState = subject.kind === "zone" ? state.zones[subject.zone] : undefined;
  return (
    <form className="sheet" onSubmit={(event) => void submit(event)} noValidate>
      {theme === undefined ? null : (
        <div className="sheet__preview" aria-hidden="true">
          <ThemePreview theme={theme} />
        </div>
      )}
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
      <EndChooser end={end} now={now} timeZone={house.venue.timeZone} opening={state.opening} onChange={setEnd} />
      <TextInput
        label={say("sheet.reason")}
        description={say("sheet.reason-hint")}
        size="md"
        maxLength={200}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <div className="sheet__foot">
        <p className="trouble" role="alert">
          {trouble}
        </p>
        <Button type="submit" variant="filled" size="lg" fullWidth disabled={!desk.reachable} aria-busy={busy}>
          {what === ""
            ? say("sheet.apply")
            : ends === null
              ? what
              : say("sheet.submit", { what, time: speech.moment(ends, now) })}
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
    <Drawer opened={subject !== null} onClose={onClose} title={title} closeButtonProps={{ "aria-label": speech.say("close") }}>
      {subject === null ? null : <Sheet house={house} state={state} subject={subject} onClose={onClose} />}
    </Drawer>
  );
}
