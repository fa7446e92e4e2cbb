/** The day's announcements: what is heard now, what waits, and what became of the others. */
import { Button } from "@mantine/core";
import type { AnnouncementStatus } from "../../../electron/contract/announcement.ts";
import { type Instant, parseInstant } from "../../../electron/contract/words.ts";
import type { Zone } from "../../../electron/contract/plan.ts";
import { useDesk } from "../desk.ts";
import { countdown } from "../logic/countdown.ts";
import { targetsText } from "../logic/sentences.ts";
import { type Speech, useSpeech } from "../speech.ts";
import { listsAt, outcomeOf } from "./lists.ts";

interface ListsProps {
  readonly announcements: readonly AnnouncementStatus[];
  readonly zones: readonly Zone[];
  readonly now: Instant;
  readonly endOfDay: Instant;
  readonly onCancel: (announcement: AnnouncementStatus) => void;
}

/** "Whole venue", or the zones. */
function whereText({ zones }: AnnouncementStatus, all: readonly Zone[], speech: Speech): string {
  return zones.length === all.length
    ? speech.say("sheet.venue")
    : targetsText(
        zones.map((id) => `zone:${id}` as const),
        all,
        speech,
      );
}

function Live({ one, zones, now, onCancel }: Omit<ListsProps, "announcements" | "endOfDay"> & { one: AnnouncementStatus }) {
  const speech = useSpeech();
  const { say } = speech;
  const { reachable } = useDesk();
  const starts = parseInstant(one.startsAt);
  const begun = starts <= now;
  const name = speech.name(one.name);
  return (
    <li className={`announce-one${begun ? " announce-one--playing" : ""}`}>
      <div className="announce-one__what">
        <p className="announce-one__name">{name}</p>
        <p className="quiet">
          {begun ? null : `${speech.moment(starts, now)} · `}
          {whereText(one, zones, speech)}
          {one.planned ? ` · ${say("announce.planned")}` : ""}
        </p>
        {one.state === "silenced" ? <p className="announce-one__silenced">{say("announce.unheard")}</p> : null}
        {one.unspoken === null ? null : <p className="announce-one__unspoken">{say("announce.read-only")}</p>}
      </div>
      <span className="announce-one__left" role="timer" aria-label={begun ? say("announce.left") : say("announce.until-start")}>
        {countdown((begun ? parseInstant(one.endsAt) : starts) - now, say("running.day-mark"))}
      </span>
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

function Over({ one, zones }: { one: AnnouncementStatus; zones: readonly Zone[] }) {
  const speech = useSpeech();
  const outcome = outcomeOf(one);
  return (
    <li className={`announce-past announce-past--${outcome}`}>
      <time className="announce-past__time" dateTime={one.startsAt}>
        {speech.time(parseInstant(one.startsAt))}
      </time>
      <span className="announce-past__name">
        <span className="announce-past__what">{speech.name(one.name)}</span>{" "}
        <span className="quiet">{whereText(one, zones, speech)}</span>
      </span>
      <span className="announce-past__outcome">{speech.say(`announce.was-${outcome}`)}</span>
    </li>
  );
}

export function Lists({ announcements, zones, now, endOfDay, onCancel }: ListsProps) {
  const { say } = useSpeech();
  const { playing, soon, later, over } = listsAt(announcements, now, endOfDay);
  return (
    <div className="announce-lists">
      <section aria-labelledby="announce-playing">
        <h2 id="announce-playing">{say("announce.playing")}</h2>
        {playing.length === 0 ? <p className="quiet">{say("announce.playing-none")}</p> : null}
        <ul aria-live="polite">
          {playing.map((one) => (
            <Live key={one.id} one={one} zones={zones} now={now} onCancel={onCancel} />
          ))}
        </ul>
      </section>
      <section aria-labelledby="announce-waiting">
        <h2 id="announce-waiting">{say("announce.waiting")}</h2>
        {soon.length === 0 ? <p className="quiet">{say("announce.waiting-none")}</p> : null}
        <ul>
          {soon.map((one) => (
            <Live key={one.id} one={one} zones={zones} now={now} onCancel={onCancel} />
          ))}
        </ul>
        {later.length === 0 ? null : (
          <details className="announce-later">
            <summary>{say("announce.later", { count: later.length })}</summary>
            <ul>
              {later.map((one) => (
                <Live key={one.id} one={one} zones={zones} now={now} onCancel={onCancel} />
              ))}
            </ul>
          </details>
        )}
      </section>
      <section aria-labelledby="announce-today">
        <h2 id="announce-today">{say("announce.today")}</h2>
        {over.length === 0 ? <p className="quiet">{say("announce.today-none")}</p> : null}
        <ul>
          {over.map((one) => (
            <Over key={one.id} one={one} zones={zones} />
          ))}
        </ul>
      </section>
    </div>
  );
}
