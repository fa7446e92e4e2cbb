/** The four fields of a zone, and what a rule or an override may set each of them to. */
import type { Settings } from "../contract/plan.ts";
import type { VolumeSetting } from "./volume.ts";

export const FIELD_NAMES = ["theme", "playlist", "volume", "accent"] as const;
export type FieldName = (typeof FIELD_NAMES)[number];

/** What is written where the field is set; null is explicit. */
export type SettingOf<Name extends FieldName> = Name extends "volume" ? VolumeSetting : string | null;

const PICKS: { readonly [Name in FieldName]: (set: Settings) => SettingOf<Name> | undefined } = {
  theme: (set) => set.theme,
  playlist: (set) => set.playlist,
  volume: (set) => set.volume,
  accent: (set) => set.accent,
};

/** Reads a field from what a rule or an override sets; undefined where it says nothing about it. */
export function settingIn<Name extends FieldName>(set: Settings, name: Name): SettingOf<Name> | undefined {
  return PICKS[name](set);
}
