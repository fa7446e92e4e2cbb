/** What a file would change: the changes to choose from, what cannot be taken over and why, and what was left out. */
import { Button } from "@mantine/core";
import { useState } from "react";
import type { CalendarChange, CalendarPreview } from "../../../electron/contract/calendar.ts";
import { ChangeRow } from "./ChangeRow.tsx";
import { useCalendarSay } from "./say.ts";
import { changeText } from "./text.ts";

/** So many are shown at first, and with each further press: a calendar of years holds thousands. */
const AT_ONCE = 100;

/** The changes that would change something. */
export function realChanges(preview: CalendarPreview): readonly CalendarChange[] {
  return preview.changes.filter(({ action }) => action !== "unchanged");
}

export function PreviewList({
  preview,
  left,
  onTake,
}: {
  preview: CalendarPreview;
  /** Uids of the changes that are not to be taken. */
  left: ReadonlySet<string>;
  onTake: (uid: string, taken: boolean) => void;
}) {
  const { say, language } = useCalendarSay();
  const text = changeText(say, language);
  const [shown, setShown] = useState(AT_ONCE);
  const { refused, skipped } = preview;
  const changes = realChanges(preview);
  const same = preview.changes.length - changes.length;
  const notes = [
    ...(same === 0 ? [] : [say("same", { count: same })]),
    ...(skipped.past === 0 ? [] : [say("skipped-past", { count: skipped.past })]),
    ...(skipped.own === 0 ? [] : [say("skipped-own", { count: skipped.own })]),
  ];
  return (
    <div className="comparison">
      {changes.length === 0 ? (
        <p className="comparison__none">{say("found-none")}</p>
      ) : (
        <>
          <h4 className="comparison__count">{say("changes", { count: changes.length })}</h4>
          <ul className="comparison__changes">
            {changes.slice(0, shown).map((change) => (
              <ChangeRow
                key={`${change.kind} ${change.uid}`}
                change={change}
                text={text}
                taken={!left.has(change.uid)}
                onTake={(taken) => onTake(change.uid, taken)}
              />
            ))}
          </ul>
        </>
      )}
      {refused.length === 0 ? null : (
        <>
          <h4 className="comparison__count comparison__count--refused">{say("refused-title", { count: refused.length })}</h4>
          <ul className="comparison__refused">
            {refused.slice(0, shown).map(({ line, uid, message }) => (
              <li key={`${line} ${uid} ${message}`}>
                {message} {line === 0 ? null : <span className="quiet">({say("line", { line })})</span>}
              </li>
            ))}
          </ul>
        </>
      )}
      {changes.length <= shown && refused.length <= shown ? null : (
        <Button onClick={() => setShown(shown + AT_ONCE)}>{say("more")}</Button>
      )}
      {notes.length === 0 ? null : <p className="quiet">{notes.join(" · ")}</p>}
    </div>
  );
}
