/** Which engines a garage can offer, and which sounds each is made of. */
import type { Sound } from "../../contract/sound.ts";
import { type Character, characterOf } from "./characters.ts";
import type { Held } from "./mix.ts";

type Layered = Pick<Sound, "id" | "layer">;

/** An engine that a visitor can start. */
export interface Offered {
  readonly id: string;
  readonly character: Character;
  /** Its loops, slowest first: an idle, and whatever it has above that. */
  readonly loops: readonly Held[];
  /** What its starter sounds like; another engine's where it has none; null: nothing does, or it needs none. */
  readonly ignition: string | null;
}

/** Pitch is bent from here where a card does not say. */
const IDLE_RPM = 850;

const layered = (sounds: readonly Layered[], role: string): Layered[] =>
  sounds.filter(({ layer }) => layer?.role === role).toSorted((a, b) => (a.id < b.id ? -1 : 1));

/**
 * The engines of which there is an idle, by id. Of several idles the fastest is taken: an engine that was just started is
 * cold. A cruise counts as a held speed where its card says at which.
 */
export function offeredOf(sounds: readonly Layered[]): Offered[] {
  const starters = layered(sounds, "ignition");
  const idles = layered(sounds, "idle");
  const names = [...new Set(idles.flatMap(({ layer }) => layer?.engine ?? []))].toSorted();
  return names.flatMap((id) => {
    const own = (list: readonly Layered[]): Layered[] => list.filter(({ layer }) => layer?.engine === id);
    const [idle] = own(idles).toSorted((a, b) => (b.layer?.rpm ?? 0) - (a.layer?.rpm ?? 0));
    if (idle === undefined) return [];
    const idleRpm = idle.layer?.rpm ?? IDLE_RPM;
    const character = characterOf(id, idleRpm);
    const held = own(layered(sounds, "held"));
    const above = (held.length > 0 ? held : own(layered(sounds, "cruise"))).flatMap(({ id: sound, layer }) =>
      layer?.rpm === undefined || layer.rpm <= idleRpm ? [] : [{ sound, rpm: layer.rpm }],
    );
    const loops = [{ sound: idle.id, rpm: idleRpm }, ...above].toSorted((a, b) => a.rpm - b.rpm);
    const starter = own(starters)[0] ?? starters[0];
    return [{ id, character, loops, ignition: character.crankingRpm > 0 ? (starter?.id ?? null) : null }];
  });
}

/** Every sound that an engine needs. */
export function soundsOfEngine({ loops, ignition }: Offered): string[] {
  return [...loops.map(({ sound }) => sound), ...(ignition === null ? [] : [ignition])];
}
