/**
 * The keyboard on the glass, beside the real one that a visitor may have. Screen readers and the tab key pass it by: whoever
 * uses those has keys of their own.
 */
import { useEffect, useRef, useState } from "react";
import type { Language } from "../../../words.ts";
import { CommandKey } from "./CommandKey.tsx";
import { Key } from "./Key.tsx";
import { capital, LAYOUTS, othersOf, SIGNS } from "./layouts.ts";
import "./keyboard.css";

/** A key that takes letters away goes on so while it is held: first wait, then pace, in milliseconds. */
const REPEAT_FIRST = 450;
const REPEAT = 70;

const SHIFT = "M12 4 4.5 12H9v7h6v-7h4.5Z";
const ERASE = "M9 5h12v14H9l-6-7Zm3.5 4.5 5 5m0-5-5 5";
const SPACE = "M3 10v4h18v-4";
const HIDE = "M3 4h18v9H3Zm3 3h.1m3.9 0h.1m3.9 0h.1m3.9 0h.1M8 10h8M8.5 17l3.500 3.500L15.500 17";

interface Props {
  readonly language: Language;
  /** The next letter begins a sentence. */
  readonly begins: boolean;
  readonly type: (letter: string) => void;
  readonly erase: () => void;
  readonly hide: () => void;
}

const nothing = (): void => undefined;

export function Keyboard({ language, begins, type, erase, hide }: Props) {
  const [shift, setShift] = useState<boolean | null>(null);
  const [signs, setSigns] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const latest = useRef(erase);
  useEffect(() => {
    latest.current = erase;
  });
  useEffect(() => () => clearTimeout(timer.current), []);
  const layout = LAYOUTS[language];
  const arabic = language === "ar";
  const capitals = !arabic && (shift ?? begins);
  const shown = (letter: string): string => (capitals && !signs ? capital(letter) : letter);
  const press = (letter: string): void => {
    type(letter);
    setShift(null);
  };
  const eraseOn = (wait: number): void => {
    latest.current();
    timer.current = setTimeout(() => eraseOn(REPEAT), wait);
  };
  const keysOf = (letters: readonly string[]) =>
    letters.map((letter) => (
      <Key key={letter} letter={shown(letter)} others={signs ? [] : othersOf(shown(letter))} type={press} />
    ));
  const rows = signs ? SIGNS : layout.rows;

  return (
    // Arabic's keys lie where they lie on every keyboard, from left to right; what they write does not.
    <div className="keyboard" aria-hidden="true" data-language={language} dir="ltr">
      {!signs && layout.extra.length > 0 && <div className="keyboard-row keyboard-extra">{keysOf(layout.extra)}</div>}
      {rows.slice(0, -1).map((letters) => (
        <div key={letters.join("")} className="keyboard-row">
          {keysOf(letters)}
        </div>
      ))}
      <div className="keyboard-row">
        {!arabic && !signs && (
          <CommandKey name="shift" pressed={capitals} sign={SHIFT} down={nothing} up={() => setShift(!capitals)} />
        )}
        {keysOf(rows.at(-1) ?? [])}
        <CommandKey name="erase" sign={ERASE} down={() => eraseOn(REPEAT_FIRST)} up={() => clearTimeout(timer.current)} />
      </div>
      <div className="keyboard-row">
        <CommandKey name="signs" sign={null} down={nothing} up={() => setSigns(!signs)}>
          {signs ? (arabic ? "أبج" : "abc") : "123"}
        </CommandKey>
        {keysOf([layout.comma])}
        <CommandKey name="space" sign={SPACE} down={nothing} up={() => press(" ")} />
        {keysOf([layout.stop])}
        <CommandKey name="hide" sign={HIDE} down={nothing} up={hide} />
      </div>
    </div>
  );
}
