/** The programs that some tests need besides Node. A test that lacks one is skipped, and says so. */
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { findChromium } from "./chromium.ts";

/** Each tool by the name of its Debian package, with the commands that it is there for. */
const COMMANDS = {
  pulseaudio: ["pulseaudio"],
  "pulseaudio-utils": ["pactl", "parec"],
  sox: ["sox"],
  ffmpeg: ["ffmpeg", "ffprobe"],
  "opus-tools": ["opusenc", "opusdec"],
  "espeak-ng": ["espeak-ng"],
} as const;

export type Tool = "chromium" | keyof typeof COMMANDS;

/** What apt is asked for when any of them is missing. */
export const DEBIAN_PACKAGES = ["chromium", "libsox-fmt-all", ...Object.keys(COMMANDS)];

function isOnPath(command: string): boolean {
  return (process.env["PATH"] ?? "").split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, process.platform === "win32" ? `${command}.exe` : command), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** Looks on this computer, now. */
export function findMissingTools(): Set<string> {
  const missing = Object.entries(COMMANDS).filter(([, commands]) => !commands.every(isOnPath));
  return new Set([...(findChromium() === null ? ["chromium"] : []), ...missing.map(([tool]) => tool)]);
}

/** What `npm test` found missing (it says so in RONRON_MISSING), else what is missing now. */
export function missingTools(): Set<string> {
  const told = process.env["RONRON_MISSING"];
  return told === undefined ? findMissingTools() : new Set(told.split(",").filter((name) => name !== ""));
}

/** For `test.skip(...without("chromium", "pulseaudio"))` and the like: whether one of them is missing, and the sentence. */
export function without(...tools: readonly Tool[]): [boolean, string] {
  const missing = missingTools();
  const lacking = tools.filter((tool) => missing.has(tool));
  return [lacking.length > 0, `not installed here: ${lacking.join(", ")}`];
}
