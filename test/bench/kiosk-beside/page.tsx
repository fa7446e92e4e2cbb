/**
 * What stands beside the kiosk in the benchmark: a page as such walls are commonly made, in plain React and without a line
 * of ours. A clock, the day as a list, a month, and buttons that open four panels; the same texts in the same faces.
 */
import { useEffect, useState } from "react";
import { createRoot } from "react-dom/client";
import type { BesideTexts } from "./texts.ts";
import "../../../renderer/ui/fonts.css";
import "./page.css";

/** Put in by whoever builds the page. */
declare const BESIDE_TEXTS: BesideTexts;

const LANGUAGES = ["fr", "en", "de", "es", "nl", "ar"];
const PANELS = ["today", "experiences", "places", "opinion"] as const;
type PanelName = (typeof PANELS)[number];

/** Words in every language, or the same in all. */
type Said = string | Readonly<Record<string, string | undefined>>;

function say(words: Said | null, language: string): string {
  return typeof words === "string" ? words : (words?.[language] ?? words?.["fr"] ?? "");
}

function Clock({ language }: { readonly language: string }) {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), 1_000);
    return () => clearInterval(timer);
  }, []);
  const { timeZone } = BESIDE_TEXTS;
  return (
    <time className="clock">
      <span>{now.toLocaleTimeString(language, { timeZone })}</span>
      <small>{now.toLocaleDateString(language, { timeZone, dateStyle: "full" })}</small>
    </time>
  );
}

function Month({ language }: { readonly language: string }) {
  const [today] = useState(() => new Date());
  const year = today.getFullYear();
  const month = today.getMonth();
  const blank = (new Date(year, month, 1).getDay() + 6) % 7;
  const days = new Date(year, month + 1, 0).getDate();
  const cells = Array.from({ length: Math.ceil((blank + days) / 7) * 7 }, (_, index) => index - blank + 1);
  const weeks = Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
  return (
    <table className="month">
      <caption>{today.toLocaleDateString(language, { month: "long", year: "numeric" })}</caption>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]}>
            {week.map((day) => (
              <td key={day} data-today={day === today.getDate()}>
                {day >= 1 && day <= days ? day : ""}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Today({ language }: { readonly language: string }) {
  return (
    <ul className="list">
      {BESIDE_TEXTS.today.map(({ id, title, line, starts }) => (
        <li key={id}>
          <b>{say(title, language)}</b> <span>{starts.join(", ")}</span>
          <p>{say(line, language)}</p>
        </li>
      ))}
    </ul>
  );
}

function Panel({ name, language }: { readonly name: PanelName; readonly language: string }) {
  if (name === "today") return <Today language={language} />;
  if (name === "opinion")
    return (
      <div className="faces">
        {["1", "2", "3", "4", "5"].map((face) => (
          <button key={face} type="button">
            {face}
          </button>
        ))}
      </div>
    );
  return (
    <ul className="list">
      {BESIDE_TEXTS[name].map(({ id, title, line }) => (
        <li key={id}>
          <b>{say(title, language)}</b>
          <p>{say(line, language)}</p>
        </li>
      ))}
    </ul>
  );
}

function Wall() {
  const [language, setLanguage] = useState("fr");
  const [panel, setPanel] = useState<PanelName | null>(null);
  return (
    <main lang={language}>
      <header>
        <h1>{say(BESIDE_TEXTS.name, language)}</h1>
        <Clock language={language} />
      </header>
      {panel === null ? (
        <div className="start">
          <Today language={language} />
          <Month language={language} />
        </div>
      ) : (
        <section className="panel" data-open={panel}>
          <h2>{panel}</h2>
          <Panel name={panel} language={language} />
          <button type="button" className="close" onClick={() => setPanel(null)}>
            ×
          </button>
        </section>
      )}
      <nav>
        {PANELS.map((name) => (
          <button key={name} type="button" data-panel={name} onClick={() => setPanel(name)}>
            {name}
          </button>
        ))}
        {LANGUAGES.map((tag) => (
          <button key={tag} type="button" data-language={tag} onClick={() => setLanguage(tag)}>
            {tag}
          </button>
        ))}
      </nav>
    </main>
  );
}

const root = document.getElementById("root");
if (root === null) throw new Error("The page has no #root to live in.");
createRoot(root).render(<Wall />);
