import type { SoundCard } from "../../electron/contract/sound.ts";
import type { Stereo } from "./stereo.ts";

/** The languages a venue's pages speak: every title is given in all of them. */
type Language = "fr" | "en" | "de" | "es" | "nl" | "ar";

/** One sound of the library: what its card says, and how it is made. */
export interface Piece {
  id: string;
  title: Record<Language, string>;
  /** The folder below sounds/ in which its file and card lie. */
  collection: "engines" | "places" | "seasons" | "signals";
  kind: SoundCard["kind"];
  /** Whether its end leads into its beginning. Left out: loops, beds and accents do, the others do not. */
  seamless?: boolean;
  /** What begins where its recipe says, instead of in its quietest millisecond. */
  beginsAsRendered?: boolean;
  /** Facts of an engine for its card: what was rendered. */
  engine?: NonNullable<SoundCard["engine"]>;
  /** Which part of which engine it is, for the director that plays one engine from several sounds. */
  layer?: NonNullable<SoundCard["layer"]>;
  /** The sound at no particular level. The same call gives the same samples, on every machine. */
  render: () => Stereo;
}

/** Whether the sample after a piece's last is its first. */
export function isSeamless({ kind, seamless }: Pick<Piece, "kind" | "seamless">): boolean {
  return seamless ?? (kind === "loop" || kind === "bed" || kind === "accent");
}
