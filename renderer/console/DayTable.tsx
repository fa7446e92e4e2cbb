/** The same day as a table, for those who read rather than look. */
import type { Segment } from "../../electron/contract/state.ts";
import { type Instant, parseInstant } from "../../electron/contract/words.ts";
import { FigureTable } from "./FigureTable.tsx";
import { volumeText } from "./segment-text.ts";
import { useSpeech } from "./speech.ts";

interface DayTableProps {
  readonly name: string;
  readonly segments: readonly Segment[];
  /** The day's beginning: what lies on the next day says so. */
  readonly from: Instant;
  readonly accents: boolean;
}

export function DayTable({ name, segments, from, accents }: DayTableProps) {
  const speech = useSpeech();
  const { say } = speech;
  const moment = (instant: Instant): string => (instant % 60_000 === 0 ? speech.moment(instant, from) : speech.exact(instant));
  return (
    <FigureTable
      caption={name}
      columns={[
        say("day.from"),
        say("day.to"),
        say("field.theme"),
        say("field.playlist"),
        say("field.volume"),
        ...(accents ? [say("field.accent")] : []),
      ]}
    >
      {/* What lasted less than a second is no row that anyone could read. */}
      {segments
        .filter(({ from: start, to }) => parseInstant(to) - parseInstant(start) >= 1_000)
        .map((segment) => (
          <tr key={segment.from}>
            <th scope="row">{moment(parseInstant(segment.from))}</th>
            <td>{moment(parseInstant(segment.to))}</td>
            <td>{speech.theme(segment.theme)}</td>
            <td>{speech.playlist(segment.playlist)}</td>
            <td>{volumeText(segment, speech)}</td>
            {accents ? <td>{speech.accent(segment.accent)}</td> : null}
          </tr>
        ))}
    </FigureTable>
  );
}
