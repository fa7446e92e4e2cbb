/** What may be done with a card of a list. The buttons keep their place, whichever of them is open. */
import { Button } from "@mantine/core";
import { Fragment, type ReactNode, useId, useState } from "react";
import { useDesk } from "./desk.ts";
import { type SayKey, useSpeech } from "./speech.ts";

/** Words on a button, of which there is a longer form that names the card. */
type ButtonKey = { [Key in SayKey]: `${Key}-one` extends SayKey ? Key : never }[SayKey];

export interface CardAction<Panel extends string> {
  readonly words: ButtonKey;
  /** What it does; or the panel that it opens below the buttons, and closes again. */
  readonly does: Panel | (() => void);
}

interface CardActionsProps<Panel extends string> {
  readonly className: string;
  /** What the card is called. */
  readonly title: string;
  readonly actions: readonly CardAction<Panel>[];
  /** Whose words are said about deleting it. */
  readonly words: "seasons" | "sounds";
  /** Deletes it, after a second thought; `shut` puts the buttons back. Null: it cannot be deleted. */
  readonly onDelete: ((shut: () => void) => void) | null;
  /** What stands below the buttons, by the panel that is open; `close` gives the focus back to the button that opened it. */
  readonly children: (open: Panel | null, close: () => void) => ReactNode;
}

export function CardActions<Panel extends string>(props: CardActionsProps<Panel>) {
  const { className, title, actions, words, onDelete, children } = props;
  const { say } = useSpeech();
  const { reachable } = useDesk();
  const [open, setOpen] = useState<Panel | "delete" | null>(null);
  const id = useId();

  const close = (): void => {
    setOpen(null);
    requestAnimationFrame(() => document.getElementById(`${id}-${open}`)?.focus());
  };
  const button = ({ words: key, does }: CardAction<Panel | "delete">) => (
    <Button
      key={key}
      size="sm"
      id={typeof does === "string" ? `${id}-${does}` : undefined}
      disabled={!reachable}
      aria-label={say(`${key}-one`, { title })}
      aria-expanded={typeof does === "string" && does !== "delete" ? open === does : undefined}
      onClick={() => (typeof does === "string" ? setOpen(open === does ? null : does) : does())}
    >
      {say(key)}
    </Button>
  );

  return (
    <>
      <div className={className}>
        {/* With keys of their own, so that no button of the one turns into one of the other, focus and all. */}
        {open === "delete" && onDelete !== null ? (
          <Fragment key="sure">
            <Button
              size="sm"
              color="alarm"
              variant="filled"
              disabled={!reachable}
              aria-label={say(`${words}.delete-yes-one`, { title })}
              onClick={() => onDelete(() => setOpen(null))}
            >
              {say(`${words}.delete-yes`)}
            </Button>
            {/* The safe choice has the focus: whoever presses Enter once too often deletes nothing. */}
            <Button size="sm" autoFocus onClick={close}>
              {say("cancel")}
            </Button>
          </Fragment>
        ) : (
          <Fragment key="all">
            {actions.map(button)}
            {onDelete === null ? null : button({ words: `${words}.delete`, does: "delete" })}
          </Fragment>
        )}
      </div>
      {children(open === "delete" ? null : open, close)}
    </>
  );
}
