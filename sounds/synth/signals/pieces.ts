import type { Piece } from "../piece.ts";
import { ANNOUNCEMENT, ANNOUNCEMENT_SOFT, ATTENTION, CLOSING, renderChime, WELCOME } from "./chimes.ts";
import type { Chime } from "./chimes.ts";
import { renderFanfare } from "./fanfare.ts";
import { renderSafeLoop } from "./safe-loop.ts";

function chime(id: string, title: Piece["title"], recipe: Chime): Piece {
  return { id, title, collection: "signals", kind: "chime", render: () => renderChime(recipe) };
}

/** The collection `sounds/signals/`. */
export const SIGNALS: readonly Piece[] = [
  {
    id: "fanfare",
    title: { fr: "Fanfare", en: "Brass fanfare", de: "Bläserfanfare", es: "Fanfarria", nl: "Koperfanfare", ar: "نفير نحاسي" },
    collection: "signals",
    kind: "chime",
    render: renderFanfare,
  },
  chime(
    "announcement-chime",
    {
      fr: "Carillon d’annonce",
      en: "Announcement chime",
      de: "Ansagegong",
      es: "Carillón de aviso",
      nl: "Omroepgong",
      ar: "رنين الإعلان",
    },
    ANNOUNCEMENT,
  ),
  chime(
    "announcement-chime-soft",
    {
      fr: "Carillon d’annonce, doux",
      en: "Announcement chime, soft",
      de: "Ansagegong, sanft",
      es: "Carillón de aviso, suave",
      nl: "Omroepgong, zacht",
      ar: "رنين الإعلان، هادئ",
    },
    ANNOUNCEMENT_SOFT,
  ),
  chime(
    "closing-chime",
    {
      fr: "Carillon de fermeture",
      en: "Closing chime",
      de: "Schließgong",
      es: "Carillón de cierre",
      nl: "Sluitingsgong",
      ar: "رنين الإغلاق",
    },
    CLOSING,
  ),
  chime(
    "welcome-chime",
    {
      fr: "Carillon de bienvenue",
      en: "Welcome chime",
      de: "Willkommensgong",
      es: "Carillón de bienvenida",
      nl: "Welkomstgong",
      ar: "رنين الترحيب",
    },
    WELCOME,
  ),
  chime(
    "attention-chime",
    {
      fr: "Carillon d’attention",
      en: "Attention chime",
      de: "Achtungsgong",
      es: "Carillón de atención",
      nl: "Attentiegong",
      ar: "رنين التنبيه",
    },
    ATTENTION,
  ),
  {
    id: "safe-loop",
    title: {
      fr: "Nappe de secours",
      en: "Safe loop",
      de: "Ersatzklang",
      es: "Fondo de reserva",
      nl: "Reserveklank",
      ar: "نغمة احتياطية",
    },
    collection: "signals",
    kind: "loop",
    render: renderSafeLoop,
  },
];
