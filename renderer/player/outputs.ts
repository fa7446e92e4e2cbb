/** The sound cards of this machine by name, as far as the browser tells. */

/** Chromium lists its default and its communications card a second time under these ids. */
const ALIASES = new Set(["default", "communications"]);

/** What a report takes. */
const MOST = 64;
const LONGEST_NAME = 200;

/**
 * The names among some devices: of each sound card once. null where the browser gives no names: it withholds them from
 * pages that may not use a microphone, and lists nothing at all on plain http beyond loopback.
 */
export function outputNames(devices: readonly Pick<MediaDeviceInfo, "kind" | "deviceId" | "label">[]): string[] | null {
  const named = devices.filter(({ label }) => label !== "");
  const outputs = named.filter(({ kind }) => kind === "audiooutput");
  const cards = outputs.filter(({ deviceId }) => !ALIASES.has(deviceId));
  // Aliases alone do not say what they stand for.
  if (named.length === 0 || (cards.length === 0 && outputs.length > 0)) return null;
  return [...new Set(cards.map(({ label }) => label.slice(0, LONGEST_NAME)))].slice(0, MOST);
}

export interface Outputs {
  /** null: the browser does not tell, or has not yet. */
  names(): readonly string[] | null;
  stop(): void;
}

/** Follows the sound cards as they come and go; `changed` is called when their names did. */
export function watchOutputs(changed: () => void): Outputs {
  // Outside a secure context there is no such thing, whatever the types say.
  const devices: MediaDevices | undefined = navigator.mediaDevices;
  let known: readonly string[] | null = null;
  let stopped = false;
  const look = async (): Promise<void> => {
    const listed = await devices.enumerateDevices();
    const found = outputNames(listed);
    if (stopped || JSON.stringify(found) === JSON.stringify(known)) return;
    known = found;
    changed();
  };
  // A refusal means that nothing can be told, which is what is known already.
  const lookAgain = (): void => void look().catch(() => undefined);
  if (devices !== undefined) {
    devices.addEventListener("devicechange", lookAgain);
    lookAgain();
  }
  return {
    names: () => known,
    stop() {
      stopped = true;
      devices?.removeEventListener("devicechange", lookAgain);
    },
  };
}
