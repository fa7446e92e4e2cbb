/** One picture of a layer: how it looks, another of the theme's in its place, or a file that is dropped or chosen. */
import { NativeSelect } from "@mantine/core";
import { useState } from "react";
import { DropZone } from "../../../DropZone.tsx";
import { useSpeech } from "../../../speech.ts";

/** What pictures may be chosen as a file. */
export const PICTURE_FILES = ".svg,.webp,.avif,.png,.jpg,.jpeg";

/** Puts a file into the theme: answers its name there, or why it is not taken. */
export type AddPicture = (file: File) => Promise<{ readonly name: string } | { readonly trouble: string }>;

interface PictureSlotProps {
  readonly label: string;
  /** The picture's name; null: none. */
  readonly name: string | null;
  /** What no picture means; null: there must be one. */
  readonly none: string | null;
  readonly base: string;
  /** The pictures that lie in the theme. */
  readonly pictures: readonly string[];
  readonly trouble: string | null;
  readonly disabled: boolean;
  readonly onAdd: AddPicture;
  readonly onName: (name: string | null) => void;
}

export function PictureSlot(props: PictureSlotProps) {
  const { label, name, none, base, pictures, trouble, disabled, onAdd, onName } = props;
  const { say } = useSpeech();
  const [refused, setRefused] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const take = async (files: readonly File[]): Promise<void> => {
    const [file] = files;
    if (file === undefined || busy) return;
    setBusy(true);
    const added = await onAdd(file);
    setBusy(false);
    setRefused("trouble" in added ? added.trouble : null);
    if ("name" in added) onName(added.name);
  };

  return (
    <div className="making-slot">
      <NativeSelect
        label={label}
        value={name ?? ""}
        error={trouble}
        data={[
          ...(none === null ? [] : [{ value: "", label: none }]),
          ...(name === null || pictures.includes(name) ? [] : [{ value: name, label: name }]),
          ...pictures.map((value) => ({ value, label: value })),
        ]}
        onChange={(event) => {
          const chosen = event.currentTarget.value;
          onName(chosen === "" ? null : chosen);
        }}
      />
      <DropZone
        className="making-slot__drop"
        disabled={disabled || busy}
        accept={PICTURE_FILES}
        multiple={false}
        onFiles={(files) => void take(files)}
      >
        {name === null ? null : <img className="making-slot__picture" src={`${base}${name}`} alt="" />}
        <span className="drop__action">{say(busy ? "making.picture.sending" : "making.picture.replace")}</span>
      </DropZone>
      <p className="making-slot__trouble" role="alert">
        {refused}
      </p>
    </div>
  );
}
