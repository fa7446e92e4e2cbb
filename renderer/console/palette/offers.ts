/** What the palette offers for what was typed: wishes to grant, places to go, what runs to end. Pure. */
import type { Override } from "../../../electron/contract/command.ts";
import type { House, VenueState } from "../../../electron/contract/state.ts";
import type { Instant, Words } from "../../../electron/contract/words.ts";
import { usualEnd } from "../logic/ends.ts";
import { operatorOverrides } from "../logic/overrides.ts";
import { settingsText, targetsText } from "../logic/sentences.ts";
import type { Speech } from "../speech.ts";
import type { Choice } from "../switching/choice.ts";
import { VIEWS, type View } from "../view-address.ts";
import { folded } from "./grammar.ts";
import type { Named } from "./names.ts";
import { type Reading, readWish, type Wish } from "./wish.ts";

export type Offer =
  | { readonly kind: "wish"; readonly choice: Choice }
  | { readonly kind: "zone"; readonly zone: string }
  | { readonly kind: "end"; readonly override: Override }
  | { readonly kind: "view"; readonly view: View };

export interface Offers {
  readonly offers: readonly Offer[];
  /** Words that nothing was found for; empty where they are a part of something else that is offered. */
  readonly unread: readonly string[];
}

/** All that may be named in a house. */
export function namedIn(house: House): readonly Named[] {
  const said = (words: Words): string[] => (typeof words === "string" ? [words] : Object.values(words));
  const groups = [...new Set(house.zones.flatMap(({ groups: own }) => own))];
  return [
    ...house.themes.map(({ id, name }): Named => ({ kind: "theme", id, names: said(name) })),
    ...house.playlists.map(({ id, name }): Named => ({ kind: "playlist", id, names: said(name) })),
    ...house.zones.map(({ id, name }): Named => ({ kind: "zone", id, names: said(name) })),
    ...groups.map((id): Named => ({ kind: "group", id, names: [] })),
  ];
}

/** What was not said is as it usually is: the whole venue, until closing. */
function choiceOf({ set, targets, start, end }: Wish, opening: VenueState["opening"]): Choice {
  return { set, targets: targets.length === 0 ? ["venue"] : targets, start, end: end ?? usualEnd(opening) };
}

/** Whether each word that was typed begins a word of a text. */
function mentions(text: string, typed: string): boolean {
  const there = folded(text).split(" ");
  return folded(typed)
    .split(" ")
    .every((word) => there.some((one) => one.startsWith(word)));
}

/** The sentence of an override that could be ended. */
export function endingText(override: Override, house: House, speech: Speech): string {
  return speech.say("running.end-label", {
    what: settingsText(override.set, speech),
    where: targetsText(override.targets, house.zones, speech),
  });
}

/** Everything there is to do and to go to for a text; with none, what runs and where one can go. */
export function offersFor(
  text: string,
  house: House,
  state: VenueState,
  overrides: readonly Override[],
  now: Instant,
  speech: Speech,
): Offers {
  const reading: Reading = readWish(text, namedIn(house));
  const wishes = reading.wishes.map((wish): Offer => ({ kind: "wish", choice: choiceOf(wish, state.opening) }));
  const zones = (wishes.length > 0 ? [] : [...new Set(reading.zones)]).map((zone): Offer => ({ kind: "zone", zone }));
  const running = operatorOverrides(overrides, now).map((override): Offer => ({ kind: "end", override }));
  const views = VIEWS.map((view): Offer => ({ kind: "view", view }));
  const textOf = (offer: Offer): string =>
    offer.kind === "end"
      ? endingText(offer.override, house, speech)
      : offer.kind === "view"
        ? speech.say(`view.${offer.view}`)
        : "";
  const others = [...running, ...views].filter((offer) => mentions(textOf(offer), text));
  const offers = [...wishes, ...zones, ...others];
  return { offers, unread: wishes.length === 0 && offers.length > 0 ? [] : reading.unread };
}
