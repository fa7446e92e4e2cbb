/**
 * The settings file as it lies on disk: checksummed, with its last good generations beside it. A file that a power cut
 * left empty, cut or full of zeros is put aside, never overwritten, and the last good one runs.
 */
import { createHash } from "node:crypto";
import { copyFileSync, existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { Announcement } from "../contract/announcement.ts";
import { Override } from "../contract/command.ts";
import { issuesOf } from "../contract/issues.ts";
import { Plan } from "../contract/plan.ts";
import { ProgrammeNews } from "../contract/programme.ts";
import type { Fault } from "../contract/report.ts";
import { Id, InstantText } from "../contract/words.ts";

/** The file's name without its ending. */
export const SETTINGS_NAME = "settings";

/** The folder of the last good generations, beside the file. */
export const GENERATIONS = "generations";

const PinHash = z.strictObject({ salt: z.string(), hash: z.string() });
export type PinHash = z.infer<typeof PinHash>;

/** A screen's key as it is kept: the key itself is known to the paired browser alone. */
const ScreenKey = z.strictObject({ screen: Id, hash: z.string().regex(/^[0-9a-f]{64}$/), at: InstantText });
export type ScreenKey = z.infer<typeof ScreenKey>;

const StoredSettings = z.strictObject({
  revision: z.int().nonnegative(),
  plan: Plan,
  overrides: z.array(Override),
  /** Files from before announcements have none. */
  announcements: z.array(Announcement).default([]),
  /** Files from before the programme have none. */
  programme: z.array(ProgrammeNews).default([]),
  operatorPin: PinHash.nullable(),
  /** Files from before screens were paired have none. */
  screenKeys: z.array(ScreenKey).default([]),
});
/** All that is kept between two starts. */
export type StoredSettings = z.infer<typeof StoredSettings>;

const Envelope = z.object({ checksum: z.string(), settings: z.unknown() });

function checksum(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** Writes settings as the file's text. */
export function serialize(settings: unknown): string {
  return JSON.stringify({ checksum: checksum(JSON.stringify(settings)), settings }, null, 1);
}

/** Reads a settings text or throws a sentence that says what is wrong with it. */
export function deserialize(text: string): StoredSettings {
  if (text.length === 0) throw new Error("it is empty");
  if (/^\0+$/.test(text)) throw new Error("it is full of zero bytes");
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    throw new Error("it is cut off or not JSON");
  }
  const envelope = Envelope.safeParse(raw);
  if (!envelope.success) throw new Error("it has no checksum");
  if (envelope.data.checksum !== checksum(JSON.stringify(envelope.data.settings))) throw new Error("its checksum does not match");
  const settings = StoredSettings.safeParse(envelope.data.settings);
  if (!settings.success) {
    const [first] = issuesOf(settings.error);
    throw new Error(`${first?.path ?? ""} ${first?.message ?? "it cannot be read"}`);
  }
  return settings.data;
}

/** The sentence of whatever was thrown. */
export function sayWhy(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

export interface Found {
  readonly settings: StoredSettings;
  readonly faults: readonly Fault[];
}

/** The newest readable settings of a folder, or null where there never were any. Throws where all that is there is unreadable. */
export function recover(folder: string): Found | null {
  const current = join(folder, `${SETTINGS_NAME}.json`);
  const older = join(folder, GENERATIONS);
  const generations = existsSync(older)
    ? readdirSync(older)
        .filter((name) => name.endsWith(".json"))
        .toSorted()
        .toReversed()
        .map((name) => join(older, name))
    : [];
  const candidates = [...(existsSync(current) ? [current] : []), ...generations];
  if (candidates.length === 0) return null;
  const troubles: string[] = existsSync(current) ? [] : ["the settings file was missing"];
  for (const path of candidates) {
    try {
      const settings = deserialize(readFileSync(path, "utf8"));
      if (path === current) return { settings, faults: [] };
      return {
        settings,
        faults: [
          { code: "settings-recovered", message: `${troubles.join("; ")}. The last good settings run; please check the plan.` },
        ],
      };
    } catch (error) {
      if (path !== current) continue;
      const aside = join(folder, `${SETTINGS_NAME}.bad-${checksum(readFileSync(path, "latin1")).slice(0, 8)}.json`);
      copyFileSync(path, aside);
      troubles.push(`The settings file could not be read (${sayWhy(error)}) and was kept as ${aside}`);
    }
  }
  throw new Error(
    `${troubles.join("; ")}, and no earlier generation in ${older} can be read either. Restore one from a backup, or start with an empty --data folder.`,
  );
}
