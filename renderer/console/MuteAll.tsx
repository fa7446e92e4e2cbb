/** Silence everywhere in two taps, the second of which says until when; and back in one. */
import { Button, Modal } from "@mantine/core";
import { useState } from "react";
import type { House, VenueState } from "../../electron/contract/state.ts";
import { type Instant, parseInstant } from "../../electron/contract/words.ts";
import { volumeAt } from "../../electron/domain/ramp.ts";
import { useDesk } from "./desk.ts";
import { type MuteEnd, muteEnds } from "./logic/mute.ts";
import { mutes } from "./logic/overrides.ts";
import { type Speech, useSpeech } from "./speech.ts";

function endText(end: MuteEnd, { say }: Speech): string {
  if (end.kind !== "minutes") return say(`mute.to-${end.kind}`);
  const { minutes } = end;
  const duration = minutes < 60 ? say("sheet.minutes", { count: minutes }) : say("sheet.hours", { count: minutes / 60 });
  return say("mute.for", { duration });
}

export function MuteAll({ house, state, now }: { house: House; state: VenueState; now: Instant }) {
  const desk = useDesk();
  const speech = useSpeech();
  const { say } = speech;
  const [busy, setBusy] = useState(false);
  const [asking, setAsking] = useState(false);
  const running = mutes(desk.overrides ?? [], now);
  const ends = running.flatMap(({ until }) => (until === null ? [] : [parseInstant(until)]));
  // A later override of the same layer wins over the mute, and an emergency over everything.
  const heard =
    running.length === 0 ? [] : Object.entries(state.zones).filter(([, zone]) => volumeAt(zone.volume.value, now) > 0);

  const act = async (work: Promise<boolean>): Promise<void> => {
    setBusy(true);
    await work;
    setBusy(false);
  };

  return (
    <div className="mute">
      <Button
        className="mute__button"
        variant={running.length === 0 ? "default" : "filled"}
        disabled={!desk.reachable || busy || desk.overrides === null}
        aria-haspopup={running.length === 0 ? "dialog" : undefined}
        onClick={() => (running.length === 0 ? setAsking(true) : void act(desk.end(running)))}
      >
        <span>{running.length === 0 ? say("mute.all") : say("mute.unmute")}</span>
        {ends.length === 0 ? null : (
          <span className="mute__until">{say("mute.until", { time: speech.moment(Math.max(...ends), now) })}</span>
        )}
      </Button>
      {heard.length === 0 ? null : (
        <span className="mute__heard">{say("mute.heard", { zones: heard.map(([id]) => speech.zone(id)).join(", ") })}</span>
      )}
      <Modal
        opened={asking && running.length === 0}
        onClose={() => setAsking(false)}
        title={say("mute.title")}
        closeButtonProps={{ "aria-label": say("close") }}
      >
        <p>{say("mute.lead")}</p>
        <div className="mute__ends">
          {muteEnds(state.opening, now, house.venue.timeZone).map((end, index) => (
            <Button
              key={end.kind === "minutes" ? end.minutes : end.kind}
              className="mute__end"
              justify="space-between"
              fullWidth
              disabled={!desk.reachable || busy}
              data-autofocus={index === 0 ? true : undefined}
              rightSection={<span className="mute__moment">{say("mute.until", { time: speech.moment(end.until, now) })}</span>}
              onClick={() => {
                setAsking(false);
                void act(desk.mute(end.until));
              }}
            >
              {endText(end, speech)}
            </Button>
          ))}
        </div>
      </Modal>
    </div>
  );
}
