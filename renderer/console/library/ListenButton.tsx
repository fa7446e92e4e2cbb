/** Lets something be heard in the operator's own browser, and stops it. */
import { ActionIcon } from "@mantine/core";
import { useSay } from "../speech.ts";
import type { Listening } from "./listening.ts";

interface ListenButtonProps {
  readonly title: string;
  readonly url: string;
  readonly loop: boolean;
  readonly listening: Listening;
}

export function ListenButton({ title, url, loop, listening }: ListenButtonProps) {
  const say = useSay();
  const heard = listening.url === url;
  return (
    <ActionIcon
      className="sounds-listen"
      variant={heard ? "filled" : "default"}
      aria-label={say(heard ? "sounds.stop" : "sounds.listen", { title })}
      onClick={() => listening.toggle(url, loop)}
    >
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" fill="currentColor">
        {heard ? <path d="M3 3h10v10H3z" /> : <path d="M4 2l10 6-10 6z" />}
      </svg>
    </ActionIcon>
  );
}
