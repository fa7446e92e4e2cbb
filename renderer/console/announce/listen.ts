/** Listening to recordings at the desk, one after the other, where someone pressed for it. */
import { useEffect, useRef, useState } from "react";

export interface Listening {
  readonly on: boolean;
  start(urls: readonly string[]): void;
  stop(): void;
}

/** Ends with the component that uses it. */
export function useListening(): Listening {
  const playing = useRef<HTMLAudioElement | null>(null);
  const [on, setOn] = useState(false);

  const stop = (): void => {
    playing.current?.pause();
    playing.current = null;
    setOn(false);
  };
  const start = (urls: readonly string[]): void => {
    const [first, ...rest] = urls;
    if (first === undefined) return stop();
    const audio = new Audio(first);
    playing.current = audio;
    setOn(true);
    audio.addEventListener("ended", () => playing.current === audio && start(rest));
    // What cannot be played here is passed over: the speakers of the venue are told apart from those of the desk.
    audio.addEventListener("error", () => playing.current === audio && start(rest));
    audio.play().catch((error: unknown) => {
      if (playing.current !== audio) return;
      stop();
      reportError(error);
    });
  };

  useEffect(() => () => playing.current?.pause(), []);
  return { on, start, stop };
}
