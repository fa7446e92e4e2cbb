/** The overrides in force: what, where, why, how long still, and the way to end each. */
import { Button } from "@mantine/core";
import type { Override } from "../../electron/contract/command.ts";
import type { Zone } from "../../electron/contract/plan.ts";
import type { Emergency } from "../../electron/contract/state.ts";
import { type Instant, parseInstant } from "../../electron/contract/words.ts";
import { useDesk } from "./desk.ts";
import { countdown } from "./logic/countdown.ts";
import { holds, operatorOverrides } from "./logic/overrides.ts";
import { endText, settingsText, targetsText } from "./logic/sentences.ts";
import { useSpeech } from "./speech.ts";

function RunningOne({ override, zones, now }: { override: Override; zones: readonly Zone[]; now: Instant }) {
  const desk = useDesk();
  const speech = useSpeech();
  const { say } = speech;
  const what = settingsText(override.set, speech);
  const where = targetsText(override.targets, zones, speech);
  const reason = speech.name(override.reason);
  const starts = holds(override, now) ? null : parseInstant(override.from);
  const left = override.until === null ? "" : countdown(parseInstant(override.until) - now, say("running.day-mark"));
  return (
    <li className="running__one">
      <div className="running__what">
        <p className="running__title">{what}</p>
        <p className="quiet">
          {where}
          {reason === "" || reason === what ? "" : ` · ${reason}`}
        </p>
      </div>
      <div className="running__time">
        <span
          className="running__countdown"
          role="timer"
          aria-label={starts !== null ? undefined : say("running.left", { left })}
        >
          {starts !== null ? say("running.starts", { time: speech.moment(starts, now) }) : left}
        </span>
        <span className="quiet">{say("running.until", { time: endText(override, now, speech) })}</span>
      </div>
      <Button
        size="sm"
        className="running__end"
        disabled={!desk.reachable}
        aria-label={say("running.end-label", { what, where })}
        onClick={() => void desk.end([override])}
      >
        {say("running.end")}
      </Button>
    </li>
  );
}

interface RunningProps {
  readonly now: Instant;
  readonly zones: readonly Zone[];
  readonly emergency: Emergency | null;
}

export function Running({ now, zones, emergency }: RunningProps) {
  const desk = useDesk();
  const { say, name } = useSpeech();
  const running = operatorOverrides(desk.overrides ?? [], now);
  return (
    <section className="running" aria-labelledby="running-title">
      <h2 id="running-title">{say("running.title")}</h2>
      {running.length === 0 && emergency === null ? (
        <p className="quiet">{say("running.none")}</p>
      ) : (
        <ul>
          {emergency === null ? null : (
            <li className="running__one running__one--emergency">
              <div className="running__what">
                <p className="running__title">
                  {say("running.emergency")}: {name(emergency.message)}
                </p>
                <p className="quiet">{say("running.above-all")}</p>
              </div>
            </li>
          )}
          {running.map((override) => (
            <RunningOne key={override.id} override={override} zones={zones} now={now} />
          ))}
        </ul>
      )}
    </section>
  );
}
