/** The first thing an operator reads: all is well, or what needs them, by name. */
import type { VenueState } from "../../electron/contract/state.ts";
import type { Instant } from "../../electron/contract/words.ts";
import type { Known } from "../link/link.ts";
import { type Need, needs } from "./logic/differences.ts";
import { differenceText, faultHeadline } from "./logic/sentences.ts";
import { type Speech, useSpeech } from "./speech.ts";

function NeedLine({ need, speech }: { need: Need; speech: Speech }) {
  if (need.kind === "house") {
    const headline = faultHeadline(need.code, speech);
    return (
      <li>
        <strong>{speech.say("status.house")}</strong> {headline}
        {need.messages.map((message) => (
          <span key={message} className={headline === null ? "need__message" : "need__detail"} lang="en">
            {message}
          </span>
        ))}
      </li>
    );
  }
  return (
    <li>
      <strong>
        {speech.zone(need.zone)} · {need.screen}
      </strong>{" "}
      {differenceText(need.difference, speech, Date.now())}
    </li>
  );
}

export function StatusLine({ state, observed, now, speed }: { state: VenueState; observed: Known["observed"]; now: Instant; speed: number }) {
  const speech = useSpeech();
  const { say } = speech;
  const found = observed === null ? [] : needs(observed, state.zones, now, speed);
  const online = observed?.screens.length ?? 0;
  const headline = observed === null ? say("status.waiting") : found.length === 0 ? say("status.well") : say("status.needs", { count: found.length });
  return (
    <section className={found.length === 0 ? "status" : "status status--needs"} aria-labelledby="status-title">
      <h2 id="status-title" className="status__question">
        {say("status.title")}
      </h2>
      <p className="status__answer" role="status">
        {headline}
      </p>
      {found.length === 0 ? (
        <p className="quiet">{observed === null ? "" : online === 0 ? say("status.no-screens") : say("status.well-detail", { count: online })}</p>
      ) : (
        <ul className="status__needs">
          {found.map((need) => (
            <NeedLine key={JSON.stringify(need.kind === "house" ? need.code : [need.screen, need.difference])} need={need} speech={speech} />
          ))}
        </ul>
      )}
    </section>
  );
}
