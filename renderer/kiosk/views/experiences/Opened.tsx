/** One experience: its pictures to the edges of the page, what it is, what is provided, the way there, and where to read on. */
import { useEffect, useRef } from "react";
import type { Experience } from "../../../../electron/contract/experience.ts";
import { inLanguage } from "../../../../electron/contract/words.ts";
import { useEscape } from "../../controls/use-escape.ts";
import { Marks } from "../../marks/Marks.tsx";
import type { ViewProps } from "../../visit/view.ts";
import { Code } from "./Code.tsx";
import { Pictures } from "./Pictures.tsx";
import { say } from "./words.ts";
import "./opened.css";

interface Props extends ViewProps {
  readonly experience: Experience;
  readonly close: () => void;
}

/** As one would read it aloud or type it. */
const shortened = (address: string): string => address.replace(/^https?:\/\/(www\.)?/, "").replace(/\/$/, "");

export function Opened({ experience, house, language, locale, calm, open, close }: Props) {
  const { title, line, text, facts, access, provided, link, place } = experience;
  const heading = useRef<HTMLHeadingElement>(null);
  const words = (of: Experience["title"]): string => inLanguage(of, language, locale);

  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  useEscape(close);

  return (
    <article className="opened">
      <Pictures experience={experience} language={language} locale={locale} calm={calm} />
      <button type="button" className="opened-close" onClick={close}>
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M15 5l-7 7 7 7" />
        </svg>
        {say(language, "all")}
      </button>
      <div className="opened-words" tabIndex={0} role="region" aria-label={words(title)}>
        <h1 ref={heading} className="opened-title" tabIndex={-1}>
          {words(title)}
        </h1>
        <p className="opened-line">{words(line)}</p>
        {facts.length > 0 && (
          <ul className="opened-facts">
            {facts.map((fact) => (
              <li key={words(fact)}>{words(fact)}</li>
            ))}
          </ul>
        )}
        <div className="opened-text">
          {words(text)
            .split(/\n{2,}/)
            .map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
        </div>
        {(access.length > 0 || provided !== null) && (
          <section className="opened-provided">
            <h2>{say(language, "provided")}</h2>
            {provided !== null && <p>{words(provided)}</p>}
            <Marks marks={access} language={language} />
          </section>
        )}
        <div className="opened-on">
          {place !== null && house.map !== null && (
            <button type="button" className="opened-way" onClick={() => open("map", place)}>
              <svg viewBox="0 0 24 24" aria-hidden="true">
                <path d="M12 21s6.500-6.200 6.500-11.200A6.500 6.500 0 0 0 5.500 9.800C5.500 14.800 12 21 12 21ZM12 7.500a2.300 2.300 0 1 0 .01 0" />
              </svg>
              {say(language, "way")}
            </button>
          )}
          {link !== null && (
            <figure className="opened-phone">
              <Code address={link} label={say(language, "code", { address: shortened(link) })} />
              <figcaption>
                <strong>{say(language, "phone")}</strong>
                <bdi className="opened-address" dir="ltr">
                  {shortened(link)}
                </bdi>
              </figcaption>
            </figure>
          )}
        </div>
      </div>
    </article>
  );
}
