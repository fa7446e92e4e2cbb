/** Silence everywhere in one tap, and back. */
import { Button } from "@mantine/core";
import { useState } from "react";
import type { ZoneState } from "../../electron/contract/state.ts";
import { type Instant, parseInstant } from "../../electron/contract/words.ts";
import { volumeAt } from "../../electron/domain/ramp.ts";
import { useDesk } from "./desk.ts";
import { mutes } from "./logic/overrides.ts";
import { useSpeech } from "./speech.ts";

export function MuteAll({ now, zones }: { now: Instant; zones: Readonly<Record<string, ZoneState>> }) {
  const desk = useDesk();
  const speech = useSpeech();
  const { say } = speech;
  const [busy, setBusy] = useState(false);
  const running = mutes(desk.overrides ?? [], now);
  const ends = running.flatMap(({ until }) => (until === null ? [] : [parseInstant(until)]));
  // A later override of the same layer wins over the mute, and an emergency over everything.
  const heard = running.length === 0 ? [] : Object.entries(zones).filter(([, zone]) => volumeAt(zone.volume.value, now) > 0);

  const toggle = async (): Promise<void> => {
    setBusy(true);
    await (running.length === 0 ? desk.mute() : desk.end(running));
    setBusy(false);
  };

  return (
    <div className="mute">
      <Button
        className="mute__button"
        variant={running.length === 0 ? "default" : "filled"}
        disabled={!desk.reachable || busy || desk.overrides === null}
        onClick={() => void toggle()}
      >
        <span>{running.length === 0 ? say("mute.all") : say("mute.unmute")}</span>
        {ends.length === 0 ? null : (
          <span className="mute__until">{say("mute.until", { time: speech.moment(Math.max(...ends), now) })}</span>
        )}
      </Button>
      {heard.length === 0 ? null : (
        <span className="mute__heard">{say("mute.heard", { zones: heard.map(([id]) => speech.zone(id)).join(", ") })}</span>
      )}
    </div>
  );
}
