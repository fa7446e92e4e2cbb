/** The five faces, from the best to the worst: how many visitors chose each. */
import { FACES, type OpinionReport } from "../../../electron/contract/opinion.ts";
import { useSpeech } from "../speech.ts";

export function Faces({ report }: { readonly report: OpinionReport }) {
  const { say } = useSpeech();
  return (
    <dl className="faces" aria-label={say("voices.faces")}>
      {FACES.toReversed().map((face) => {
        const count = report.faces[face];
        const share = report.count === 0 ? 0 : count / report.count;
        return (
          <div key={face} className="faces__one" data-face={face}>
            <dt>{say(`voices.${face}`)}</dt>
            <dd>
              <span className="faces__bar" style={{ inlineSize: `${share * 100}%` }} aria-hidden="true" />
              <span className="faces__figure">
                {count} <span className="quiet">{say("voices.percent", { share: Math.round(share * 100) })}</span>
              </span>
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
