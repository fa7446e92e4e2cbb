/** What an override would change and lie above, in sentences. Pure: the speech is an argument. */
import type { Override } from "../../../electron/contract/command.ts";
import type { CoveredOverride, OverridePreview, ZonePreview } from "../../../electron/contract/override-preview.ts";
import type { Because, Volume } from "../../../electron/contract/state.ts";
import { type Instant, parseInstant } from "../../../electron/contract/words.ts";
import { volumeAt } from "../../../electron/domain/ramp.ts";
import { type Field, FIELDS } from "../field-text.ts";
import { becauseText, settingsText } from "../logic/sentences.ts";
import type { Speech } from "../speech.ts";

export interface EffectLine {
  /** `main`: what changes. `aside`: what goes with it. `warning`: what keeps it from being seen or heard. */
  readonly tone: "main" | "aside" | "warning";
  readonly text: string;
}

/** Zones of which the same is to be said. */
export interface EffectGroup {
  readonly zones: readonly string[];
  readonly lines: readonly EffectLine[];
}

/** What sentences are made of, besides the preview. */
export interface Telling {
  readonly speech: Speech;
  readonly now: Instant;
  /** Whether it is to begin later than now. */
  readonly later: boolean;
  /** Those that are known, to say what a covered one sets. */
  readonly overrides: readonly Override[];
}

type Value = string | null | Volume;
type FieldPreview = NonNullable<ZonePreview[Field]>;

const isVolume = (value: Value): value is Volume => typeof value === "number" || (typeof value === "object" && value !== null);

/** A value in words, as it is at an instant. */
function valueWords(field: Field, value: Value, at: string, speech: Speech): string {
  if (isVolume(value)) {
    const volume = Math.round(volumeAt(value, parseInstant(at)));
    return volume === 0 ? speech.say("running.muted") : speech.say("running.volume", { volume });
  }
  return field === "volume" ? "" : speech[field](value);
}

const sameValue = (a: Value, b: Value): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What becomes of an override below; null: what is said of the beginning and of the end says it. `was`: it is what holds now. */
function coveredLine(
  covered: CoveredOverride,
  was: boolean,
  field: Field,
  { speech, now, overrides }: Telling,
): EffectLine | null {
  const time = speech.moment(parseInstant(covered.until), now);
  if (was) {
    const { afterwards } = covered;
    return afterwards === "holds" ? null : { tone: "aside", text: speech.say(`effects.its-${afterwards}`, { time }) };
  }
  const known = overrides.find(({ id }) => id === covered.id);
  const what = known === undefined ? "" : settingsText({ [field]: known.set[field] }, speech);
  const reason = speech.name(covered.reason);
  const text = speech.say(`effects.covers-${covered.afterwards}`, { what: what === "" ? reason : what, reason, time });
  return { tone: "aside", text };
}

/** All that is to be said of a field of a zone. */
function fieldLines(field: Field, told: FieldPreview, zone: string, until: string, telling: Telling): EffectLine[] {
  const { speech, now, later } = telling;
  const { say } = speech;
  const [was] = told.without;
  const [first] = told.with;
  if (was === undefined || first === undefined) return [];
  const moment = (text: string): string => speech.moment(parseInstant(text), now);
  const reason = (because: Because): string => becauseText(because, zone, speech);
  const at = later ? "-later" : "";
  const lines: EffectLine[] = [];

  const alarm = told.with.find(({ because }) => because.kind === "emergency");
  if (alarm !== undefined) lines.push({ tone: "warning", text: say("effects.emergency") });
  if (!told.differs) {
    const value = valueWords(field, first.value, first.from, speech);
    if (alarm === undefined) lines.push({ tone: "main", text: say("effects.same", { value, because: reason(was.because) }) });
    return lines;
  }

  if (sameValue(was.value, first.value)) {
    lines.push({ tone: "main", text: say("effects.keeps", { value: valueWords(field, was.value, was.from, speech) }) });
  } else if (first !== alarm) {
    const text = say(`effects.change${at}`, {
      before: valueWords(field, was.value, was.from, speech),
      because: reason(was.because),
      after: valueWords(field, first.value, first.from, speech),
      time: moment(first.from),
    });
    lines.push({ tone: "main", text });
  }

  const limit = told.with.find(({ because }) => because.kind === "cap");
  if (limit !== undefined) {
    const values = {
      value: valueWords(field, limit.value, limit.from, speech),
      because: reason(limit.because),
      time: moment(limit.from),
    };
    lines.push({ tone: "warning", text: say(limit === first ? "effects.limited" : "effects.limited-later", values) });
  }

  for (const covered of told.covers) {
    const line = coveredLine(covered, covered.id === was.because.id, field, telling);
    if (line !== null) lines.push(line);
  }

  // Where an override ends below, what follows it is no change that anybody planned.
  const passed = told.without.filter(
    ({ because, value }, index) =>
      because.kind === "rule" && told.without[index - 1]?.because.kind === "rule" && !sameValue(value, first.value),
  );
  const [next] = passed;
  if (next !== undefined) {
    const values = { value: valueWords(field, next.value, next.from, speech), time: moment(next.from) };
    lines.push({ tone: "aside", text: say(passed.length > 1 ? "effects.passes-more" : "effects.passes", values) });
  }

  const { back } = told;
  if (back.because.kind !== "emergency") {
    const key = sameValue(back.value, was.value) ? "back" : sameValue(back.value, first.value) ? "stays" : "follows";
    const values = { value: valueWords(field, back.value, until, speech), because: reason(back.because), time: moment(until) };
    lines.push({ tone: "aside", text: say(`effects.${key}`, values) });
  }
  return lines;
}

/** As a sentence begins, with the field it is about where there are several: a theme and a playlist may have one name. */
function asSentence({ tone, text }: EffectLine, field: Field | null, { say, language }: Speech): EffectLine {
  const sentence = text.charAt(0).toLocaleUpperCase(language) + text.slice(1);
  const named = field !== null && field !== "volume" && tone === "main";
  return { tone, text: named ? say("effects.of", { field: say(`field.${field}`), text: sentence }) : sentence };
}

/** What is to be said, zone by zone; zones of which the same is said stand together, in the order of the plan. */
export function effectGroups({ zones, until }: OverridePreview, telling: Telling): readonly EffectGroup[] {
  const groups = new Map<string, { zones: string[]; lines: readonly EffectLine[] }>();
  for (const { zone, ...fields } of zones) {
    const several = FIELDS.filter((field) => fields[field] !== undefined).length > 1;
    const lines = FIELDS.flatMap((field) => {
      const told = fields[field];
      if (told === undefined) return [];
      const said = fieldLines(field, told, zone, until, telling);
      return said.map((line) => asSentence(line, several ? field : null, telling.speech));
    });
    const key = JSON.stringify(lines);
    const group = groups.get(key) ?? { zones: [], lines };
    group.zones.push(zone);
    groups.set(key, group);
  }
  return [...groups.values()].filter(({ lines }) => lines.length > 0);
}
