/** What is wrong with this screen, in the reader's language. */
import type { Fault } from "../../../electron/contract/report.ts";
import type { House } from "../../../electron/contract/state.ts";
import { type Words, inLanguage } from "../../../electron/contract/words.ts";
import { faultSentence } from "../../../electron/domain/words/faults/faults.ts";
import { timeText } from "../format.ts";
import type { Language } from "../words.ts";

interface Said {
  readonly text: string;
  /** English where nothing better is known. */
  readonly language: Language;
}

export function faultText(fault: Fault, house: House, language: Language): Said {
  const called = (words: Words | undefined, id: string): string =>
    words === undefined ? id : inLanguage(words, language, house.venue.locale);
  return faultSentence(fault, language, {
    theme: (id) => called(house.themes.find((theme) => theme.id === id)?.name, id),
    playlist: (id) => called(house.playlists.find((playlist) => playlist.id === id)?.name, id),
    sound: (id) => called(house.sounds.find((sound) => sound.id === id)?.title, id),
    output: (wanted) => called(house.outputs.find(({ id }) => id === wanted)?.name, wanted),
    instant: (at) => timeText(at, house.venue.timeZone, language),
  });
}
