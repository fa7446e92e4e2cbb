/** Why is it so? One field of one zone: what it is and why, what comes next, and what was asked for and did not win. */
import { Drawer } from "@mantine/core";
import { useEffect, useState } from "react";
import type { Explanation } from "../../electron/contract/explanation.ts";
import type { House, Lost } from "../../electron/contract/state.ts";
import { type Instant, parseInstant } from "../../electron/contract/words.ts";
import { useKnown } from "../link/react.ts";
import { useDesk } from "./desk.ts";
import { valueText, type WhySubject } from "./field-text.ts";
import { becauseText } from "./logic/sentences.ts";
import { useSpeech } from "./speech.ts";

/** Asks for the reasons of a zone, again at each change of state: the answer is about one instant. Null until it is there. */
function useExplanation(zone: string): Explanation | null {
  const { state } = useKnown();
  const { ask } = useDesk();
  const { language } = useSpeech();
  const [explanation, setExplanation] = useState<Explanation | null>(null);
  useEffect(() => {
    let stopped = false;
    void ask((client) => client.api.explain({ zone, language })).then((answer) => {
      if (!stopped && answer !== null) setExplanation(answer);
    });
    return () => {
      stopped = true;
    };
  }, [ask, zone, language, state?.revision, state?.nextChange]);
  return explanation;
}

/** A sentence of the house, with its time at its side. */
function Step({ label, time, sentence }: { label: string; time: string | null; sentence: string }) {
  return (
    <li className="why__step">
      <p className="why__when">
        <strong>{label}</strong>
        {time === null ? null : <span>{time}</span>}
      </p>
      <p className="why__sentence">{sentence}</p>
    </li>
  );
}

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

function Reasons({ explanation, subject, now }: { explanation: Explanation; subject: WhySubject; now: Instant }) {
  const speech = useSpeech();
  const { say } = speech;
  const { since, sentence, next, lost } = explanation[subject.field];
  const moment = (text: string): string => speech.moment(parseInstant(text), now);
  return (
    <>
      <ol className="why__steps">
        <Step
          label={say("why.now")}
          time={since === null ? null : say("why.since", { time: moment(since) })}
          sentence={sentence}
        />
        <Step
          label={say("why.next")}
          time={next === null ? null : moment(next.at)}
          sentence={next === null ? say("why.next-none") : next.sentence}
        />
      </ol>
      <LostList lost={lost} zone={subject.zone} />
    </>
  );
}

function Panel({ subject, now }: { subject: WhySubject; now: Instant }) {
  const { state } = useKnown();
  const speech = useSpeech();
  const explanation = useExplanation(subject.zone);
  const zone = explanation ?? state?.zones[subject.zone];
  if (zone === undefined) return null;
  return (
    <div className="why">
      <p className="why__field">{speech.say(`field.${subject.field}`)}</p>
      <p className="why__value">{valueText(subject.field, zone, now, speech)}</p>
      {explanation === null ? (
        <p role="status">{speech.say("why.loading")}</p>
      ) : (
        <Reasons explanation={explanation} subject={subject} now={now} />
      )}
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
      {subject === null ? null : <Panel subject={subject} now={now} />}
    </Drawer>
  );
}
