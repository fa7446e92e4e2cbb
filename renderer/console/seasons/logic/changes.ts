/** What a version of a theme changed beside the one before it. Pure. */
import type { ThemeFile } from "../../../../electron/contract/theme.ts";
import { same } from "./same.ts";

export const CHANGES = [
  "name",
  "greeting",
  "thanks",
  "closed",
  "day-colours",
  "night-colours",
  "type",
  "pictures",
  "effects",
  "transition",
  "sound",
  "cues",
  "moments",
  "credits",
] as const;
export type ThemeChange = (typeof CHANGES)[number];

const PARTS: Readonly<Record<ThemeChange, (theme: ThemeFile) => unknown>> = {
  name: ({ name }) => name,
  greeting: ({ captions }) => captions.greeting,
  thanks: ({ captions }) => captions.thanks,
  closed: ({ captions }) => captions.closed,
  "day-colours": ({ tokens }) => tokens.day,
  "night-colours": ({ tokens }) => tokens.night,
  type: ({ type }) => type,
  pictures: ({ art }) => art,
  effects: ({ effects }) => effects,
  transition: ({ transition }) => transition,
  sound: ({ accents }) => accents,
  cues: ({ cues }) => cues,
  moments: ({ moments }) => moments,
  credits: ({ credits }) => credits,
};

/** The parts in which two versions differ; empty: in none but perhaps the files that lie there. */
export function changesBetween(before: ThemeFile, after: ThemeFile): ThemeChange[] {
  return CHANGES.filter((part) => !same(PARTS[part](before), PARTS[part](after)));
}
