/** The player's page: the sound of a screen's zone, without a picture. */
import "../ui/strict.ts";
import { createRoot } from "react-dom/client";
import { I18nextProvider } from "react-i18next";
import { openLink, socketAddress } from "../link/link.ts";
import { NOT_STANDALONE, startWithoutController } from "../link/kept-files.ts";
import { lastingMemory } from "../link/offline.ts";
import { LinkContext } from "../link/react.ts";
import { reloadWithinBounds } from "../link/reload.ts";
import { speak } from "../ui/i18n.ts";
import { Threshold } from "../ui/pairing/Threshold.tsx";
import { App } from "./App.tsx";
import { speakToHost } from "./host.ts";
import { openPlayer } from "./player.ts";
import "../ui/fonts.css";
import "./style.css";
import { WORDS } from "./words.ts";

const screenId = new URLSearchParams(location.search).get("screen") ?? "";
const root = document.getElementById("root");
if (root === null) throw new Error("The page has no root element.");

const i18n = await speak(WORDS, navigator.language);
const link = openLink({
  address: socketAddress(location),
  observed: false,
  memory: lastingMemory(localStorage),
  outdated: reloadWithinBounds,
});
const player = openPlayer(link, screenId);
speakToHost(player);

// In development the pages come from elsewhere, and nothing kept should stand between an edit and its sight.
const standalone = import.meta.env.PROD ? startWithoutController() : NOT_STANDALONE;

createRoot(root).render(
  <I18nextProvider i18n={i18n}>
    <LinkContext value={link}>
      <Threshold>
        <App player={player} screenId={screenId} standalone={standalone} />
      </Threshold>
    </LinkContext>
  </I18nextProvider>,
);
