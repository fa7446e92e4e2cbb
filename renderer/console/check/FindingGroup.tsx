/** The findings of one kind: what is doubtful, what to do about it, and the way to the zone or the day. */
import { Button } from "@mantine/core";
import { useState } from "react";
import type { Finding } from "../../../electron/contract/analysis.ts";
import type { House } from "../../../electron/contract/state.ts";
import { parseInstant } from "../../../electron/contract/words.ts";
import { localDate } from "../logic/venue-time.ts";
import { useSpeech } from "../speech.ts";
import type { FindingGroup as Group } from "./groups.ts";

/** So many are shown before someone asks for all. */
const SHOWN = 8;

/** The ids by which a finding is found in the plan. */
function idsOf({ rule, period, by }: Finding): string[] {
  return [...new Set([period, rule, ...by].filter((id) => id !== null))];
}

/** The day on which it can be seen; null where none is meant, or where it is over. */
function dayOf(finding: Finding, house: House): string | null {
  if (finding.kind === "dates") return null;
  if (finding.from !== null) return localDate(house.venue.timeZone, parseInstant(finding.from));
  return finding.dates[0] ?? null;
}

interface Ways {
  readonly house: House;
  readonly onZone: (zone: string) => void;
  readonly onDay: (date: string) => void;
}

function FindingLine({ finding, remedy, house, onZone, onDay }: Ways & { finding: Finding; remedy: boolean }) {
  const { say, zone: zoneName, language } = useSpeech();
  const { zone } = finding;
  const day = dayOf(finding, house);
  const ids = idsOf(finding);
  const locale = language === "en" ? "en-GB" : language;
  const dayText = (date: string): string =>
    new Intl.DateTimeFormat(locale, { timeZone: "UTC", weekday: "short", day: "numeric", month: "short" }).format(
      Date.parse(`${date}T12:00:00Z`),
    );
  return (
    <li className="check-row">
      <div className="check-row__words">
        <p>{finding.message}</p>
        {remedy ? <p className="check-row__remedy">{finding.remedy}</p> : null}
        {ids.length === 0 ? null : (
          <p className="check-row__ids quiet">
            {say("check.in-plan")}{" "}
            {ids.map((id) => (
              <code key={id}>{id}</code>
            ))}
          </p>
        )}
      </div>
      <div className="check-row__ways">
        {zone === null ? null : (
          <Button variant="default" onClick={() => onZone(zone)}>
            {say("check.show-zone", { zone: zoneName(zone) })}
          </Button>
        )}
        {day === null ? null : (
          <Button variant="default" onClick={() => onDay(day)}>
            {say("check.show-day", { date: dayText(day) })}
          </Button>
        )}
      </div>
    </li>
  );
}

export function FindingGroup({ group, house, onZone, onDay }: Ways & { group: Group }) {
  const { say } = useSpeech();
  const [all, setAll] = useState(false);
  const { kind, findings, remedy, omitted } = group;
  const shown = all ? findings : findings.slice(0, SHOWN);
  return (
    <section className="check-group" aria-labelledby={`findings-${kind}`}>
      <div className="check-group__head">
        <h3 id={`findings-${kind}`}>
          {say(`check.${kind}`)} <span className="check-group__count">{findings.length + omitted}</span>
        </h3>
        {remedy === null ? null : <p className="check-row__remedy">{remedy}</p>}
      </div>
      <div>
        <ul>
          {shown.map((finding) => (
            <FindingLine
              key={`${finding.message}${finding.field ?? ""}${finding.rule ?? ""}`}
              finding={finding}
              remedy={remedy === null}
              house={house}
              onZone={onZone}
              onDay={onDay}
            />
          ))}
        </ul>
        {shown.length < findings.length ? (
          <Button className="check-group__all" onClick={() => setAll(true)}>
            {say("check.all", { count: findings.length })}
          </Button>
        ) : null}
        {omitted > 0 && shown.length === findings.length ? (
          <p className="check-group__all quiet">{say("check.omitted", { count: omitted })}</p>
        ) : null}
      </div>
    </section>
  );
}
