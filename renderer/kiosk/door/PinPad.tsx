/** Six digits, by finger or keyboard; they are tried as soon as the sixth is there. */
import { useEffect, useEffectEvent, useRef, useState } from "react";
import type { Language } from "../words.ts";
import { enter } from "./session.ts";
import { Sheet } from "./Sheet.tsx";
import { say } from "./words.ts";

const DIGITS = 6;
const KEYS = ["1", "2", "3", "4", "5", "6", "7", "8", "9"] as const;

/** A pad that nobody uses is in a visitor's way. */
const IDLE_SECONDS = 25;

interface Props {
  readonly language: Language;
  readonly onIn: (token: string) => void;
  readonly close: () => void;
}

type Trouble = "wrong" | "away" | "wait" | null;

export function PinPad({ language, onIn, close }: Props) {
  const [pin, setPin] = useState("");
  /** Keys may come faster than the page is drawn: what counts is what was typed, not what is shown of it. */
  const typed = useRef("");
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble>(null);
  const [waitUntil, setWaitUntil] = useState(0);
  const [seconds, setSeconds] = useState(0);
  const waiting = trouble === "wait" && seconds > 0;

  useEffect(() => {
    if (trouble !== "wait") return undefined;
    const count = (): void => {
      const left = Math.ceil((waitUntil - performance.now()) / 1000);
      setSeconds(Math.max(0, left));
      if (left <= 0) setTrouble(null);
    };
    count();
    const timer = setInterval(count, 250);
    return () => clearInterval(timer);
  }, [trouble, waitUntil]);

  const hold = (digits: string): void => {
    typed.current = digits;
    setPin(digits);
  };

  async function attempt(whole: string): Promise<void> {
    setBusy(true);
    const answer = await enter(whole);
    setBusy(false);
    hold("");
    if (answer.kind === "in") {
      onIn(answer.token);
      return;
    }
    if (answer.kind === "wait") {
      setWaitUntil(performance.now() + answer.seconds * 1000);
      setSeconds(answer.seconds);
    }
    setTrouble(answer.kind);
  }

  const type = (digit: string): void => {
    // All six stay until they are answered.
    if (waiting || typed.current.length >= DIGITS) return;
    setTrouble(null);
    hold(typed.current + digit);
    if (typed.current.length === DIGITS) void attempt(typed.current);
  };
  const erase = (): void => {
    if (typed.current.length < DIGITS) hold(typed.current.slice(0, -1));
  };
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (/^\d$/.test(event.key)) type(event.key);
    if (event.key === "Backspace") erase();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => onKey(event);
    addEventListener("keydown", listen);
    return () => removeEventListener("keydown", listen);
  }, []);

  const sentence = busy
    ? say(language, "checking")
    : trouble === null
      ? say(language, "pinHint")
      : say(language, trouble, { n: seconds });
  return (
    <Sheet title={say(language, "pinTitle")} language={language} idleSeconds={IDLE_SECONDS} close={close}>
      <p className="door-say" role={trouble === "wait" ? undefined : "status"} data-trouble={trouble !== null}>
        {sentence}
      </p>
      <p className="door-dots" dir="ltr" role="img" aria-label={say(language, "pinTyped", { n: pin.length })}>
        {Array.from({ length: DIGITS }, (_, index) => (
          <span key={index} data-on={index < pin.length} />
        ))}
      </p>
      <div className="door-keys" dir="ltr" data-off={waiting || trouble === "away"}>
        {KEYS.map((digit) => (
          <button key={digit} type="button" disabled={waiting} onClick={() => type(digit)}>
            {digit}
          </button>
        ))}
        <span />
        <button type="button" disabled={waiting} onClick={() => type("0")}>
          0
        </button>
        <button type="button" className="door-erase" aria-label={say(language, "digitBack")} onClick={erase}>
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <path d="M9 5h11v14H9l-6-7zM12 9.5l5 5m0-5l-5 5" />
          </svg>
        </button>
      </div>
      <div className="door-moves">
        {trouble === "away" && (
          <button type="button" onClick={() => location.reload()}>
            {say(language, "reload")}
          </button>
        )}
        <button type="button" onClick={close}>
          {say(language, "close")}
        </button>
      </div>
    </Sheet>
  );
}
