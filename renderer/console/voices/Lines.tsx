/** What visitors wrote, the newest first, in their own language; all of it, or what names a word. */
import { Button } from "@mantine/core";
import { useState } from "react";
import type { KeptOpinion } from "../../../electron/contract/opinion.ts";
import { parseInstant } from "../../../electron/contract/words.ts";
import { useVenueNow } from "../../link/react.ts";
import { useSpeech } from "../speech.ts";
import { byWord, wordsOf } from "./figures.ts";

const MOST_WORDS = 24;

/** Lines that are shown at once, and with each touch more. */
const PAGE = 20;

interface Props {
  readonly opinions: readonly KeptOpinion[];
  /** After so many days what was written is forgotten. */
  readonly keepLinesDays: number;
}

export function Lines({ opinions, keepLinesDays }: Props) {
  const speech = useSpeech();
  const { say, zone, theme } = speech;
  const now = useVenueNow(60_000);
  const moment = ({ at }: KeptOpinion): string => speech.moment(parseInstant(at), now);
  const [word, setWord] = useState<string | null>(null);
  const [shown, setShown] = useState(PAGE);
  const written = opinions.filter(({ line, wish }) => line !== null || wish !== null);
  const words = byWord(written, MOST_WORDS);
  const chosen = words.some(({ key }) => key === word) ? word : null;
  const lines = chosen === null ? written : written.filter((opinion) => wordsOf(opinion).includes(chosen));
  const forgotten = opinions.filter(({ wrote, line, wish }) => wrote && line === null && wish === null).length;
  return (
    <section className="lines" aria-labelledby="lines-title">
      <h3 id="lines-title">{say("voices.lines")}</h3>
      <p className="quiet">
        {say("voices.kept", { count: keepLinesDays })}
        {forgotten === 0 ? "" : ` ${say("voices.forgotten", { count: forgotten })}`}
      </p>
      {words.length === 0 ? null : (
        <div className="chips" role="group" aria-label={say("voices.words")}>
          {words.map(({ key, count }) => (
            <button
              key={key}
              type="button"
              className="chip"
              aria-pressed={key === chosen}
              onClick={() => setWord(key === chosen ? null : key)}
            >
              <span dir="auto">{key}</span> {count}
            </button>
          ))}
        </div>
      )}
      {lines.length === 0 ? <p className="quiet">{say("voices.no-lines")}</p> : null}
      <ul>
        {lines.slice(0, shown).map((opinion) => (
          <li key={opinion.id} className="line" data-face={opinion.face}>
            {opinion.line === null ? null : (
              <blockquote lang={opinion.language} dir="auto">
                {opinion.line}
              </blockquote>
            )}
            {opinion.wish === null ? null : (
              <>
                <p className="line__asked">{say("voices.wish")}</p>
                <blockquote lang={opinion.language} dir="auto">
                  {opinion.wish}
                </blockquote>
              </>
            )}
            <p className="quiet">
              {[say(`voices.${opinion.face}`), zone(opinion.zone), theme(opinion.theme ?? "classic"), moment(opinion)].join(
                " · ",
              )}
            </p>
          </li>
        ))}
      </ul>
      {lines.length > shown ? (
        <Button onClick={() => setShown(shown + PAGE)}>{say("voices.more", { count: lines.length - shown })}</Button>
      ) : null}
    </section>
  );
}
