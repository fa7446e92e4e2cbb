/** How it will be: the band as the kiosks show it, and in words what is heard, where and when. */
import { useTranslation } from "react-i18next";
import type { House, VenueState } from "../../../electron/contract/state.ts";
import type { Instant } from "../../../electron/contract/words.ts";
import { zonesOf } from "../logic/overrides.ts";
import { targetsText } from "../logic/sentences.ts";
import { useSpeech } from "../speech.ts";
import { readableText } from "./blanks.ts";
import { DeafZones } from "./Deaf.tsx";
import { type Draft, languagesOf } from "./draft.ts";
import { deafOf, useHearing } from "./hearing.ts";

interface PreviewProps {
  readonly house: House;
  readonly state: VenueState;
  readonly draft: Draft;
  readonly writing: string;
  /** Why texts are not spoken in this house; null: they are. */
  readonly unspoken: string | null;
  /** When it begins; null: now. */
  readonly due: Instant | null;
}

export function Preview({ house, state, draft, writing, unspoken, due }: PreviewProps) {
  const speech = useSpeech();
  const { say, language } = speech;
  const { i18n } = useTranslation();
  const hearing = useHearing(due, draft.volume);
  const written = languagesOf(draft);
  const shownIn = written.includes(writing) ? writing : written[0];
  const text = shownIn === undefined ? null : readableText(draft.texts[shownIn] ?? "", draft.values);
  const about = zonesOf(draft.targets, house.zones);
  const [zone] = about;
  const worn = zone === undefined ? null : (state.zones[zone.id]?.theme.value ?? null);
  const theme = house.themes.find(({ id }) => id === worn) ?? house.themes.find(({ id }) => id === "classic");
  const tokens = theme?.tokens[state.daylight.part];
  const named = (tag: string): string => new Intl.DisplayNames([language], { type: "language" }).of(tag) ?? tag;
  const base = house.venue.locale;
  const spokenIn = (draft.languages.length === 0 ? [base] : draft.languages).map(named).join(", ");
  const has = (id: string): boolean => house.sounds.some((one) => one.id === id);
  const heard = [
    ...(draft.chime === null || !has(draft.chime) ? [] : [speech.sound(draft.chime)]),
    ...(draft.sound !== null
      ? [speech.sound(draft.sound)]
      : text === null
        ? []
        : [unspoken === null ? say("announce.says-spoken", { languages: spokenIn }) : say("announce.says-read")]),
  ];
  // A text that nobody speaks is heard nowhere in any case.
  const sounds = draft.sound !== null || (text !== null && unspoken === null) || (draft.chime !== null && has(draft.chime));
  const deaf = deafOf(
    sounds ? hearing : [],
    about.map(({ id }) => id),
  );
  return (
    <section className="announce-preview" aria-labelledby="announce-preview">
      <h3 id="announce-preview">{say("announce.preview")}</h3>
      <div
        className="announce-preview__band"
        style={
          tokens === undefined ? {} : { background: tokens.surface, color: tokens.ink, borderBlockStartColor: tokens.accent }
        }
      >
        {text === null ? (
          <p>{say("announce.preview-none")}</p>
        ) : (
          <p className="announce-preview__text" lang={shownIn} dir={i18n.dir(shownIn)}>
            {text}
          </p>
        )}
      </div>
      <p className="announce-preview__says">
        {heard.length === 0 ? say("announce.says-nothing") : heard.join(" → ")}
        <span className="quiet"> · {targetsText(draft.targets, house.zones, speech)}</span>
      </p>
      <div role="status">
        <DeafZones deaf={deaf} zones={house.zones} />
      </div>
      {unspoken === null || draft.sound !== null ? null : <p className="announce-preview__unspoken">{unspoken}</p>}
    </section>
  );
}
