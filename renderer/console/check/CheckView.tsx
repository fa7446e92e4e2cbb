/** Is there anything doubtful in the plan? The coming year is looked at, and what is found is said with what to do about it. */
import { Button } from "@mantine/core";
import type { House } from "../../../electron/contract/state.ts";
import { useDesk } from "../desk.ts";
import { ProgressBar } from "../ProgressBar.tsx";
import { type Speech, useSpeech } from "../speech.ts";
import { ViewHead } from "../ViewHead.tsx";
import { type Check, useCheck } from "./check.ts";
import { FindingGroup } from "./FindingGroup.tsx";
import { countOf, groupsOf, shareDone } from "./groups.ts";

/** The answer, in a few words. */
function answerOf(check: Check, { say }: Speech): string {
  switch (check.kind) {
    case "running":
      return say("check.running");
    case "stopped":
      return say("check.stopped");
    case "failed":
      return say("check.failed");
    case "done": {
      const count = countOf(check.analysis);
      return count === 0 ? say("check.none") : say("check.found", { count });
    }
    default:
      return check satisfies never;
  }
}

/** The sentence below the answer. */
function detailOf(check: Check, speech: Speech): string {
  const { say, language } = speech;
  if (check.kind === "failed") return check.sentence ?? say("link.gone");
  if (check.kind !== "done") return say("check.scope");
  const seconds = new Intl.NumberFormat(language, { maximumFractionDigits: 1, minimumFractionDigits: 1 }).format(
    check.took / 1000,
  );
  const looked = say("check.took", { time: speech.time(check.at), seconds });
  return check.analysis.findings.length === 0 ? `${say("check.none-detail")} ${looked}` : `${say("check.scope")} ${looked}`;
}

function Progress({ check, speech }: { check: Extract<Check, { kind: "running" }>; speech: Speech }) {
  const { progress } = check;
  const { say } = speech;
  const percent = Math.round(shareDone(progress) * 100);
  const figure = (value: number): string => new Intl.NumberFormat(speech.language).format(value);
  const doing =
    progress === null
      ? say("check.begin")
      : say(`check.${progress.what}`, { done: figure(progress.done), total: figure(progress.total) });
  return (
    <div className="check__progress">
      <ProgressBar label={say("check.title")} percent={percent} text={`${percent} % · ${doing}`} />
      <p className="quiet">{doing}</p>
    </div>
  );
}

interface CheckViewProps {
  readonly house: House;
  /** Leads to a zone of the house. */
  readonly onZone: (zone: string) => void;
  /** Leads to a day. */
  readonly onDay: (date: string) => void;
}

export function CheckView({ house, onZone, onDay }: CheckViewProps) {
  const speech = useSpeech();
  const { reachable } = useDesk();
  const { check, again, stop } = useCheck(house, speech.language);
  const { say } = speech;
  const groups = check.kind === "done" ? groupsOf(check.analysis) : [];
  const tone = check.kind === "failed" || groups.length > 0 ? "needs" : "plain";
  return (
    <section className="check" aria-labelledby="check-title">
      <ViewHead
        id="check-title"
        question={say("check.title")}
        answer={answerOf(check, speech)}
        tone={tone}
        className="check__head"
        aside={
          check.kind === "running" ? (
            <Button onClick={stop}>{say("cancel")}</Button>
          ) : (
            <Button disabled={!reachable} onClick={again}>
              {say("check.again")}
            </Button>
          )
        }
      >
        <p className="quiet">{detailOf(check, speech)}</p>
        {check.kind === "running" ? <Progress check={check} speech={speech} /> : null}
      </ViewHead>
      {groups.map((group) => (
        <FindingGroup key={group.kind} group={group} house={house} onZone={onZone} onDay={onDay} />
      ))}
    </section>
  );
}
