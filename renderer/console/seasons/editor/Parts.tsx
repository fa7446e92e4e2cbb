/** The parts of a theme, each in a fold that says what it holds. */
import type { House } from "../../../../electron/contract/state.ts";
import type { ThemeDetails } from "../../../../electron/contract/theme-package.ts";
import type { Instant } from "../../../../electron/contract/words.ts";
import { useDesk } from "../../desk.ts";
import { type Speech, useSpeech } from "../../speech.ts";
import type { Draft } from "../logic/history.ts";
import { countsOf, SECTIONS, type Section } from "../logic/troubles.ts";
import { Fold } from "./Fold.tsx";
import { ArrivalSection } from "./sections/Arrival.tsx";
import { ColoursSection } from "./sections/Colours.tsx";
import { CreditsSection } from "./sections/Credits.tsx";
import { EffectsSection } from "./sections/Effects.tsx";
import { MomentsSection } from "./sections/Moments.tsx";
import { PicturesSection } from "./sections/Pictures.tsx";
import { familyName, TypeSection } from "./sections/Type.tsx";
import { VersionsSection } from "./sections/Versions.tsx";
import { WordsSection } from "./sections/Words.tsx";
import type { Look } from "./Stand.tsx";
import type { Drafting } from "./use-draft.ts";
import type { useSaving } from "./use-saving.ts";

/** A part of the page that folds: one of the theme, or its versions. */
export type Part = Section | "versions";

interface PartsProps {
  readonly house: House;
  readonly now: Instant;
  readonly details: ThemeDetails;
  readonly tag: string;
  readonly drafting: Drafting;
  readonly look: Look;
  readonly open: ReadonlySet<Part>;
  readonly saving: ReturnType<typeof useSaving>;
  readonly playing: boolean;
  readonly onLook: (look: Look) => void;
  readonly onTurn: (part: Part, open: boolean) => void;
  readonly onPlay: () => void;
  readonly onRestore: (version: number) => void;
}

/** What a part holds, in a few words. */
function gistOf(section: Section, draft: Draft, { say, name, accent }: Speech): string {
  switch (section) {
    case "words":
      return name(draft.captions.greeting);
    case "colours":
      return say("making.gist.colours");
    case "type":
      return familyName(draft.type.display);
    case "pictures":
      return say("making.gist.pictures", { count: draft.art.length });
    case "effects":
      return draft.effects.length === 0
        ? say("making.gist.nothing")
        : draft.effects.map((effect) => say(`making.effect.${effect.name}`)).join(", ");
    case "arrival": {
      const transition = say(`making.transition.${draft.transition.name}`);
      return draft.accents.arrival === null ? transition : `${transition}, ${accent(draft.accents.arrival)}`;
    }
    case "moments":
      return say("making.gist.moments", { count: draft.moments.length });
    case "credits":
      return draft.credits.map(({ author }) => author).join(", ");
    default:
      return section satisfies never;
  }
}

export function Parts(props: PartsProps) {
  const { house, now, details, tag, drafting, look, open, saving, playing, onLook, onTurn, onPlay, onRestore } = props;
  const speech = useSpeech();
  const { say } = speech;
  const { reachable } = useDesk();
  const { draft, edit, settle, issues } = drafting;
  const counts = countsOf(issues);
  const section = { draft, edit, issues };
  const words = {
    language: look.language,
    locale: house.venue.locale,
    settle,
    onLanguage: (language: Look["language"]) => onLook({ ...look, language }),
  };

  const bodyOf = (which: Section) => {
    switch (which) {
      case "words":
        return <WordsSection {...section} {...words} />;
      case "colours":
        return <ColoursSection {...section} part={look.part} onPart={(part) => onLook({ ...look, part })} />;
      case "type":
        return <TypeSection {...section} />;
      case "pictures":
        return (
          <PicturesSection
            {...section}
            details={details}
            disabled={!reachable}
            settle={settle}
            onAdd={saving.addPicture}
            onDelete={saving.deletePicture}
          />
        );
      case "effects":
        return <EffectsSection {...section} />;
      case "arrival":
        return <ArrivalSection {...section} sounds={house.sounds} playing={playing} onPlay={onPlay} />;
      case "moments":
        return <MomentsSection {...section} {...words} />;
      case "credits":
        return <CreditsSection {...section} />;
      default:
        return which satisfies never;
    }
  };

  // Theme without moments: nothing to tell of them.
  const shown = SECTIONS.filter((which) => which !== "moments" || draft.moments.length > 0);
  return (
    // Whoever leaves a field, or lets go of a slider, begins another change with the next.
    <div className="making__parts" onBlur={settle} onPointerUp={settle}>
      {shown.map((which) => (
        <Fold
          key={which}
          id={`making-${which}`}
          title={say(`making.section.${which}`)}
          gist={gistOf(which, draft, speech)}
          wrong={counts[which] ?? 0}
          open={open.has(which)}
          onTurn={(isOpen) => onTurn(which, isOpen)}
        >
          {bodyOf(which)}
        </Fold>
      ))}
      <Fold
        id="making-versions"
        title={say("making.section.versions")}
        gist={say("making.gist.versions", { count: details.versions })}
        wrong={0}
        open={open.has("versions")}
        onTurn={(isOpen) => onTurn("versions", isOpen)}
      >
        <VersionsSection id={details.id} tag={tag} now={now} onRestore={onRestore} />
      </Fold>
    </div>
  );
}
