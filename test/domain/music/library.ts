/** A library of an engine with all its roles, in one zone. */
import type { z } from "zod";
import { Playlist } from "../../../electron/contract/plan.ts";
import type { PlaylistInZone } from "../../../electron/domain/music/chain.ts";
import { localDayOf } from "../../../electron/domain/music/day.ts";
import { repertoireOf } from "../../../electron/domain/music/repertoire.ts";
import type { Card, Engine } from "../../../electron/domain/music/repertoire.ts";
import { testAlmanac } from "../../support/almanac.ts";
import { instant } from "../house.ts";

type Role = keyof Engine;

export function layerOf(id: string, role: Role, durationSeconds: number): Card {
  return {
    id,
    kind: role === "idle" || role === "cruise" ? "loop" : "one-shot",
    durationSeconds,
    layer: { engine: "six", role },
  };
}

export const SIX: readonly Card[] = [
  layerOf("ignition", "ignition", 4.2),
  layerOf("idle", "idle", 36),
  layerOf("warm-idle", "idle", 41.3),
  layerOf("cruise", "cruise", 33.7),
  layerOf("rev-short", "rev", 2.4),
  layerOf("rev-double", "rev", 3.9),
  layerOf("rev-long", "rev", 6.1),
  layerOf("overrun", "overrun", 5.5),
];

export const PLAIN: Card = { id: "burble", kind: "loop", durationSeconds: 30 };

export const roleOf = (sound: string): Role | "none" => SIX.find(({ id }) => id === sound)?.layer?.role ?? "none";

const dayOf = localDayOf(testAlmanac("Europe/Paris"));

export function sourceOf(
  playlist: Partial<z.input<typeof Playlist>>,
  since: string | null,
  { zone = "corridor", cards = [...SIX, PLAIN] }: { zone?: string; cards?: readonly Card[] } = {},
): PlaylistInZone {
  return {
    playlist: Playlist.parse({ id: "purr", name: "Purr", crossfadeSeconds: 6, tracks: [{ engine: "six" }], ...playlist }),
    zone,
    since: since === null ? null : instant(since),
    dayOf,
    repertoire: repertoireOf(cards),
    around: null,
  };
}
