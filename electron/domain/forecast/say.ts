/** A trouble as a person reads it: what is wrong and what to do, in their language and with the names of the house. */
import type { ForecastFinding } from "../../contract/forecast.ts";
import type { Plan } from "../../contract/plan.ts";
import type { Sound } from "../../contract/sound.ts";
import type { Because } from "../../contract/state.ts";
import type { Theme } from "../../contract/theme.ts";
import { formatInstant, inLanguage } from "../../contract/words.ts";
import type { Words } from "../../contract/words.ts";
import { languageFor } from "../words/languages.ts";
import type { ForecastSentences } from "./sentences.ts";
import { subjectOf } from "./trouble.ts";
import type { Flaw, Trouble } from "./trouble.ts";
import { ar } from "./words/ar.ts";
import { de } from "./words/de.ts";
import { en } from "./words/en.ts";
import { es } from "./words/es.ts";
import { fr } from "./words/fr.ts";
import { nl } from "./words/nl.ts";

const SENTENCES: Readonly<Record<ReturnType<typeof languageFor>, ForecastSentences>> = { fr, en, de, es, nl, ar };

/** So many names are given in a list of zones or sound cards; the rest is counted. */
const MOST_NAMES = 5;

interface Voice {
  readonly say: ForecastSentences;
  /** A text of the plan, or anything else that has a name, in its quotation marks. */
  quoted(words: Words): string;
  sound(id: string): string;
  theme(id: string): string;
  playlist(id: string): string;
  zone(id: string): string;
}

function lengthText(seconds: number, say: ForecastSentences): string {
  return seconds < 120 ? say.seconds(Math.round(seconds)) : say.minutes(Math.round(seconds / 60));
}

function soundText(sound: string, file: string, flaw: Flaw, { say }: Voice): string {
  switch (flaw.kind) {
    case "missing":
      return say.sound.gone(sound, file);
    case "short":
      return say.sound.short(sound, file, lengthText(flaw.seconds, say));
    case "forbidden":
    case "empty":
    case "foreign":
      return say.sound.broken(sound, file, flaw.kind);
    default:
      return flaw satisfies never;
  }
}

/** What a reason is called; of one without a name, its id. */
function reasonText({ name, id, kind }: Because, { quoted }: Voice): string {
  return quoted(name ?? id ?? kind);
}

function muteText(playlist: string, because: Because, zone: string | null, voice: Voice): string {
  const { say } = voice;
  const reason = reasonText(because, voice);
  switch (because.kind) {
    case "rule":
      return say.mute.rule(playlist, reason);
    case "override":
      return say.mute.override(playlist, reason);
    case "cap":
      // The zone's own maximum carries the zone's id (S9).
      return because.id === zone ? say.mute.zone(playlist) : say.mute.cap(playlist, reason);
    case "emergency":
    case "default":
    case "closed":
      return say.mute.other(playlist);
    default:
      return because.kind satisfies never;
  }
}

function outputText(screen: string, output: string, outputs: readonly string[], { say, quoted }: Voice): string {
  const names = outputs
    .slice(0, MOST_NAMES)
    .map((name) => quoted(name))
    .join(say.comma);
  return outputs.length === 0 ? say.output.none(screen, output) : say.output.unknown(screen, output, names);
}

function sentence({ what, zones, screen }: Trouble, voice: Voice): string {
  const { say, quoted } = voice;
  const screenName = quoted(screen ?? "");
  switch (what.code) {
    case "emergency-in-force":
      return say.emergency(quoted(what.message));
    case "sound-missing": {
      const sound = voice.sound(what.sound);
      if (what.file !== null) return say.sound.gone(sound, what.file);
      return what.theme === null ? say.sound.unknown(sound) : say.sound.unknownArrival(sound, voice.theme(what.theme));
    }
    case "sound-unreadable":
      return soundText(voice.sound(what.sound), what.file, what.flaw, voice);
    case "engine-missing":
      return say.sound.unknownEngine(quoted(what.engine));
    case "theme-missing":
      return say.theme.unknown(voice.theme(what.theme));
    case "picture-missing": {
      const picture = what.flaw.kind === "missing" ? say.theme.pictureGone : say.theme.pictureBroken;
      return picture(voice.theme(what.theme), what.file);
    }
    case "playlist-unplayable":
      return (what.known ? say.playlist.unplayable : say.playlist.unknown)(voice.playlist(what.playlist));
    case "silent-gap":
      if (what.playlist !== null)
        return say.playlist.gap(voice.playlist(what.playlist), lengthText(what.longestSeconds, say), what.count);
      return what.override === null ? say.silence.unplanned() : say.silence.override(reasonText(what.override, voice));
    case "volume-zero":
      return muteText(voice.playlist(what.playlist), what.because, zones[0] ?? null, voice);
    case "no-player":
      return say.noPlayer();
    case "screen-offline":
      return (what.lastHeartbeat === null ? say.screen.neverHeard : say.screen.gone)(screenName);
    case "page-absent":
      return (what.page === "kiosk" ? say.screen.kioskAbsent : say.screen.playerAbsent)(screenName);
    case "sound-locked":
      return say.screen.locked(screenName);
    case "output-unknown":
      return outputText(screenName, quoted(what.output), what.outputs, voice);
    case "output-untold":
      return say.output.untold(screenName, quoted(what.output));
    default:
      return what satisfies never;
  }
}

/** Says troubles to whoever asked in a language ("fr", "pt-BR"), or, without one, in the venue's. */
export function sayer(
  plan: Plan,
  sounds: readonly Sound[],
  themes: readonly Theme[],
  asked: string | null,
): (trouble: Trouble) => ForecastFinding {
  const language = languageFor(asked ?? plan.venue.locale, plan.venue.locale);
  const say = SENTENCES[language];
  const quoted = (words: Words): string => say.quoted(inLanguage(words, language, plan.venue.locale));
  const namer = (named: readonly { readonly id: string; readonly name: Words }[]): ((id: string) => string) => {
    const names = new Map(named.map(({ id, name }) => [id, name]));
    return (id) => quoted(names.get(id) ?? id);
  };
  const voice: Voice = {
    say,
    quoted,
    sound: namer(sounds.map(({ id, title }) => ({ id, name: title }))),
    theme: namer(themes),
    playlist: namer(plan.playlists),
    zone: namer(plan.zones),
  };
  return (trouble) => {
    const { severity, zones, screen, when, what } = trouble;
    const names = zones.slice(0, MOST_NAMES).map((zone) => voice.zone(zone));
    const where = zones.length > 1 ? ` ${say.inZones(names.join(say.comma), zones.length - names.length)}` : "";
    return {
      code: what.code,
      severity,
      zone: zones.length === 1 ? (zones[0] ?? null) : null,
      screen,
      subject: subjectOf(what),
      from: when === null ? null : formatInstant(when.from),
      to: when === null ? null : formatInstant(when.to),
      message: `${sentence(trouble, voice)}${where}`,
    };
  };
}
