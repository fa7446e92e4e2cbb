/** Where a calendar comes in. */
import { DropZone } from "../DropZone.tsx";
import { useCalendarSay } from "./say.ts";

interface FileDropProps {
  readonly disabled: boolean;
  /** The name of the file that was chosen last. */
  readonly chosen: string | null;
  readonly onFile: (file: File) => void;
}

export function FileDrop({ disabled, chosen, onFile }: FileDropProps) {
  const { say } = useCalendarSay();
  const first = ([file]: readonly File[]): void => {
    if (file !== undefined) onFile(file);
  };
  return (
    <DropZone className={null} disabled={disabled} accept=".ics,text/calendar" multiple={false} onFiles={first}>
      <span className="drop__action">{chosen === null ? say("choose") : say("again")}</span>
      {chosen === null ? <span className="quiet">{say("drop")}</span> : <bdi className="quiet">{chosen}</bdi>}
    </DropZone>
  );
}
