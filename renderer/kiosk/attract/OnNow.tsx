/** The day's programme before the scene: what goes on, what comes next, and whoever is welcomed by name. */
import type { ProgrammeEntry } from "../../../electron/contract/programme.ts";
import { inLanguage, parseInstant } from "../../../electron/contract/words.ts";
import { useKnown, useLocalDays, useVenueNow } from "../../link/react.ts";
import { numberText, timeText } from "../format.ts";
import { dayFrom, groupsWelcomed, nowAndNext } from "../programme.ts";
import type { Language } from "../words.ts";
import { say } from "./words.ts";
import "./on-now.css";

interface Props {
  readonly timeZone: string;
  readonly language: Language;
  readonly locale: string;
  /** How many lines of the programme there is room for; with more going on, one of them is still what comes next. */
  readonly most: number;
}

export function OnNow({ timeZone, language, locale, most }: Props) {
  const { programme } = useKnown();
  const at = useVenueNow(15_000);
  const { now, next } = nowAndNext(programme, at);
  const groups = groupsWelcomed(programme, at);
  const dayOf = useLocalDays(timeZone);
  const today = dayOf(at);
  // Once something begins today, tomorrow can wait.
  const begin = (wanted: "today" | "tomorrow") => next.filter((entry) => dayFrom(entry, today, dayOf) === wanted);
  const day = begin("today").length > 0 ? "today" : "tomorrow";
  const coming = begin(day).slice(0, Math.max(1, most - now.length));
  const going = now.slice(0, most - coming.length);
  const title = (entry: ProgrammeEntry): string => inLanguage(entry.title, language, locale);
  const time = (text: string): string => timeText(parseInstant(text), timeZone, language);
  if (going.length + coming.length + groups.length === 0) return null;
  return (
    <div className="on-now">
      {groups.map((group) => (
        <p key={`${group.item} ${group.from}`} className="on-now-group">
          <span className="on-now-label">{say(language, "welcomeGroup")}</span>
          <span className="on-now-name">{title(group)}</span>
        </p>
      ))}
      <ul className="on-now-list">
        {[...going.map((entry) => ({ entry, on: true })), ...coming.map((entry) => ({ entry, on: false }))].map(
          ({ entry, on }) => (
            <li key={`${entry.item} ${entry.from}`} className="on-now-entry" data-on={on}>
              <span className="on-now-label">
                {say(language, on ? "now" : day === "today" ? "next" : "tomorrow")}
                {entry.delayMinutes > 0 && !on && (
                  <em>{say(language, "late", { n: numberText(entry.delayMinutes, language) })}</em>
                )}
              </span>
              <span className="on-now-title">{title(entry)}</span>
              <span className="on-now-time">
                {say(language, on ? "until" : "at", { time: time(on ? entry.to : entry.from) })}
              </span>
            </li>
          ),
        )}
      </ul>
    </div>
  );
}
