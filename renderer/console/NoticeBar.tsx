/** What was just done, with its undo for ten seconds; or what went wrong, until it is dismissed. */
import { Button, CloseButton } from "@mantine/core";
import { useEffect, useState } from "react";
import { type Notice, useDesk } from "./desk.ts";
import { useSpeech } from "./speech.ts";

/** How long a notice stays, in milliseconds. The strip of running overrides offers the same for as long as they run. */
const STAYS = 10_000;

function NoticeOne({ notice, reachable, onGone }: { notice: Notice; reachable: boolean; onGone: () => void }) {
  const speech = useSpeech();
  const { say } = speech;
  const [held, setHeld] = useState(false);
  useEffect(() => {
    // Errors stay until they are read, and nothing goes from under a pointer or the focus.
    if (held || notice.tone === "error") return;
    const timer = setTimeout(onGone, STAYS);
    return () => clearTimeout(timer);
  }, [held, notice, onGone]);
  const { undo } = notice;
  return (
    <div
      className={`notice notice--${notice.tone}`}
      onPointerEnter={({ pointerType }) => setHeld(pointerType === "mouse")}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <p>{notice.text(speech)}</p>
      {undo === null ? null : (
        <Button
          size="sm"
          variant="filled"
          disabled={!reachable}
          title={reachable ? undefined : say("link.gone")}
          onClick={() => {
            onGone();
            undo();
          }}
        >
          {say("done.undo")}
        </Button>
      )}
      <CloseButton size="lg" aria-label={say("done.dismiss")} onClick={onGone} />
    </div>
  );
}

export function NoticeBar() {
  const { notice, reachable, dismiss } = useDesk();
  return (
    <div className="notices" role="status" aria-live={notice?.tone === "error" ? "assertive" : "polite"}>
      {notice === null ? null : <NoticeOne key={notice.id} notice={notice} reachable={reachable} onGone={dismiss} />}
    </div>
  );
}
