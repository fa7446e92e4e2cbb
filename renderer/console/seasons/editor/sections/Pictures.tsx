/** The layers of a theme's picture, the foremost first, and the pictures that none of them shows. */
import { Button } from "@mantine/core";
import { useRef, useState } from "react";
import type { ThemeDetails } from "../../../../../electron/contract/theme-package.ts";
import { DropZone } from "../../../DropZone.tsx";
import { useSpeech } from "../../../speech.ts";
import { moved, MOST_LAYERS, newLayer, replaced } from "../../logic/draft.ts";
import { sizeText } from "../../sizes.ts";
import { LayerRow } from "./LayerRow.tsx";
import { type AddPicture, PICTURE_FILES } from "./PictureSlot.tsx";
import type { SectionProps } from "./section.ts";
import { useOrder } from "./use-order.ts";

interface PicturesSectionProps extends SectionProps {
  readonly details: ThemeDetails;
  readonly disabled: boolean;
  readonly settle: () => void;
  readonly onAdd: AddPicture;
  readonly onDelete: (picture: string) => void;
}

export function PicturesSection(props: PicturesSectionProps) {
  const { draft, edit, issues, details, disabled, settle, onAdd, onDelete } = props;
  const speech = useSpeech();
  const { say, language } = speech;
  const { art } = draft;
  const list = useRef<HTMLUListElement>(null);
  const [open, setOpen] = useState<number | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const pictures = details.pictures.map(({ name }) => name);
  const shown = new Set(art.flatMap(({ landscape, portrait }) => [landscape, portrait]));
  const unused = details.pictures.filter(({ name, used }) => !used && !shown.has(name));

  /** Places count from the foremost, and the file has it last. */
  const indexOf = (place: number): number => art.length - 1 - place;
  const move = (from: number, to: number): void => {
    // Of however many rows a hand passes, the order is changed once.
    edit("art.order", (held) => ({ ...held, art: moved(held.art, indexOf(from), indexOf(to)) }));
    setOpen((held) => (held === from ? to : held === to ? from : held));
  };
  const order = useOrder(list, move, settle);

  const add = async (files: readonly File[]): Promise<void> => {
    const [file] = files;
    if (file === undefined) return;
    const added = await onAdd(file);
    setRefused("trouble" in added ? added.trouble : null);
    if ("trouble" in added) return;
    edit(null, (held) => ({ ...held, art: [...held.art, newLayer(added.name)] }));
    setOpen(0);
  };

  return (
    <>
      <p className="quiet">{say(art.length === 0 ? "making.layer.none" : "making.layer.order")}</p>
      <ul className="making-layers" ref={list}>
        {art.map((_, place) => {
          const index = indexOf(place);
          const layer = art[index];
          if (layer === undefined) return null;
          const path = `art[${index}]`;
          return (
            <LayerRow
              // A layer has no name of its own: its place is what it is known by.
              key={place}
              layer={layer}
              place={place}
              count={art.length}
              base={details.base}
              pictures={pictures}
              issues={issues
                .filter((issue) => issue.path.startsWith(`${path}.`))
                .map((issue) => ({ ...issue, path: issue.path.slice(path.length + 1) }))}
              open={open === place}
              disabled={disabled}
              order={order}
              onOpen={() => setOpen((held) => (held === place ? null : place))}
              onMove={(to) => {
                move(place, to);
                settle();
              }}
              onAdd={onAdd}
              onChange={(field, next) =>
                edit(`art.${index}.${field}`, (held) => ({ ...held, art: replaced(held.art, index, next) }))
              }
              onRemove={() => {
                setOpen(null);
                edit(null, (held) => ({ ...held, art: replaced(held.art, index, null) }));
              }}
            />
          );
        })}
      </ul>
      {art.length >= MOST_LAYERS ? (
        <p className="quiet">{say("making.layer.most", { count: MOST_LAYERS })}</p>
      ) : (
        <DropZone
          className={null}
          disabled={disabled}
          accept={PICTURE_FILES}
          multiple={false}
          onFiles={(files) => void add(files)}
        >
          <span className="drop__action">{say("making.layer.add")}</span>
          <span>{say("seasons.bring-drop")}</span>
          <span className="season-drop__hint quiet">{say("making.picture.kinds")}</span>
        </DropZone>
      )}
      <p className="making-slot__trouble" role="alert">
        {refused}
      </p>
      {unused.length === 0 ? null : (
        <div role="group" aria-labelledby="making-unused">
          <h4 id="making-unused">{say("making.picture.unused")}</h4>
          <ul className="making-unused">
            {unused.map(({ name, bytes }) => (
              <li key={name}>
                <img className="making-layer__thumb" src={`${details.base}${name}`} alt="" loading="lazy" />
                <span>
                  {name} <span className="quiet">{sizeText(bytes, language, say)}</span>
                </span>
                <Button
                  size="sm"
                  disabled={disabled}
                  aria-label={say("making.picture.delete-one", { name })}
                  onClick={() => onDelete(name)}
                >
                  {say("seasons.delete")}
                </Button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
