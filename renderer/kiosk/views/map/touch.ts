/** Which place a touch on the sheet means. Pure. */
import type { VenueMap } from "../../../../electron/contract/venue-map.ts";

/** Pixels around a touch within which a place is meant: half of a target of 120. */
const REACH = 60;

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The id of the place nearest to a point of the page; null: there is none within reach. `box`: where the sheet lies. */
export function placeNear(
  { places, width, height }: Pick<VenueMap, "places" | "width" | "height">,
  box: Box,
  point: { readonly x: number; readonly y: number },
): string | null {
  let found: string | null = null;
  let least = REACH;
  for (const { id, x, y } of places) {
    const away = Math.hypot(box.left + (x / width) * box.width - point.x, box.top + (y / height) * box.height - point.y);
    if (away >= least) continue;
    found = id;
    least = away;
  }
  return found;
}
