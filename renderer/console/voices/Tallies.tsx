/** Opinions by what they have in common: how many, and what share of them astonished, in figures and as a bar to read from afar. */
import { FigureTable } from "../FigureTable.tsx";
import { useSpeech } from "../speech.ts";
import type { Tally } from "./figures.ts";

interface Props {
  readonly caption: string;
  /** What the first column is of: the hour, the zone… */
  readonly of: string;
  readonly tallies: readonly Tally[];
  readonly nameOf: (key: string) => string;
}

export function Tallies({ caption, of, tallies, nameOf }: Props) {
  const { say } = useSpeech();
  const most = Math.max(1, ...tallies.map(({ count }) => count));
  return tallies.length === 0 ? null : (
    <FigureTable caption={caption} columns={[of, say("voices.opinions"), say("voices.of-them")]}>
      {tallies.map(({ key, count, astonished }) => (
        <tr key={key}>
          <th scope="row">{nameOf(key)}</th>
          <td>
            <span className="tally">
              {count}
              <span className="tally__bar" style={{ inlineSize: `${(count / most) * 100}%` }} aria-hidden="true">
                <span className="tally__astonished" style={{ inlineSize: `${(astonished / count) * 100}%` }} />
              </span>
            </span>
          </td>
          <td>{say("voices.percent", { share: Math.round((astonished / count) * 100) })}</td>
        </tr>
      ))}
    </FigureTable>
  );
}
