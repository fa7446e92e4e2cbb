/** What an override would change, before anybody makes it: the house with it, beside the house without it. */
import type { Override } from "../contract/command.ts";
import { MOST_TOLD, type OverridePreview, type ZonePreview } from "../contract/override-preview.ts";
import type { Zone } from "../contract/plan.ts";
import type { Volume } from "../contract/state.ts";
import type { Theme } from "../contract/theme.ts";
import { formatInstant, type Instant, parseInstant } from "../contract/words.ts";
import { coveredWithin } from "./covered.ts";
import type { Field } from "./field.ts";
import { fieldsOf } from "./fields.ts";
import { playing } from "./music/playing.ts";
import type { Card } from "./music/repertoire.ts";
import { opening, type Schedule } from "./schedule.ts";
import { arrivalTracks } from "./seasons/arrival.ts";
import { daylightBetween } from "./seasons/daylight.ts";
import { type FieldName, settingIn } from "./setting.ts";
import { differ, type ReasonedStretch, stretchesOf } from "./stretches.ts";
import { closestTarget } from "./targets.ts";
import { DAY } from "./time.ts";
import { type Loudness, sameLoudness, volumeText } from "./volume.ts";

/** However long it lasts, nobody reads more of it. */
const LOOKED_AHEAD = 62 * DAY;

/** Longer than any crossfade: then only what goes on is heard. In milliseconds. */
const SETTLED = 21_000;

/** The library, as far as an arrival and a playlist ask. */
export interface PreviewedLibrary {
  readonly themes: readonly Pick<Theme, "id" | "accents">[];
  readonly sounds: readonly Card[];
}

interface Question {
  readonly schedule: Schedule;
  /** Without the override, and with it. */
  readonly before: readonly Override[];
  readonly after: readonly Override[];
  readonly override: Override;
  readonly from: Instant;
  readonly until: Instant;
}

/** A kind of value: when two are the same, and how one is told. */
interface Sort<Value, Told> {
  readonly same: (a: Value, b: Value) => boolean;
  readonly tell: (value: Value) => Told;
}

const TEXT: Sort<string | null, string | null> = { same: (a, b) => a === b, tell: (value) => value };

/** The first few; the rest is never looked for. */
function firstOf<Item>(items: Iterable<Item>): Item[] {
  const found: Item[] = [];
  for (const item of items) {
    found.push(item);
    if (found.length === MOST_TOLD) break;
  }
  return found;
}

/** A field that the override sets, without it and with it. */
function fieldPreview<Value, Told>(
  question: Question,
  zone: Zone,
  name: FieldName,
  [without, changed]: readonly [without: Field<Value>, changed: Field<Value>],
  { same, tell }: Sort<Value, Told>,
) {
  const { schedule, before, from, until } = question;
  const end = Math.min(until, from + LOOKED_AHEAD);
  const walk = (field: Field<Value>) => stretchesOf(field, schedule.clock, from, end, same);
  const told = (stretch: ReasonedStretch<Value>) => ({
    from: formatInstant(stretch.from),
    to: formatInstant(stretch.to),
    value: tell(stretch.value),
    because: stretch.because,
  });
  const back = changed.read(until);
  return {
    without: firstOf(walk(without)).map(told),
    with: firstOf(walk(changed)).map(told),
    back: { value: tell(back.value), because: back.because },
    differs: differ(walk(without), walk(changed), same),
    covers: coveredWithin(before, zone, name, { from, until }),
  };
}

/** What a zone hears of it: with how a theme comes, and what goes on. */
function heardIn({ schedule, after, from, until }: Question, zone: string, { themes, sounds }: PreviewedLibrary) {
  const [arrival] = arrivalTracks(schedule, after, themes, sounds, zone, from);
  return {
    arrival: arrival?.sound ?? null,
    tracks: playing(schedule, after, zone, Math.min(from + SETTLED, until - 1), sounds),
  };
}

function zonePreview(question: Question, zone: Zone, library: PreviewedLibrary): ZonePreview {
  const { schedule, before, after, override } = question;
  const [without, changed] = [fieldsOf(schedule, before, zone.id), fieldsOf(schedule, after, zone.id)];
  const sets = (name: FieldName): boolean => settingIn(override.set, name) !== undefined;
  const text = (name: "theme" | "playlist" | "accent") =>
    fieldPreview(question, zone, name, [without[name], changed[name]], TEXT);
  const loudness: Sort<Loudness, Volume> = { same: sameLoudness, tell: (value) => volumeText(value, schedule.clock.write) };
  return {
    zone: zone.id,
    ...(sets("theme") ? { theme: text("theme") } : {}),
    ...(sets("playlist") ? { playlist: text("playlist") } : {}),
    ...(sets("volume") ? { volume: fieldPreview(question, zone, "volume", [without.volume, changed.volume], loudness) } : {}),
    ...(sets("accent") ? { accent: text("accent") } : {}),
    heard: heardIn(question, zone.id, library),
  };
}

/**
 * What an operator's override would change; `overrides` are those in force without it, none of them created later. It ends
 * after it was created. Nothing is changed by asking.
 */
export function previewOf(
  schedule: Schedule,
  overrides: readonly Override[],
  override: Override & { readonly until: string },
  library: PreviewedLibrary,
): OverridePreview {
  const from = Math.max(parseInstant(override.from), parseInstant(override.createdAt));
  const until = parseInstant(override.until);
  const question: Question = { schedule, before: overrides, after: [...overrides, override], override, from, until };
  const [daylight] = daylightBetween(schedule.clock, from, from + 1);
  if (daylight === undefined) throw new RangeError("Every instant lies in a day or in a night.");
  return {
    from: formatInstant(from),
    until: formatInstant(until),
    opening: opening(schedule, from),
    daylight: { from: formatInstant(daylight.from), to: formatInstant(daylight.to), part: daylight.part },
    zones: schedule.plan.zones
      .filter((zone) => closestTarget(override.targets, zone) !== null)
      .map((zone) => zonePreview(question, zone, library)),
  };
}
