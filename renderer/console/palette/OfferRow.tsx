/** One thing that the palette offers: what it does, where and until when. */
import type { House } from "../../../electron/contract/state.ts";
import type { Instant } from "../../../electron/contract/words.ts";
import { settingsText, targetsText } from "../logic/sentences.ts";
import { type Speech, useSpeech } from "../speech.ts";
import { laterStart } from "../switching/choice.ts";
import { ThemePreview } from "../Themes.tsx";
import { endingText, type Offer } from "./offers.ts";

interface Props {
  readonly id: string;
  readonly offer: Offer;
  readonly house: House;
  readonly now: Instant;
  /** When a wish would end; null: nobody knows yet, or it is no wish. */
  readonly ends: Instant | null;
  readonly chosen: boolean;
  readonly disabled: boolean;
  readonly onPoint: () => void;
  readonly onTake: () => void;
}

interface Said {
  readonly what: string;
  readonly more: string;
}

/** A theme and a playlist of one name are told apart. */
function wished(offer: Extract<Offer, { kind: "wish" }>, house: House, now: Instant, ends: Instant | null, speech: Speech): Said {
  const { say } = speech;
  const { set, targets } = offer.choice;
  const kinds = [
    ...(set.theme === undefined ? [] : [say("field.theme")]),
    ...(set.playlist === undefined ? [] : [say("field.playlist")]),
  ];
  const from = laterStart(offer.choice, now, house.venue.timeZone);
  const when = [
    ...(from === null ? [] : [say("palette.from", { time: speech.moment(from, now) })]),
    ...(ends === null ? [] : [say("running.until", { time: speech.moment(ends, now) })]),
  ].join(" ");
  return {
    what: settingsText(set, speech),
    more: [targetsText(targets, house.zones, speech), when, kinds.join(", ")].filter((part) => part !== "").join(" · "),
  };
}

function said(offer: Offer, house: House, now: Instant, ends: Instant | null, speech: Speech): Said {
  switch (offer.kind) {
    case "wish":
      return wished(offer, house, now, ends, speech);
    case "zone":
      return { what: speech.say("board.change-zone", { zone: speech.zone(offer.zone) }), more: "" };
    case "end":
      return { what: endingText(offer.override, house, speech), more: "" };
    case "view":
      return { what: speech.say(`view.${offer.view}`), more: speech.say("palette.page") };
    default:
      return offer satisfies never;
  }
}

export function OfferRow({ id, offer, house, now, ends, chosen, disabled, onPoint, onTake }: Props) {
  const speech = useSpeech();
  const { what, more } = said(offer, house, now, ends, speech);
  const theme = offer.kind === "wish" ? house.themes.find((one) => one.id === offer.choice.set.theme) : undefined;
  return (
    <button
      type="button"
      tabIndex={-1}
      id={id}
      className="offer"
      role="option"
      aria-selected={chosen}
      aria-disabled={disabled}
      data-kind={offer.kind}
      ref={(row) => {
        if (chosen) row?.scrollIntoView({ block: "nearest" });
      }}
      onPointerMove={onPoint}
      onClick={onTake}
    >
      {theme === undefined ? <span className="offer__mark" aria-hidden="true" /> : <ThemePreview theme={theme} />}
      <span className="offer__what">{what}</span>
      <span className="offer__more">{more}</span>
    </button>
  );
}
