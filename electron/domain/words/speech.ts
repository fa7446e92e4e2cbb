/** A language with the names of a plan: what the house needs in order to say its reasons. */
import type { Plan, Target } from "../../contract/plan.ts";
import type { Because } from "../../contract/state.ts";
import { inLanguage } from "../../contract/words.ts";
import type { Words } from "../../contract/words.ts";
import type { Loss } from "../loss.ts";
import { ar } from "./ar.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import type { Language } from "./languages.ts";
import { nl } from "./nl.ts";
import type { Sentences } from "./sentences.ts";

const SENTENCES: Readonly<Record<Language, Sentences>> = { fr, en, de, es, nl, ar };

export interface Speech {
  readonly language: Language;
  readonly sentences: Sentences;
  /** A text of the plan in this language, in its quotation marks. */
  name(words: Words): string;
  /** The quoted name of a zone; its id where the plan does not have it. */
  zone(id: string): string;
  /** The quoted name of a reason; of one without a name, its id. */
  reason(because: Because): string;
}

export function speechOf(plan: Plan, language: Language): Speech {
  const sentences = SENTENCES[language];
  const name = (words: Words): string => sentences.quoted(inLanguage(words, language, plan.venue.locale));
  return {
    language,
    sentences,
    name,
    zone: (id) => name(plan.zones.find((zone) => zone.id === id)?.name ?? id),
    reason: (because) => name(because.name ?? because.id ?? because.kind),
  };
}

function targetName(target: Target, { sentences, zone }: Speech): string {
  const { targets } = sentences;
  if (target === "venue") return targets.venue;
  const id = target.slice(target.indexOf(":") + 1);
  return target.startsWith("zone:") ? targets.zone(zone(id)) : targets.group(sentences.quoted(id));
}

/** "60", or "40 to 65" of a volume that moves. */
export function levelText(wanted: Extract<Loss, { code: "limited" }>["wanted"], { sentences }: Speech): string {
  return typeof wanted === "number" ? String(wanted) : sentences.range(wanted.from, wanted.to);
}

/** The sentence that says why a claim lost. */
export function lossSentence(loss: Loss, speech: Speech): string {
  const say = speech.sentences.loss;
  const winner = speech.reason(loss.winner);
  switch (loss.code) {
    case "emergency":
      return say.emergency();
    case "override":
      return say.override(winner);
    case "later":
      return say.later(winner);
    case "priority":
      return say.priority(loss.own, loss.winners, winner);
    case "target":
      return say.target(targetName(loss.own, speech), targetName(loss.winners, speech), winner);
    case "order":
      return say.order(winner);
    case "limited":
      return (loss.byZone ? say.limitedByZone : say.limited)(levelText(loss.wanted, speech), loss.limit, winner);
    default:
      return loss satisfies never;
  }
}
