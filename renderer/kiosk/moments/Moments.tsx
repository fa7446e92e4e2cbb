/** What the worn theme does at this date, before its scene: a calendar of doors, a countdown. */
import type { Theme } from "../../../electron/contract/theme.ts";
import type { Language } from "../words.ts";
import { Calendar } from "./Calendar.tsx";
import { Countdown } from "./Countdown.tsx";
import { useMoments } from "./use-moments.ts";

interface Props {
  readonly theme: Theme;
  readonly timeZone: string;
  readonly language: Language;
  readonly locale: string;
}

export function Moments({ theme, timeZone, language, locale }: Props) {
  const { windows, countdown } = useMoments(theme, timeZone);
  const counts = theme.moments.some(({ kind }) => kind === "countdown");
  return (
    <>
      {windows !== null && <Calendar windows={windows} language={language} locale={locale} />}
      {counts && <Countdown countdown={countdown} language={language} locale={locale} />}
    </>
  );
}
