/** Theme packages as the API answers them. */
import type { Issue } from "../../contract/issues.ts";
import type { ThemeFile } from "../../contract/theme.ts";
import {
  THEME_FILE,
  type ThemeCopy,
  type ThemeDetails,
  type ThemeProblem,
  type ThemeSummary,
  type ThemeUse,
  type ThemeVersion,
} from "../../contract/theme-package.ts";
import { inLanguage } from "../../contract/words.ts";
import type { Controller } from "../../controller/controller.ts";
import { themeUses } from "../../domain/seasons/theme-uses.ts";
import { matches } from "../precondition.ts";
import { refusal, sentenceOf } from "../problem.ts";
import { archiveOf } from "../themes/archive.ts";
import { isWearable, judge, picturesNamed, themeBytes } from "../themes/judge.ts";
import type { PackageFiles } from "../themes/picture.ts";
import type { Entry, Package } from "../themes/packages.ts";
import type { Themes } from "../themes/themes.ts";

/** What the routes of themes work with. */
export interface ThemeDesk {
  readonly themes: Themes;
  readonly controller: Controller;
  /** Writes down who did what. */
  audit(subject: string, detail: unknown): void;
}

export interface TaggedTheme {
  readonly headers: { readonly etag: string };
  readonly body: ThemeDetails;
}

/** The package that is shown under an id: the venue's own before ours. */
function shownOf({ id, own, stock }: Entry): Package {
  const shown = own ?? stock;
  if (shown === null) throw new Error(`There is nothing under the id of the theme "${id}".`);
  return shown;
}

function summaryOf(entry: Entry, uses: ReadonlyMap<string, readonly ThemeUse[]>): ThemeSummary {
  const { id, version, versions, files, theme, problems } = shownOf(entry);
  return {
    id,
    name: theme?.name ?? id,
    own: entry.own !== null,
    stock: entry.stock !== null,
    version,
    versions,
    bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
    wearable: theme !== null && isWearable(problems),
    problems: [...problems],
    usedBy: [...(uses.get(id) ?? [])],
  };
}

const usesNow = (controller: Controller) => themeUses(controller.plan().plan, controller.overrides());

/** Every package, with what names it. */
export function listThemes({ themes, controller }: ThemeDesk): ThemeSummary[] {
  const uses = usesNow(controller);
  return themes.entries().map((entry) => summaryOf(entry, uses));
}

function known({ themes }: ThemeDesk, id: string): Entry {
  const entry = themes.find(id);
  if (entry === null) throw refusal(404, `There is no theme "${id}".`);
  return entry;
}

/** The own theme of an id; 409 where it came with the product. */
export function ownTheme(desk: ThemeDesk, id: string): Package {
  const { own } = known(desk, id);
  if (own === null)
    throw refusal(409, `The theme "${id}" came with Ronron and stays as it is: duplicate it, and change the copy.`);
  return own;
}

/** A theme with its pictures. */
export function readTheme(desk: ThemeDesk, id: string): TaggedTheme {
  const entry = known(desk, id);
  const { base, tag, theme, files } = shownOf(entry);
  const named = theme === null ? null : picturesNamed(theme);
  const pictures = files
    .filter(({ name }) => name !== THEME_FILE)
    .map(({ name, bytes }) => ({ name, bytes, used: named?.has(name) ?? false }));
  return { headers: { etag: tag }, body: { ...summaryOf(entry, usesNow(desk.controller)), base, theme, pictures } };
}

/** Refuses (412) what was changed from another version than the one in force. */
export function requireVersion({ id, tag }: Package, ifMatch: string): void {
  if (matches(ifMatch, tag)) return;
  throw refusal(412, `Someone else changed the theme "${id}" since you read it. Read it again and repeat your change.`);
}

/** Refuses (422) a package with a fault, and names every one. */
export function requireWearable(problems: readonly ThemeProblem[]): void {
  const issues: Issue[] = problems.filter(({ severity }) => severity === "fault").map(({ path, message }) => ({ path, message }));
  if (issues.length > 0) throw refusal(422, sentenceOf(issues), issues);
}

function filesOf({ themes }: ThemeDesk, found: Package): PackageFiles {
  try {
    return themes.files(found);
  } catch (error) {
    throw refusal(
      409,
      `The files of the theme "${found.id}" cannot be read: ${error instanceof Error ? error.message : String(error)}.`,
    );
  }
}

