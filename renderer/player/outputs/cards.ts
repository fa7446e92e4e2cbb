/** The sound cards of this machine, as far as the browser tells. Pure. */
import type { Card } from "../../../electron/contract/report.ts";

/** Chromium lists its default and its communications card a second time under these ids. */
const ALIASES = new Set(["default", "communications"]);

/** What a report takes. */
const MOST = 64;
const LONGEST_NAME = 200;

/**
 * The sound cards among some devices. null where the browser gives no names: it withholds them from pages that may not
 * use a microphone, and lists nothing at all on plain http beyond loopback.
 */
export function cardsAmong(devices: readonly Pick<MediaDeviceInfo, "kind" | "deviceId" | "label">[]): Card[] | null {
  const named = devices.filter(({ label }) => label !== "");
  const outputs = named.filter(({ kind }) => kind === "audiooutput");
  const cards = outputs.filter(({ deviceId }) => deviceId !== "" && !ALIASES.has(deviceId));
  // Aliases alone do not say what they stand for.
  if (named.length === 0 || (cards.length === 0 && outputs.length > 0)) return null;
  return cards.map(({ deviceId, label }) => ({ deviceId, label: label.slice(0, LONGEST_NAME) })).slice(0, MOST);
}

/** The names of some cards, each once. */
export function namesOf(cards: readonly Card[]): string[] {
  return [...new Set(cards.map(({ label }) => label))];
}
