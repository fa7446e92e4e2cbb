/** Whether the venue is open, and until or from when. */
import { useTranslation } from "react-i18next";
import type { VenueState } from "../../electron/contract/state.ts";
import { parseInstant } from "../../electron/contract/words.ts";
import { useVenueNow } from "../link/react.ts";
import { openingWords } from "./format.ts";
import type { Language } from "./words.ts";

interface Props {
  readonly opening: VenueState["opening"];
  readonly timeZone: string;
  readonly language: Language;
}

export function Opening({ opening, timeZone, language }: Props) {
  const { t } = useTranslation();
  const now = useVenueNow(60_000);
  const until = opening.until === null ? null : parseInstant(opening.until);
  // The change itself arrives from the controller; while it is away, an hour that has passed says nothing.
  if (until !== null && until <= now - 60_000) return null;
  const { key, ...values } = openingWords(opening.open, until, now, timeZone, language);
  return (
    <p className="opening">
      <span className="opening-lamp" data-open={opening.open} aria-hidden="true" />
      {t(key, { lng: language, ...values })}
    </p>
  );
}
