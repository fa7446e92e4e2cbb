/** What a page may ask of the computer. */

/** What Chromium says of a request (`mediaTypes`) or of a check (`mediaType`) for `media`. */
export interface PermissionQuestion {
  permission: string;
  /** Who asks: an origin or an address within it. Null where Chromium names nobody. */
  requester: string | null;
  media: readonly string[];
}

/**
 * Sound cards have names only for pages with the microphone's permission, and a zone is sent to its card through
 * speaker selection. Our own pages get these two; everything else, the camera included, is refused.
 */
export function mayUse({ permission, requester, media }: PermissionQuestion, origin: string): boolean {
  if (requester === null || URL.parse(requester)?.origin !== new URL(origin).origin) return false;
  if (permission === "speaker-selection") return true;
  return permission === "media" && !media.includes("video");
}
