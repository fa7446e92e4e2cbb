/** Before going home: what would fail tomorrow, or on any other day, if it came with the house as it is now. */
import { Button } from "@mantine/core";
import { useEffect, useState } from "react";
import type { Forecast, ForecastFinding } from "../../../electron/contract/forecast.ts";
import type { House, VenueState } from "../../../electron/contract/state.ts";
import type { Instant } from "../../../electron/contract/words.ts";
import { useKnown, useLink } from "../../link/react.ts";
import { useDesk } from "../desk.ts";
import { dayTitle } from "../logic/day.ts";
import { addDays, localDate } from "../logic/venue-time.ts";
import { type Speech, useSpeech } from "../speech.ts";
import { DayField } from "../DayMoves.tsx";
import { ViewHead } from "../ViewHead.tsx";
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

const isFailure = ({ severity }: ForecastFinding): boolean => severity === "failure";

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

/** The headline of what is known of the day that is asked about. */
function headlineOf({ findings }: Forecast, { say }: Speech): string {
  const failures = findings.filter(isFailure).length;
  if (failures > 0) return say("forecast.fails", { count: failures });
  return findings.length > 0 ? say("forecast.doubts", { count: findings.length }) : say("forecast.nothing");
}

/** Below the headline: what else was found, and what was looked at. */
function Below({ answer, reachable }: { answer: Answer; reachable: boolean }) {
  const { say, time, language } = useSpeech();
  const { findings, checked, took } = answer.forecast;
  const failures = findings.filter(isFailure).length;
  const doubts = findings.length - failures;
  const number = new Intl.NumberFormat(language === "ar" ? "ar-u-nu-latn" : language, { maximumFractionDigits: 2 });
  return (
    <>
      {failures > 0 && doubts > 0 ? <p className="view-head__needs">{say("forecast.doubts", { count: doubts })}</p> : null}
      {findings.length === 0 ? <p>{say("forecast.nothing-detail")}</p> : null}
      <p className={reachable ? "quiet forecast__checked" : "view-head__needs"}>
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
  const speech = useSpeech();
  const { say, language } = speech;
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
  const waiting = say(!reachable ? "forecast.away" : found.kind === "failed" ? "forecast.failed" : "forecast.running");
  const title = dayTitle(date, language);
  return (
    <section className="forecast" aria-labelledby="forecast-title" aria-busy={running}>
      <ViewHead
        id="forecast-title"
        question={say("forecast.question", { date: title })}
        answer={answer === null ? waiting : headlineOf(answer.forecast, speech)}
        tone={answer === null ? "waiting" : answer.forecast.findings.some(isFailure) ? "needs" : "plain"}
        className={null}
        aside={
          <div className="moves view-head__moves forecast__moves">
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
            <DayField label={say("forecast.date")} min="1900-01-02" max="2199-12-30" date={date} onDate={setChosen} />
            <Button disabled={!reachable || running} onClick={() => setTurn((count) => count + 1)}>
              {say("forecast.again")}
            </Button>
          </div>
        }
      >
        {answer === null ? null : <Below answer={answer} reachable={reachable} />}
      </ViewHead>
      <div className={running ? "forecast__progress forecast__progress--running" : "forecast__progress"} aria-hidden="true" />
      {answer === null ? null : <FindingList day={answer.forecast} />}
    </section>
  );
}
