/** What was found, zone by zone: how bad, when it would be noticed, what it is and what to do. */
import type { Forecast, ForecastFinding } from "../../../electron/contract/forecast.ts";
import { type InstantText, parseInstant } from "../../../electron/contract/words.ts";
import { useSpeech } from "../speech.ts";
import { groupsOf, lastsAllDay } from "./groups.ts";

function When({ finding, day }: { finding: ForecastFinding; day: Forecast }) {
  const { say, time } = useSpeech();
  const { from, to } = finding;
  if (from === null || to === null) return null;
  if (lastsAllDay(finding, day)) return <p className="finding__when">{say("forecast.all-day")}</p>;
  // The day's own end is its midnight, not the next day's.
  const clock = (instant: InstantText): string => (instant === day.to ? "24:00" : time(parseInstant(instant)));
  return (
    <p className="finding__when">
      <bdi dir="ltr">
        <time dateTime={from}>{clock(from)}</time> – <time dateTime={to}>{clock(to)}</time>
      </bdi>
    </p>
  );
}

function Finding({ finding, day }: { finding: ForecastFinding; day: Forecast }) {
  const { say } = useSpeech();
  return (
    <li className={`finding finding--${finding.severity}`}>
      <p className="finding__severity">{say(`forecast.${finding.severity}`)}</p>
      <When finding={finding} day={day} />
      <p className="finding__message">{finding.message}</p>
    </li>
  );
}

export function FindingList({ day }: { day: Forecast }) {
  const speech = useSpeech();
  return (
    <div className="findings">
      {groupsOf(day.findings).map(({ zone, findings }) => {
        const id = `forecast-${zone ?? ""}`;
        return (
          <section key={id} className="findings__zone" aria-labelledby={id}>
            <h3 id={id} className="zone__name">
              {zone === null ? speech.say("forecast.house") : speech.zone(zone)}
            </h3>
            <ul>
              {findings.map((finding) => (
                <Finding key={JSON.stringify(finding)} finding={finding} day={day} />
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
