/** Every sound of the house, and the way in for recordings of one's own. */
import { useCallback, useState } from "react";
import type { CatalogueSound } from "../../../electron/contract/recording.ts";
import type { House } from "../../../electron/contract/state.ts";
import type { Client } from "../../link/link.ts";
import { useDeleting } from "../deleting.ts";
import { useDesk } from "../desk.ts";
import { useListed } from "../listed.ts";
import { ListHead } from "../ListHead.tsx";
import { type Speech, useSpeech } from "../speech.ts";
import { ImportRow } from "./ImportRow.tsx";
import { useImports } from "./imports.ts";
import { type Listening, useListening } from "./listening.ts";
import { RecordingDrop } from "./RecordingDrop.tsx";
import { SoundRow } from "./SoundRow.tsx";

const readSounds = async (client: Client): Promise<readonly CatalogueSound[]> => (await client.api.sounds.list()).sounds;

/** The venue's own first, then ours, collection by collection. */
function collectionsOf(sounds: readonly CatalogueSound[]): [string, CatalogueSound[]][] {
  const own = sounds.filter((sound) => sound.own);
  const ours = Object.entries(
    Object.groupBy(
      sounds.filter((sound) => !sound.own),
      ({ collection }) => collection,
    ),
  );
  return [
    ...(own.length === 0 ? [] : [["own", own] satisfies [string, CatalogueSound[]]]),
    ...ours.map(([collection, list]): [string, CatalogueSound[]] => [collection, list ?? []]),
  ];
}

const KNOWN = ["own", "engines", "places", "seasons", "signals"] as const;

function collectionName(id: string, { say }: Speech): string {
  const known = KNOWN.find((one) => one === id);
  return known === undefined ? id : say(`sounds.collection.${known}`);
}

function Collections({
  sounds,
  listening,
  onDelete,
  onChanged,
}: {
  sounds: readonly CatalogueSound[];
  listening: Listening;
  onDelete: (sound: CatalogueSound) => void;
  onChanged: () => void;
}) {
  const speech = useSpeech();
  return collectionsOf(sounds).map(([id, list]) => (
    <section key={id} className="sounds-group" aria-labelledby={`sounds-${id}`}>
      <h3 id={`sounds-${id}`}>{collectionName(id, speech)}</h3>
      <ul className="sounds-group__list">
        {list.map((sound) => (
          <SoundRow key={sound.id} sound={sound} listening={listening} onDelete={() => onDelete(sound)} onChanged={onChanged} />
        ))}
      </ul>
    </section>
  ));
}

export function LibraryView({ house }: { house: House }) {
  const speech = useSpeech();
  const { say, name } = speech;
  const { reachable } = useDesk();
  const { items, bring } = useImports();
  const { listed, again } = useListed(readSounds, house);
  const deleteOne = useDeleting(again, "sounds-title");
  const sounds = listed.kind === "here" ? listed.items : [];
  const [unplayable, setUnplayable] = useState<string | null>(null);
  const failed = useCallback((url: string) => setUnplayable(url), []);
  const listening = useListening(failed);
  const own = sounds.filter((sound) => sound.own).length;
  const silent = sounds.find(({ url }) => url === unplayable);

  const remove = ({ id, url, title }: CatalogueSound): void => {
    if (listening.url === url) listening.stop();
    void deleteOne({
      remove: (client) => client.api.sounds.remove({ id }),
      restore: (client) => client.api.sounds.restore({ id }),
      told: (speaker) => speaker.say("sounds.deleted", { title: speaker.name(title) }),
    });
  };

  return (
    <section className="sounds" aria-labelledby="sounds-title">
      <ListHead
        words="sounds"
        listed={listed}
        answer={say("sounds.count", { count: sounds.length })}
        own={own === 0 ? say("sounds.none-own") : say("sounds.own", { count: own })}
        onAgain={again}
        aside={<RecordingDrop disabled={!reachable} onFiles={bring} />}
        before={null}
        after={
          silent === undefined ? null : (
            <p className="view-head__needs" role="alert">
              {say("sounds.unplayable", { title: name(silent.title) })}
            </p>
          )
        }
      />
      {items.length === 0 ? null : (
        <section className="sounds-group" aria-labelledby="sounds-coming">
          <h3 id="sounds-coming">{say("sounds.coming")}</h3>
          <ul className="sounds-group__list">
            {items.map((item) => (
              <ImportRow key={item.key} item={item} sounds={sounds} listening={listening} onKept={again} />
            ))}
          </ul>
        </section>
      )}
      <Collections sounds={sounds} listening={listening} onDelete={remove} onChanged={again} />
    </section>
  );
}
