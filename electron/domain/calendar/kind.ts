/** What an event of somebody's calendar is about: an opening, a closure, or anything else. */
import type { CalendarEvent } from "./event.ts";

/** What our own exports write beside each event, so that they are known again. */
export type Mark = "closed" | "opening" | "hours" | "theme" | "playlist" | "override";

/** "own": exported from the schedule itself, so that there is nothing to take over. */
export type EventKind = "closed" | "opening" | "period" | "own" | "open-and-closed";

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** English, French, German, Spanish, Dutch and Arabic, each without its accents. */
const CLOSED = words(`
  closed closure closing
  ferme fermee fermes fermees fermeture
  geschlossen schliessung
  cerrado cerrada cierre
  gesloten sluiting
  مغلق مغلقه اغلاق
`);
const OPEN = words(`
  open opening opened
  ouvert ouverte ouverts ouvertes ouverture
  geoffnet offen offnung offnungszeit offnungszeiten sonderoffnung
  abierto abierta apertura
  geopend openingstijden
  مفتوح مفتوحه افتتاح
`);

/** Lower case, without accents and Arabic vowel signs, the forms of alef and the feminine ending made one. */
function wordsOf(text: string): readonly string[] {
  const plain = text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}/gu, "")
    .replaceAll("ß", "ss")
    .replaceAll("ة", "ه")
    .replaceAll(/[أإآ]/g, "ا");
  return plain.split(/[^\p{L}\p{N}]+/u);
}

/** The mark counts before the categories, and these before the words of the summary. */
export function kindOf({ mark, categories, summary }: CalendarEvent): EventKind {
  switch (mark?.trim().toLowerCase()) {
    case "closed":
      return "closed";
    case "opening":
      return "opening";
    case "hours":
    case "theme":
    case "playlist":
    case "override":
      return "own";
    default:
      break;
  }
  for (const text of [categories.join(" "), summary]) {
    const said = wordsOf(text);
    const closed = said.some((word) => CLOSED.has(word));
    const open = said.some((word) => OPEN.has(word));
    if (closed && open) return "open-and-closed";
    if (closed) return "closed";
    if (open) return "opening";
  }
  return "period";
}
