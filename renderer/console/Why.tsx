/** Why is it so? The reason of one field of one zone, and everything that was asked for and did not win. */
import { Drawer } from "@mantine/core";
import { useEffect, useState } from "react";
import type { House, Lost, VenueState } from "../../electron/contract/state.ts";
import { type Instant, parseInstant } from "../../electron/contract/words.ts";
import { useKnown } from "../link/react.ts";
import { useDesk } from "./desk.ts";
import { rampText, valueText, type WhySubject } from "./field-text.ts";
import { becauseText } from "./logic/sentences.ts";
import { useSpeech } from "./speech.ts";

function LostList({ lost, zone }: { lost: readonly Lost[]; zone: string }) {
  const speech = useSpeech();
  if (lost.length === 0) return <p className="quiet">{speech.say("why.lost-none")}</p>;
  return (
    <>
      <h3 className="why__heading">{speech.say("why.lost")}</h3>
      <ol className="why__lost">
        {lost.map((one) => (
          <li key={`${one.kind}-${one.id ?? ""}-${one.why}`}>
            <strong>{becauseText(one, zone, speech)}</strong>
            <span className="quiet">{one.why}</span>
          </li>
        ))}
      </ol>
    </>
  );
}

function Explanation({ subject, now }: { subject: WhySubject; now: Instant }) {
  const { state } = useKnown();
  const desk = useDesk();
  const speech = useSpeech();
  const { say } = speech;
  const [explained, setExplained] = useState<VenueState | null>(null);
  const { ask } = desk;

  useEffect(() => {
    let stopped = false;
    void ask((client) => client.api.state({ explain: "true" })).then((answer) => {
      if (!stopped && answer !== null) setExplained(answer);
    });
    return () => {
      stopped = true;
    };
    // Asked again at each change of state, for the answer is about one instant.
  }, [ask, state?.revision, state?.nextChange]);

  const zone = (explained ?? state)?.zones[subject.zone];
  if (zone === undefined) return null;
  const field = zone[subject.field];
  return (
    <div className="why">
      <p className="why__field">{say(`field.${subject.field}`)}</p>
      <p className="why__value">{valueText(subject.field, zone, now, speech)}</p>
      {subject.field === "volume" ? <p>{rampText(zone, speech)}</p> : null}
      <p className="why__because">{becauseText(field.because, subject.zone, speech)}</p>
      <p className="quiet">
        {field.since === null
          ? say("why.since-always")
          : say("why.since", { time: speech.moment(parseInstant(field.since), now) })}
      </p>
      {explained === null ? <p role="status">{say("why.loading")}</p> : <LostList lost={field.lost ?? []} zone={subject.zone} />}
    </div>
  );
}

export function Why({
  house,
  subject,
  now,
  onClose,
}: {
  house: House;
  subject: WhySubject | null;
  now: Instant;
  onClose: () => void;
}) {
  const speech = useSpeech();
  // It keeps its name for as long as it takes to slide away.
  const [named, setNamed] = useState(subject);
  if (subject !== null && subject !== named) setNamed(subject);
  const zone = house.zones.find(({ id }) => id === named?.zone);
  return (
    <Drawer
      opened={subject !== null}
      onClose={onClose}
      title={zone === undefined ? "" : speech.say("why.title", { zone: speech.name(zone.name) })}
      closeButtonProps={{ "aria-label": speech.say("close") }}
    >
      {subject === null ? null : <Explanation subject={subject} now={now} />}
    </Drawer>
  );
}
