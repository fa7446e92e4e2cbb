/** Every zone: what should be, why, and what is. */
import { Button, VisuallyHidden } from "@mantine/core";
import type { ScreenStatus } from "../../electron/contract/report.ts";
import type { Zone } from "../../electron/contract/plan.ts";
import { rateOf } from "../../electron/contract/rehearsal.ts";
import type { House, Segment, VenueState, ZoneState } from "../../electron/contract/state.ts";
import { type Instant, parseInstant } from "../../electron/contract/words.ts";
import type { Known } from "../link/link.ts";
import { useKnown } from "../link/react.ts";
import { volumeAt } from "../../electron/domain/ramp.ts";
import { useDesk } from "./desk.ts";
import { type Field, FIELDS, rampText, valueText, type WhySubject } from "./field-text.ts";
import { hasAccents } from "./logic/accents.ts";
import type { Arrivals } from "./logic/arrivals.ts";
import { becauseText } from "./logic/sentences.ts";
import { ScreenLine } from "./ScreenLine.tsx";
import { useSpeech } from "./speech.ts";

/** The next instant at which a zone's values change; null if none is known ahead. */
function nextChange(segments: readonly Segment[], now: Instant): Instant | null {
  const ahead = segments.map((segment) => parseInstant(segment.from)).filter((from) => from > now);
  return ahead.length === 0 ? null : Math.min(...ahead);
}

function DesiredField({
  field,
  zone,
  id,
  now,
  alarmed,
  onWhy,
}: {
  field: Field;
  zone: ZoneState;
  id: string;
  now: Instant;
  /** An emergency that has a sound is in force. */
  alarmed: boolean;
  onWhy: (subject: WhySubject) => void;
}) {
  const speech = useSpeech();
  const value = valueText(field, zone, now, speech);
  // With nothing to play a volume counts for nothing; an emergency may sound by itself.
  const idle = field === "volume" && zone.playlist.value === null && !alarmed;
  const ramp = field === "volume" && !idle ? rampText(zone, speech) : null;
  const reason = becauseText(zone[field].because, id, speech);
  const label = speech.say(`field.${field}`);
  const level = Math.round(volumeAt(zone.volume.value, now));
  return (
    <button
      type="button"
      className={`desired desired--${zone[field].because.kind}${idle ? " desired--idle" : ""}`}
      onClick={() => onWhy({ zone: id, field })}
    >
      <span className="desired__label">{label}</span>
      <span className="desired__value">
        {value}
        {ramp === null ? null : <span className="desired__ramp">{ramp}</span>}
      </span>
      {field === "volume" && !idle ? (
        <span className="fader">
          <span className="fader__fill" style={{ inlineSize: `${level}%` }} />
        </span>
      ) : null}
      <span className="desired__reason">{reason}</span>
      <VisuallyHidden>{speech.say("why.button")}</VisuallyHidden>
    </button>
  );
}

interface ZoneRowProps {
  readonly zone: Zone;
  readonly state: ZoneState;
  readonly screens: readonly ScreenStatus[];
  readonly now: Instant;
  readonly speed: number;
  readonly arrivals: Arrivals;
  readonly fields: readonly Field[];
  readonly alarmed: boolean;
  readonly next: Instant | null;
  readonly onChange: (zone: string) => void;
  readonly onWhy: (subject: WhySubject) => void;
}

function ZoneRow({ zone, state, screens, now, speed, arrivals, fields, alarmed, next, onChange, onWhy }: ZoneRowProps) {
  const speech = useSpeech();
  const desk = useDesk();
  const { say } = speech;
  const name = speech.name(zone.name);
  return (
    <section className="zone" aria-labelledby={`zone-${zone.id}`}>
      <div className="zone__head">
        <h3 id={`zone-${zone.id}`} className="zone__name" tabIndex={-1}>
          {name}
        </h3>
        <p className="zone__next">{next === null ? "" : say("board.next", { time: speech.moment(next, now) })}</p>
        <Button
          className="zone__change"
          size="sm"
          disabled={!desk.reachable}
          aria-label={say("board.change-zone", { zone: name })}
          onClick={() => onChange(zone.id)}
        >
          {say("board.change")}
        </Button>
      </div>
      <div className={`zone__desired zone__desired--${fields.length}`} role="group" aria-label={say("board.desired")}>
        {fields.map((field) => (
          <DesiredField key={field} field={field} zone={state} id={zone.id} now={now} alarmed={alarmed} onWhy={onWhy} />
        ))}
      </div>
      <div className="zone__observed" role="group" aria-label={say("board.observed")}>
        {screens.length === 0 ? (
          <p className="quiet">{say("board.no-screen")}</p>
        ) : (
          screens.map((screen) => (
            <ScreenLine key={screen.id} screen={screen} zone={state} now={now} speed={speed} arrivals={arrivals} />
          ))
        )}
      </div>
    </section>
  );
}

interface BoardProps {
  readonly house: House;
  readonly state: VenueState;
  readonly observed: Known["observed"];
  readonly arrivals: Arrivals;
  readonly now: Instant;
  readonly onChange: (zone: string) => void;
  readonly onWhy: (subject: WhySubject) => void;
}

export function Board({ house, state, observed, arrivals, now, onChange, onWhy }: BoardProps) {
  const { say } = useSpeech();
  const { upcoming } = useKnown();
  const fields = FIELDS.filter((field) => field !== "accent" || hasAccents(house, state));
  return (
    <section className="board" aria-labelledby="board-title">
      <div className="board__head">
        <h2 id="board-title" tabIndex={-1}>
          {say("board.title")}
        </h2>
        <p>
          <span className="board__column" aria-hidden="true">
            {say("board.desired")}
          </span>
          {say("board.hint")}
        </p>
        <p className="board__column" aria-hidden="true">
          {say("board.observed")}
        </p>
      </div>
      {house.zones.length === 0 ? <p className="quiet">{say("board.empty")}</p> : null}
      {house.zones.map((zone) => {
        const zoneState = state.zones[zone.id];
        return zoneState === undefined ? null : (
          <ZoneRow
            key={zone.id}
            zone={zone}
            state={zoneState}
            screens={observed?.screens.filter((screen) => screen.zone === zone.id) ?? []}
            now={now}
            speed={rateOf(house.rehearsal)}
            arrivals={arrivals}
            fields={fields}
            alarmed={state.emergency !== null && state.emergency.sound !== null}
            next={nextChange(upcoming[zone.id] ?? [], now)}
            onChange={onChange}
            onWhy={onWhy}
          />
        );
      })}
    </section>
  );
}
