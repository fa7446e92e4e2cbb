/** Runs the program in Electron, as long as it lives. */
import { spawn } from "node:child_process";
import { endOf } from "./ending.ts";

/** What Electron writes when a display is named but nobody answers there. */
const NO_DISPLAY = /Missing X server|Unable to open X display|Failed to connect to Wayland|platform failed to initialize/;

/**
 * Resolves when Electron has ended, with null, after its exit code was made ours; or with the reason when it could not open
 * a window at all, so that the caller can go on without it.
 */
export async function runInElectron(electron: string, program: string, options: readonly string[]): Promise<string | null> {
  // Chromium's sandbox refuses to run as root.
  const flags = process.platform === "linux" && process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const child = spawn(electron, [...flags, program, "--", ...options], { stdio: ["inherit", "inherit", "pipe"] });

  let display = true;
  child.stderr.on("data", (chunk: Buffer) => {
    if (NO_DISPLAY.test(chunk.toString())) display = false;
    process.stderr.write(chunk);
  });
  const forward = (signal: NodeJS.Signals): void => {
    child.kill(signal);
  };
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
  for (const signal of signals) process.on(signal, forward);
  const { code, signal, error } = await endOf(child);
  for (const name of signals) process.off(name, forward);

  if (error !== null) return error.message;
  if (!display && code !== 0) return "the display does not answer";
  process.exitCode = code ?? (signal === "SIGINT" || signal === "SIGTERM" ? 0 : 1);
  return null;
}
