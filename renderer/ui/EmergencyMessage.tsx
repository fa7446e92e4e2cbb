/** The emergency in force: above everything, in the reader's language. */
import type { Emergency } from "../../electron/contract/state.ts";
import { inLanguage } from "../../electron/contract/words.ts";
import "./emergency-message.css";

interface Props {
  readonly emergency: Emergency | null;
  /** "Important message" in that language. */
  readonly label: string;
  readonly language: string;
  readonly locale: string;
}

export function EmergencyMessage({ emergency, label, language, locale }: Props) {
  // The region is there before the message: screen readers announce what appears in it.
  return (
    <div role="alert" className="emergency" data-on={emergency !== null}>
      {emergency !== null && (
        <>
          <p className="emergency-label">{label}</p>
          <p className="emergency-message">{inLanguage(emergency.message, language, locale)}</p>
        </>
      )}
    </div>
  );
}
