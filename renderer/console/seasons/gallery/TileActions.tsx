/** What may be done with a theme. */
import type { ThemeCopy, ThemeSummary } from "../../../../electron/contract/theme-package.ts";
import { type CardAction, CardActions } from "../../CardActions.tsx";
import { useSpeech } from "../../speech.ts";
import type { Refused } from "../answers.ts";
import { mayBeDeleted } from "../logic/gallery.ts";
import { DuplicateForm } from "./DuplicateForm.tsx";

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
  const { id, own } = summary;
  const deletable = mayBeDeleted(summary);
  const { mayChange } = deeds;
  const offered: readonly (CardAction<"copy"> & { readonly when: boolean })[] = [
    { when: wearable, words: "seasons.wear", does: () => deeds.wear(id) },
    { when: own && mayChange, words: "seasons.edit", does: () => deeds.edit(id) },
    { when: wearable && mayChange, words: "seasons.copy", does: "copy" },
    { when: wearable || own, words: "seasons.export", does: () => deeds.exportTheme(id) },
  ];
  const remove = (shut: () => void): void => {
    shut();
    deeds.remove(summary);
  };
  return (
    <CardActions
      className="season__actions"
      title={title}
      actions={offered.filter(({ when }) => when)}
      words="seasons"
      onDelete={deletable && mayChange ? remove : null}
    >
      {(open, close) => (
        <>
          {own && mayChange && !deletable ? <p className="season__stays quiet">{say("seasons.stays")}</p> : null}
          {open === "copy" ? (
            <DuplicateForm title={title} taken={taken} onClose={close} onCopy={(copy) => deeds.duplicate(id, copy)} />
          ) : null}
        </>
      )}
    </CardActions>
  );
}
