/** The way in for a theme as one file. */
import { DropZone } from "../../DropZone.tsx";
import { useSpeech } from "../../speech.ts";

interface ThemeDropProps {
  readonly disabled: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

export function ThemeDrop({ disabled, onFiles }: ThemeDropProps) {
  const { say } = useSpeech();
  return (
    <DropZone className="season-drop" disabled={disabled} accept=".zip,application/zip" multiple onFiles={onFiles}>
      <span className="drop__action">{say("seasons.bring")}</span>
      <span>{say("seasons.bring-drop")}</span>
      <span className="season-drop__hint quiet">{say("seasons.bring-hint")}</span>
    </DropZone>
  );
}
