/** An emergency in force, plainly: the message that everybody sees, and the way out. */
import { Button, Modal } from "@mantine/core";
import { useState } from "react";
import type { Emergency } from "../../electron/contract/state.ts";
import { type Instant, parseInstant } from "../../electron/contract/words.ts";
import { useDesk } from "./desk.ts";
import { useSpeech } from "./speech.ts";

export function EmergencyBand({ emergency, now }: { emergency: Emergency | null; now: Instant }) {
  const desk = useDesk();
  const speech = useSpeech();
  const { say } = speech;
  const [asking, setAsking] = useState(false);

  const end = async (): Promise<void> => {
    setAsking(false);
    const done = await desk.ask(async (client) => {
      await client.api.emergency.end();
      return true;
    });
    if (done === true) desk.tell((then) => then.say("emergency.ended"), null);
  };

  return (
    <>
      {emergency === null ? null : (
        <section className="band band--emergency" aria-label={say("running.emergency")}>
          <div role="alert">
            <p className="band__lead">{say("emergency.active", { time: speech.moment(parseInstant(emergency.since), now) })}</p>
            <p className="band__message">{speech.name(emergency.message)}</p>
          </div>
          <Button variant="white" color="dark" disabled={!desk.reachable} onClick={() => setAsking(true)}>
            {say("emergency.end")}
          </Button>
        </section>
      )}
      <Modal
        opened={asking && emergency !== null}
        onClose={() => setAsking(false)}
        title={say("emergency.end-title")}
        closeButtonProps={{ "aria-label": say("close") }}
      >
        <p>{say("emergency.end-lead")}</p>
        <div className="actions">
          <Button onClick={() => setAsking(false)}>{say("cancel")}</Button>
          <Button variant="filled" color="alarm" onClick={() => void end()}>
            {say("emergency.end-confirm")}
          </Button>
        </div>
      </Modal>
    </>
  );
}
