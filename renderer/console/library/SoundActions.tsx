/** What may be done with an own sound. The buttons keep their place, whichever of them is open. */
import { Button } from "@mantine/core";
import { Fragment, useRef, useState } from "react";
import type { CatalogueSound } from "../../../electron/contract/recording.ts";
import { useDesk } from "../desk.ts";
import { useSpeech } from "../speech.ts";
import { EditForm } from "./EditForm.tsx";
import { PlayIn } from "./PlayIn.tsx";
import { partOf } from "./play-in.ts";

type Open = "edit" | "play" | "delete";

interface SoundActionsProps {
  readonly sound: CatalogueSound;
  readonly onDelete: () => void;
  readonly onChanged: () => void;
}

export function SoundActions({ sound, onDelete, onChanged }: SoundActionsProps) {
  const { say, name } = useSpeech();
  const { reachable } = useDesk();
  const [open, setOpen] = useState<Open | null>(null);
  const actions = useRef<HTMLDivElement>(null);
  const title = name(sound.title);
  const part = partOf(sound.kind);

  /** The focus goes back to the button that opened what is closed. */
  const close = (from: Open): void => {
    setOpen(null);
    requestAnimationFrame(() => actions.current?.querySelector<HTMLElement>(`[data-opens=${from}]`)?.focus());
  };
  const opener = (what: Open, words: string, label: string) => (
    <Button
      size="sm"
      data-opens={what}
      disabled={!reachable}
      aria-label={label}
      aria-expanded={what === "delete" ? undefined : open === what}
      onClick={() => setOpen((now) => (now === what ? null : what))}
    >
      {words}
    </Button>
  );

  return (
    <>
      <div className="sounds-row__actions" ref={actions}>
        {/* With keys of their own, so that no button of the one turns into one of the other, focus and all. */}
        {open === "delete" ? (
          <Fragment key="sure">
            <Button
              size="sm"
              color="alarm"
              variant="filled"
              disabled={!reachable}
              aria-label={say("sounds.delete-yes-one", { title })}
              onClick={onDelete}
            >
              {say("sounds.delete-yes")}
            </Button>
            {/* The safe choice has the focus: whoever presses Enter once too often deletes nothing. */}
            <Button size="sm" autoFocus onClick={() => close("delete")}>
              {say("cancel")}
            </Button>
          </Fragment>
        ) : (
          <Fragment key="all">
            {part === null ? null : opener("play", say("sounds.play-in"), say("sounds.play-in-one", { title }))}
            {opener("edit", say("sounds.edit"), say("sounds.edit-one", { title }))}
            {sound.usedBy.length > 0 ? null : opener("delete", say("sounds.delete"), say("sounds.delete-one", { title }))}
          </Fragment>
        )}
      </div>
      {open === "edit" ? <EditForm sound={sound} onClose={() => close("edit")} onChanged={onChanged} /> : null}
      {open === "play" && part !== null ? <PlayIn sound={sound} part={part} onClose={() => close("play")} /> : null}
    </>
  );
}
