/** How Ronron is started: which words of the command line are its own, and where its browser keeps its things. */
import { join } from "node:path";

/**
 * The options of the house among the program's arguments. Under `electron` they follow the path of the program.
 * With a `--`, what stands before it belongs to Chromium: `Ronron --ozone-platform=wayland -- --port 4717`.
 */
export function houseArguments(argv: readonly string[], packaged: boolean): string[] {
  const separator = argv.indexOf("--");
  if (separator !== -1) return argv.slice(separator + 1);
  const given = argv.slice(1);
  if (packaged) return given;
  const program = given.findIndex((word) => !word.startsWith("-"));
  return program === -1 ? [] : given.slice(program + 1);
}

/**
 * Chromium's own files lie within the data folder, so that `--data` moves everything, and there is one running Ronron
 * for each data folder. A rehearsal may run beside the venue it rehearses.
 */
export function profileFolder(data: string, rehearsing: boolean): string {
  return join(data, rehearsing ? "browser-rehearsal" : "browser");
}
