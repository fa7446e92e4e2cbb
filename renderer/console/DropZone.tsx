/** Where files are dropped, or chosen: the same for a mouse, a finger and a keyboard. */
import { type DragEvent, type ReactNode, useState } from "react";

interface DropZoneProps {
  /** A class of its own for one of the zones; null: none. */
  readonly className: string | null;
  readonly disabled: boolean;
  /** What may be chosen, as a file field has it. */
  readonly accept: string;
  readonly multiple: boolean;
  /** At least one. */
  readonly onFiles: (files: readonly File[]) => void;
  readonly children: ReactNode;
}

export function DropZone({ className, disabled, accept, multiple, onFiles, children }: DropZoneProps) {
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
      className={["drop", ...(over ? ["drop--over"] : []), ...(className === null ? [] : [className])].join(" ")}
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
          multiple={multiple}
          accept={accept}
          disabled={disabled}
          onChange={(event) => {
            take(event.currentTarget.files);
            // The same file, changed in the meantime, may be chosen again.
            event.currentTarget.value = "";
          }}
        />
        {children}
      </label>
    </div>
  );
}
