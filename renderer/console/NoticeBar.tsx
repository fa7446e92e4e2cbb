/** What was just done, with its undo for ten seconds; or what went wrong, until it is dismissed. */
import { Button, CloseButton } from "@mantine/core";
import { useEffect, useState } from "react";
import { type Notice, useDesk } from "./desk.ts";
import { useSay } from "./speech.ts";

/** How long a notice stays, in milliseconds. The strip of running overrides offers the same for as long as they run. */
const STAYS = 10_000;

function NoticeOne({ notice, onGone }: { notice: Notice; onGone: () => void }) {
  const say = useSay();
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
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <p>{notice.text}</p>
      {undo === null ? null : (
        <Button
          size="sm"
          variant="filled"
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
  const { notice, dismiss } = useDesk();
  return (
    <div className="notices" role="status" aria-live={notice?.tone === "error" ? "assertive" : "polite"}>
      {notice === null ? null : <NoticeOne key={notice.id} notice={notice} onGone={dismiss} />}
    </div>
  );
}
