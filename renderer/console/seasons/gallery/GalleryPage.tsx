/** The year ahead, then every theme as a tile: the venue's own first, then ours. */
import { useMemo } from "react";
import type { House } from "../../../../electron/contract/state.ts";
import type { ThemeCopy, ThemeSummary } from "../../../../electron/contract/theme-package.ts";
import type { Instant } from "../../../../electron/contract/words.ts";
import type { Client } from "../../../link/link.ts";
import { useLink } from "../../../link/react.ts";
import { useDeleting } from "../../deleting.ts";
import { useDesk } from "../../desk.ts";
import { useListed } from "../../listed.ts";
import { ListHead } from "../../ListHead.tsx";
import { useSpeech } from "../../speech.ts";
import { failedBy, type Refused } from "../answers.ts";
import { BringRow } from "../bring/BringRow.tsx";
import { ThemeDrop } from "../bring/ThemeDrop.tsx";
import type { Bringing } from "../bring/use-bringing.ts";
import { inOrder, wornAs } from "../logic/gallery.ts";
import { keptDrafts } from "../logic/kept.ts";
import { Year } from "../year/Year.tsx";
import { saveFile } from "./save-file.ts";
import { ThemeTile } from "./ThemeTile.tsx";
import type { TileDeeds } from "./TileActions.tsx";

const readThemes = async (client: Client): Promise<readonly ThemeSummary[]> => (await client.api.themes.list()).themes;

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
  const { say, name } = useSpeech();
  const { ask, tell, reachable, overrides } = useDesk();
  const link = useLink();
  // A theme is worn by what the house and its overrides say: the list tells who names each.
  const version = useMemo(() => ({ house, overrides }), [house, overrides]);
  const { listed, again } = useListed(readThemes, version);
  const deleteOne = useDeleting(again, "seasons-title");
  const drafted = useMemo(() => keptDrafts(localStorage), []);
  const themes = listed.kind === "here" ? inOrder(listed.items, (theme) => name(theme.name)) : [];
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
      void deleteOne({
        remove: (client) => client.api.themes.remove({ id }),
        restore: (client) => client.api.themes.restore({ id }),
        told: (speaker) => speaker.say("seasons.deleted", { name: speaker.name(called) }),
      });
    },
  };

  return (
    <section className="seasons" aria-labelledby="seasons-title">
      <ListHead
        words="seasons"
        listed={listed}
        answer={themes.length === 0 ? say("seasons.none") : say("seasons.count", { count: themes.length })}
        own={own === 0 ? say("seasons.own-none") : say("seasons.own-count", { count: own })}
        onAgain={again}
        aside={mayChange ? <ThemeDrop disabled={!reachable} onFiles={bringing.bring} /> : null}
        before={mayChange ? null : <p className="view-head__needs">{say("seasons.technician")}</p>}
        after={null}
      />
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
