/**
 * Electron's runtime: is it here, or can it be fetched? Importing "electron" would start a download that nothing bounds,
 * so the fetch runs in a child that is watched and given up when nothing moves any more.
 */
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { endOf } from "./ending.ts";
import { ROOT } from "./places.ts";

/** A slow line delivers something within this time; a black hole never does. */
const PATIENCE_SECONDS = 20;
const LOOK_EVERY_MILLISECONDS = 500;
const PACKAGE = join(ROOT, "node_modules", "electron");

export type Found = { readonly found: true; readonly path: string } | { readonly found: false; readonly reason: string };

const refused = (reason: string): Found => ({ found: false, reason });

function distFolder(): string {
  return process.env["ELECTRON_OVERRIDE_DIST_PATH"] ?? join(PACKAGE, "dist");
}

function installedPath(): string | null {
  const pathFile = join(PACKAGE, "path.txt");
  if (!existsSync(pathFile)) return null;
  const path = join(distFolder(), readFileSync(pathFile, "utf8"));
  return existsSync(path) ? path : null;
}

async function sizeOf(folder: string): Promise<number> {
  if (!existsSync(folder)) return 0;
  let bytes = 0;
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    // A file may vanish between the listing and the look: the download moves it.
    const found = await stat(join(entry.parentPath, entry.name)).catch(() => null);
    bytes += found?.size ?? 0;
  }
  return bytes;
}

/** The one line of a stack of errors that says most: the innermost cause, else the first. */
function essence(output: string): string {
  const cause = /\[cause\]: (.+)/.exec(output)?.[1];
  const first = output.split("\n").find((line) => line.trim() !== "");
  const line = (cause ?? first ?? "it gave no reason").trim().replace(/\s*\{$/, "");
  return line === "TypeError: fetch failed" ? "the network refused" : line.replace(/^\w*Error: /, "");
}

/** Fetches the runtime; null when it is there, else why not. */
async function fetchRuntime(): Promise<string | null> {
  // The download goes through a folder of our own, where its growth can be seen.
  const downloads = mkdtempSync(join(tmpdir(), "ronron-electron-"));
  const proxied = process.env["HTTPS_PROXY"] !== undefined || process.env["https_proxy"] !== undefined;
  const child = spawn(process.execPath, [join(PACKAGE, "install.js")], {
    cwd: ROOT,
    env: {
      ...process.env,
      TMPDIR: downloads,
      TEMP: downloads,
      TMP: downloads,
      ELECTRON_GET_NO_PROGRESS: "1",
      ...(proxied ? { NODE_USE_ENV_PROXY: "1" } : {}),
    },
    stdio: ["ignore", "pipe", "pipe"],
  });

  let output = "";
  let progressAt = performance.now();
  let bytes = 0;
  let gaveUp = false;
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => (output += chunk.toString()));
  const stopWithUs = (): void => {
    child.kill("SIGKILL");
  };
  process.once("exit", stopWithUs);

  const watch = setInterval(() => {
    void Promise.all([sizeOf(downloads), sizeOf(distFolder())]).then(([download, dist]) => {
      if (download + dist !== bytes) {
        bytes = download + dist;
        progressAt = performance.now();
      } else if (performance.now() - progressAt > PATIENCE_SECONDS * 1000) {
        gaveUp = true;
        child.kill("SIGKILL");
      }
    });
  }, LOOK_EVERY_MILLISECONDS);

  const { code, error } = await endOf(child);
  clearInterval(watch);
  process.off("exit", stopWithUs);
  rmSync(downloads, { recursive: true, force: true });
  if (gaveUp) return `nothing arrived for ${PATIENCE_SECONDS} s`;
  return code === 0 ? null : essence(error?.message ?? output);
}

/** Does it start here at all? A server without the desktop's libraries has the binary and cannot run it. */
function whyItCannotRun(path: string): string | null {
  const trial = spawnSync(path, ["--version"], {
    encoding: "utf8",
    timeout: PATIENCE_SECONDS * 1000,
    env: { ...process.env, ELECTRON_RUN_AS_NODE: "1" },
  });
  if (trial.status === 0) return null;
  return `Electron's runtime does not start here (${essence(trial.stderr ?? trial.error?.message ?? "")})`;
}

/** Electron's executable, fetched if need be, or the reason, fit for "Running without Electron: …", why there is none. */
export async function findElectron(): Promise<Found> {
  const { DISPLAY: x11, WAYLAND_DISPLAY: wayland } = process.env;
  if (process.platform === "linux" && !x11 && !wayland)
    return refused("this computer has no display (neither DISPLAY nor WAYLAND_DISPLAY is set)");
  if (!existsSync(join(PACKAGE, "install.js"))) return refused("the electron package is not installed");

  if (installedPath() === null) {
    console.log("Fetching Electron's runtime…");
    const failure = await fetchRuntime();
    if (failure !== null) return refused(`its runtime could not be fetched (${failure})`);
  }
  const path = installedPath();
  if (path === null) return refused("its runtime was fetched but is not where it should be");
  const trouble = whyItCannotRun(path);
  return trouble === null ? { found: true, path } : refused(trouble);
}
