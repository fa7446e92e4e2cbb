/** Opens the palette: for a finger; a keyboard has Ctrl K. */
import { Kbd } from "@mantine/core";
import { useSpeech } from "../speech.ts";

/** Whether this computer says Cmd where others say Ctrl. */
const apple = (): boolean => /Mac|iPhone|iPad/.test(navigator.userAgent);

export function PaletteButton({ onOpen }: { readonly onOpen: () => void }) {
  const { say } = useSpeech();
  return (
    <button
      type="button"
      className="asker"
      aria-haspopup="dialog"
      aria-keyshortcuts={apple() ? "Meta+K" : "Control+K"}
      onClick={onOpen}
    >
      {say("palette.button")} <Kbd>{apple() ? "⌘ K" : "Ctrl K"}</Kbd>
    </button>
  );
}
