import { mkdtempSync, readFileSync, readdirSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { AnnouncementStatus } from "../../electron/contract/announcement.ts";
import { unspokenSentence } from "../../electron/domain/announcements/unspoken.ts";
import { measureLevel } from "../../electron/node/sound/loudness.ts";
import { createSpeech } from "../../electron/node/speech/speech.ts";
import { durationOf } from "../../electron/node/speech/wave.ts";
import { without } from "../support/tools.ts";
import { testHouses } from "../support/houses.ts";
import { until } from "../support/until.ts";

let folder: string;
let warnings: string[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "ronron-speech-test-"));
  warnings = [];
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const log = { info: () => undefined, warn: (message: string) => void warnings.push(message) };
const speaking = (path = process.env["PATH"] ?? "") => createSpeech(folder, () => path, log);

const FRENCH = { language: "fr", text: "Mesdames et messieurs, nous fermons dans trente minutes." };
const ARABIC = { language: "ar", text: "سيداتي وسادتي، نغلق أبوابنا بعد ثلاثين دقيقة." };

/** The two channels of a recording that was kept. */
function samplesOf(name: string): { left: Float32Array; right: Float32Array } {
  const bytes = readFileSync(join(folder, `${name}.wav`));
  const frames = (bytes.length - 44) / 4;
  const channel = (offset: number): Float32Array =>
    Float32Array.from({ length: frames }, (_, n) => bytes.readInt16LE(44 + 4 * n + offset) / 32_768);
  return { left: channel(0), right: channel(2) };
}

const [lacking] = without("espeak-ng");

describe.skipIf(lacking)("texts spoken by espeak-ng", () => {
  test.each([FRENCH, ARABIC])("are as loud as one-shots, with their length known to the sample: $language", async (utterance) => {
    const speech = speaking();
    await speech.prepare([utterance]);
    const recording = speech.find(utterance);
    if (recording === null) throw new Error(JSON.stringify(speech.trouble(utterance)));
    const sound = samplesOf(recording.id);
    expect(recording.durationSeconds).toBe(sound.left.length / 48_000);
    expect(recording.durationSeconds).toBeGreaterThan(2);
    expect(recording.durationSeconds).toBeLessThan(8);
    expect(recording.url).toBe(`/speech/${recording.id}.wav`);
    expect(sound.right).toEqual(sound.left);
    const { momentaryLufs, peakDbtp } = measureLevel(sound, false);
    expect(momentaryLufs).toBeLessThanOrEqual(-19.9);
    expect(peakDbtp).toBeLessThanOrEqual(-2.9);
    // At one of the two limits: no softer than it may be.
    expect(Math.min(Math.abs(momentaryLufs + 20), Math.abs(peakDbtp + 3))).toBeLessThan(0.1);
  });

  test("are the same recording the next time, also for a house that was started again", async () => {
    const first = speaking();
    await first.prepare([FRENCH]);
    const recording = first.find(FRENCH);
    const [file = ""] = readdirSync(folder);
    const before = readFileSync(join(folder, file));
    const again = speaking("");
    expect(again.find(FRENCH)).toEqual(recording);
    await again.prepare([FRENCH]);
    expect(readFileSync(join(folder, file)).equals(before)).toBe(true);
  });

  test("are forgotten when nobody needs them any more, and what was cut off is removed", async () => {
    const speech = speaking();
    await speech.prepare([FRENCH, ARABIC]);
    expect(readdirSync(folder)).toHaveLength(2);
    speech.keepOnly([ARABIC]);
    expect(speech.find(FRENCH)).toBeNull();
    expect(readdirSync(folder)).toEqual([`${speech.find(ARABIC)?.id}.wav`]);
    const [file = ""] = readdirSync(folder);
    truncateSync(join(folder, file), 5_000);
    writeFileSync(join(folder, "speech-of-nobody.wav.part"), "RIFF");
    expect(speaking("").find(ARABIC)).toBeNull();
    expect(readdirSync(folder)).toEqual([]);
  });

  test("are no options and no commands, whatever they say", async () => {
    const speech = speaking();
    const texts = ["--help", "-v de hello", "$(touch spoken) `touch spoken`; touch spoken"].map((text) => ({
      language: "en",
      text,
    }));
    await speech.prepare(texts);
    for (const utterance of texts) expect(speech.find(utterance)?.durationSeconds).toBeGreaterThan(0.3);
  });

  test("have the voice of the language, without its region where it has no voice of its own", async () => {
    const speech = speaking();
    const quebec = { language: "fr-CA", text: "Bonjour" };
    const klingon = { language: "tlh", text: "nuqneH" };
    await speech.prepare([quebec, klingon]);
    expect(speech.find(quebec)).not.toBeNull();
    expect(speech.trouble(klingon)).toEqual({ kind: "no-voice", language: "tlh" });
  });

  test("are no longer than 2,000 characters, and are not silence", async () => {
    const speech = speaking();
    const long = { language: "en", text: "a".repeat(2_001) };
    const silent = { language: "en", text: "…" };
    await speech.prepare([long, silent]);
    expect(speech.trouble(long)).toEqual({ kind: "too-long", most: 2_000 });
    expect(speech.trouble(silent)).toEqual({ kind: "failed", why: "espeak-ng made no sound of this text." });
    expect(warnings).toEqual(["A text could not be spoken: espeak-ng made no sound of this text."]);
  });
});

