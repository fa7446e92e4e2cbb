/** Recordings and the catalogue of sounds as the API answers them. */
import {
  type CatalogueSound,
  type KeepRequest,
  OWN_COLLECTION,
  type Recording,
  type SoundChange,
  type Waveform,
} from "../../contract/recording.ts";
import type { SoundCard } from "../../contract/sound.ts";
import { type Words, inLanguage } from "../../contract/words.ts";
import type { Controller } from "../../controller/controller.ts";
import { usesOf } from "../../domain/sound-uses.ts";
import { refusal } from "../problem.ts";
import type { Recordings } from "../recordings/recordings.ts";
import { goesRound } from "../sound/master.ts";
import { refusalOf } from "../sound/refused.ts";
import { statusOf } from "./recording-files.ts";

function known(recording: Recording | null, id: string): Recording {
  if (recording === null) throw refusal(404, `There is no import "${id}": it was kept or given up.`);
  return recording;
}

export function readRecording({ imports }: Recordings, id: string): Recording {
  return known(imports.read(id), id);
}

const isOver = ({ state }: Recording): boolean => state === "kept" || state === "refused";

/** Each step of an import until it is kept, refused or given up; only the last counts for one who is slow to hear it. */
export async function* streamRecording(
  { imports }: Recordings,
  id: string,
  signal: AbortSignal | undefined,
): AsyncGenerator<Recording> {
  known(imports.read(id), id);
  const waiting: (Recording | null)[] = [];
  let wake = (): void => undefined;
  const unwatch = imports.watch(id, (recording) => {
    if (waiting.length > 0 && recording !== null) waiting.pop();
    waiting.push(recording);
    wake();
  });
  const gone = (): void => wake();
  signal?.addEventListener("abort", gone);
  try {
    while (signal?.aborted !== true) {
      const next = waiting.shift();
      if (next === null) return;
      if (next === undefined) {
        await new Promise<void>((done) => {
          wake = done;
          if (waiting.length > 0 || signal?.aborted === true) done();
        });
        continue;
      }
      yield next;
      if (isOver(next)) return;
    }
  } finally {
    unwatch();
    signal?.removeEventListener("abort", gone);
  }
}

/** Every sound, with the collection it stands in and where it is used. */
export function listSounds(controller: Controller, { library }: Recordings): CatalogueSound[] {
  const { plan } = controller.plan();
  const coming = controller.comingAnnouncements();
  const uses = usesOf(plan, controller.overrides(), coming, library.sounds, library.themes);
  return library.sounds.map((sound) => {
    const collection = sound.url.split("/")[2] ?? "";
    return { ...sound, collection, own: collection === OWN_COLLECTION, usedBy: [...(uses.get(sound.id) ?? [])] };
  });
}

function soundOf(controller: Controller, recordings: Recordings, id: string): CatalogueSound {
  const sound = listSounds(controller, recordings).find((one) => one.id === id);
  if (sound === undefined) throw refusal(404, `There is no sound "${id}".`);
  return sound;
}

/** A draft becomes a sound of the venue. */
export async function keepRecording(
  controller: Controller,
  recordings: Recordings,
  request: KeepRequest,
  actor: string,
): Promise<CatalogueSound> {
  const { imports, library } = recordings;
  const draft = known(imports.read(request.id), request.id);
  if (draft.state !== "ready") throw refusal(409, "The recording is not ready to be kept: wait until it is measured.");
  if (library.sounds.some(({ id }) => id === request.sound) || recordings.reserved.has(request.sound)) {
    const message = `"${request.sound}" is already the id of a sound: choose another`;
    throw refusal(422, `sound: ${message}.`, [{ path: "sound", message }]);
  }
  if (request.cut && draft.draft.suggestion === null) {
    const message = "there is no suggested cut: the recording goes round as it is";
    throw refusal(422, `cut: ${message}.`, [{ path: "cut", message }]);
  }
  recordings.reserved.add(request.sound);
  try {
    await imports.keep(request);
  } catch (error) {
    const refused = refusalOf(error);
    throw refusal(statusOf(refused) === 500 ? 409 : statusOf(refused), refused.message);
  } finally {
    recordings.reserved.delete(request.sound);
  }
  recordings.audit("keep-recording", { actor, sound: request.sound, licence: request.licence, source: request.source });
  return soundOf(controller, recordings, request.sound);
}

