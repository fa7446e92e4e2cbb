/** The pictures of an experience side by side: swiped, stepped through by buttons, or by the arrow keys. */
import { useCallback, useEffect, useRef, useState } from "react";
import type { Experience } from "../../../../electron/contract/experience.ts";
import { inLanguage } from "../../../../electron/contract/words.ts";
import type { ViewProps } from "../../visit/view.ts";
import { Picture } from "./Picture.tsx";
import { say } from "./words.ts";

interface Props extends Pick<ViewProps, "language" | "locale" | "calm"> {
  readonly experience: Experience;
}

export function Pictures({ experience: { title, pictures }, language, locale, calm }: Props) {
  const strip = useRef<HTMLUListElement>(null);
  const [shown, setShown] = useState(0);
  const last = pictures.length - 1;

  const show = useCallback(
    (index: number) => {
      const place = strip.current?.children[Math.max(0, Math.min(last, index))];
      place?.scrollIntoView({ behavior: calm ? "instant" : "smooth", block: "nearest", inline: "start" });
    },
    [last, calm],
  );

  useEffect(() => {
    const turn = (event: KeyboardEvent): void => {
      if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
      const forward = (event.key === "ArrowRight") === (document.dir !== "rtl");
      show(shown + (forward ? 1 : -1));
    };
    addEventListener("keydown", turn);
    return () => removeEventListener("keydown", turn);
  }, [show, shown]);

  const words = inLanguage(title, language, locale);
  return (
    <section className="pictures" aria-label={say(language, "pictures", { title: words })}>
      <ul
        ref={strip}
        className="pictures-strip"
        tabIndex={last > 0 ? 0 : undefined}
        onScroll={({ currentTarget }) =>
          setShown(Math.round(Math.abs(currentTarget.scrollLeft) / Math.max(1, currentTarget.clientWidth)))
        }
      >
        {pictures.map(({ file, alt }) => (
          <li key={file}>
            <Picture file={file} alt={inLanguage(alt, language, locale)} />
          </li>
        ))}
      </ul>
      {last > 0 && (
        <div className="pictures-turn">
          <button type="button" aria-label={say(language, "before")} disabled={shown === 0} onClick={() => show(shown - 1)}>
            <svg viewBox="0 0 24 24" aria-hidden="true">
              <path d="M15 5l-7 7 7 7" />
            </svg>
          </button>
          <p className="pictures-dots" role="status">
            <span className="visually-hidden">{say(language, "position", { n: shown + 1, of: last + 1 })}</span>
            {pictures.map(({ file }, index) => (
              <i key={file} data-shown={index === shown} />
            ))}
          </p>
          <button type="button" aria-label={say(language, "after")} disabled={shown === last} onClick={() => show(shown + 1)}>
            <svg viewBox="0 0 24 24" aria-hidden="true">
              <path d="M9 5l7 7-7 7" />
            </svg>
          </button>
        </div>
      )}
    </section>
  );
}
