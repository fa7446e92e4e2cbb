import "../ui/strict.ts";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { I18nextProvider } from "react-i18next";
import { openLink, socketAddress } from "../link/link.ts";
import { NO_MEMORY } from "../link/offline.ts";
import { pairedAs } from "../link/paired.ts";
import { LinkContext } from "../link/react.ts";
import { reloadWithinBounds } from "../link/reload.ts";
import { speak } from "../ui/i18n.ts";
import { wayInLanguage } from "../ui/languages.ts";
import { Chooser } from "./Chooser.tsx";
import { words } from "./words.ts";
import "../ui/fonts.css";
import "../ui/tokens.css";
import "./chooser.css";

const root = document.getElementById("root");
if (root === null) throw new Error("The page has no #root to live in.");

const link = openLink({ address: socketAddress(location), observed: false, memory: NO_MEMORY, outdated: reloadWithinBounds });
// Who installs or repairs a screen reads this page, so it speaks the browser's language first, and the venue's after that.
const i18n = await speak(words, wayInLanguage(navigator.languages, null));
const own = await pairedAs();

createRoot(root).render(
  <StrictMode>
    <I18nextProvider i18n={i18n}>
      <LinkContext value={link}>
        <Chooser own={own} choosing={new URLSearchParams(location.search).has("choose")} />
      </LinkContext>
    </I18nextProvider>
  </StrictMode>,
);
