/** What is being announced, to be read: in front of the scene, in the visitor's language, for whoever does not hear it. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { AnnouncementCue } from "../../electron/contract/announcement.ts";
import { utteranceOf } from "../../electron/domain/announcements/recordings.ts";
import { useKnown, useVenueNow } from "../link/react.ts";
import { captionAt, passedOf, sizeOf } from "./captions.ts";
import type { Language } from "./words.ts";

interface Props {
  readonly zone: string;
  readonly language: Language;
  readonly locale: string;
}

/** Milliseconds between two looks at what is to be read. */
const LOOK = 200;

export function Captions({ zone, language, locale }: Props) {
  const { t, i18n } = useTranslation();
  const { announcements, state } = useKnown();
  const now = useVenueNow(LOOK);
  const emergency = state !== null && state.emergency !== null;
  const caption = emergency ? null : captionAt(announcements, zone, now);
  // The text stays in its place while it goes away.
  const [last, setLast] = useState<AnnouncementCue | null>(null);
  if (caption !== null && caption !== last) setLast(caption);
  const shown = caption ?? last;
  const said = shown === null || shown.text === null ? null : utteranceOf(shown.text, language, locale);
  return (
    // The region is there before the text: screen readers announce what appears in it.
    <div role="status" aria-live="polite" className="caption" data-on={caption !== null}>
      {shown !== null && said !== null && (
        <div
          key={shown.id}
          className="caption-words"
          data-size={sizeOf(said.text)}
          lang={said.language}
          dir={i18n.dir(said.language)}
        >
          <p className="caption-label">
            <span className="caption-waves" aria-hidden="true">
              <i />
              <i />
              <i />
            </span>
            {t("announcement", { lng: language })}
          </p>
          <p className="caption-text">{said.text}</p>
        </div>
      )}
      <span className="caption-passed" aria-hidden="true">
        <span style={{ transform: `scaleX(${shown === null ? 0 : passedOf(shown, now)})` }} />
      </span>
    </div>
  );
}
