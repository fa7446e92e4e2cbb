import "../ui/strict.ts";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { I18nextProvider } from "react-i18next";
import { openLink, socketAddress } from "../link/link.ts";
import { NOT_STANDALONE, startWithoutController } from "../link/kept-files.ts";
import { lastingMemory } from "../link/offline.ts";
import { LinkContext } from "../link/react.ts";
import { reloadWithinBounds } from "../link/reload.ts";
import { speak } from "../ui/i18n.ts";
import { Threshold } from "../ui/pairing/Threshold.tsx";
import { Calm } from "./Calm.tsx";
import { guard } from "./guard.ts";
import { Kiosk } from "./Kiosk.tsx";
import { CourierContext } from "./views/opinion/courier-context.ts";
import { aloneOnThisMachine, startCourier } from "./views/opinion/courier.ts";
import { openPreview } from "./preview/open.tsx";
import { lightTouches } from "./touch-light.ts";
import { watchFrames } from "./watchdog.ts";
import { words } from "./words.ts";
import "../ui/fonts.css";
import "../ui/tokens.css";
import "./styles/base.css";
import "./guard.css";
import "./styles/wall.css";
import "./styles/top.css";
import "./styles/welcome.css";
import "./styles/clock.css";
import "./styles/captions.css";
import "./styles/attract.css";
import "./styles/formats.css";
import "./styles/right-to-left.css";
import "./styles/comfort.css";
import "./styles/motion.css";
import "./styles/instead.css";

/** A screen of the house: it guards itself, reports, and starts again also without the controller. */
async function openScreen(root: HTMLElement, asked: string | null): Promise<void> {
  guard(document);
  lightTouches(document);
  watchFrames();
  const link = openLink({
    address: socketAddress(location),
    observed: false,
    memory: lastingMemory(localStorage),
    outdated: reloadWithinBounds,
  });
  const courier = startCourier({ link, storage: localStorage, alone: aloneOnThisMachine });
  const i18n = await speak(words, "fr");

  // In development the pages come from elsewhere, and nothing kept should stand between an edit and its sight.
  const standalone = import.meta.env.PROD ? startWithoutController() : NOT_STANDALONE;

  createRoot(root).render(
    <StrictMode>
      <Calm>
        <I18nextProvider i18n={i18n}>
          <LinkContext value={link}>
            <CourierContext value={courier}>
              <Threshold>
                <Kiosk asked={asked} standalone={standalone} />
              </Threshold>
            </CourierContext>
          </LinkContext>
        </I18nextProvider>
      </Calm>
    </StrictMode>,
  );
}

const root = document.getElementById("root");
if (root === null) throw new Error("The page has no #root to live in.");
const asked = new URLSearchParams(location.search);
const previewed = asked.get("preview");
await (previewed === null ? openScreen(root, asked.get("screen")) : openPreview(root, previewed));
