/** The same year as tables, for those who read rather than look. */
import type { House } from "../../../../electron/contract/state.ts";
import { FigureTable } from "../../FigureTable.tsx";
import { type Mark, marksOf, placedIn } from "./course.ts";
import { beginning, ending, type YearSpeech, zonesText } from "./sentences.ts";
import type { Span } from "./span.ts";
import type { YearRead } from "./use-year.ts";

interface YearTableProps {
  readonly house: House;
  readonly year: YearRead;
  readonly span: Span;
  readonly speech: YearSpeech;
}

export function YearTable({ house, year, span, speech }: YearTableProps) {
  const { say } = speech;
  const momentsText = (marks: readonly Mark[]): string => {
    const doors = marks.filter(({ kind }) => kind === "window").length;
    const counted = marks.filter(({ kind }) => kind === "countdown");
    return [
      ...(doors === 0 ? [] : [say("year.doors", { count: doors })]),
      ...counted.map(({ at }) => say("year.counted", { when: beginning(at, speech) })),
    ].join(say("year.comma"));
  };
  return year.courses.map((course) => {
    const marks = marksOf(course, year.cues, span);
    return (
      <FigureTable
        key={course.zones.join(" ")}
        caption={zonesText(course.zones, house.zones, speech)}
        columns={[say("year.column-season"), say("year.column-from"), say("year.column-to"), say("year.column-moments")]}
      >
        {placedIn(course, span).map(({ worn, start }) => (
          <tr key={start}>
            <th scope="row">{speech.theme(worn.theme)}</th>
            <td>{worn.from === null ? "—" : beginning(worn.from, speech)}</td>
            <td>{worn.to === null ? "—" : ending(worn.to, speech)}</td>
            <td>
              {momentsText(
                marks.filter(({ at, theme }) => theme === worn.theme && at >= (worn.from ?? at) && at < (worn.to ?? Infinity)),
              )}
            </td>
          </tr>
        ))}
      </FigureTable>
    );
  });
}
