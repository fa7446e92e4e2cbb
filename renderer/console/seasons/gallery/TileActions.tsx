/** What may be done with a theme. The buttons keep their place, whichever of them is open. */
import { Button } from "@mantine/core";
import { Fragment, useRef, useState } from "react";
import type { ThemeCopy, ThemeSummary } from "../../../../electron/contract/theme-package.ts";
import { useDesk } from "../../desk.ts";
import { useSpeech } from "../../speech.ts";
import type { Refused } from "../answers.ts";
import { mayBeDeleted } from "../logic/gallery.ts";
import { DuplicateForm } from "./DuplicateForm.tsx";

type Open = "copy" | "delete";

/** What happens where a button is pressed. */
export interface TileDeeds {
  /** Whether this operator may change themes. */
  readonly mayChange: boolean;
  wear(id: string): void;
  edit(id: string): void;
  /** Answers why there is no copy; null: there is one, and it is open. */
  duplicate(id: string, copy: ThemeCopy): Promise<Refused | null>;
  exportTheme(id: string): void;
  remove(summary: ThemeSummary): void;
}

interface TileActionsProps {
  readonly summary: ThemeSummary;
  readonly title: string;
  readonly wearable: boolean;
  readonly taken: ReadonlySet<string>;
  readonly deeds: TileDeeds;
}

export function TileActions({ summary, title, wearable, taken, deeds }: TileActionsProps) {
  const { say } = useSpeech();
  const { reachable } = useDesk();
  const [open, setOpen] = useState<Open | null>(null);
  const actions = useRef<HTMLDivElement>(null);
  const { id, own } = summary;
  const deletable = mayBeDeleted(summary);

  /** The focus goes back to the button that opened what is closed. */
  const close = (from: Open): void => {
    setOpen(null);
    requestAnimationFrame(() => actions.current?.querySelector<HTMLElement>(`[data-opens=${from}]`)?.focus());
  };
  const button = (words: string, label: string, act: () => void) => (
    <Button size="sm" disabled={!reachable} aria-label={label} onClick={act}>
      {words}
    </Button>
  );
  const opener = (what: Open, words: string, label: string) => (
    <Button
      size="sm"
      data-opens={what}
      disabled={!reachable}
      aria-label={label}
      aria-expanded={what === "copy" ? open === what : undefined}
      onClick={() => setOpen((now) => (now === what ? null : what))}
    >
      {words}
    </Button>
  );

  return (
    <>
      <div className="season__actions" ref={actions}>
        {/* With keys of their own, so that no button of the one turns into one of the other, focus and all. */}
        {open === "delete" ? (
          <Fragment key="sure">
            <Button
              size="sm"
              color="alarm"
              variant="filled"
              disabled={!reachable}
              aria-label={say("seasons.delete-yes-one", { title })}
              onClick={() => {
                setOpen(null);
                deeds.remove(summary);
              }}
            >
              {say("seasons.delete-yes")}
            </Button>
            {/* The safe choice has the focus: whoever presses Enter once too often deletes nothing. */}
            <Button size="sm" autoFocus onClick={() => close("delete")}>
              {say("cancel")}
            </Button>
          </Fragment>
        ) : (
          <Fragment key="all">
            {wearable ? button(say("seasons.wear"), say("seasons.wear-one", { title }), () => deeds.wear(id)) : null}
            {own && deeds.mayChange
              ? button(say("seasons.edit"), say("seasons.edit-one", { title }), () => deeds.edit(id))
              : null}
            {wearable && deeds.mayChange ? opener("copy", say("seasons.copy"), say("seasons.copy-one", { title })) : null}
            {wearable || own
              ? button(say("seasons.export"), say("seasons.export-one", { title }), () => deeds.exportTheme(id))
              : null}
            {deletable && deeds.mayChange ? opener("delete", say("seasons.delete"), say("seasons.delete-one", { title })) : null}
          </Fragment>
        )}
      </div>
      {own && deeds.mayChange && !deletable ? <p className="season__stays quiet">{say("seasons.stays")}</p> : null}
      {open === "copy" ? (
        <DuplicateForm title={title} taken={taken} onClose={() => close("copy")} onCopy={(copy) => deeds.duplicate(id, copy)} />
      ) : null}
    </>
  );
}
