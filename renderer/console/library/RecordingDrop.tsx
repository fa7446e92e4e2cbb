/** Where recordings are dropped, or chosen: the same for a mouse, a finger and a keyboard. */
import { type DragEvent, useState } from "react";
import { useSay } from "../speech.ts";

const ACCEPTED = "audio/*,.wav,.aif,.aiff,.flac,.mp3,.m4a,.aac,.ogg,.oga,.opus";

export function RecordingDrop({ disabled, onFiles }: { disabled: boolean; onFiles: (files: readonly File[]) => void }) {
  const say = useSay();
  const [over, setOver] = useState(false);
  const take = (files: FileList | null): void => {
    if (files !== null && files.length > 0 && !disabled) onFiles([...files]);
  };
  const drag = (event: DragEvent, within: boolean): void => {
    event.preventDefault();
    setOver(within && !disabled);
  };
  return (
    <div
      className={over ? "drop drop--over sounds-drop" : "drop sounds-drop"}
      onDragOver={(event) => drag(event, true)}
      onDragLeave={(event) => drag(event, false)}
      onDrop={(event) => {
        drag(event, false);
        take(event.dataTransfer.files);
      }}
    >
      <label className="drop__label">
        <input
          className="drop__input"
          type="file"
          multiple
          accept={ACCEPTED}
          disabled={disabled}
          onChange={(event) => {
            take(event.currentTarget.files);
            // The same file, changed in the meantime, may be chosen again.
            event.currentTarget.value = "";
          }}
        />
        <span className="drop__action">{say("sounds.choose")}</span>
        <span className="quiet">{say("sounds.drop")}</span>
        <span className="quiet sounds-drop__kinds">{say("sounds.accepted")}</span>
      </label>
    </div>
  );
}
