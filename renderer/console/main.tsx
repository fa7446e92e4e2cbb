/** The console's page. */
import "../ui/strict.ts";
import { MantineProvider } from "@mantine/core";
import "@mantine/core/styles.layer.css";
import "../ui/fonts.css";
import { createRoot } from "react-dom/client";
import { I18nextProvider } from "react-i18next";
import { speak } from "../ui/i18n.ts";
import { App } from "./App.tsx";
import "./styles/base.css";
import "./styles/buttons.css";
import "./styles/bar.css";
import "./styles/aside.css";
import "./styles/sheet.css";
import "./styles/preview.css";
import "./styles/notices.css";
import "./styles/palette.css";
import "./styles/board.css";
import "./styles/view-head.css";
import "./styles/drop.css";
import "./styles/progress.css";
import "./styles/timeline.css";
import "./styles/day.css";
import "./styles/check.css";
import "./styles/forecast.css";
import "./styles/heard.css";
import "./styles/sounds.css";
import "./styles/sounds-outline.css";
import "./styles/incoming.css";
import "./styles/sounds-keep.css";
import "./styles/sounds-panel.css";
import "./styles/voices.css";
import "./styles/announce.css";
import "./styles/announce-ready.css";
import "./styles/announce-composer.css";
import "./styles/announce-lists.css";
import "./styles/outputs.css";
import "./styles/pairing.css";
import "./styles/rehearsal.css";
import "./styles/calendar.css";
import "./styles/seasons.css";
import "./styles/making.css";
import "./styles/making-fold.css";
import "./styles/making-colours.css";
import "./styles/making-rows.css";
import "./styles/making-pictures.css";
import "./styles/making-versions.css";
import "./styles/year.css";
import "./styles/year-ruler.css";
import "./styles/year-ribbon.css";
import "./styles/year-next.css";
import { consoleTheme } from "./theme.ts";
import { calendarWords } from "./words/calendar/words.ts";
import { en } from "./words/en.ts";
import { fr } from "./words/fr.ts";
import { keptLanguage, spoken } from "./words/language.ts";

const language = keptLanguage(localStorage) ?? spoken(navigator.languages) ?? "en";
const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? "";
const root = document.getElementById("root");
if (root === null) throw new Error("The page has no root element.");

const i18n = await speak({ ...calendarWords, en: { ...en, ...calendarWords.en }, fr: { ...fr, ...calendarWords.fr } }, language);
createRoot(root).render(
  <I18nextProvider i18n={i18n}>
    <MantineProvider theme={consoleTheme} forceColorScheme="dark" getStyleNonce={() => nonce}>
      <App />
    </MantineProvider>
  </I18nextProvider>,
);
