/** Everything about the venue's own recordings, built in one place. */
import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { OWN_COLLECTION, type CatalogueSound, type Waveform } from "../../contract/recording.ts";
import type { SoundCard } from "../../contract/sound.ts";
import type { Library, Log } from "../../controller/ports.ts";
import { createStudio, workFor } from "../sound/studio.ts";
import { type Imports, openImports } from "./imports.ts";
import { rework } from "./rework.ts";
import type { Shelf } from "./shelf.ts";

export interface Recordings {
  readonly imports: Imports;
  readonly shelf: Shelf;
  readonly library: Library;
  /** Ids that are being given to a sound at this moment. */
  readonly reserved: Set<string>;
  /** Writes down who did what. */
  audit(subject: string, detail: unknown): void;
  /** The outline of a sound; worked out once. Rejects where its file cannot be read. */
  draw(sound: CatalogueSound, signal: AbortSignal): Promise<Waveform>;
  /** Makes an own sound anew for the kind that its card now asks for; rejects, and leaves it as it was, where it cannot. */
  rework(card: SoundCard, signal: AbortSignal): Promise<SoundCard>;
  stop(): Promise<void>;
}

export interface RecordingsOptions {
  /** The product's folder. */
  readonly root: string;
  /** Where imports lie while they last. */
  readonly data: string;
  readonly shelf: Shelf;
  readonly library: Library;
  readonly log: Log;
  readonly audit: (subject: string, detail: unknown) => void;
}

export function openRecordings({ root, data, shelf, library, log, audit }: RecordingsOptions): Recordings {
  const studio = createStudio();
  const imports = openImports(data, shelf, studio, log);
  const drawn = new Map<string, Waveform>();
  const stopping = new AbortController();
  return {
    imports,
    shelf,
    library,
    reserved: new Set(),
    audit,
    async draw({ id, url, collection }, signal) {
      const known = collection === OWN_COLLECTION ? shelf.waveform(id) : drawn.get(url);
      if (known !== null && known !== undefined) return known;
      const file = collection === OWN_COLLECTION ? join(shelf.folder, `${id}.opus`) : join(root, url);
      const ending = AbortSignal.any([signal, stopping.signal]);
      const result = await workFor(studio, "drawn", { kind: "draw", file }, () => undefined, ending);
      if (collection !== OWN_COLLECTION) drawn.set(url, result.waveform);
      return result.waveform;
    },
    rework: (card, signal) =>
      rework(studio, shelf, card, join(imports.home, `rework-${randomUUID()}`), AbortSignal.any([signal, stopping.signal])),
    async stop() {
      stopping.abort();
      await imports.stop();
      shelf.stop();
    },
  };
}
