// Runs a script of ours: `node electron/launch/run.js SCRIPT [ARGUMENTS]`. This file is plain JavaScript so that any Node
// can read it far enough to say what is wrong, instead of stumbling over the first type.
import { resolve } from "node:path";
import process from "node:process";
import { pathToFileURL } from "node:url";

const NEEDED = 24;

const [found] = process.versions.node.split(".");
const script = process.argv[2];
if (Number(found) < NEEDED) {
  console.error(
    `Ronron needs Node ${NEEDED} or newer and was started by Node ${process.versions.node}: ` +
      `run "npm ci" without omitting optional dependencies (on Linux and Windows they bring Node ${NEEDED} along), or install Node ${NEEDED}.`,
  );
  process.exitCode = 1;
} else if (script === undefined) {
  console.error("usage: node electron/launch/run.js SCRIPT [ARGUMENTS]");
  process.exitCode = 1;
} else {
  const path = resolve(script);
  process.argv.splice(1, 2, path);
  await import(pathToFileURL(path).href);
}
