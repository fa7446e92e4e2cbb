/** Where each sound is used: what would be silent without it. */
import type { Announcement } from "../contract/announcement.ts";
import type { Override } from "../contract/command.ts";
import type { Plan } from "../contract/plan.ts";
import type { SoundUse } from "../contract/recording.ts";
import type { Sound } from "../contract/sound.ts";
import type { Theme } from "../contract/theme.ts";

type Coming = Pick<Announcement, "id" | "name" | "chime" | "sound">;

/**
 * The uses of every sound that something names: the plan's playlists, rules and announcements, the overrides that hold or
 * are to come, the announcements that are still to be heard, and the themes that arrive with one, worn or not. An engine
 * uses all of its `sounds`. Each entry counts once, however often it names the sound.
 */
export function usesOf(
  plan: Plan,
  overrides: readonly Override[],
  coming: readonly Coming[],
  sounds: readonly Pick<Sound, "id" | "layer">[],
  themes: readonly Pick<Theme, "id" | "name" | "accents">[],
): ReadonlyMap<string, readonly SoundUse[]> {
  const uses = new Map<string, SoundUse[]>();
  const note = (named: readonly (string | null | undefined)[], use: SoundUse): void => {
    for (const sound of new Set(named)) {
      if (typeof sound === "string") uses.set(sound, [...(uses.get(sound) ?? []), use]);
    }
  };
  const layersOf = (engine: string): string[] => sounds.filter(({ layer }) => layer?.engine === engine).map(({ id }) => id);
  for (const { id, name, tracks, oneShots } of plan.playlists) {
    const played = tracks.flatMap((track) => ("sound" in track ? [track.sound] : layersOf(track.engine)));
    note([...played, ...oneShots.map(({ sound }) => sound)], { kind: "playlist", id, name });
  }
  for (const { id, name, set } of plan.rules) note([set.accent], { kind: "rule", id, name: name ?? id });
  for (const { id, name, chime, sound } of [...plan.announcements, ...coming]) {
    note([chime, sound], { kind: "announcement", id, name });
  }
  for (const { id, name, accents } of themes) note([accents.arrival], { kind: "theme", id, name });
  for (const { id, reason, set, sound } of overrides) note([set.accent, sound], { kind: "override", id, name: reason });
  return uses;
}
