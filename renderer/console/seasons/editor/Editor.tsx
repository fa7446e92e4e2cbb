/** A theme of one's own: its parts to be changed, folded, and beside them a kiosk that wears it as it is being made. */
import { useEffect, useEffectEvent, useMemo, useState } from "react";
import type { House } from "../../../../electron/contract/state.ts";
import type { DayPart, ThemeFile } from "../../../../electron/contract/theme.ts";
import type { ThemeDetails } from "../../../../electron/contract/theme-package.ts";
import type { Instant } from "../../../../electron/contract/words.ts";
import { useDesk } from "../../desk.ts";
import { useSpeech } from "../../speech.ts";
import { homeOf, themeOf } from "../logic/draft.ts";
import { zoneToTry } from "../logic/gallery.ts";
import { SECTIONS, type Section, sectionOf } from "../logic/troubles.ts";
import { EditorBar } from "./EditorBar.tsx";
import { EditorHead } from "./EditorHead.tsx";
import { type Part, Parts } from "./Parts.tsx";
import { type Look, Stand } from "./Stand.tsx";
import { useArrival } from "./use-arrival.ts";
import { useDraft } from "./use-draft.ts";
import { useKeys } from "./use-keys.ts";
import { useRestoring } from "./use-restoring.ts";
import { useSaving } from "./use-saving.ts";
import type { Held } from "./use-theme.ts";

/** Where the preview stands above the parts, these are folded at first: it is looked at first. */
const STACKED = "(max-width: 1099px)";

/** Where a theme is edited. */
export interface EditorPlace {
  readonly house: House;
  readonly now: Instant;
  /** Whether the sun is up at the venue: the draft is looked at as it would be worn now, first. */
  readonly part: DayPart;
  /** The zones that wear it now. */
  readonly worn: readonly string[];
  readonly onWear: () => void;
  readonly onBack: () => void;
}

interface EditorProps extends EditorPlace {
  readonly details: ThemeDetails;
  readonly theme: ThemeFile;
  readonly tag: string;
  readonly onTake: (held: Held) => void;
  readonly onAgain: () => void;
}

export function Editor(props: EditorProps) {
  const { house, now, part, worn, details, theme, tag, onTake, onAgain, onWear, onBack } = props;
  const { name } = useSpeech();
  const { tell } = useDesk();
  const { locale } = house.venue;
  const pictures = usePictures(details);
  const drafting = useDraft(details.id, { theme, tag, pictures });
  const { draft, dirty, issues, settle, madeFrom, take } = drafting;
  const [look, setLook] = useState<Look>({ part, shape: "landscape", language: homeOf(locale), closed: false });
  const [open, setOpen] = useState<ReadonlySet<Part>>(
    () => new Set<Part>(matchMedia(STACKED).matches ? [] : ["words", "colours"]),
  );
  const restore = useRestoring(details.id, (held) => {
    onTake(held);
    madeFrom(held.tag);
  });
  const saving = useSaving({ details, tag, drafting, take: onTake, again: onAgain });

  // What cannot be worn is not shown: the preview keeps the last that could.
  const wearable = themeOf(draft, details.base);
  const [shown, setShown] = useState(() => wearable ?? { ...theme, base: details.base });
  if (wearable !== null && JSON.stringify(wearable) !== JSON.stringify(shown)) setShown(wearable);
  const arrival = useArrival(shown, house.themes);

  const leave = useEffectEvent(() => {
    if (dirty) tell((speech) => speech.say("making.left", { name: speech.name(theme.name) }), null);
  });
  useEffect(() => () => leave(), []);

  const greet = useEffectEvent(() => {
    if (drafting.found && dirty) tell((speech) => speech.say("making.found"), null);
  });
  useEffect(() => greet(), []);

  const turn = (which: Part, isOpen: boolean): void =>
    setOpen((held) => new Set([...SECTIONS, "versions" as const].filter((one) => (one === which ? isOpen : held.has(one)))));

  /** Leads to the first part in which something keeps the draft from being saved. */
  const leadTo = (section: Section): void => {
    turn(section, true);
    requestAnimationFrame(() => document.getElementById(`making-${section}`)?.focus());
  };
  const save = (from: string): void => {
    // What is typed from here on is another change: undoing it first leads back to what was saved.
    settle();
    const first = SECTIONS.find((section) => issues.some(({ path }) => sectionOf(path) === section));
    if (first === undefined) void saving.save(from);
    else leadTo(first);
  };
  /** The version in force takes the draft's place: what was discarded for it can be brought back. */
  const discard = (): void => take(theme, tag);
  const wishesSave = dirty && !saving.busy;
  useKeys({ undo: drafting.undo, redo: drafting.redo, save: wishesSave ? () => save(drafting.tag) : null });

  return (
    <section className="making" aria-labelledby="making-title">
      <EditorHead
        name={name(draft.name)}
        worn={worn}
        overtaken={drafting.overtaken}
        onBack={onBack}
        onTheirs={discard}
        onMine={() => {
          madeFrom(tag);
          save(tag);
        }}
      />
      <div className="making__bench">
        <Stand theme={arrival.worn} zone={zoneToTry(house, worn)} look={look} onLook={setLook}>
          <EditorBar
            version={details.version}
            drafting={drafting}
            saving={saving.busy}
            wearable={details.wearable}
            onSave={() => save(drafting.tag)}
            onWear={onWear}
            onDiscard={discard}
          />
        </Stand>
        <Parts
          house={house}
          now={now}
          details={details}
          tag={tag}
          drafting={drafting}
          look={look}
          open={open}
          saving={saving}
          playing={arrival.playing}
          onLook={setLook}
          onTurn={turn}
          onPlay={arrival.play}
          onRestore={(version) => {
            void restore(version, details.version).then((held) => {
              if (held !== null && held.details.theme !== null) take(held.details.theme, held.tag);
            });
          }}
        />
      </div>
    </section>
  );
}

/** The names of the pictures that lie in a theme. */
function usePictures({ pictures }: ThemeDetails): ReadonlySet<string> {
  const names = pictures.map(({ name }) => name).join("\n");
  return useMemo(() => new Set(names.split("\n")), [names]);
}
