/** The year ahead, then every theme as a tile: the venue's own first, then ours. */
import { Button } from "@mantine/core";
import { useMemo, useState } from "react";
import type { House } from "../../../../electron/contract/state.ts";
import type { ThemeCopy, ThemeSummary } from "../../../../electron/contract/theme-package.ts";
import type { Instant } from "../../../../electron/contract/words.ts";
import { useLink } from "../../../link/react.ts";
import { useDesk } from "../../desk.ts";
import { useSpeech } from "../../speech.ts";
import { ViewHead } from "../../ViewHead.tsx";
import { failedBy, type Refused } from "../answers.ts";
import { BringRow } from "../bring/BringRow.tsx";
import { ThemeDrop } from "../bring/ThemeDrop.tsx";
import type { Bringing } from "../bring/use-bringing.ts";
import { inOrder, wornAs } from "../logic/gallery.ts";
import { keptDrafts } from "../logic/kept.ts";
import { type Gallery, useGallery } from "../themes-list.ts";
import { Year } from "../year/Year.tsx";
import { saveFile } from "./save-file.ts";
import { ThemeTile } from "./ThemeTile.tsx";
import type { TileDeeds } from "./TileActions.tsx";

interface GalleryPageProps {
  readonly house: House;
  readonly now: Instant;
  /** The zones that wear each theme. */
  readonly worn: ReadonlyMap<string, readonly string[]>;
  readonly mayChange: boolean;
  readonly bringing: Bringing;
  readonly onWear: (id: string) => void;
  readonly onEdit: (id: string) => void;
}

export function GalleryPage({ house, now, worn, mayChange, bringing, onWear, onEdit }: GalleryPageProps) {
  const speech = useSpeech();
  const { say, name } = speech;
  const { ask, tell, reachable } = useDesk();
  const link = useLink();
  const [turn, setTurn] = useState(0);
  const gallery = useGallery(house, turn);
  const drafted = useMemo(() => keptDrafts(localStorage), []);
  const again = (): void => setTurn((count) => count + 1);
  const themes = gallery.kind === "here" ? inOrder(gallery.themes, (theme) => name(theme.name)) : [];
  const own = themes.filter((theme) => theme.own).length;
  const taken = new Set(themes.map(({ id }) => id));

  const deeds: TileDeeds = {
    mayChange,
    wear: onWear,
    edit: onEdit,
    async duplicate(id, copy: ThemeCopy): Promise<Refused | null> {
      try {
        const { body } = await link.client().api.themes.duplicate({ params: { id }, body: copy });
        tell((speaker) => speaker.say("seasons.copied", { name: speaker.name(body.name) }), null);
        onEdit(body.id);
        return null;
      } catch (error) {
        return failedBy(error);
      }
    },
    exportTheme(id) {
      void ask((client) => client.api.themes.export({ id })).then((file) => {
        if (file !== null) saveFile(file, `${id}.zip`);
      });
    },
    remove({ id, name: called }: ThemeSummary) {
      void ask(async (client) => {
        await client.api.themes.remove({ id });
        return true;
      }).then((done) => {
        again();
        if (done === null) return;
        const bringBack = async (): Promise<void> => {
          const back = await ask((client) => client.api.themes.restore({ id }));
          again();
          if (back !== null) tell((speaker) => speaker.say("done.restored"), null);
        };
        tell(
          (speaker) => speaker.say("seasons.deleted", { name: speaker.name(called) }),
          () => void bringBack(),
        );
        // The button that had the focus is gone with its tile.
        document.getElementById("seasons-title")?.focus();
      });
    },
  };

  return (
    <section className="seasons" aria-labelledby="seasons-title">
      <ViewHead
        id="seasons-title"
        question={say("seasons.title")}
        answer={answerOf(gallery, reachable, say)}
        tone="plain"
        className="seasons__head"
        aside={mayChange ? <ThemeDrop disabled={!reachable} onFiles={bringing.bring} /> : null}
      >
        {gallery.kind === "here" ? (
          <p className="quiet">{own === 0 ? say("seasons.own-none") : say("seasons.own-count", { count: own })}</p>
        ) : null}
        {mayChange ? null : <p className="view-head__needs">{say("seasons.technician")}</p>}
        {gallery.kind === "failed" ? (
          <Button disabled={!reachable} onClick={again}>
            {say("seasons.again")}
          </Button>
        ) : null}
        {reachable ? null : <p className="view-head__needs">{say("seasons.away")}</p>}
      </ViewHead>
      {bringing.items.length === 0 ? null : (
        <section className="seasons__coming" aria-labelledby="seasons-coming">
          <h3 id="seasons-coming">{say("seasons.coming")}</h3>
          <ul>
            {bringing.items.map((item) => (
              <BringRow key={item.key} item={item} taken={taken} bringing={bringing} />
            ))}
          </ul>
        </section>
      )}
      <Year house={house} now={now} />
      {themes.length === 0 ? null : (
        <section className="seasons__all" aria-labelledby="seasons-all">
          <h3 id="seasons-all">{say("seasons.all")}</h3>
          <ul className="seasons__tiles">
            {themes.map((summary) => (
              <ThemeTile
                key={summary.id}
                summary={summary}
                theme={wornAs(house.themes, summary.id)}
                worn={worn.get(summary.id) ?? []}
                drafted={drafted.has(summary.id)}
                taken={taken}
                deeds={deeds}
              />
            ))}
          </ul>
        </section>
      )}
    </section>
  );
}

function answerOf(gallery: Gallery, reachable: boolean, say: ReturnType<typeof useSpeech>["say"]): string {
  switch (gallery.kind) {
    case "loading":
      return say(reachable ? "seasons.loading" : "link.gone");
    case "failed":
      return say("seasons.failed");
    case "here":
      return gallery.themes.length === 0 ? say("seasons.none") : say("seasons.count", { count: gallery.themes.length });
    default:
      return gallery satisfies never;
  }
}
