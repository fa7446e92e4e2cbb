/** The emergency in force: above everything, in the reader's language and in every other that it was written in. */
import type { Emergency } from "../../electron/contract/state.ts";
import { inEveryLanguage } from "../../electron/contract/words.ts";
import "./emergency-message.css";

interface Props {
  readonly emergency: Emergency | null;
  /** "Important message" in that language. */
  readonly label: string;
  readonly language: string;
  readonly locale: string;
}

export function EmergencyMessage({ emergency, label, language, locale }: Props) {
  const [first, ...others] = emergency === null ? [] : inEveryLanguage(emergency.message, [language, locale]);
  // The region is there before the message: screen readers announce what appears in it.
  return (
    <div role="alert" className="emergency" data-on={emergency !== null}>
      {first !== undefined && (
        <>
          <p className="emergency-label">{label}</p>
          <p className="emergency-message" lang={first.language ?? undefined} dir="auto">
            {first.text}
          </p>
          {others.map(({ language: tag, text }) => (
            <p key={tag} className="emergency-other" lang={tag ?? undefined} dir="auto">
              {text}
            </p>
          ))}
        </>
      )}
    </div>
  );
}
