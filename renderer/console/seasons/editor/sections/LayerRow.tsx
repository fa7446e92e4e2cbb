/** One layer of a theme's picture: its place in the order, when it is there, and how it is painted. */
import { ActionIcon, Button } from "@mantine/core";
import type { Issue } from "../../../../../electron/contract/issues.ts";
import type { Layer } from "../../../../../electron/contract/theme.ts";
import { OneOf } from "../../../OneOf.tsx";
import { useSpeech } from "../../../speech.ts";
import { messageAt } from "../../logic/troubles.ts";
import { Amount } from "../Amount.tsx";
import { During } from "./During.tsx";
import { type AddPicture, PictureSlot } from "./PictureSlot.tsx";
import type { Order } from "./use-order.ts";

interface LayerRowProps {
  readonly layer: Layer;
  /** Its place in the list, the foremost first, of how many. */
  readonly place: number;
  readonly count: number;
  readonly base: string;
  readonly pictures: readonly string[];
  /** What is wrong within it, with paths of the layer: `landscape`. */
  readonly issues: readonly Issue[];
  readonly open: boolean;
  readonly disabled: boolean;
  readonly order: Order;
  readonly onOpen: () => void;
  readonly onMove: (to: number) => void;
  readonly onAdd: AddPicture;
  readonly onChange: (field: keyof Layer, layer: Layer) => void;
  readonly onRemove: () => void;
}

const PLACES: readonly Layer["place"][] = ["cover", "subject"];
const BLENDS: readonly Layer["blend"][] = ["paint", "light"];

function LayerFields({ layer, issues, base, pictures, disabled, onAdd, onChange, onRemove }: LayerRowProps) {
  const { say, language } = useSpeech();
  const percent = new Intl.NumberFormat(language, { style: "percent" });
  const slots = { base, pictures, disabled, onAdd };
  return (
    <div className="making-layer__fields">
      <PictureSlot
        {...slots}
        label={say("making.layer.landscape")}
        name={layer.landscape}
        none={null}
        trouble={messageAt(issues, "landscape")}
        onName={(landscape) => landscape !== null && onChange("landscape", { ...layer, landscape })}
      />
      <PictureSlot
        {...slots}
        label={say("making.layer.portrait")}
        name={layer.portrait}
        none={say("making.layer.portrait-none")}
        trouble={messageAt(issues, "portrait")}
        onName={(portrait) => onChange("portrait", { ...layer, portrait })}
      />
      <OneOf
        label={say("making.layer.place")}
        value={layer.place}
        values={PLACES}
        textOf={(value) => say(`making.layer.place.${value}`)}
        onValue={(place) => onChange("place", { ...layer, place })}
      />
      <OneOf
        label={say("making.layer.blend")}
        value={layer.blend}
        values={BLENDS}
        textOf={(value) => say(`making.layer.blend.${value}`)}
        onValue={(blend) => onChange("blend", { ...layer, blend })}
      />
      <Amount
        label={say("making.layer.depth")}
        value={layer.depth}
        least={0}
        most={1}
        step={0.05}
        text={percent.format(layer.depth)}
        onChange={(depth) => onChange("depth", { ...layer, depth })}
      />
      <Button size="sm" className="making-layer__remove" onClick={onRemove}>
        {say("making.layer.remove")}
      </Button>
    </div>
  );
}

export function LayerRow(props: LayerRowProps) {
  const { layer, place, count, base, issues, open, order, onOpen, onMove, onChange } = props;
  const { say } = useSpeech();
  const name = layer.landscape;
  const values = { name, place: place + 1, count };
  const step = (way: "forward" | "back", sign: string, to: number) => (
    <ActionIcon
      variant="default"
      className="making-layer__step"
      aria-label={say(`making.layer.${way}`, values)}
      disabled={to < 0 || to >= count}
      onClick={() => onMove(to)}
    >
      {sign}
    </ActionIcon>
  );
  return (
    <li
      className={order.dragged === place ? "making-layer making-layer--dragged" : "making-layer"}
      aria-label={say("making.layer.of", values)}
    >
      <div className="making-layer__head">
        <button
          type="button"
          className="making-layer__handle"
          data-handle=""
          aria-label={say("making.layer.move", values)}
          title={say("making.layer.move-hint")}
          {...order.handle(place)}
        >
          <span aria-hidden="true">⠿</span>
        </button>
        <img className="making-layer__thumb" src={`${base}${name}`} alt="" loading="lazy" draggable={false} />
        <button type="button" className="bare making-layer__open" aria-expanded={open} onClick={onOpen}>
          <span className="making-layer__name">{name}</span>
          {issues.length > 0 ? <span className="fold__wrong">{say("making.wrong", { count: issues.length })}</span> : null}
        </button>
        <During during={layer.during} of={name} onChange={(during) => onChange("during", { ...layer, during })} />
        {step("forward", "↑", place - 1)}
        {step("back", "↓", place + 1)}
      </div>
      {open ? <LayerFields {...props} /> : null}
    </li>
  );
}
