/** A page that the house does not know: it shows its code as a number plate, and waits to be told which screen it is. */
import { useEffect, useState } from "react";
import type { Waiting } from "../../../electron/contract/pairing.ts";
import { inLanguage } from "../../../electron/contract/words.ts";
import { wayInLanguage } from "../languages.ts";
import { sayPairing } from "./words.ts";
import { waitForPairing } from "./waiting.ts";
import "./pairing-code.css";

export function PairingCode() {
  const [waiting, setWaiting] = useState<Waiting | null>(null);
  const [why, setWhy] = useState<"looking" | "tired">("looking");
  const [paired, setPaired] = useState(false);
  const language = wayInLanguage(navigator.languages, waiting?.venue.locale ?? null);
  useEffect(
    () =>
      waitForPairing({
        show(next, reason) {
          setWaiting(next);
          setWhy(reason);
        },
        paired() {
          setPaired(true);
          // The way in knows from the key which screen this page is.
          location.replace("/");
        },
      }),
    [],
  );
  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dir = language === "ar" ? "rtl" : "ltr";
  }, [language]);
  const venue = waiting === null ? "Ronron" : inLanguage(waiting.venue.name, language, waiting.venue.locale);
  const letters = (waiting?.code ?? "").split("");
  return (
    <main className="pairing">
      <p className="pairing-venue">{venue}</p>
      <h1 className="pairing-title">{sayPairing(language, "title")}</h1>
      <div className="pairing-plate" data-on={waiting !== null}>
        <span className="pairing-beams" aria-hidden="true" />
        {waiting === null ? (
          <span className="pairing-letters" aria-hidden="true">
            <span className="pairing-purr" />
          </span>
        ) : (
          // Spelled, and one after the other: as a word nobody could say it.
          <span className="pairing-letters" role="img" aria-label={sayPairing(language, "code", letters.join(" "))} dir="ltr">
            {letters.map((letter, index) => (
              <span key={index} className="pairing-letter">
                {letter}
              </span>
            ))}
          </span>
        )}
      </div>
      <p className="pairing-how" role="status">
        {sayPairing(language, paired ? "paired" : waiting === null ? why : "how")}
      </p>
      <p className="pairing-more">
        <span>{sayPairing(language, "renewed")}</span>
        <a href="/console/">{sayPairing(language, "console")}</a>
      </p>
    </main>
  );
}
