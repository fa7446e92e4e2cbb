/** The sheet's own words, in the console's language. */
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { CalendarWordKey } from "../words/calendar/en.ts";

type Unplural<K extends string> = K extends `calendar.${infer Base}_${"one" | "other"}`
  ? Base
  : K extends `calendar.${infer Base}`
    ? Base
    : never;

/** A key of the sheet's words without its beginning, and a plural one without its ending. */
export type CalendarSay = (key: Unplural<CalendarWordKey>, values?: Readonly<Record<string, string | number>>) => string;

export function useCalendarSay(): { readonly say: CalendarSay; readonly language: string } {
  const { t, i18n } = useTranslation();
  const { language } = i18n;
  return useMemo(() => ({ say: (key, values) => t(`calendar.${key}`, { ...values }), language }), [t, language]);
}
