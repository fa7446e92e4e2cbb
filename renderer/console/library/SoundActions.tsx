/** What may be done with an own sound. */
import type { CatalogueSound } from "../../../electron/contract/recording.ts";
import { CardActions } from "../CardActions.tsx";
import { useSpeech } from "../speech.ts";
import { EditForm } from "./EditForm.tsx";
import { PlayIn } from "./PlayIn.tsx";
import { partOf } from "./play-in.ts";

interface SoundActionsProps {
  readonly sound: CatalogueSound;
  readonly onDelete: () => void;
  readonly onChanged: () => void;
}

export function SoundActions({ sound, onDelete, onChanged }: SoundActionsProps) {
  const { name } = useSpeech();
  const part = partOf(sound.kind);
  return (
    <CardActions
      className="sounds-row__actions"
      title={name(sound.title)}
      actions={[
        ...(part === null ? [] : [{ words: "sounds.play-in", does: "play" } as const]),
        { words: "sounds.edit", does: "edit" },
      ]}
      words="sounds"
      onDelete={sound.usedBy.length > 0 ? null : onDelete}
    >
      {(open, close) => {
        if (open === "edit") return <EditForm sound={sound} onClose={close} onChanged={onChanged} />;
        return open === "play" && part !== null ? <PlayIn sound={sound} part={part} onClose={close} /> : null;
      }}
    </CardActions>
  );
}
