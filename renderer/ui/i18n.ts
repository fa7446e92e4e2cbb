/** The words of a page in the languages we speak; each page brings its own. */
import i18next, { type i18n } from "i18next";
import { initReactI18next } from "react-i18next";

/** Words by language, then by key. Every language has the same keys. */
export type PageWords = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** French sets a space before its double signs and within its quotation marks: a line never breaks there. */
export function unbroken(language: string, text: string): string {
  if (language !== "fr") return text;
  return text.replaceAll(/ (?=[?!:;»])/g, "\u00a0").replaceAll("« ", "«\u00a0");
}

function withoutBreaks(language: string, texts: PageWords[string]): PageWords[string] {
  return Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, unbroken(language, text)]));
}

/** Starts i18next with a page's words. The first language given is the fallback. */
export async function speak(words: PageWords, language: string): Promise<i18n> {
  const instance = i18next.createInstance();
  await instance.use(initReactI18next).init({
    lng: language,
    fallbackLng: Object.keys(words)[0] ?? "en",
    resources: Object.fromEntries(Object.entries(words).map(([tag, texts]) => [tag, { translation: withoutBreaks(tag, texts) }])),
    interpolation: { escapeValue: false },
  });
  return instance;
}
