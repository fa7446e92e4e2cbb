/** Above everything in a rehearsal: that it is one, what time it is there, and the clock's handles. */
import { Button, VisuallyHidden } from "@mantine/core";
import { type KeyboardEvent, useRef, useState } from "react";
import { rateOf, type Rehearsal, type RehearsalChange } from "../../electron/contract/rehearsal.ts";
import type { House, VenueState } from "../../electron/contract/state.ts";
import { formatInstant, parseInstant } from "../../electron/contract/words.ts";
import { useClockFace, useKnown, useLink } from "../link/react.ts";
import { pausedText, rehearsalText, speedText } from "../ui/rehearsal.ts";
import { useDesk } from "./desk.ts";
import { nextSpeed, sameTimeTomorrow } from "./logic/rehearsal.ts";
import { offsetName } from "./logic/venue-time.ts";
import { RehearsalJump } from "./RehearsalJump.tsx";
import { RehearsalSpeeds } from "./RehearsalSpeeds.tsx";
import { useSpeech } from "./speech.ts";

/** Where the keys of the bar mean what they always mean: letters are typed, a button is pressed. */
const KEEPS_ITS_KEYS = "input, button:not([role=radio]):not(.rehearsal__pause)";

const FASTER = ["ArrowUp", "ArrowRight"];
const SLOWER = ["ArrowDown", "ArrowLeft"];

/** Which way an arrow turns the speed, as one reads; null for any other key. */
function wayOf(key: string): boolean | null {
  if (!FASTER.includes(key) && !SLOWER.includes(key)) return null;
  const mirrored = document.documentElement.dir === "rtl" && !["ArrowUp", "ArrowDown"].includes(key);
  return FASTER.includes(key) !== mirrored;
}

/** Sends one command at a time, and none while the controller is away; `busy` while one is under way. */
function useClockCommand(): { readonly busy: boolean; readonly turn: (change: RehearsalChange) => void } {
  const { ask, reachable } = useDesk();
  const [busy, setBusy] = useState(false);
  const underWay = useRef(false);
  const turn = (change: RehearsalChange): void => {
    if (underWay.current || !reachable) return;
    underWay.current = true;
    setBusy(true);
    void ask((client) => client.api.rehearsal.change(change)).then(() => {
      underWay.current = false;
      setBusy(false);
    });
  };
  return { busy, turn };
}

function Face({ house, rehearsal }: { house: House; rehearsal: Rehearsal }) {
  const { say, language } = useSpeech();
  const now = useClockFace(1_000);
  const { timeZone } = house.venue;
  const locale = language === "en" ? "en-GB" : language;
  // Seconds that race by are no longer read, only seen to flicker.
  const timeStyle = rateOf(rehearsal) > 60 ? "short" : "medium";
  const time = new Intl.DateTimeFormat(locale, { timeZone, timeStyle, hourCycle: "h23" }).format(now);
  const date = new Intl.DateTimeFormat(locale, { timeZone, weekday: "short", day: "numeric", month: "short", year: "numeric" });
  return (
    <div className="rehearsal__face" role="group" aria-label={say("clock.label")}>
      <time className="rehearsal__time">{time}</time>
      <span className="rehearsal__date">{date.format(now)}</span>
      <span className="rehearsal__zone">{say("clock.zone", { zone: timeZone, offset: offsetName(timeZone, now) })}</span>
      <span className="rehearsal__pace">
        {speedText(rehearsal.speed, language)} {rehearsal.paused ? pausedText(language) : null}
      </span>
    </div>
  );
}

export function RehearsalBar({ house, state, rehearsal }: { house: House; state: VenueState; rehearsal: Rehearsal }) {
  const speech = useSpeech();
  const { say, language } = speech;
  const { reachable } = useDesk();
  const link = useLink();
  const { turns } = useKnown();
  const minute = useClockFace(60_000);
  const { busy, turn } = useClockCommand();
  const disabled = busy || !reachable;
  const { timeZone } = house.venue;
  const { paused, speed } = rehearsal;
  const change = state.nextChange === null ? null : parseInstant(state.nextChange);
  const toggle = (): void => turn({ paused: !paused });

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    const { target, key } = event;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (!(target instanceof HTMLElement) || target.closest(KEEPS_ITS_KEYS) !== null) return;
    const faster = wayOf(key);
    if (key !== " " && faster === null) return;
    event.preventDefault();
    if (faster === null) toggle();
    else if (nextSpeed(speed, faster) !== speed) turn({ speed: nextSpeed(speed, faster) });
  }

  const moment = speech.moment(parseInstant(state.at), minute);
  const told = paused
    ? say("rehearsal.standing", { moment })
    : say("rehearsal.running", { speed: speedText(speed, language), moment });
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys belong to the buttons within; the section only catches them where they all pass
    <section
      className="rehearsal"
      aria-label={rehearsalText(language)}
      aria-busy={busy}
      data-paused={paused}
      onKeyDown={onKeyDown}
    >
      <div className="rehearsal__strip">
        <strong className="rehearsal__stamp">{rehearsalText(language)}</strong>
        <Button
          className="rehearsal__pause"
          variant="filled"
          leftSection={
            <span className={paused ? "rehearsal__sign rehearsal__sign--play" : "rehearsal__sign"} aria-hidden="true" />
          }
          aria-describedby="rehearsal-keys"
          aria-disabled={disabled}
          onClick={toggle}
        >
          {say(paused ? "rehearsal.play" : "rehearsal.pause")}
        </Button>
        <Face house={house} rehearsal={rehearsal} />
      </div>
      <div className="rehearsal__handles">
        <RehearsalSpeeds speed={speed} disabled={disabled} onSpeed={(next) => turn({ speed: next })} />
        <div className="rehearsal__moves">
          <Button
            aria-disabled={disabled || change === null}
            onClick={() => (change === null ? undefined : turn({ at: formatInstant(change) }))}
          >
            <span className="rehearsal__move">
              {say("rehearsal.change")}
              <small>{change === null ? say("rehearsal.no-change") : speech.moment(change, minute)}</small>
            </span>
          </Button>
          <Button aria-disabled={disabled} onClick={() => turn({ at: formatInstant(sameTimeTomorrow(timeZone, link.now())) })}>
            <span className="rehearsal__move">
              {say("rehearsal.day")}
              <small>{speech.moment(sameTimeTomorrow(timeZone, minute), minute)}</small>
            </span>
          </Button>
        </div>
        <RehearsalJump key={timeZone} timeZone={timeZone} disabled={disabled} onJump={(at) => turn({ at: formatInstant(at) })} />
      </div>
      <VisuallyHidden id="rehearsal-keys">{say("rehearsal.keys")}</VisuallyHidden>
      {/* Said when the clock was turned, and not as it runs. */}
      <VisuallyHidden role="status">{turns === 0 ? "" : told}</VisuallyHidden>
    </section>
  );
}
