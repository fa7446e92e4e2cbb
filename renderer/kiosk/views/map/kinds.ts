/** Kinds of places: how they are drawn with one line in a square of 24, and in which group people look for them. */
import type { Place } from "../../../../electron/contract/venue-map.ts";

type Kind = Place["kind"];

export const GROUPS = ["see", "toilets", "eat", "help"] as const;
export type Group = (typeof GROUPS)[number];

interface Drawn {
  readonly path: string;
  readonly group: Group;
}

export const KINDS: Readonly<Record<Kind, Drawn>> = {
  entrance: { path: "M13 4h6v16h-6M4 12h10M10 8l4 4-4 4", group: "help" },
  desk: { path: "M4 18h16M5 18a7 7 0 0 1 14 0M12 11V8M10 8h4", group: "help" },
  exhibition: {
    path: "M4 15.500h16M5.500 15.500v-3l2-4.500h8l3 4.500v3M7 8.500l-1.500 4h13M8 18.500v-3M16 18.500v-3",
    group: "see",
  },
  track: { path: "M6 21V4M6 5h13l-3 4.500 3 4.500H6M12.500 5v9M6 9.500h10", group: "see" },
  workshop: {
    path: "M14.500 6.500a4 4 0 0 1 5-1.500l-3 3 .5 2 2 .5 3-3a4 4 0 0 1-5.500 5L8 21l-3-3 8.500-8.500a4 4 0 0 1 1-3Z",
    group: "see",
  },
  shop: { path: "M5 8h14l-1 12H6ZM9 10.500V7a3 3 0 0 1 6 0v3.500", group: "eat" },
  food: {
    path: "M5 9h11v5a5 5 0 0 1-5 5h-1a5 5 0 0 1-5-5ZM16 10.500h1.500a2.500 2.500 0 0 1 0 5H16M8.500 6c0-1.500 1-1.500 1-3M12 6c0-1.500 1-1.500 1-3",
    group: "eat",
  },
  toilets: {
    path: "M7.500 5.500a1.500 1.500 0 1 0 0-.01M16.500 5.500a1.500 1.500 0 1 0 0-.01M5 9h5v6H9v5H6v-5H5ZM16.500 9l-3 7h1.500v4h3v-4h1.500ZM12 4v16",
    group: "toilets",
  },
  "accessible-toilet": {
    path: "M10 5a1.600 1.600 0 1 0 0-.01M10 8.500v5.500h5l2.500 5H20M10 11h4.500M8 11.500a5 5 0 1 0 6.500 6",
    group: "toilets",
  },
  lift: { path: "M5 3.500h14v17H5ZM12 3.500v17M7 11l1.500-2L10 11M14 13l1.500 2L17 13", group: "help" },
  parking: { path: "M8.500 19V5h4.500a4 4 0 0 1 0 8H8.500", group: "help" },
  seats: { path: "M6 4v9h11M6 13v7M17 13v7M6 16.500h11", group: "help" },
  exit: {
    path: "M12 12V4M12 4l-2.500 2.500M12 4l2.500 2.500M12 12H4M4 12l2.500-2.500M4 12l2.500 2.500M12 12h8M20 12l-2.500-2.500M20 12l-2.500 2.500M12 12v8M12 20l-2.500-2.500M12 20l2.500-2.500",
    group: "help",
  },
  "first-aid": { path: "M9.500 4.500h5v5h5v5h-5v5h-5v-5h-5v-5h5Z", group: "help" },
  other: { path: "M12 6a6 6 0 1 0 .01 0M12 11a1 1 0 1 0 .01 0", group: "see" },
};
