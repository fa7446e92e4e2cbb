/** Listening in the operator's own browser: one sound at a time, and never in the house. */
import { useCallback, useEffect, useRef, useState } from "react";

export interface Listening {
  /** The address that is heard; null: silence. */
  readonly url: string | null;
  /** Lets an address be heard in place of any other; the same again stops it. Loops go round until they are stopped. */
  toggle(url: string, loop: boolean): void;
  stop(): void;
  /** Where in the sound the playhead is, 0 to 1; looked at by whoever draws it. */
  position(): number;
}

/** `failed` hears the address of a sound that cannot be played. */
export function useListening(failed: (url: string) => void): Listening {
  const audio = useRef<HTMLAudioElement | null>(null);
  const [url, setUrl] = useState<string | null>(null);

  const stop = useCallback(() => {
    audio.current?.pause();
    audio.current = null;
    setUrl(null);
  }, []);

  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === "Escape") stop();
    };
    addEventListener("keydown", onKey);
    return () => {
      removeEventListener("keydown", onKey);
      audio.current?.pause();
    };
  }, [stop]);

  const toggle = useCallback(
    (next: string, loop: boolean) => {
      const same = audio.current !== null && url === next;
      stop();
      if (same) return;
      const element = new Audio(next);
      element.loop = loop;
      const over = (): boolean => audio.current !== element;
      element.addEventListener("ended", () => {
        if (!over()) stop();
      });
      audio.current = element;
      setUrl(next);
      void (async () => {
        try {
          await element.play();
        } catch {
          // Stopped before it began, which is no failure; anything else is.
          if (over()) return;
          stop();
          failed(next);
        }
      })();
    },
    [failed, stop, url],
  );

  const position = useCallback(() => {
    const element = audio.current;
    return element === null || !(element.duration > 0) ? 0 : element.currentTime / element.duration;
  }, []);

  return { url, toggle, stop, position };
}
