/** Theme packages: those that came with the product, and the venue's own with their versions. */
import { oc } from "@orpc/contract";
import { z } from "zod";
import { Picture, ThemeFile } from "../theme.ts";
import { ThemeCopy, ThemeDetails, ThemeSummary, ThemeVersion } from "../theme-package.ts";
import { Id } from "../words.ts";

const ThemeId = z.strictObject({ id: Id });
const etagHeader = z.object({ etag: z.string() });
/** Of an own theme `"3-9f2c81d04b1e"`: its version, and what it is made of. */
const ifMatch = z.object({ "if-match": z.string().optional() });
const tagged = z.object({ headers: etagHeader, body: ThemeDetails });

/** The type of an archive. */
export const ARCHIVE_TYPE = "application/zip";

export const themesApi = {
  list: oc
    .route({
      method: "GET",
      path: "/themes",
      summary: "Every theme, with its version and what is wrong with it",
      tags: ["Themes"],
    })
    .output(z.strictObject({ themes: z.array(ThemeSummary) })),
  read: oc
    .route({
      method: "GET",
      path: "/themes/{id}",
      summary: "A theme with its pictures, and its ETag",
      tags: ["Themes"],
      outputStructure: "detailed",
    })
    .input(ThemeId)
    .output(tagged),
  duplicate: oc
    .route({
      method: "POST",
      path: "/themes/{id}/duplicate",
      summary: "Make an own theme of a copy of this one",
      tags: ["Themes"],
      successStatus: 201,
      inputStructure: "detailed",
      outputStructure: "detailed",
    })
    .input(z.object({ params: ThemeId, body: ThemeCopy }))
    .output(tagged),
  replace: oc
    .route({
      method: "PUT",
      path: "/themes/{id}",
      summary: "Make a new version of an own theme with this theme.json; needs If-Match",
      tags: ["Themes"],
      inputStructure: "detailed",
      outputStructure: "detailed",
    })
    .input(z.object({ params: ThemeId, headers: ifMatch, body: ThemeFile }))
    .output(tagged),
  removePicture: oc
    .route({
      method: "DELETE",
      path: "/themes/{id}/pictures/{name}",
      summary: "Make a new version of an own theme without a picture; 409 while a layer names it",
      tags: ["Themes"],
      outputStructure: "detailed",
    })
    .input(ThemeId.extend({ name: Picture }))
    .output(tagged),
  export: oc
    .route({ method: "GET", path: "/themes/{id}/export", summary: "A theme as one zip file", tags: ["Themes"] })
    .input(ThemeId)
    .output(z.file().mime(ARCHIVE_TYPE)),
  versions: oc
    .route({
      method: "GET",
      path: "/themes/{id}/versions",
      summary: "The versions of an own theme, the newest first",
      tags: ["Themes"],
    })
    .input(ThemeId)
    .output(z.strictObject({ versions: z.array(ThemeVersion) })),
  restoreVersion: oc
    .route({
      method: "POST",
      path: "/themes/{id}/versions/{version}/restore",
      summary: "Wear an earlier (or later) version of an own theme again",
      tags: ["Themes"],
      outputStructure: "detailed",
    })
    .input(ThemeId.extend({ version: z.coerce.number("is not the number of a version").int("is not the number of a version") }))
    .output(tagged),
  remove: oc
    .route({
      method: "DELETE",
      path: "/themes/{id}",
      summary: "Take away an own theme with its versions; 409 while something names it and none of ours is behind it",
      tags: ["Themes"],
      successStatus: 204,
    })
    .input(ThemeId),
  restore: oc
    .route({
      method: "POST",
      path: "/themes/{id}/restore",
      summary: "Bring back an own theme that was taken away less than ten minutes ago",
      tags: ["Themes"],
      outputStructure: "detailed",
    })
    .input(ThemeId)
    .output(tagged),
};
