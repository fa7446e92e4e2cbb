/** What outlasts a power cut. Each call blocks until the disk has it, and throws where it cannot. */
import { closeSync, fsyncSync, openSync } from "node:fs";

function flush(path: string, flags: "r" | "r+"): void {
  const file = openSync(path, flags);
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Makes what was written to a file outlast a power cut. */
export function flushFile(path: string): void {
  flush(path, "r+");
}

/** Makes what was put into a folder, renamed in it or taken out of it outlast a power cut. */
export function flushFolder(path: string): void {
  // Windows keeps no folders open and writes their entries through.
  if (process.platform !== "win32") flush(path, "r");
}
