/** The composition root: the whole house on one page, built by both entries. */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { z } from "zod";
import type { Plan } from "./contract/plan.ts";
import { startController } from "./controller/controller.ts";
import type { Log } from "./controller/ports.ts";
import { demonstrationPlan } from "./demonstration.ts";
import { createAccess, drawPin, hashPin, pinMatches } from "./node/access.ts";
import { systemAlarm } from "./node/alarm.ts";
import { almanacPreparer } from "./node/almanac.ts";
import { createAnalyst } from "./node/analyst.ts";
import { rehearsalClock, systemClock } from "./node/clock.ts";
import { startGateway } from "./node/gateway.ts";
import { buildOf } from "./node/pages.ts";
import { createPairing } from "./node/pairing.ts";
import { openJournal } from "./node/journal.ts";
import { readLibrary } from "./node/library.ts";
import { lockFolder } from "./node/lock.ts";
import { openGallery } from "./node/pictures/gallery.ts";
import { openRecordings } from "./node/recordings/recordings.ts";
import { copyForRehearsal } from "./node/recordings/rehearse.ts";
import { openShelf } from "./node/recordings/shelf.ts";
import { createSpeech } from "./node/speech/speech.ts";
import { copyPictures } from "./node/themes/rehearse.ts";
import { openThemes } from "./node/themes/themes.ts";
import { type OpenStore, type SettingsStore, openSettings, rehearseSettings } from "./node/store.ts";
import type { Options } from "./options.ts";

export interface House {
  /** Where to open it from this machine, such as http://127.0.0.1:4717. */
  readonly origin: string;
  readonly screens: () => Plan["screens"];
  /** Set only where the PIN was drawn by this start: the one time it can be told. */
  readonly drawnPin: string | null;
  /** The machine slept or its clock was set: evaluates the schedule at once. */
  resume(): void;
  stop(): Promise<void>;
}

/** The product's folder: where package.json, assets and sounds lie, both from source and from the build. */
function findRoot(from: string): string {
  let folder = from;
  while (!existsSync(join(folder, "package.json")) || !existsSync(join(folder, "assets", "themes"))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error("The folder with assets/themes is missing: reinstall Ronron.");
    folder = parent;
  }
  return folder;
}

/** Six digits in force: given, stored, or drawn now. Tells the drawn one. */
async function settlePin(store: SettingsStore, given: string | null): Promise<string | null> {
  const stored = store.pin();
  if (given !== null) {
    if (stored === null || !(await pinMatches(given, stored))) store.setPin(await hashPin(given));
    return null;
  }
  if (stored !== null) return null;
  const drawn = drawPin();
  store.setPin(await hashPin(drawn));
  return drawn;
}

/** Builds and starts everything. Rejects with a sentence where it cannot; then nothing is left running. */
export async function startHouse(options: Options, openStore: OpenStore, log: Log): Promise<House> {
  const root = findRoot(import.meta.dirname);
  const { version } = z.object({ version: z.string() }).parse(JSON.parse(readFileSync(join(root, "package.json"), "utf8")));
  const { rehearsal } = options;
  const stops: (() => void | Promise<void>)[] = [];
  const stop = async (): Promise<void> => {
    for (const end of stops.splice(0).toReversed()) await end();
  };
  try {
    if (rehearsal === null) {
      mkdirSync(options.data, { recursive: true });
      stops.push(lockFolder(options.data));
    }
    const store =
      rehearsal === null
        ? openSettings(options.data, openStore, demonstrationPlan, options.plan)
        : rehearseSettings(options.data, demonstrationPlan, options.plan);
    for (const fault of store.faults()) log.warn(fault.message);
    const drawnPin = await settlePin(store, options.operatorPin);
    const pin = store.pin();
    if (pin === null) throw new Error("The operator's PIN could not be stored.");

    const journal = openJournal(rehearsal === null ? join(options.data, "journal.db") : null);
    stops.push(() => journal.close());
    const dialled = rehearsal === null ? null : rehearsalClock(rehearsal, () => performance.now());
    const clock = dialled ?? systemClock();
    // What a rehearsal says is forgotten with it.
    const spoken = rehearsal === null ? join(options.data, "speech") : mkdtempSync(join(tmpdir(), "ronron-speech-"));
    if (rehearsal !== null) stops.push(() => rmSync(spoken, { recursive: true, force: true }));
    const rehearsed = rehearsal === null ? null : copyForRehearsal(options.data);
    if (rehearsed !== null) {
      stops.push(() => rehearsed.remove());
      copyPictures(options.data, rehearsed.folder);
    }
    const data = rehearsed?.folder ?? options.data;
    const shelf = openShelf(data);
    const themes = openThemes(root, data, () => clock.wall(), log);
    stops.push(() => themes.stop());
    const gallery = openGallery(root, data);
    const library = readLibrary(root, shelf, themes, gallery);
    const speech = createSpeech(spoken, () => process.env["PATH"] ?? "", log);
    stops.push(() => speech.stop());
    const controller = await startController({
      clock,
      alarm: systemAlarm(),
      store,
      journal,
      library,
      speech,
      prepareAlmanac: almanacPreparer(),
      log,
      tagOf: (plan) => `"${createHash("sha256").update(JSON.stringify(plan)).digest("base64url").slice(0, 22)}"`,
      dial: dialled,
    });
    stops.push(() => controller.stop());

    const access = createAccess({
      pin,
      cookie: rehearsal === null ? "ronron-session" : "ronron-rehearsal",
      wall: () => clock.wall(),
      monotonic: () => performance.now(),
    });
    const pairing = createPairing({
      keys: store,
      // What a rehearsal hands out is forgotten with it, and must not take the place of the real venue's key.
      cookies: rehearsal === null ? ["ronron-screen"] : ["ronron-rehearsed-screen", "ronron-screen"],
      wall: () => clock.wall(),
      monotonic: () => performance.now(),
    });
    pairing.keepOnly(controller.plan().plan.screens);
    stops.push(controller.subscribe((event) => event.kind === "snapshot" && pairing.keepOnly(event.house.screens)));
    const audit = (subject: string, detail: unknown): void => journal.write("audit", subject, detail, clock.now());
    const recordings = openRecordings({ root, data, shelf, library, log, audit });
    stops.push(() => recordings.stop());
    const nameplate = { version, tzdata: process.versions.tz ?? "unknown", build: buildOf(root) };
    const analyst = createAnalyst();
    stops.push(() => analyst.stop());
    const gateway = await startGateway(controller, access, log, {
      host: options.host,
      port: options.port,
      root,
      spoken,
      gallery,
      nameplate,
      analyst,
      recordings,
      themes: { themes, controller, audit },
      pairing: { pairing, controller, audit },
    });
    stops.push(() => gateway.stop());
    themes.watch();
    return {
      origin: gateway.origin,
      screens: () => controller.plan().plan.screens,
      drawnPin,
      resume: () => controller.resume(),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
