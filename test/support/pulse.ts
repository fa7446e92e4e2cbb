/** A sound server of our own with one null sink for each zone, so that a test can hear what a browser really plays. */
import { type ChildProcess, execFile, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
const START_TIMEOUT_MILLISECONDS = 8000;

export interface Pulse {
  /** For the browser and for recording tools: the server's address and a home of its own. */
  readonly env: Readonly<Record<string, string>>;
  /** Takes a sink away, as pulling a card out does. */
  unplug(sink: string): Promise<void>;
  /** Puts a sink (back) in. */
  plug(sink: string): Promise<void>;
  stop(): Promise<void>;
}

/** Rates are pinned to 48 kHz: at PulseAudio's own 44.1 kHz a page's audio would be resampled on its way out. */
const DAEMON = [
  "default-sample-rate = 48000",
  "alternate-sample-rate = 48000",
  "avoid-resampling = yes",
  "flat-volumes = no",
  "realtime-scheduling = no",
  "high-priority = no",
];

/** Without `norewinds` a null sink loses parts of what it is given. */
function nullSink(name: string): string[] {
  return [
    "module-null-sink",
    "norewinds=1",
    `sink_name=${name}`,
    "rate=48000",
    "channels=2",
    `sink_properties=device.description=${name}`,
  ];
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((done) => child.once("exit", () => done()));
}

/** Starts a server. The first sink is its default output, where a browser plays that is told nothing else. */
export async function startPulse(sinks: readonly [string, ...string[]]): Promise<Pulse> {
  const folder = mkdtempSync(join(tmpdir(), "ronron-pulse-"));
  const runtime = join(folder, "run");
  const home = join(folder, "home");
  mkdirSync(runtime, { mode: 0o700 });
  mkdirSync(join(home, ".config", "pulse"), { recursive: true });
  writeFileSync(join(home, ".config", "pulse", "daemon.conf"), `${DAEMON.join("\n")}\n`);
  const socket = join(runtime, "pulse.sock");
  const script = join(folder, "venue.pa");
  const lines = [
    `load-module module-native-protocol-unix auth-anonymous=1 socket=${socket}`,
    ...sinks.map((sink) => `load-module ${nullSink(sink).join(" ")}`),
    `set-default-sink ${sinks[0]}`,
  ];
  writeFileSync(script, `${lines.join("\n")}\n`);
  const env = { PULSE_SERVER: `unix:${socket}`, XDG_RUNTIME_DIR: runtime, HOME: home };
  const server = spawn(
    "pulseaudio",
    ["-n", "-F", script, "--daemonize=no", "--exit-idle-time=-1", "--disable-shm=no", "--log-target=stderr"],
    {
      env: { ...process.env, ...env },
      stdio: ["ignore", "ignore", "pipe"],
    },
  );
  let printed = "";
  server.stderr.on("data", (chunk: Buffer) => {
    printed = (printed + chunk.toString()).slice(-4000);
  });
  const control = (...args: string[]): Promise<{ stdout: string }> => run("pactl", args, { env: { ...process.env, ...env } });
  const stop = async (): Promise<void> => {
    server.kill("SIGTERM");
    await ended(server);
    rmSync(folder, { recursive: true, force: true });
  };

  for (const deadline = Date.now() + START_TIMEOUT_MILLISECONDS; ;) {
    const answered = await control("info").then(
      () => true,
      () => false,
    );
    if (answered) break;
    if (Date.now() > deadline || server.exitCode !== null) {
      await stop();
      throw new Error(`PulseAudio did not start:\n${printed}`);
    }
    await new Promise((done) => setTimeout(done, 100));
  }

  return {
    env,
    async unplug(sink) {
      const { stdout } = await control("list", "short", "modules");
      const module = stdout
        .split("\n")
        .find((line) => line.includes(`sink_name=${sink} `))
        ?.split("\t")[0];
      if (module === undefined) throw new Error(`There is no sink "${sink}" to unplug.`);
      await control("unload-module", module);
    },
    async plug(sink) {
      await control("load-module", ...nullSink(sink));
    },
    stop,
  };
}
