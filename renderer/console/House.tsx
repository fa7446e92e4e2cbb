/** The console once it is open: one page that answers "is the house ready?", and the day beside it. */
import { lazy, Suspense, useCallback, useEffect, useEffectEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { rateOf } from "../../electron/contract/rehearsal.ts";
import { useKnown, useVenueNow } from "../link/react.ts";
import { usePageMarks } from "../ui/rehearsal.ts";
import { AnnounceView } from "./announce/AnnounceView.tsx";
import { useArrivals } from "./arrivals.ts";
import { Board } from "./Board.tsx";
import { CheckView } from "./check/CheckView.tsx";
import { DayView } from "./DayView.tsx";
import { EmergencyBand } from "./EmergencyBand.tsx";
import type { WhySubject } from "./field-text.ts";
import { ForecastView } from "./forecast/ForecastView.tsx";
import { Header } from "./Header.tsx";
import { HeardView } from "./heard/HeardView.tsx";
import { LibraryView } from "./library/LibraryView.tsx";
import { NoticeBar } from "./NoticeBar.tsx";
import { OutputsView } from "./outputs/OutputsView.tsx";
import { OverrideSheet, type SheetSubject } from "./OverrideSheet.tsx";
import { Palette } from "./palette/Palette.tsx";
import { RehearsalBar } from "./RehearsalBar.tsx";
import { Running } from "./Running.tsx";
import { SeasonsView } from "./seasons/SeasonsView.tsx";
import { Shortcuts } from "./Shortcuts.tsx";
import { useSpeech } from "./speech.ts";
import { StatusLine } from "./StatusLine.tsx";
import { Themes } from "./Themes.tsx";
import { useView, type View } from "./view-address.ts";
import { Why } from "./Why.tsx";
import { keptLanguage, spoken } from "./words/language.ts";

/** With the words of six languages that say nothing: only whoever opens it needs them. */
const VoicesView = lazy(async () => ({ default: (await import("./voices/VoicesView.tsx")).VoicesView }));

export function House() {
  const { status, house, state, observed, turns } = useKnown();
  const { i18n } = useTranslation();
  const now = useVenueNow(1_000);
  const arrivals = useArrivals(observed, turns);
  const speech = useSpeech();
  const { say } = speech;
  const [view, setView] = useView();
  const [sheet, setSheet] = useState<SheetSubject | null>(null);
  const [why, setWhy] = useState<WhySubject | null>(null);
  const [asking, setAsking] = useState(false);
  const [lostAt, setLostAt] = useState<number | null>(null);
  /** A zone that a finding leads to, until it has the focus. */
  const [wanted, setWanted] = useState<string | null>(null);
  /** A date that a finding leads to; null: today. */
  const [date, setDate] = useState<string | null>(null);

  usePageMarks(`${say(`view.${view}`)} · ${say("title")}`, house !== null && house.rehearsal !== null, i18n.language);

  const locale = house?.venue.locale;
  useEffect(() => {
    if (locale === undefined || keptLanguage(localStorage) !== null || spoken(navigator.languages) !== null) return;
    void i18n.changeLanguage(spoken([locale]) ?? "en");
  }, [locale, i18n]);

  const loseSight = useEffectEvent(() => setLostAt(status === "offline" ? now : null));
  useEffect(() => loseSight(), [status]);

  useEffect(() => {
    if (wanted === null || view !== "house") return;
    document.getElementById(`zone-${wanted}`)?.focus();
    setWanted(null);
  }, [wanted, view]);

  const turnTo = useCallback(
    (next: View) => {
      setDate(null);
      setView(next);
    },
    [setView],
  );

  if (house === null || state === null) {
    return (
      <main className="waiting">
        <p role="status">{say(status === "connecting" ? "link.connecting" : "link.loading")}</p>
      </main>
    );
  }

  return (
    <div className="house">
      {/* The fragment of the address names the view: this link leads the focus alone. */}
      <a
        className="skip"
        href="#content"
        onClick={(event) => {
          event.preventDefault();
          document.getElementById("content")?.focus();
        }}
      >
        {say("skip")}
      </a>
      {house.rehearsal === null ? null : <RehearsalBar house={house} state={state} rehearsal={house.rehearsal} />}
      <Header house={house} state={state} now={now} view={view} onView={turnTo} onAsk={() => setAsking(true)} />
      <EmergencyBand emergency={state.emergency} now={now} />
      {lostAt === null ? null : (
        <p className="band band--lost" role="alert">
          {say("link.offline", { time: speech.time(lostAt) })}
        </p>
      )}
      <main id="content" tabIndex={-1} className={view === "house" ? "house__main" : "house__main house__main--day"}>
        {view === "house" ? (
          <>
            <StatusLine
              state={state}
              observed={observed}
              now={now}
              speed={rateOf(house.rehearsal)}
              rehearsed={house.rehearsal !== null}
              arrivals={arrivals}
            />
            <aside className="house__aside" aria-label={say("themes.title")}>
              <Running now={now} zones={house.zones} emergency={state.emergency} />
              <Themes themes={house.themes} zones={state.zones} onPick={(theme) => setSheet({ kind: "theme", theme })} />
            </aside>
            <Board
              house={house}
              state={state}
              observed={observed}
              arrivals={arrivals}
              now={now}
              onChange={(zone) => setSheet({ kind: "zone", zone })}
              onWhy={setWhy}
            />
          </>
        ) : view === "day" ? (
          <DayView house={house} state={state} now={now} start={date} />
        ) : view === "check" ? (
          <CheckView
            house={house}
            onZone={(zone) => {
              setWanted(zone);
              setView("house");
            }}
            onDay={(day) => {
              setDate(day);
              setView("day");
            }}
          />
        ) : view === "sounds" ? (
          <LibraryView house={house} />
        ) : view === "outputs" ? (
          <OutputsView house={house} state={state} />
        ) : view === "heard" ? (
          <HeardView house={house} state={state} now={now} />
        ) : view === "announce" ? (
          <AnnounceView house={house} state={state} now={now} />
        ) : view === "voices" ? (
          <Suspense fallback={<p role="status">{say("voices.reading")}</p>}>
            <VoicesView house={house} now={now} />
          </Suspense>
        ) : view === "seasons" ? (
          <SeasonsView house={house} state={state} now={now} onWear={(theme) => setSheet({ kind: "theme", theme })} />
        ) : (
          <ForecastView house={house} state={state} now={now} />
        )}
      </main>
      <Palette opened={asking} house={house} state={state} onView={turnTo} onSheet={setSheet} onClose={() => setAsking(false)} />
      <OverrideSheet house={house} state={state} subject={sheet} onClose={() => setSheet(null)} />
      <Why house={house} subject={why} now={now} onClose={() => setWhy(null)} />
      <Shortcuts
        view={view}
        onView={turnTo}
        blocked={sheet !== null || why !== null || asking}
        onAsk={() => setAsking(true)}
        now={now}
      />
      <NoticeBar />
    </div>
  );
}
