/** `npm run dev`: the controller from its sources, started anew when they change, and the pages with hot reload. */
import { spawn } from "node:child_process";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { createServer } from "vite";
import { endOf } from "./ending.ts";
import { stopWithNpm } from "./orphan.ts";
import { ROOT } from "./places.ts";

const CONTROLLER_PORT = 4717;
const PAGES_PORT = 4718;

const options = process.argv.slice(2);
stopWithNpm();
// The controller parses its options itself and refuses what is wrong; here only the port is needed, for the pages.
const { values } = parseArgs({ args: options, options: { port: { type: "string" } }, strict: false });
const port = typeof values.port === "string" ? values.port : String(CONTROLLER_PORT);
process.env["RONRON_CONTROLLER"] = `http://127.0.0.1:${port}`;
const controller = spawn(
  process.execPath,
  ["--watch", "--watch-preserve-output", join(ROOT, "electron", "headless.ts"), "--port", port, ...options],
  {
    cwd: ROOT,
    stdio: "inherit",
  },
);
const controllerEnds = endOf(controller);

const renderer = join(ROOT, "renderer");
const pages = await createServer({
  root: renderer,
  configFile: join(renderer, "vite.config.ts"),
  server: { host: "127.0.0.1", port: PAGES_PORT, strictPort: true },
});
await pages.listen();
const origin = `http://127.0.0.1:${PAGES_PORT}`;
console.log(`Pages with hot reload: ${origin}/console/  ${origin}/kiosk/?screen=lobby-1  ${origin}/player/?screen=lobby-1`);

const stop = (): void => {
  controller.kill("SIGTERM");
  void pages.close();
};
process.once("SIGINT", stop);
process.once("SIGTERM", stop);
await controllerEnds;
await pages.close();
