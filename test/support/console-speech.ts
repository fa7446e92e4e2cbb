/** What the console says, in one of its languages. */
import type { House } from "../../electron/contract/state.ts";
import { type Speech, speechOf } from "../../renderer/console/speech.ts";
import { type PageWords, speak } from "../../renderer/ui/i18n.ts";

/** The speech of a page of these words; without a house ids stand for names. */
export async function speechIn(words: PageWords, language: string, house: House | null): Promise<Speech> {
  const i18n = await speak(words, language);
  return speechOf((key, values) => i18n.t(key, { ...values }), language, house);
}
