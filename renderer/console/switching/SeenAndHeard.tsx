/** How it will be before it is: a kiosk of a zone, live, and what is heard there, at the operator's own desk. */
import { NativeSelect } from "@mantine/core";
import { useState } from "react";
import type { OverridePreview } from "../../../electron/contract/override-preview.ts";
import type { House, VenueState } from "../../../electron/contract/state.ts";
import type { Theme } from "../../../electron/contract/theme.ts";
import { type Instant, parseInstant } from "../../../electron/contract/words.ts";
import { useDesk } from "../desk.ts";
import { LivePreview } from "../preview/LivePreview.tsx";
import { useSpeech } from "../speech.ts";
import { useHearing, voicesOf } from "./hearing.ts";

/** What a screen wears where nothing else is asked for. */
const HOUSE_STYLE = "classic";

interface SeenAndHeardProps {
  readonly house: House;
  readonly state: VenueState;
  /** The zones that it is about, by id, of which there is one at least. */
  readonly zones: readonly string[];
  /** What is put on; undefined: it stays as it is. */
  readonly theme: string | null | undefined;
  /** When it would begin, where that is not now. */
  readonly from: Instant | null;
  readonly preview: OverridePreview | null;
}

export function SeenAndHeard({ house, state, zones, theme, from, preview }: SeenAndHeardProps) {
  const speech = useSpeech();
  const desk = useDesk();
  const { say } = speech;
  const [chosen, setChosen] = useState<string | null>(null);
  const [portrait, setPortrait] = useState(false);
  const [before, setBefore] = useState(false);
  const hearing = useHearing(() => desk.tell((words) => words.say("preview.unheard"), null));

  const zone = chosen !== null && zones.includes(chosen) ? chosen : (zones[0] ?? "");
  const told = preview?.zones.find((candidate) => candidate.zone === zone);
  const worn = told?.theme?.without[0]?.value ?? state.zones[zone]?.theme.value ?? null;
  const wanted = before || theme === undefined ? worn : theme;
  const named = (id: string | null): Theme | undefined => house.themes.find((candidate) => candidate.id === id);
  const shown = named(wanted) ?? named(HOUSE_STYLE) ?? house.themes[0];
  const voices = told === undefined ? [] : voicesOf(told.heard, house.sounds);
  const changes = theme !== undefined && worn !== theme;

  return (
    <section className="seen" aria-label={say("preview.section")}>
      {shown === undefined ? null : (
        <LivePreview
          zone={zone}
          theme={shown}
          part={preview?.daylight.part ?? state.daylight.part}
          language={house.venue.locale}
          shape={portrait ? "portrait" : "landscape"}
          title={say("preview.title", { theme: speech.name(shown.name), zone: speech.zone(zone) })}
          at={from}
          opening={from === null ? null : (preview?.opening ?? null)}
        />
      )}
      <div className="seen__bar">
        {zones.length < 2 ? null : (
          <NativeSelect
            size="md"
            className="seen__zone"
            aria-label={say("preview.zone")}
            value={zone}
            data={zones.map((id) => ({ value: id, label: speech.zone(id) }))}
            onChange={(event) => setChosen(event.currentTarget.value)}
          />
        )}
        {changes || before ? (
          <button type="button" className="chip" aria-pressed={before} onClick={() => setBefore(!before)}>
            {say("preview.before")}
          </button>
        ) : null}
        <button type="button" className="chip" aria-pressed={portrait} onClick={() => setPortrait(!portrait)}>
          {say("preview.portrait")}
        </button>
        <button
          type="button"
          className="chip seen__listen"
          disabled={voices.length === 0 && !hearing.on}
          aria-pressed={hearing.on}
          onClick={() => (hearing.on ? hearing.stop() : hearing.start(voices))}
        >
          <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true" fill="currentColor">
            {hearing.on ? <path d="M3 3h10v10H3z" /> : <path d="M4 2l10 6-10 6z" />}
          </svg>
          {say(voices.length === 0 ? "preview.silent" : "preview.listen")}
        </button>
      </div>
      {preview === null || from === null ? null : (
        <p className="quiet">
          {say(`preview.then-${preview.daylight.part}`, { time: speech.moment(from, parseInstant(state.at)) })}
        </p>
      )}
    </section>
  );
}
