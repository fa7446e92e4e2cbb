/** A theme on a kiosk of a zone, live, as it would look now. */
import { LivePreview, type Look } from "./LivePreview.tsx";

export function KioskPreview(look: Look) {
  return <LivePreview {...look} at={null} opening={null} />;
}
