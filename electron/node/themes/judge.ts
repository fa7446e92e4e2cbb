/** Judges a theme package as it was read, from a folder, an archive or a request: the same rules for all of them. */
import { issuesOf } from "../../contract/issues.ts";
import { Picture, ThemeFile } from "../../contract/theme.ts";
import { LARGEST_PICTURE, LARGEST_THEME, MOST_FILES, THEME_FILE, type ThemeProblem } from "../../contract/theme-package.ts";
import { problemsOf } from "../../domain/seasons/contrast.ts";
import { type PackageFiles, isVector, pictureFault } from "./picture.ts";

export interface Judgement {
  /** null: `theme.json` cannot be understood. */
  readonly theme: ThemeFile | null;
  /** What refuses the package, and what is only doubtful. */
  readonly problems: readonly ThemeProblem[];
}

export const fault = (path: string, message: string): ThemeProblem => ({ severity: "fault", path, message });

/** Whether a package can be worn. */
export const isWearable = (problems: readonly ThemeProblem[]): boolean => problems.every(({ severity }) => severity !== "fault");

/** A problem as a sentence: "tokens.day.ink has a contrast of …". */
export const problemText = ({ path, message }: Pick<ThemeProblem, "path" | "message">): string =>
  path === "" ? message : `${path} ${message}`;

/** A size as people say it, such as "2 MB" or "340 kB". */
export function sizeText(bytes: number): string {
  const megabytes = bytes / 1024 / 1024;
  return megabytes < 1 ? `${Math.ceil(bytes / 1024)} kB` : `${Math.ceil(megabytes * 10) / 10} MB`;
}

/** Whether a file of this name may lie in a package. */
export const belongs = (name: string): boolean => name === THEME_FILE || Picture.safeParse(name).success;

/** What is wrong with how many files there are and how large they are; asked before any of them is read. */
export function sizeFaults(sizes: readonly { readonly name: string; readonly bytes: number }[]): ThemeProblem[] {
  const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
  return [
    ...sizes
      .filter(({ bytes }) => bytes > LARGEST_PICTURE)
      .map(({ name, bytes }) =>
        fault(name, `is ${sizeText(bytes)} large, and a file of a theme may have ${sizeText(LARGEST_PICTURE)}`),
      ),
    ...(sizes.length > MOST_FILES ? [fault("", `There are ${sizes.length} files, and a theme may have ${MOST_FILES}`)] : []),
    ...(total > LARGEST_THEME
      ? [fault("", `All files together are ${sizeText(total)}, and a theme may have ${sizeText(LARGEST_THEME)}`)]
      : []),
  ];
}

/** Every picture that a layer names, with the path of the first that does. */
export function picturesNamed({ art }: Pick<ThemeFile, "art">): ReadonlyMap<string, string> {
  const named = art.flatMap(({ landscape, portrait }, index) => [
    { name: landscape, path: `art[${index}].landscape` },
    ...(portrait === null ? [] : [{ name: portrait, path: `art[${index}].portrait` }]),
  ]);
  return new Map(named.toReversed().map(({ name, path }) => [name, path]));
}

function parsed(bytes: Uint8Array): { theme: ThemeFile } | { problems: ThemeProblem[] } {
  let raw: unknown;
  try {
    raw = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (error) {
    return { problems: [fault(THEME_FILE, `is no JSON: ${error instanceof Error ? error.message : String(error)}`)] };
  }
  const read = ThemeFile.safeParse(raw);
  return read.success
    ? { theme: read.data }
    : { problems: issuesOf(read.error).map(({ path, message }) => fault(path, message)) };
}

/**
 * Judges a package whose files belong there under an id; null: under the id that it gives itself. `vectors`: what is in its
 * SVG, too, which takes time and memory; false where that was looked at before, or will be.
 */
export function judge(id: string | null, files: PackageFiles, vectors: boolean): Judgement {
  const sizes = sizeFaults([...files].map(([name, bytes]) => ({ name, bytes: bytes.length })));
  if (sizes.length > 0) return { theme: null, problems: sizes };
  const file = files.get(THEME_FILE);
  if (file === undefined) return { theme: null, problems: [fault(THEME_FILE, "is missing")] };
  const read = parsed(file);
  const pictures = [...files].flatMap(([name, bytes]) => {
    const wrong = name === THEME_FILE || (!vectors && isVector(name)) ? null : pictureFault(name, bytes);
    return wrong === null ? [] : [fault(name, wrong)];
  });
  if ("problems" in read) return { theme: null, problems: [...read.problems, ...pictures] };
  const { theme } = read;
  const missing = [...picturesNamed(theme)]
    .filter(([name]) => !files.has(name))
    .map(([name, path]) => fault(path, `names ${name}, which is not in the package`));
  return { theme, problems: [...problemsOf(theme, id ?? theme.id), ...missing, ...pictures] };
}

/** `theme.json` as it is written. */
export function themeBytes(theme: ThemeFile): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(theme, null, 2)}\n`);
}
