/** The welcome in both languages, the visitor's first and largest, and the theme's line below it. */
import { useTranslation } from "react-i18next";
import type { Theme } from "../../electron/contract/theme.ts";
import { inLanguage } from "../../electron/contract/words.ts";
import { inOrder } from "./screen.ts";
import type { Language } from "./words.ts";

interface Props {
  readonly theme: Theme | null;
  readonly closed: boolean;
  readonly language: Language;
  readonly locale: string;
}

export function Welcome({ theme, closed, language, locale }: Props) {
  const { t } = useTranslation();
  const line = theme === null ? null : ((closed ? theme.captions.closed : null) ?? theme.captions.greeting);
  return (
    <div className="welcome">
      <h1 className="welcome-words">
        {inOrder(language).map((tag, index) => (
          <span key={tag} lang={tag} className={index === 0 ? "welcome-first" : "welcome-second"}>
            {t("welcome", { lng: tag })}{" "}
          </span>
        ))}
      </h1>
      {theme !== null && line !== null && (
        <p key={`${theme.id} ${closed} ${language}`} className="welcome-greeting">
          {inLanguage(line, language, locale)}
        </p>
      )}
    </div>
  );
}
