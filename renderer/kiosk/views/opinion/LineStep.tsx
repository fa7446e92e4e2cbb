/** A line of the visitor's own, written on the glass or on a keyboard. */
import { useEffect, useRef, useState } from "react";
import { LONGEST_LINE } from "../../../../electron/contract/opinion.ts";
import { numberText } from "../../format.ts";
import type { ViewProps } from "../../visit/view.ts";
import { beginsSentence, letterBefore } from "./keyboard/edit.ts";
import { Keyboard } from "./keyboard/Keyboard.tsx";
import { say } from "./words.ts";

/** With so many characters left, or fewer, it is told how many. */
const TELL_LEFT = 80;

interface Props extends Pick<ViewProps, "house" | "language"> {
  readonly text: string;
  readonly write: (text: string) => void;
  /** The id of the question. */
  readonly labelledBy: string;
}

export function LineStep({ house, text, write, language, labelledBy }: Props) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [hidden, setHidden] = useState(false);
  const [place, setPlace] = useState(text.length);
  useEffect(() => field.current?.focus({ preventScroll: true }), []);

  /** Puts something in place of what is selected, or before the caret from `from` on. */
  const put = (letters: string, from: number | null): void => {
    const area = field.current;
    if (area === null) return;
    const start = from ?? area.selectionStart;
    const end = Math.max(start, area.selectionEnd);
    if (area.value.length - (end - start) + letters.length > LONGEST_LINE) return;
    area.setRangeText(letters, start, end, "end");
    area.focus({ preventScroll: true });
    setPlace(area.selectionStart);
    write(area.value);
  };

  const erase = (): void => {
    const area = field.current;
    if (area === null) return;
    const selected = area.selectionStart !== area.selectionEnd;
    put("", selected ? area.selectionStart : letterBefore(area.value, area.selectionStart));
  };

  const left = LONGEST_LINE - text.length;
  return (
    <div className="opinion-line" data-hidden={hidden}>
      <div className="opinion-paper">
        <textarea
          ref={field}
          className="opinion-text"
          aria-labelledby={labelledBy}
          aria-describedby="opinion-privacy"
          placeholder={say(language, "hint")}
          value={text}
          maxLength={LONGEST_LINE}
          rows={1}
          // By itself an empty text would stand as in English, and its hint with it.
          dir={text === "" ? undefined : "auto"}
          inputMode="none"
          autoComplete="off"
          spellCheck={false}
          onPointerDown={() => setHidden(false)}
          onSelect={(event) => setPlace(event.currentTarget.selectionStart)}
          onChange={(event) => write(event.currentTarget.value)}
        />
        <p className="opinion-left" role="status">
          {left <= TELL_LEFT && say(language, "left", { n: numberText(left, language) })}
        </p>
      </div>
      <p className="opinion-note" id="opinion-privacy">
        {say(language, "privacy", { n: numberText(house.opinions.keepLinesDays, language) })}
      </p>
      {!hidden && (
        <Keyboard
          language={language}
          begins={beginsSentence(text, place)}
          type={(letter) => put(letter, null)}
          erase={erase}
          hide={() => setHidden(true)}
        />
      )}
    </div>
  );
}
