/** Before going home: what would fail tomorrow, or on any other day, if it came with the house as it is now. */
import { Button } from "@mantine/core";
import { useEffect, useState } from "react";
import type { Forecast } from "../../../electron/contract/forecast.ts";
import type { House, VenueState } from "../../../electron/contract/state.ts";
import type { Instant } from "../../../electron/contract/words.ts";
import { useKnown, useLink } from "../../link/react.ts";
import { useDesk } from "../desk.ts";
import { addDays, localDate } from "../logic/venue-time.ts";
import { useSpeech } from "../speech.ts";
import { FindingList } from "./FindingList.tsx";

type Found =
  | { readonly kind: "running"; readonly before: Answer | null }
  | { readonly kind: "answer"; readonly answer: Answer }
  | { readonly kind: "failed" };

interface Answer {
  readonly forecast: Forecast;
  /** The venue's time at which it came. */
  readonly at: Instant;
}

const answerIn = (found: Found): Answer | null =>
  found.kind === "answer" ? found.answer : found.kind === "running" ? found.before : null;

/** Asks for a day, and again whenever the plan, an override, a screen or the language is another one. */
function useForecast(date: string, revision: number, turn: number): Found {
  const { ask, reachable } = useDesk();
  const { language } = useSpeech();
  const { observed } = useKnown();
  const link = useLink();
  const [found, setFound] = useState<Found>({ kind: "running", before: null });
  const screens = JSON.stringify(observed?.screens.map(({ id, online, observed: pages }) => [id, online, pages.length]));

  useEffect(() => {
    if (!reachable) return;
    let stopped = false;
    setFound((held) => ({ kind: "running", before: answerIn(held) }));
    void ask((client) => client.api.forecast({ date, language })).then((forecast) => {
      if (!stopped) setFound(forecast === null ? { kind: "failed" } : { kind: "answer", answer: { forecast, at: link.now() } });
    });
    return () => {
      stopped = true;
    };
  }, [ask, link, reachable, date, language, revision, screens, turn]);
  return found;
}

/** What is known of the day that is asked about: the headline, and what was looked at. */
function Verdict({ answer, reachable }: { answer: Answer; reachable: boolean }) {
  const { say, time, language } = useSpeech();
  const { findings, checked, took } = answer.forecast;
  const failures = findings.filter(({ severity }) => severity === "failure").length;
  const doubts = findings.length - failures;
  const doubtful = doubts === 0 ? null : say("forecast.doubts", { count: doubts });
  const headline = failures > 0 ? say("forecast.fails", { count: failures }) : (doubtful ?? say("forecast.nothing"));
  const number = new Intl.NumberFormat(language === "ar" ? "ar-u-nu-latn" : language, { maximumFractionDigits: 2 });
  return (
    <>
      <p className="status__answer" role="status">
        {headline}
      </p>
      {failures > 0 && doubtful !== null ? <p className="forecast__doubts">{doubtful}</p> : null}
      {findings.length === 0 ? <p>{say("forecast.nothing-detail")}</p> : null}
      <p className={reachable ? "quiet forecast__checked" : "forecast__stale"}>
        {reachable
          ? say("forecast.checked", {
              time: time(answer.at),
              seconds: number.format(Math.max(0.01, took / 1000)),
              segments: number.format(checked.segments),
              tracks: number.format(checked.tracks),
              assets: number.format(checked.assets),
              screens: number.format(checked.screens),
            })
          : say("forecast.stale", { time: time(answer.at) })}
      </p>
    </>
  );
}

export function ForecastView({ house, state, now }: { house: House; state: VenueState; now: Instant }) {
  const { reachable } = useDesk();
  const { say, language } = useSpeech();
  const today = localDate(house.venue.timeZone, now);
  const tomorrow = addDays(today, 1);
  /** null follows tomorrow, also across midnight. */
  const [chosen, setChosen] = useState<string | null>(null);
  const [turn, setTurn] = useState(0);
  const date = chosen ?? tomorrow;
  const found = useForecast(date, state.revision, turn);
  const known = answerIn(found);
  // While the controller is away the answer for another day may be the last one.
  const answer = known?.forecast.date === date ? known : null;
  const running = found.kind === "running" && reachable;
  const failures = answer?.forecast.findings.some(({ severity }) => severity === "failure") === true;
  const title = new Intl.DateTimeFormat(language === "en" ? "en-GB" : language === "ar" ? "ar-u-nu-latn" : language, {
    timeZone: "UTC",
    weekday: "long",
    day: "numeric",
    month: "long",
    year: "numeric",
  }).format(Date.parse(`${date}T12:00:00Z`));
  return (
    <section className={failures ? "forecast status--needs" : "forecast"} aria-labelledby="forecast-title" aria-busy={running}>
      <div className="forecast__head">
        <div className="forecast__verdict">
          <h2 id="forecast-title" className="status__question" tabIndex={-1}>
            {say("forecast.question", { date: title })}
          </h2>
          {answer === null ? (
            <p className="status__answer forecast__waiting" role="status">
              {reachable ? say(found.kind === "failed" ? "forecast.failed" : "forecast.running") : say("forecast.away")}
            </p>
          ) : (
            <Verdict answer={answer} reachable={reachable} />
          )}
        </div>
        <div className="forecast__moves">
          <Button variant={date === today ? "light" : "default"} aria-pressed={date === today} onClick={() => setChosen(today)}>
            {say("forecast.today")}
          </Button>
          <Button
            variant={date === tomorrow ? "light" : "default"}
            aria-pressed={date === tomorrow}
            onClick={() => setChosen(null)}
          >
            {say("forecast.tomorrow")}
          </Button>
          <input
            type="date"
            className="forecast__date"
            aria-label={say("forecast.date")}
            min="1900-01-02"
            max="2199-12-30"
            value={date}
            onChange={({ currentTarget }) => {
              // A date half typed is none yet.
              if (currentTarget.validity.valid && currentTarget.value !== "") setChosen(currentTarget.value);
            }}
          />
          <Button disabled={!reachable || running} onClick={() => setTurn((count) => count + 1)}>
            {say("forecast.again")}
          </Button>
        </div>
      </div>
      <div className={running ? "forecast__progress forecast__progress--running" : "forecast__progress"} aria-hidden="true" />
      {answer === null ? null : <FindingList day={answer.forecast} />}
    </section>
  );
}
