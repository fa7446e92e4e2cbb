/** The first thing an operator reads: all is well, or what needs them, by name. */
import type { VenueState } from "../../electron/contract/state.ts";
import type { Instant } from "../../electron/contract/words.ts";
import type { Known } from "../link/link.ts";
import type { Arrivals } from "./logic/arrivals.ts";
import { type Need, needs } from "./logic/differences.ts";
import { differenceText, faultHeadline } from "./logic/sentences.ts";
import { type Speech, useSpeech } from "./speech.ts";
import { ViewHead } from "./ViewHead.tsx";
import { useWallNow } from "./wall-now.ts";

/** So many messages of one code are shown at once; the rest unfold. */
const SHOWN = 2;

function FaultMessages({ messages }: { messages: readonly string[] }) {
  const { say } = useSpeech();
  const line = (message: string) => (
    <span key={message} className="need__detail" lang="en">
      {message}
    </span>
  );
  const more = messages.slice(SHOWN);
  return (
    <>
      {messages.slice(0, SHOWN).map(line)}
      {more.length === 0 ? null : (
        <details className="need__more">
          <summary>{say("status.more", { count: more.length })}</summary>
          {more.map(line)}
        </details>
      )}
    </>
  );
}

function NeedLine({ need, speech, wall }: { need: Need; speech: Speech; wall: Instant }) {
  if (need.kind === "house") {
    const headline = faultHeadline(need.code, speech);
    return (
      <li>
        <strong>{speech.say("status.house")}</strong> {headline}
        <FaultMessages messages={need.messages} />
      </li>
    );
  }
  return (
    <li>
      <strong>
        {speech.zone(need.zone)} · {need.screen}
      </strong>{" "}
      {differenceText(need.difference, speech, wall)}
    </li>
  );
}

interface StatusProps {
  readonly state: VenueState;
  readonly observed: Known["observed"];
  readonly now: Instant;
  /** The venue's seconds for each real one. */
  readonly speed: number;
  readonly rehearsed: boolean;
  readonly arrivals: Arrivals;
}

export function StatusLine({ state, observed, now, speed, rehearsed, arrivals }: StatusProps) {
  const speech = useSpeech();
  const { say } = speech;
  const wall = useWallNow();
  const found = observed === null ? [] : needs(observed, state.zones, { now, speed, wall, arrivals });
  const online = observed?.screens.length ?? 0;
  const headline =
    observed === null
      ? say("status.waiting")
      : found.length === 0
        ? say("status.well")
        : say("status.needs", { count: found.length });
  return (
    <section className="status" aria-labelledby="status-title">
      <ViewHead
        id="status-title"
        question={say("status.title")}
        answer={headline}
        tone={found.length === 0 ? "plain" : "needs"}
        className={null}
        aside={null}
      >
        {rehearsed ? <p className="quiet">{say("rehearsal.hint")}</p> : null}
        {found.length === 0 ? (
          <p className="quiet">
            {observed === null ? "" : online === 0 ? say("status.no-screens") : say("status.well-detail", { count: online })}
          </p>
        ) : (
          <ul className="status__needs">
            {found.map((need) => (
              <NeedLine
                key={JSON.stringify(need.kind === "house" ? need.code : [need.screen, need.difference])}
                need={need}
                speech={speech}
                wall={wall}
              />
            ))}
          </ul>
        )}
      </ViewHead>
    </section>
  );
}
