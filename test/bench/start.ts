/** From starting the headless controller to its first healthy answer, and its memory, beside a bare Node server. */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { Health } from "../../electron/contract/report.ts";
import { type Measure, quantile } from "./statistics.ts";

const ROOT = resolve(import.meta.dirname, "..", "..");
const RUNS = 15;
const BARE = "require('http').createServer((_, answer) => answer.end('{}')).listen(Number(process.argv[1]), '127.0.0.1')";

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.address();
  await new Promise((done) => server.close(done));
  if (address === null || typeof address === "string") throw new Error("No port is free.");
  return address.port;
}

/** Resident memory of a process in megabytes (10^6 bytes). */
function residentMegabytes(child: ChildProcess): number {
  const [, kilobytes] = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${child.pid}/status`, "utf8")) ?? [];
  return (Number(kilobytes) * 1024) / 1e6;
}

async function firstAnswer(url: string, child: ChildProcess): Promise<string> {
  for (;;) {
    if (child.exitCode !== null) throw new Error(`The process ended with ${child.exitCode}.`);
    try {
      const answer = await fetch(url);
      if (answer.ok) return await answer.text();
    } catch {
      // Not listening yet: that is what is being waited for.
    }
    await new Promise((done) => setTimeout(done, 2));
  }
}

async function oneStart(
  command: readonly string[],
  port: number,
  path: string,
): Promise<{ milliseconds: number; megabytes: number; text: string }> {
  const began = performance.now();
  const child = spawn(process.execPath, command, { stdio: "ignore", env: { ...process.env, RONRON_OPERATOR_PIN: "246810" } });
  const text = await firstAnswer(`http://127.0.0.1:${port}${path}`, child);
  const milliseconds = performance.now() - began;
  // Memory is read when starting has settled, not at its lowest.
  await new Promise((done) => setTimeout(done, 1500));
  const megabytes = residentMegabytes(child);
  child.kill("SIGKILL");
  await new Promise((done) => child.once("exit", done));
  return { milliseconds, megabytes, text };
}

/** Measures {@link RUNS} warm starts of each. */
export async function measureStart(): Promise<Measure[]> {
  const data = mkdtempSync(join(tmpdir(), "ronron-bench-"));
  const house = [];
  const bare = [];
  for (let run = 0; run < RUNS; run += 1) {
    const port = await freePort();
    const started = await oneStart(
      [join(ROOT, ".build", "electron", "headless.js"), "--port", String(port), "--data", data],
      port,
      "/api/health",
    );
    const health = Health.parse(JSON.parse(started.text));
    if (health.status !== "ok") throw new Error(`The house is not well: ${JSON.stringify(health.faults)}`);
    // The first start creates the venue; it is not a warm one.
    if (run > 0) house.push(started);
    const barePort = await freePort();
    bare.push(await oneStart(["-e", BARE, String(barePort)], barePort, "/"));
  }
  rmSync(data, { recursive: true, force: true });
  const median = (of: readonly number[]): number => quantile(of, 0.5);
  const houseTime = median(house.map((each) => each.milliseconds));
  const bareTime = median(bare.map((each) => each.milliseconds));
  const houseMemory = median(house.map((each) => each.megabytes));
  const bareMemory = median(bare.map((each) => each.megabytes));
  return [
    {
      what: "Start of the headless controller to the first healthy answer",
      value: houseTime,
      unit: "ms",
      limit: 800,
      note: `median of ${RUNS - 1}; ${(houseTime / bareTime).toFixed(1)} times a bare Node server (${bareTime.toFixed(0)} ms)`,
    },
    {
      what: "Its resident memory",
      value: houseMemory,
      unit: "MB",
      limit: 115,
      note: `median of ${RUNS - 1}; ${(houseMemory / bareMemory).toFixed(1)} times a bare Node server (${bareMemory.toFixed(0)} MB)`,
    },
  ];
}
