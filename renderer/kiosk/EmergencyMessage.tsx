/** The emergency in force: above everything, in the visitor's language. */
import { useTranslation } from "react-i18next";
import type { Emergency } from "../../electron/contract/state.ts";
import { inLanguage } from "../../electron/contract/words.ts";

interface Props {
  readonly emergency: Emergency | null;
  readonly language: string;
  readonly locale: string;
}

export function EmergencyMessage({ emergency, language, locale }: Props) {
  const { t } = useTranslation();
  // The region is there before the message: screen readers announce what appears in it.
  return (
    <div role="alert" className="emergency" data-on={emergency !== null}>
      {emergency !== null && (
        <>
          <p className="emergency-label">{t("emergency")}</p>
          <p className="emergency-message">{inLanguage(emergency.message, language, locale)}</p>
        </>
      )}
    </div>
  );
}
