/** The same day as a table, for those who read rather than look. */
import type { Segment } from "../../electron/contract/state.ts";
import { type Instant, parseInstant } from "../../electron/contract/words.ts";
import { volumeText } from "./segment-text.ts";
import { useSpeech } from "./speech.ts";

export function DayTable({ name, segments, now }: { name: string; segments: readonly Segment[]; now: Instant }) {
  const speech = useSpeech();
  const { say } = speech;
  return (
    <div className="table-scroll">
      <table className="table">
        <caption>{name}</caption>
        <thead>
          <tr>
            <th scope="col">{say("day.from")}</th>
            <th scope="col">{say("day.to")}</th>
            <th scope="col">{say("field.theme")}</th>
            <th scope="col">{say("field.playlist")}</th>
            <th scope="col">{say("field.volume")}</th>
            <th scope="col">{say("field.accent")}</th>
          </tr>
        </thead>
        <tbody>
          {segments.map((segment) => (
            <tr key={segment.from}>
              <th scope="row">{speech.moment(parseInstant(segment.from), now)}</th>
              <td>{speech.moment(parseInstant(segment.to), now)}</td>
              <td>{speech.theme(segment.theme)}</td>
              <td>{speech.playlist(segment.playlist)}</td>
              <td>{volumeText(segment.volume, speech)}</td>
              <td>{speech.accent(segment.accent)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