/** Judges the files and puts them in force as a new version of an own theme. */
export function keepTheme(desk: ThemeDesk, id: string, files: PackageFiles, actor: string, subject: string): TaggedTheme {
  requireWearable(judge(id, files, true).problems);
  try {
    desk.themes.keep(id, files);
  } catch (error) {
    throw refusal(
      507,
      `The theme could not be stored, and is as it was: ${error instanceof Error ? error.message : String(error)}.`,
    );
  }
  const answer = readTheme(desk, id);
  desk.audit(subject, { actor, theme: id, version: answer.body.version });
  return answer;
}

/** Makes an own theme of a copy. */
export function duplicateTheme(desk: ThemeDesk, id: string, { id: copy, name }: ThemeCopy, actor: string): TaggedTheme {
  const found = shownOf(known(desk, id));
  if ((desk.themes.find(copy)?.own ?? null) !== null) {
    const message = `"${copy}" is already the id of an own theme: choose another`;
    throw refusal(422, `id: ${message}.`, [{ path: "id", message }]);
  }
  if (found.theme === null) throw refusal(409, `The theme "${id}" cannot be read, and not be copied.`);
  const files = new Map(filesOf(desk, found)).set(THEME_FILE, themeBytes({ ...found.theme, id: copy, name }));
  return keepTheme(desk, copy, files, actor, "duplicate-theme");
}

/** Makes a new version with another theme.json. */
export function replaceTheme(desk: ThemeDesk, id: string, theme: ThemeFile, ifMatch: string, actor: string): TaggedTheme {
  const found = ownTheme(desk, id);
  requireVersion(found, ifMatch);
  return keepTheme(desk, id, new Map(filesOf(desk, found)).set(THEME_FILE, themeBytes(theme)), actor, "change-theme");
}

/** Makes a new version with a picture, which takes the place of one of the same name. */
export function putPicture(
  desk: ThemeDesk,
  id: string,
  name: string,
  bytes: Uint8Array,
  ifMatch: string | null,
  actor: string,
): TaggedTheme {
  const found = ownTheme(desk, id);
  if (ifMatch !== null) requireVersion(found, ifMatch);
  return keepTheme(desk, id, new Map(filesOf(desk, found)).set(name, bytes), actor, "change-theme");
}

/** Makes a new version without a picture. */
export function removePicture(desk: ThemeDesk, id: string, name: string, actor: string): TaggedTheme {
  const found = ownTheme(desk, id);
  const files = new Map(filesOf(desk, found));
  if (!files.has(name)) throw refusal(404, `The theme "${id}" has no picture ${name}.`);
  const path = found.theme === null ? undefined : picturesNamed(found.theme).get(name);
  if (path !== undefined) throw refusal(409, `The picture ${name} is still named in ${path}. Take it out there first.`);
  files.delete(name);
  return keepTheme(desk, id, files, actor, "change-theme");
}

/** A theme as one file. */
export async function exportTheme(desk: ThemeDesk, id: string): Promise<File> {
  return archiveOf(id, filesOf(desk, shownOf(known(desk, id))));
}

/** The versions of an own theme, the newest first; ours have none. */
export function listVersions(desk: ThemeDesk, id: string): ThemeVersion[] {
  known(desk, id);
  return desk.themes.versions(id);
}

/** Puts a version of an own theme in force that was there before. */
export function restoreVersion(desk: ThemeDesk, id: string, version: number, actor: string): TaggedTheme {
  ownTheme(desk, id);
  const problems = desk.themes.restoreVersion(id, version);
  if (problems === null) throw refusal(404, `The theme "${id}" has no version ${version}.`);
  requireWearable(problems);
  desk.audit("restore-theme-version", { actor, theme: id, version });
  return readTheme(desk, id);
}

/** Takes away an own theme; 409 with the names of what would have nothing to wear. */
export function removeTheme(desk: ThemeDesk, id: string, actor: string): void {
  ownTheme(desk, id);
  const { plan } = desk.controller.plan();
  const users = usesNow(desk.controller).get(id) ?? [];
  if (known(desk, id).stock === null && users.length > 0) {
    const told = users.map(({ kind, name }) => `${kind} “${inLanguage(name, "en", plan.venue.locale)}”`).join(", ");
    throw refusal(409, `The theme is still worn by ${told}. Take it out there first.`);
  }
  desk.themes.remove(id);
  desk.audit("remove-theme", { actor, theme: id });
}

/** Brings back an own theme that was taken away a moment ago. */
export function restoreTheme(desk: ThemeDesk, id: string, actor: string): TaggedTheme {
  if (!desk.themes.restore(id)) {
    throw refusal(
      404,
      `There is nothing to bring back under "${id}": it was taken away too long ago, or another theme has its id.`,
    );
  }
  desk.audit("restore-theme", { actor, theme: id });
  return readTheme(desk, id);
}