describe("where espeak-ng is missing", () => {
  test("nothing is spoken, and the sentence says what to install", async () => {
    const speech = speaking("");
    expect(speech.trouble(FRENCH)).toEqual({ kind: "no-engine" });
    await speech.prepare([FRENCH]);
    expect(speech.find(FRENCH)).toBeNull();
    expect(readdirSync(folder)).toEqual([]);
    expect(unspokenSentence({ kind: "no-engine" }, "en", "fr")).toBe(
      "The text is shown on the kiosks but not spoken: install espeak-ng on the controller’s computer (on Debian: apt-get install espeak-ng). It is used from the next announcement on.",
    );
  });

  test.skipIf(lacking)("it is used as soon as it is there", async () => {
    let path = "";
    const speech = createSpeech(folder, () => path, log);
    await speech.prepare([FRENCH]);
    path = process.env["PATH"] ?? "";
    await speech.prepare([FRENCH]);
    expect(speech.find(FRENCH)).not.toBeNull();
    expect(speech.trouble(FRENCH)).toBeNull();
  });

  test("a program of that name that is not it is told apart", async () => {
    const programs = mkdtempSync(join(tmpdir(), "ronron-programs-"));
    writeFileSync(join(programs, "espeak-ng"), "#!/bin/sh\necho 'no sound library' >&2\nexit 3\n", { mode: 0o755 });
    const speech = speaking(programs);
    await speech.prepare([FRENCH]);
    rmSync(programs, { recursive: true });
    expect(speech.trouble(FRENCH)).toEqual({ kind: "failed", why: "espeak-ng failed: no sound library." });
  });
});

describe("a WAV file", () => {
  test("that is cut off or empty has no length", () => {
    expect(durationOf(Buffer.alloc(10), 10)).toBeNull();
    expect(durationOf(Buffer.alloc(44), 44)).toBeNull();
  });
});

describe.skipIf(lacking)("a house that speaks", () => {
  const { startHouse } = testHouses();

  test("announces a text from its first moment with its voice, and serves the recording", async () => {
    const house = await startHouse({ rehearse: "2026-12-10T14:00:00+01:00", paused: true });
    const answer = await house.call("POST", "/api/announcements", {
      targets: ["venue"],
      chime: null,
      text: { fr: "Bonjour à tous.", en: "Hello everyone." },
      languages: ["fr", "en"],
    });
    expect(answer).toMatchObject({
      status: 201,
      body: {
        unspoken: null,
        startsAt: "2026-12-10T13:00:01Z",
        parts: [{ url: expect.any(String) }, { url: expect.any(String) }],
      },
    });
    const url = Reflect.get(Object(Reflect.get(Object(answer.body), "parts"))[0], "url");
    const served = await fetch(`${house.origin}${url}`);
    expect(served.status).toBe(200);
    expect(served.headers.get("content-type")).toMatch(/^audio\/(x-)?wav$/);
    const bytes = Buffer.from(await served.arrayBuffer());
    expect(durationOf(bytes, bytes.length)).toBeGreaterThan(0.5);
    expect((await fetch(`${house.origin}/speech/..%2fsettings.json`)).status).toBe(404);
  });

  test("speaks what the plan will announce ahead of time, keeps it, and forgets what nobody will say any more", async () => {
    const house = await startHouse();
    const kept = (): string[] => readdirSync(join(house.data, "speech"));
    await until("the closings to be spoken", () => kept().length === 3 && kept().every((name) => name.endsWith(".wav")));
    const Listed = z.object({ announcements: z.array(AnnouncementStatus) });
    const list = async () => Listed.parse((await house.call("GET", "/api/announcements")).body).announcements;
    const closings = await until("the closings to be heard", async () => {
      const found = (await list()).filter(({ planned }) => planned);
      return found.length > 0 && found.every(({ parts }) => parts.length === 2) ? found : null;
    });
    expect(closings.every(({ unspoken }) => unspoken === null)).toBe(true);

    const { body, headers } = await house.call("GET", "/api/plan");
    const plan = { ...Object(body), announcements: [] };
    const answer = await house.call("PUT", "/api/plan", plan, { "if-match": headers.get("etag") ?? "" });
    expect(answer.status).toBe(200);
    expect(kept()).toEqual([]);
  });
});
