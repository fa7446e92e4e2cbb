/** A real headless controller in a process and a data folder of its own, on any free port. */
import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { z } from "zod";

const ROOT = resolve(import.meta.dirname, "..", "..");
const BUILT = join(".build", "electron", "headless.js");
const START_TIMEOUT = 20_000;

export interface HouseRequest {
  /** A plan to start with; absent: the demonstration venue. */
  readonly plan?: unknown;
  readonly rehearse?: string;
  readonly speed?: number;
  /** With `rehearse`: its clock stands at first. */
  readonly paused?: boolean;
  /** null: the controller draws one, where it has none yet. */
  readonly pin?: string | null;
  /** A data folder to use and keep; absent: a fresh one, removed at stop. */
  readonly data?: string;
  readonly port?: number;
  /** An address of this machine to listen on; absent: loopback. */
  readonly host?: string;
  /** The product's folder to run from; absent: this repository. */
  readonly root?: string;
  /** Beside or in place of what this process has. */
  readonly environment?: Readonly<Record<string, string>>;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** The parsed JSON, or null where there is none. */
  readonly body: unknown;
}

export interface TestHouse {
  readonly origin: string;
  readonly port: number;
  readonly pin: string;
  readonly data: string;
  readonly process: ChildProcess;
  /** Everything the controller printed so far. */
  output(): string;
  /** Calls the API as the operator (logs in once); `as: "screen"` sends no credentials. */
  call(
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
    as?: "operator" | "screen",
  ): Promise<Answer>;
  /** Ends the process at once, as a power cut would, and keeps the data. */
  kill(): Promise<void>;
  stop(): Promise<void>;
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((done) => child.once("exit", () => done()));
}

/** Starts the controller and waits until it says where it is. Rejects with what it printed where it ends instead. */
export async function startTestHouse(request: HouseRequest = {}): Promise<TestHouse> {
  const given = request.pin === undefined ? "246810" : request.pin;
  const { RONRON_OPERATOR_PIN: _, ...inherited } = process.env;
  const data = request.data ?? mkdtempSync(join(tmpdir(), "ronron-test-"));
  const args = ["--headless", "--port", String(request.port ?? 0), "--data", data];
  if (request.plan !== undefined) {
    const file = join(data, "plan-to-start-with.json");
    writeFileSync(file, JSON.stringify(request.plan));
    args.push("--plan", file);
  }
  if (request.host !== undefined) args.push("--host", request.host);
  if (request.rehearse !== undefined) args.push("--rehearse", request.rehearse);
  if (request.speed !== undefined) args.push("--speed", String(request.speed));
  if (request.paused === true) args.push("--paused");
  const root = request.root ?? ROOT;
  const entry = existsSync(join(root, BUILT)) ? join(root, BUILT) : join(root, "electron", "headless.ts");
  const child = spawn(process.execPath, [entry, ...args], {
    env: { ...inherited, ...(given === null ? {} : { RONRON_OPERATOR_PIN: given }), ...request.environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  // A test that fails half-way leaves no controller behind.
  const killWithUs = (): void => void child.kill("SIGKILL");
  process.once("exit", killWithUs);
  child.once("exit", () => process.off("exit", killWithUs));
  let printed = "";
  const origin = await new Promise<string>((done, fail) => {
    const timer = setTimeout(() => fail(new Error(`The controller did not start:\n${printed}`)), START_TIMEOUT);
    const take = (chunk: Buffer): void => {
      printed += chunk.toString();
      // The last line it prints: by then everything else is there as well.
      const address = /API\s+(http:\/\/\S+)\/api\/docs/.exec(printed)?.[1];
      if (address === undefined) return;
      clearTimeout(timer);
      done(address);
    };
    child.stdout.on("data", take);
    child.stderr.on("data", take);
    child.once("exit", (code) => {
      clearTimeout(timer);
      fail(new Error(`The controller ended with ${code}:\n${printed}`));
    });
  });

  const pin = given ?? /PIN\s+(\d{6})/.exec(printed)?.[1] ?? "";
  let token: string | null = null;
  const send = async (method: string, path: string, body: unknown, headers: Record<string, string>): Promise<Answer> => {
    const response = await fetch(`${origin}${path}`, {
      method,
      headers: { ...(body === undefined ? {} : { "content-type": "application/json" }), ...headers },
      ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: text === "" ? null : JSON.parse(text) };
  };

  const remove = (): void => {
    if (request.data === undefined) rmSync(data, { recursive: true, force: true });
  };

  return {
    origin,
    port: Number(new URL(origin).port),
    pin,
    data,
    process: child,
    output: () => printed,
    async call(method, path, body, headers = {}, as = "operator") {
      if (as === "screen") return send(method, path, body, headers);
      token ??= z.object({ token: z.string() }).parse((await send("POST", "/api/session", { pin }, {})).body).token;
      return send(method, path, body, { authorization: `Bearer ${token}`, ...headers });
    },
    async kill() {
      child.kill("SIGKILL");
      await ended(child);
    },
    async stop() {
      child.kill("SIGTERM");
      await ended(child);
      remove();
    },
  };
}
