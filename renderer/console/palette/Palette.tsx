/** The palette: whoever types what they want, as "christmas lobby until 18", sees what it would change, and does it with Enter. */
import { Button, Kbd, Modal, TextInput, VisuallyHidden } from "@mantine/core";
import { type KeyboardEvent, useId, useState } from "react";
import type { House, VenueState } from "../../../electron/contract/state.ts";
import { parseInstant } from "../../../electron/contract/words.ts";
import { useLink, useVenueNow } from "../../link/react.ts";
import { useDesk } from "../desk.ts";
import { endInstant } from "../logic/ends.ts";
import type { SheetSubject } from "../OverrideSheet.tsx";
import { useSpeech } from "../speech.ts";
import { lackOf, laterStart, requestOf } from "../switching/choice.ts";
import { EffectList } from "../switching/EffectList.tsx";
import { effectGroups } from "../switching/effects.ts";
import { useEffects } from "../switching/use-effects.ts";
import type { View } from "../view-address.ts";
import { type Offer, offersFor } from "./offers.ts";
import { OfferRow } from "./OfferRow.tsx";

interface PaletteProps {
  readonly house: House;
  readonly state: VenueState;
  readonly onView: (view: View) => void;
  readonly onSheet: (subject: SheetSubject) => void;
  readonly onClose: () => void;
}

/** With its first frame: whoever knows the key types on at once. Gives the focus back when the field goes. */
function focus(field: HTMLInputElement): () => void {
  const before = document.activeElement;
  field.focus();
  return () => before instanceof HTMLElement && before.focus({ preventScroll: true });
}

function Asking({ house, state, onView, onSheet, onClose }: PaletteProps) {
  const desk = useDesk();
  const link = useLink();
  const speech = useSpeech();
  const { say } = speech;
  const id = useId();
  const now = useVenueNow(1_000);
  const { timeZone } = house.venue;
  const [text, setText] = useState("");
  const [at, setAt] = useState(0);
  const [busy, setBusy] = useState(false);
  const overrides = desk.overrides ?? [];
  const { offers, unread } = offersFor(text, house, state, overrides, now, speech);
  const index = Math.min(at, offers.length - 1);
  const chosen = offers[index] ?? null;

  const choice = chosen?.kind === "wish" ? chosen.choice : null;
  const lack = choice === null ? null : lackOf(choice, house.zones, state.opening, link.now(), timeZone);
  const asked = choice === null || lack !== null ? null : requestOf(choice, now, timeZone);
  const { preview, refused, stale } = useEffects(asked);
  const answered = asked !== null && !stale;
  const refusal = !answered ? null : refused !== null && choice?.end.kind === "closing" ? say("sheet.closed-then") : refused;
  const trouble = lack === "start-needed" || lack === "start-passed" ? say(`sheet.${lack}`) : refusal;

  async function take(offer: Offer | null): Promise<void> {
    if (offer === null || busy) return;
    switch (offer.kind) {
      case "view":
        onClose();
        return onView(offer.view);
      case "zone":
        onClose();
        return onSheet({ kind: "zone", zone: offer.zone });
      case "end":
      case "wish": {
        if (!desk.reachable) return;
        if (offer.kind === "wish" && lackOf(offer.choice, house.zones, state.opening, link.now(), timeZone) !== null) return;
        setBusy(true);
        const worked = await (offer.kind === "end"
          ? desk.end([offer.override])
          : desk.create(requestOf(offer.choice, link.now(), timeZone)));
        setBusy(false);
        if (worked) onClose();
        return;
      }
      default:
        offer satisfies never;
    }
  }

  function onKey(event: KeyboardEvent): void {
    const last = offers.length - 1;
    const next = { ArrowDown: index === last ? 0 : index + 1, ArrowUp: index <= 0 ? last : index - 1, PageUp: 0, PageDown: last };
    const moved = Object.entries(next).find(([key]) => key === event.key)?.[1];
    if (moved !== undefined) {
      event.preventDefault();
      setAt(moved);
    }
    // A key that is still held does nothing twice, and one that ends a composition chooses a letter.
    if (event.key !== "Enter" || event.repeat || event.nativeEvent.isComposing) return;
    event.preventDefault();
    void take(chosen);
  }

  const endsOf = (offer: Offer): number | null => {
    if (offer.kind !== "wish") return null;
    const from = laterStart(offer.choice, now, timeZone);
    const known = offer.choice.start.kind === "now" ? state.opening : null;
    const ends = endInstant(offer.choice.end, from ?? now, timeZone, known);
    return ends ?? (offer === chosen && answered && preview !== null ? parseInstant(preview.until) : null);
  };

  return (
    <div className="palette">
      <TextInput
        ref={focus}
        data-autofocus
        size="lg"
        className="palette__field"
        role="combobox"
        aria-label={say("palette.label")}
        aria-expanded={offers.length > 0}
        aria-controls={`${id}-offers`}
        aria-activedescendant={chosen === null ? undefined : `${id}-${index}`}
        aria-autocomplete="list"
        autoComplete="off"
        spellCheck={false}
        maxLength={120}
        placeholder={say("palette.example")}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={onKey}
      />
      <VisuallyHidden role="status">{text === "" ? "" : say("palette.count", { count: offers.length })}</VisuallyHidden>
      {unread.length === 0 ? null : (
        <p className="palette__unread">
          {say("palette.unread", { words: unread.map((word) => say("palette.word", { word })).join(", ") })}
        </p>
      )}
      {offers.length === 0 ? <p className="quiet palette__none">{say("palette.none")}</p> : null}
      <div id={`${id}-offers`} className="palette__offers" role="listbox" aria-label={say("palette.offers")}>
        {offers.map((offer, place) => (
          <OfferRow
            key={JSON.stringify(offer)}
            id={`${id}-${place}`}
            offer={offer}
            house={house}
            now={now}
            ends={endsOf(offer)}
            chosen={place === index}
            disabled={!desk.reachable && (offer.kind === "wish" || offer.kind === "end")}
            onPoint={() => setAt(place)}
            onTake={() => void take(offer)}
          />
        ))}
      </div>
      {choice === null ? null : (
        <div className="palette__effects">
          <EffectList
            house={house}
            groups={
              preview === null || asked === null
                ? []
                : effectGroups(preview, { speech, now, later: choice.start.kind !== "now", overrides })
            }
            refusal={trouble}
            waiting={stale}
          />
        </div>
      )}
      <p className="palette__foot">
        <span>
          <Kbd>Enter</Kbd> {say("palette.enter")}
        </span>
        {choice === null ? null : (
          <Button
            variant="subtle"
            onClick={() => {
              onClose();
              onSheet({ kind: "choice", choice });
            }}
          >
            {say("palette.details")}
          </Button>
        )}
      </p>
    </div>
  );
}

export function Palette({ opened, ...props }: PaletteProps & { readonly opened: boolean }) {
  const { say } = useSpeech();
  return (
    <Modal
      opened={opened}
      onClose={props.onClose}
      centered={false}
      transitionProps={{ duration: 0 }}
      returnFocus={false}
      size={720}
      title={say("palette.title")}
      closeButtonProps={{ "aria-label": say("close") }}
    >
      {opened ? <Asking {...props} /> : null}
    </Modal>
  );
}
