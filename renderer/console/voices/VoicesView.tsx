/** What visitors felt: the share of the astonished, when, where and in which season; and what they wrote, as long as it is kept. */
import { Button } from "@mantine/core";
import { useMemo, useState } from "react";
import type { OpinionReport } from "../../../electron/contract/opinion.ts";
import type { House } from "../../../electron/contract/state.ts";
import { formatInstant, type Instant } from "../../../electron/contract/words.ts";
import { useDesk } from "../desk.ts";
import { localDate } from "../logic/venue-time.ts";
import { OneOf } from "../OneOf.tsx";
import { type Speech, useSpeech } from "../speech.ts";
import { ViewHead } from "../ViewHead.tsx";
import { Faces } from "./Faces.tsx";
import { byDate, byHour, byReason, byTheme, byZone, type Span, SPANS, spanOf } from "./figures.ts";
import { Lines } from "./Lines.tsx";
import { Tallies } from "./Tallies.tsx";
import { useOpinions } from "./use-opinions.ts";

const MINUTE = 60_000;
const SPAN_NAMES: readonly Span[] = ["day", "week", "month", "year"];

const percent = (share: number): number => Math.round(share * 100);

/** The first thing that is read. */
function answerOf({ astonishedShare }: OpinionReport, { say }: Speech): string {
  return astonishedShare === null ? say("voices.nobody") : say("voices.share", { share: percent(astonishedShare) });
}

function Counted({ house, report, span }: { readonly house: House; readonly report: OpinionReport; readonly span: Span }) {
  const speech = useSpeech();
  const { say, zone, theme, name } = speech;
  const { timeZone } = house.venue;
  const { opinions } = report;
  const counted = useMemo(
    () => ({
      hours: byHour(opinions, timeZone),
      dates: byDate(opinions, timeZone, span),
      zones: byZone(opinions),
      themes: byTheme(opinions),
      reasons: byReason(opinions),
    }),
    [opinions, timeZone, span],
  );
  const date = new Intl.DateTimeFormat(speech.language === "en" ? "en-GB" : speech.language, {
    timeZone: "UTC",
    weekday: "short",
    day: "numeric",
    month: "short",
  });
  const reasonName = (id: string): string => {
    const known = house.opinions.reasons.find((reason) => reason.id === id);
    return known === undefined ? id : name(known.words);
  };
  return (
    <>
      <Faces report={report} />
      {opinions.length < report.count ? (
        <p className="quiet">{say("voices.newest", { told: opinions.length, count: report.count })}</p>
      ) : null}
      <div className="voices__tables">
        {span === "day" ? null : (
          <Tallies
            caption={say(span === "year" ? "voices.by-week" : "voices.by-day")}
            of={say(span === "year" ? "voices.week" : "voices.day-column")}
            tallies={counted.dates}
            nameOf={(key) => date.format(Date.parse(`${key}T12:00:00Z`))}
          />
        )}
        <Tallies caption={say("voices.by-hour")} of={say("voices.hour")} tallies={counted.hours} nameOf={(key) => `${key}:00`} />
        <Tallies caption={say("voices.by-zone")} of={say("voices.zone")} tallies={counted.zones} nameOf={zone} />
        <Tallies caption={say("voices.by-season")} of={say("voices.season")} tallies={counted.themes} nameOf={theme} />
        <Tallies caption={say("voices.by-reason")} of={say("voices.reason")} tallies={counted.reasons} nameOf={reasonName} />
      </div>
      <Lines opinions={opinions} keepLinesDays={house.opinions.keepLinesDays} />
    </>
  );
}

export function VoicesView({ house, now }: { readonly house: House; readonly now: Instant }) {
  const { reachable } = useDesk();
  const speech = useSpeech();
  const { say, zone: zoneName, theme: themeName } = speech;
  const { timeZone } = house.venue;
  const [span, setSpan] = useState<Span>("week");
  const [zone, setZone] = useState("");
  const [theme, setTheme] = useState("");
  const days = spanOf(span, localDate(timeZone, now), timeZone);
  const reading = useOpinions(days.now, days.before, zone, theme, Math.floor(now / MINUTE));
  const held = reading.held;
  const waiting = !reachable ? "voices.away" : reading.kind === "failed" ? "voices.failed" : "voices.reading";
  const asked = new URLSearchParams({
    from: formatInstant(days.now.from),
    to: formatInstant(days.now.to),
    ...(zone === "" ? {} : { zone }),
    ...(theme === "" ? {} : { theme }),
  });
  return (
    <section className="voices" aria-labelledby="voices-title" aria-busy={reading.kind === "reading"}>
      <ViewHead
        id="voices-title"
        question={say("voices.question")}
        answer={held === null ? say(waiting) : answerOf(held.now, speech)}
        tone={held === null || held.now.count === 0 ? "waiting" : "plain"}
        className={null}
        aside={
          <div className="voices__choices">
            <div className="chips" role="group" aria-label={say("voices.span")}>
              {SPAN_NAMES.map((one) => (
                <button key={one} type="button" className="chip" aria-pressed={span === one} onClick={() => setSpan(one)}>
                  {one === "day" ? say("voices.today") : say("voices.days", { count: SPANS[one] })}
                </button>
              ))}
            </div>
            <div className="voices__filters">
              <OneOf
                size="md"
                aria-label={say("voices.zone")}
                values={["", ...house.zones.map(({ id }) => id)]}
                value={zone}
                textOf={(id) => (id === "" ? say("voices.all-zones") : zoneName(id))}
                onValue={setZone}
              />
              <OneOf
                size="md"
                aria-label={say("voices.season")}
                values={["", ...house.themes.map(({ id }) => id)]}
                value={theme}
                textOf={(id) => (id === "" ? say("voices.all-seasons") : themeName(id))}
                onValue={setTheme}
              />
              <Button component="a" href={`/api/opinions.csv?${asked.toString()}`} download>
                {say("heard.csv")}
              </Button>
            </div>
          </div>
        }
      >
        {held === null ? null : (
          <p className="quiet">
            {[
              say("voices.count", { count: held.now.count }),
              ...(held.shareBefore === null ? [] : [say("voices.before", { share: percent(held.shareBefore) })]),
            ].join(" · ")}
          </p>
        )}
        {reachable || held === null ? null : <p className="view-head__needs">{say("link.gone")}</p>}
      </ViewHead>
      {held === null ? null : held.now.count > 0 ? (
        <Counted house={house} report={held.now} span={span} />
      ) : (
        <p className="quiet">{say(house.opinions.asked ? "voices.empty" : "voices.not-asked")}</p>
      )}
    </section>
  );
}