export async function discardRecording({ imports }: Recordings, id: string): Promise<void> {
  known(imports.read(id), id);
  await imports.discard(id);
}

/** The name of a use as it stands in a sentence. */
function told(name: Words, language: string): string {
  return `“${inLanguage(name, "en", language)}”`;
}

/** What uses a sound, as it stands in a sentence; null: nothing does. */
function usersOf(controller: Controller, { usedBy }: CatalogueSound): string | null {
  const { locale } = controller.plan().plan.venue;
  return usedBy.length === 0 ? null : usedBy.map(({ kind, name }) => `${kind} ${told(name, locale)}`).join(", ");
}

/** Changes the card of an own recording; its kind only while nothing uses it, since it may then be heard otherwise. */
export async function changeSound(
  controller: Controller,
  recordings: Recordings,
  { id, ...change }: SoundChange,
  actor: string,
  signal: AbortSignal | undefined,
): Promise<CatalogueSound> {
  const { shelf, reserved } = recordings;
  const sound = soundOf(controller, recordings, id);
  const card = sound.own ? shelf.card(id) : null;
  if (card === null) throw refusal(409, `"${id}" came with Ronron and stays as it is.`);
  if (reserved.has(id)) throw refusal(409, "The sound is being made anew at this moment: try again when that is done.");
  const asked: SoundCard = {
    ...card,
    title: change.title ?? card.title,
    kind: change.kind ?? card.kind,
    licence: change.licence ?? card.licence,
    source: change.source ?? card.source,
  };
  const users = usersOf(controller, sound);
  if (asked.kind !== card.kind && users !== null) {
    const message = `stays “${card.kind}” while the sound is used by ${users}: take it out there first`;
    throw refusal(409, `kind: ${message}.`, [{ path: "kind", message }]);
  }
  if (goesRound(asked.kind) === goesRound(card.kind)) shelf.rewrite(asked);
  else {
    reserved.add(id);
    try {
      await recordings.rework(asked, signal ?? new AbortController().signal);
    } catch (error) {
      const refused = refusalOf(error);
      throw refusal(statusOf(refused) === 500 ? 409 : statusOf(refused), refused.message, [
        { path: "kind", message: refused.message },
      ]);
    } finally {
      reserved.delete(id);
    }
  }
  recordings.audit("change-sound", { actor, sound: id, ...change });
  return soundOf(controller, recordings, id);
}

/** Takes away an own recording; 409 with the names of what uses it. */
export function removeSound(controller: Controller, recordings: Recordings, id: string, actor: string): void {
  const sound = soundOf(controller, recordings, id);
  if (!sound.own) throw refusal(409, `"${id}" came with Ronron and stays. Take it out of the playlists instead.`);
  const users = usersOf(controller, sound);
  if (users !== null) throw refusal(409, `The sound is still used by ${users}. Take it out there first.`);
  if (recordings.reserved.has(id)) throw refusal(409, "The sound is being made anew at this moment: wait until that is done.");
  recordings.shelf.remove(id);
  recordings.audit("remove-sound", { actor, sound: id });
}

/** Brings back an own recording that was taken away a moment ago. */
export function restoreSound(controller: Controller, recordings: Recordings, id: string, actor: string): CatalogueSound {
  if (recordings.reserved.has(id) || !recordings.shelf.restore(id)) {
    throw refusal(
      404,
      `There is nothing to bring back under "${id}": it was taken away too long ago, or another sound has its id.`,
    );
  }
  recordings.audit("restore-sound", { actor, sound: id });
  return soundOf(controller, recordings, id);
}

/** A sound drawn. */
export async function drawSound(
  controller: Controller,
  recordings: Recordings,
  id: string,
  signal: AbortSignal | undefined,
): Promise<Waveform> {
  const sound = soundOf(controller, recordings, id);
  try {
    return await recordings.draw(sound, signal ?? new AbortController().signal);
  } catch (error) {
    throw refusal(503, `The sound cannot be drawn: ${refusalOf(error).message}`);
  }
}
