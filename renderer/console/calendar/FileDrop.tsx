/** Where a file is dropped, or chosen: the same for a mouse, a finger and a keyboard. */
import { type DragEvent, useState } from "react";
import { useCalendarSay } from "./say.ts";

export function FileDrop({
  disabled,
  chosen,
  onFile,
}: {
  disabled: boolean;
  /** The name of the file that was chosen last. */
  chosen: string | null;
  onFile: (file: File) => void;
}) {
  const { say } = useCalendarSay();
  const [over, setOver] = useState(false);
  const take = (files: FileList | null): void => {
    const file = files?.[0];
    if (file !== undefined && !disabled) onFile(file);
  };
  const drag = (event: DragEvent, within: boolean): void => {
    event.preventDefault();
    setOver(within && !disabled);
  };
  return (
    <div
      className={over ? "drop drop--over" : "drop"}
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
          accept=".ics,text/calendar"
          disabled={disabled}
          onChange={(event) => {
            take(event.currentTarget.files);
            // The same file, changed in the meantime, may be chosen again.
            event.currentTarget.value = "";
          }}
        />
        <span className="drop__action">{chosen === null ? say("choose") : say("again")}</span>
        {chosen === null ? <span className="quiet">{say("drop")}</span> : <bdi className="quiet">{chosen}</bdi>}
      </label>
    </div>
  );
}
