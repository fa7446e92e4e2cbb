/** The words of a page in the languages we speak; each page brings its own. */
import i18next, { type i18n } from "i18next";
import { initReactI18next } from "react-i18next";

/** Words by language, then by key. Every language has the same keys. */
export type PageWords = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Starts i18next with a page's words. The first language given is the fallback. */
export async function speak(words: PageWords, language: string): Promise<i18n> {
  const instance = i18next.createInstance();
  await instance.use(initReactI18next).init({
    lng: language,
    fallbackLng: Object.keys(words)[0] ?? "en",
    resources: Object.fromEntries(Object.entries(words).map(([tag, texts]) => [tag, { translation: texts }])),
    interpolation: { escapeValue: false },
  });
  return instance;
}
