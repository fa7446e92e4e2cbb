/** One change of a preview: what, when, how it was and how it would be, and a box to take it or leave it. */
import { Checkbox } from "@mantine/core";
import type { CalendarChange } from "../../../electron/contract/calendar.ts";
import { useCalendarSay } from "./say.ts";
import type { ChangeText } from "./text.ts";

/** How the plan says it before and after. */
function difference(change: CalendarChange, text: ChangeText, nothing: string): { before: string; after: string } {
  if (change.kind !== "period") return { before: text.exceptions(change.before), after: text.exceptions(change.after) };
  const { before, after } = change;
  return { before: before === null ? nothing : text.days(before.days), after: text.days(after.days) };
}

export function ChangeRow({
  change,
  text,
  taken,
  onTake,
}: {
  change: CalendarChange;
  text: ChangeText;
  taken: boolean;
  onTake: (taken: boolean) => void;
}) {
  const { say } = useCalendarSay();
  const { before, after } = difference(change, text, say("no-period"));
  return (
    <li className="change">
      <p className="change__head">
        <Checkbox
          size="md"
          className="change__take"
          label={<bdi>{change.summary}</bdi>}
          checked={taken}
          onChange={(event) => onTake(event.currentTarget.checked)}
        />
        <span className="change__kind">{say(`kind-${change.kind}`)}</span>
      </p>
      <div className="change__body">
        {change.kind === "period" ? null : <p className="change__dates">{text.dates(change.dates)}</p>}
        <dl className="change__difference">
          <div className="change__before">
            <dt>{say("before")}</dt>
            <dd>{before}</dd>
          </div>
          <div className="change__after">
            <dt>{say("after")}</dt>
            <dd>{after}</dd>
          </div>
        </dl>
        {change.message === null ? null : <p className="quiet change__message">{change.message}</p>}
      </div>
    </li>
  );
}
