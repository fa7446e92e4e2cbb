/** What is wrong with a package: why it cannot be worn, and what visitors miss in it. */
import type { ThemeProblem, ThemeSummary } from "../../../../electron/contract/theme-package.ts";
import { useSpeech } from "../../speech.ts";

/** So many sentences are read to their end. */
const MOST_TOLD = 4;

/** The place and the reason, as the controller tells them: in English. */
export function ProblemList({ problems }: { problems: readonly Pick<ThemeProblem, "path" | "message">[] }) {
  const { say } = useSpeech();
  const told = problems.slice(0, MOST_TOLD);
  const more = problems.length - told.length;
  return (
    <ul className="season-problems">
      {told.map(({ path, message }) => (
        <li key={`${path} ${message}`} lang="en" dir="ltr">
          {path === "" ? null : <code>{path}</code>} {message.replace(/\.$/, "")}.
        </li>
      ))}
      {more > 0 ? <li>{say("seasons.more-problems", { count: more })}</li> : null}
    </ul>
  );
}

interface ThemeProblemsProps {
  readonly summary: ThemeSummary;
  /** Whether something is worn under its id all the same. */
  readonly worn: boolean;
}

export function ThemeProblems({ summary, worn }: ThemeProblemsProps) {
  const { say } = useSpeech();
  const faults = summary.problems.filter(({ severity }) => severity === "fault");
  const remarks = summary.problems.filter(({ severity }) => severity === "warning");
  return (
    <>
      {faults.length === 0 ? null : (
        <div className="season__refused" role="group" aria-label={say("seasons.refused")}>
          <p>{say(worn ? "seasons.refused-ours-worn" : "seasons.refused")}</p>
          <ProblemList problems={faults} />
        </div>
      )}
      {remarks.length === 0 ? null : (
        <details className="season__remarks">
          <summary>{say("seasons.remarks", { count: remarks.length })}</summary>
          <ProblemList problems={remarks} />
        </details>
      )}
    </>
  );
}
