/** The head of a page about a list: how many there are, that they are being read, or why they are not there. */
import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import { useDesk } from "./desk.ts";
import type { Listed } from "./listed.ts";
import { useSpeech } from "./speech.ts";
import { ViewHead } from "./ViewHead.tsx";

interface ListHeadProps {
  /** Whose words are said. */
  readonly words: "seasons" | "sounds";
  readonly listed: Listed<unknown>;
  /** The answer once the list is here. */
  readonly answer: string;
  /** How many of them are the venue's own, said once the list is here. */
  readonly own: string;
  readonly onAgain: () => void;
  readonly aside: ReactNode;
  /** What stands before and after what is said of the controller. */
  readonly before: ReactNode;
  readonly after: ReactNode;
}

export function ListHead({ words, listed, answer, own, onAgain, aside, before, after }: ListHeadProps) {
  const { say } = useSpeech();
  const { reachable } = useDesk();
  const { kind } = listed;
  const waiting = say(kind === "failed" ? `${words}.failed` : reachable ? `${words}.loading` : "link.gone");
  return (
    <ViewHead
      id={`${words}-title`}
      question={say(`${words}.title`)}
      answer={kind === "here" ? answer : waiting}
      tone="plain"
      className={`${words}__head`}
      aside={aside}
    >
      {kind === "here" ? <p className="quiet">{own}</p> : null}
      {before}
      {kind === "failed" ? (
        <Button disabled={!reachable} onClick={onAgain}>
          {say(`${words}.again`)}
        </Button>
      ) : null}
      {reachable ? null : <p className="view-head__needs">{say(`${words}.away`)}</p>}
      {after}
    </ViewHead>
  );
}
