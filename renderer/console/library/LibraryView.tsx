/** Every sound of the house, and the way in for recordings of one's own. */
import { Button } from "@mantine/core";
import { useCallback, useEffect, useState } from "react";
import type { CatalogueSound } from "../../../electron/contract/recording.ts";
import type { House } from "../../../electron/contract/state.ts";
import { useDesk } from "../desk.ts";
import { type Speech, useSpeech } from "../speech.ts";
import { ViewHead } from "../ViewHead.tsx";
import { ImportRow } from "./ImportRow.tsx";
import { useImports } from "./imports.ts";
import { type Listening, useListening } from "./listening.ts";
import { RecordingDrop } from "./RecordingDrop.tsx";
import { SoundRow } from "./SoundRow.tsx";

type Catalogue =
  | { readonly kind: "loading" }
  | { readonly kind: "failed" }
  | { readonly kind: "here"; readonly sounds: readonly CatalogueSound[] };

/** The catalogue, read again whenever the house has changed (a sound that came or went is one), is back, or `turn` counts on. */
function useCatalogue(house: House, turn: number): Catalogue {
  const { ask, reachable } = useDesk();
  const [catalogue, setCatalogue] = useState<Catalogue>({ kind: "loading" });
  useEffect(() => {
    if (!reachable) return;
    let stopped = false;
    void ask((client) => client.api.sounds.list()).then((found) => {
      if (stopped) return;
      if (found !== null) setCatalogue({ kind: "here", sounds: found.sounds });
      else setCatalogue((held) => (held.kind === "here" ? held : { kind: "failed" }));
    });
    return () => {
      stopped = true;
    };
  }, [ask, reachable, house, turn]);
  return catalogue;
}

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
  const { ask, tell, reachable } = useDesk();
  const { items, bring } = useImports();
  const [turn, setTurn] = useState(0);
  const catalogue = useCatalogue(house, turn);
  const sounds = catalogue.kind === "here" ? catalogue.sounds : [];
  const [unplayable, setUnplayable] = useState<string | null>(null);
  const failed = useCallback((url: string) => setUnplayable(url), []);
  const listening = useListening(failed);
  const own = sounds.filter((sound) => sound.own).length;
  const again = (): void => setTurn((count) => count + 1);
  const silent = sounds.find(({ url }) => url === unplayable);

  const answer =
    catalogue.kind === "loading"
      ? say(reachable ? "sounds.loading" : "link.gone")
      : catalogue.kind === "failed"
        ? say("sounds.failed")
        : say("sounds.count", { count: sounds.length });

  const remove = async (sound: CatalogueSound): Promise<void> => {
    if (listening.url === sound.url) listening.stop();
    const done = await ask(async (client) => {
      await client.api.sounds.remove({ id: sound.id });
      return true;
    });
    again();
    if (done === null) return;
    const bringBack = async (): Promise<void> => {
      const restored = await ask((client) => client.api.sounds.restore({ id: sound.id }));
      again();
      if (restored !== null) tell((speaker) => speaker.say("done.restored"), null);
    };
    tell(
      (speaker) => speaker.say("sounds.deleted", { title: speaker.name(sound.title) }),
      () => void bringBack(),
    );
    // The button that had the focus is gone with its row.
    document.getElementById("sounds-title")?.focus();
  };

  return (
    <section className="sounds" aria-labelledby="sounds-title">
      <ViewHead
        id="sounds-title"
        question={say("sounds.title")}
        answer={answer}
        tone="plain"
        className="sounds__head"
        aside={<RecordingDrop disabled={!reachable} onFiles={bring} />}
      >
        {catalogue.kind === "here" ? (
          <p className="quiet">{own === 0 ? say("sounds.none-own") : say("sounds.own", { count: own })}</p>
        ) : null}
        {catalogue.kind === "failed" ? (
          <Button disabled={!reachable} onClick={again}>
            {say("sounds.again")}
          </Button>
        ) : null}
        {reachable ? null : <p className="view-head__needs">{say("sounds.away")}</p>}
        {silent === undefined ? null : (
          <p className="view-head__needs" role="alert">
            {say("sounds.unplayable", { title: name(silent.title) })}
          </p>
        )}
      </ViewHead>
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
      <Collections sounds={sounds} listening={listening} onDelete={(sound) => void remove(sound)} onChanged={again} />
    </section>
  );
}
