/** The words of the calendar sheet by language: they join the console's. */
import { calendarAr } from "./ar.ts";
import { calendarDe } from "./de.ts";
import { calendarEn } from "./en.ts";
import { calendarEs } from "./es.ts";
import { calendarFr } from "./fr.ts";
import { calendarNl } from "./nl.ts";

export const calendarWords = { en: calendarEn, fr: calendarFr, de: calendarDe, es: calendarEs, nl: calendarNl, ar: calendarAr };
