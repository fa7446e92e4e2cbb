/** An announcement in a list: what it is called, its whole text again, where, when, and what became of it. */
import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ReactNode } from "react";
import type { AnnouncementStatus } from "../../../electron/contract/announcement.ts";
import type { Zone } from "../../../electron/contract/plan.ts";
import { type Instant, parseInstant } from "../../../electron/contract/words.ts";
import { useDesk } from "../desk.ts";
import { countdown } from "../logic/countdown.ts";
import { localDate } from "../logic/venue-time.ts";
import { useSpeech } from "../speech.ts";
import { isRestorable, outcomeOf } from "./lists.ts";
import { useZoneNames } from "./zone-names.ts";

export interface OneProps {
  readonly one: AnnouncementStatus;
  readonly zones: readonly Zone[];
  readonly now: Instant;
  readonly onCancel: (announcement: AnnouncementStatus) => void;
  readonly onRestore: (announcement: AnnouncementStatus) => void;
}

/** Its name; of one with a text, that opens to the whole of it in each language. */
function Said({ one, children }: { one: AnnouncementStatus; children: ReactNode }) {
  const { i18n } = useTranslation();
  const { text } = one;
  if (text === null)
    return (
      <p className="announce-said__line">
        <span className="announce-said__head">{children}</span>
      </p>
    );
  const texts = typeof text === "string" ? [[null, text] as const] : Object.entries(text);
  return (
    <details className="announce-said">
      <summary className="announce-said__line">
        <span className="announce-said__head">{children}</span>
      </summary>
      {texts.map(([language, said]) => (
        <p
          key={language}
          className="announce-said__text"
          lang={language ?? undefined}
          dir={language === null ? "auto" : i18n.dir(language)}
        >
          {said}
        </p>
      ))}
    </details>
  );
}

/** One that sounds or waits. */
export function Live({ one, zones, now, onCancel }: OneProps) {
  const speech = useSpeech();
  const { say, timeZone } = speech;
  const { reachable } = useDesk();
  const named = useZoneNames(zones);
  const starts = parseInstant(one.startsAt);
  const begun = starts <= now;
  // Hours beyond tonight are no countdown that anybody waits for.
  const otherDay = !begun && localDate(timeZone, starts) !== localDate(timeZone, now);
  const name = speech.name(one.name);
  return (
    <li className={`announce-one${begun ? " announce-one--playing" : ""}`}>
      <div className="announce-one__what">
        <Said one={one}>
          <span className="announce-one__name">{name}</span>
          <span className="announce-one__where quiet">
            {begun || otherDay ? null : `${speech.exactMoment(starts, now)} · `}
            {named(one.zones)}
            {one.planned ? ` · ${say("announce.planned")}` : ""}
          </span>
        </Said>
        {one.state === "silenced" ? (
          <p className="announce-amber">{say("announce.unheard")}</p>
        ) : one.unheardIn.length === 0 ? null : (
          <p className="announce-amber">{say("announce.unheard-in", { zones: named(one.unheardIn) })}</p>
        )}
        {one.unspoken === null ? null : <p className="announce-amber">{say("announce.read-only")}</p>}
      </div>
      {otherDay ? (
        <time className="announce-one__left announce-one__day" dateTime={one.startsAt}>
          {speech.weekday(starts)}
        </time>
      ) : (
        <span className="announce-one__left" role="timer" aria-label={begun ? say("announce.left") : say("announce.until-start")}>
          {countdown((begun ? parseInstant(one.endsAt) : starts) - now, say("running.day-mark"))}
        </span>
      )}
      <Button
        size="sm"
        disabled={!reachable}
        aria-label={say(begun ? "announce.stop-label" : "announce.cancel-label", { name, time: speech.moment(starts, now) })}
        onClick={() => onCancel(one)}
      >
        {say(begun ? "announce.stop" : "announce.cancel")}
      </Button>
    </li>
  );
}

/** One that is over, or was cancelled. */
export function Over({ one, zones, now, onRestore }: OneProps) {
  const speech = useSpeech();
  const { say, timeZone } = speech;
  const { reachable } = useDesk();
  const named = useZoneNames(zones);
  const outcome = outcomeOf(one);
  const starts = parseInstant(one.startsAt);
  const today = localDate(timeZone, starts) === localDate(timeZone, now);
  const deaf = outcome === "done" && one.unheardIn.length > 0;
  const name = speech.name(one.name);
  const restorable = isRestorable(one, now);
  const became = say(`announce.was-${outcome}`);
  return (
    <li className={`announce-past announce-past--${deaf ? "partly" : outcome}`}>
      <time className="announce-past__time" dateTime={one.startsAt}>
        {today ? speech.exact(starts) : speech.weekday(starts)}
      </time>
      <div className="announce-past__name">
        <Said one={one}>
          <span className="announce-past__what">{name}</span>{" "}
          <span className="quiet">
            {named(one.zones)}
            {restorable ? ` · ${became}` : ""}
          </span>
        </Said>
        {deaf ? <p className="announce-amber">{say("announce.unheard-in", { zones: named(one.unheardIn) })}</p> : null}
      </div>
      <div className="announce-past__end">
        {restorable ? (
          <Button
            size="sm"
            disabled={!reachable}
            aria-label={say("announce.restore-label", { name, time: speech.moment(starts, now) })}
            onClick={() => onRestore(one)}
          >
            {say("announce.restore")}
          </Button>
        ) : (
          <span className="announce-past__outcome">{became}</span>
        )}
      </div>
    </li>
  );
}
