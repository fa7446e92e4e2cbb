/** Recordings that are brought in, and the catalogue they end in. */
import { eventIterator, oc } from "@orpc/contract";
import { z } from "zod";
import { CatalogueSound, KeepRequest, Recording, SoundChange, Waveform } from "../recording.ts";
import { Id } from "../words.ts";

const SoundId = z.strictObject({ id: Id });

export const recordingsApi = {
  list: oc
    .route({ method: "GET", path: "/recordings", summary: "Imports under way, and drafts that wait", tags: ["Sounds"] })
    .output(z.strictObject({ recordings: z.array(Recording) })),
  read: oc
    .route({
      method: "GET",
      path: "/recordings/{id}",
      summary: "An import: how far it is, and what was measured",
      tags: ["Sounds"],
    })
    .input(SoundId)
    .output(Recording),
  progress: oc
    .route({
      method: "GET",
      path: "/recordings/{id}/progress",
      summary: "The same as server-sent events, until it is kept, refused or given up",
      tags: ["Sounds"],
    })
    .input(SoundId)
    .output(eventIterator(Recording)),
  keep: oc
    .route({
      method: "POST",
      path: "/recordings/{id}/keep",
      summary: "Bring a draft to the library's level and make it a sound of the venue",
      tags: ["Sounds"],
      successStatus: 201,
    })
    .input(KeepRequest)
    .output(CatalogueSound),
  discard: oc
    .route({
      method: "DELETE",
      path: "/recordings/{id}",
      summary: "Give an import up, at any step; nothing of it stays",
      tags: ["Sounds"],
      successStatus: 204,
    })
    .input(SoundId),
};

export const soundsApi = {
  list: oc
    .route({ method: "GET", path: "/sounds", summary: "Every sound with its card, and where it is used", tags: ["Sounds"] })
    .output(z.strictObject({ sounds: z.array(CatalogueSound) })),
  waveform: oc
    .route({
      method: "GET",
      path: "/sounds/{id}/waveform",
      summary: "A sound drawn: lowest and highest samples",
      tags: ["Sounds"],
    })
    .input(SoundId)
    .output(z.strictObject({ waveform: Waveform })),
  change: oc
    .route({
      method: "PATCH",
      path: "/sounds/{id}",
      summary: "Change the card of one of the venue's own recordings; its kind only while nothing uses it",
      tags: ["Sounds"],
    })
    .input(SoundChange)
    .output(CatalogueSound),
  remove: oc
    .route({
      method: "DELETE",
      path: "/sounds/{id}",
      summary: "Take away one of the venue's own recordings; 409 while something uses it",
      tags: ["Sounds"],
      successStatus: 204,
    })
    .input(SoundId),
  restore: oc
    .route({
      method: "POST",
      path: "/sounds/{id}/restore",
      summary: "Bring back a recording that was taken away less than ten minutes ago",
      tags: ["Sounds"],
    })
    .input(SoundId)
    .output(CatalogueSound),
};
