/**
 * The page as a preview inside the console: it looks as a screen of a zone would, and is none. It reports nothing, sounds
 * nothing, answers no hand and no key, keeps nothing for a start without the controller, and never reloads itself.
 */
import { createRoot } from "react-dom/client";
import { I18nextProvider } from "react-i18next";
import { openLink, socketAddress } from "../../link/link.ts";
import { NO_MEMORY } from "../../link/offline.ts";
import { LinkContext } from "../../link/react.ts";
import { speak } from "../../ui/i18n.ts";
import { words } from "../words.ts";
import { Preview } from "./Preview.tsx";

/** Opens the preview of a zone on an element, and clears it away with the page. */
export async function openPreview(host: HTMLElement, zone: string): Promise<void> {
  host.inert = true;
  // The console around it renews itself, and this page with it.
  const outdated = (): void => undefined;
  const link = openLink({ address: socketAddress(location), observed: false, memory: NO_MEMORY, outdated });
  const i18n = await speak(words, "fr");
  const root = createRoot(host);
  root.render(
    <I18nextProvider i18n={i18n}>
      <LinkContext value={link}>
        <Preview zone={zone} />
      </LinkContext>
    </I18nextProvider>,
  );
  // A browser gives a tab a handful of drawing surfaces: this page gives its own back itself, whenever its memory is freed.
  addEventListener("pagehide", () => {
    root.unmount();
    link.stop();
  });
}
