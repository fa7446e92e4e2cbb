/** What is said, to the terminal Ronron was started from, if there is one. */
import type { Log } from "../controller/ports.ts";

export function terminalLog(): Log {
  // The terminal may be closed long before Ronron ends, and nobody is then there to complain to.
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => null);
  return {
    info: (message) => process.stdout.write(`${message}\n`),
    warn: (message) => process.stderr.write(`${message}\n`),
  };
}
