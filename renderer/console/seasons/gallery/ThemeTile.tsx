/** One theme: how it looks by day and by night, what is known of it, and what may be done with it. */
import type { Theme } from "../../../../electron/contract/theme.ts";
import type { ThemeSummary } from "../../../../electron/contract/theme-package.ts";
import { type Speech, useSpeech } from "../../speech.ts";
import { ThemePicture } from "../ThemePicture.tsx";
import { sizeText } from "../sizes.ts";
import { ThemeProblems } from "./ThemeProblems.tsx";
import { TileActions, type TileDeeds } from "./TileActions.tsx";

interface ThemeTileProps {
  readonly summary: ThemeSummary;
  /** What a screen wears under this id; null: nothing. */
  readonly theme: Theme | null;
  /** The zones that wear it now. */
  readonly worn: readonly string[];
  /** Whether this browser keeps unsaved changes of it. */
  readonly drafted: boolean;
  /** The ids of all themes. */
  readonly taken: ReadonlySet<string>;
  readonly deeds: TileDeeds;
}

function wornText(worn: readonly string[], { say, zone }: Speech): string {
  return worn.length === 0 ? say("seasons.worn-nowhere") : say("seasons.worn", { zones: worn.map(zone).join(", ") });
}

function originText({ own, stock, version, bytes }: ThemeSummary, { say, language }: Speech): string {
  const size = sizeText(bytes, language, say);
  if (!own) return say("seasons.ours", { size });
  // None that can be read: its size is that of nothing.
  if (version === null) return "";
  return say(stock ? "seasons.own-before-ours" : "seasons.own", { version, size });
}

export function ThemeTile({ summary, theme, worn, drafted, taken, deeds }: ThemeTileProps) {
  const speech = useSpeech();
  const { say, name } = speech;
  const title = name(summary.name);
  const uses = summary.usedBy.map((use) => say(`seasons.use.${use.kind}`, { name: name(use.name) }));
  return (
    <li className={worn.length > 0 ? "season season--worn" : "season"} aria-label={title}>
      <div className="season__faces">
        {theme === null ? (
          <p className="season__faceless">{say("seasons.no-picture")}</p>
        ) : (
          <>
            <ThemePicture theme={theme} part="day" words={name(theme.name)} />
            <ThemePicture theme={theme} part="night" words={null} />
          </>
        )}
      </div>
      <div className="season__head">
        <h4>
          <bdi>{title}</bdi>
        </h4>
        <p className="season__origin quiet">{originText(summary, speech)}</p>
      </div>
      <p className={worn.length > 0 ? "season__worn" : "quiet"}>{wornText(worn, speech)}</p>
      {uses.length === 0 ? null : <p className="season__uses quiet">{say("seasons.named", { uses: uses.join(", ") })}</p>}
      {drafted ? <p className="season__draft">{say("seasons.drafted")}</p> : null}
      <ThemeProblems summary={summary} worn={theme !== null} />
      <TileActions summary={summary} title={title} wearable={theme !== null} taken={taken} deeds={deeds} />
    </li>
  );
}
