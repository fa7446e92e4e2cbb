/** Where recordings come in. */
import { DropZone } from "../DropZone.tsx";
import { useSay } from "../speech.ts";

const ACCEPTED = "audio/*,.wav,.aif,.aiff,.flac,.mp3,.m4a,.aac,.ogg,.oga,.opus";

export function RecordingDrop({ disabled, onFiles }: { disabled: boolean; onFiles: (files: readonly File[]) => void }) {
  const say = useSay();
  return (
    <DropZone className="sounds-drop" disabled={disabled} accept={ACCEPTED} multiple onFiles={onFiles}>
      <span className="drop__action">{say("sounds.choose")}</span>
      <span className="quiet">{say("sounds.drop")}</span>
      <span className="quiet sounds-drop__kinds">{say("sounds.accepted")}</span>
    </DropZone>
  );
}
