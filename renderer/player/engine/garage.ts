/**
 * The one engine that a visitor may start at this zone's loudspeakers. It is no play of the schedule: nothing of it is due,
 * nothing of it is written down as played, and while it runs nobody can say how loud the zone should be.
 */
import type { Sound } from "../../../electron/contract/sound.ts";
import type { Instant } from "../../../electron/contract/words.ts";
import type { Spoken } from "../../../electron/domain/duck.ts";
import { AT_REST, type Crank, gaitOf, step } from "../../../electron/domain/garage/crank.ts";
import { engineDecibels } from "../../../electron/domain/garage/limits.ts";
import { type Offered, offeredOf, soundsOfEngine } from "../../../electron/domain/garage/offered.ts";
import { amplitudeOf } from "../../../electron/domain/taper.ts";
import { type EngineSays, SPECTRUM_BANDS, SPECTRUM_FLOOR_DBFS } from "../../link/stage.ts";
import type { Mixer } from "../mixer.ts";
import type { VoiceHost } from "../voices.ts";
import type { Zone } from "../zone.ts";
import { buildEngineBus } from "./bus.ts";
import { makeLayers } from "./layers.ts";
import { handsAt, type Pose, type Told, wantedEngine } from "./pose.ts";

/** The crank is followed so often while anything of it moves, in milliseconds. */
const STEP_EVERY = 20;

/** The engine's sounds stay decoded so long after the last word of it, in milliseconds: the next visitor wants them, too. */
const KEPT_FOR = 120_000;

/** An engine is stopped so long before an announcement, in milliseconds, that the first word falls into quiet. */
const BEFORE_ANNOUNCED = 1200;

/** The engine's level moves this fast, seconds. */
const LEVEL_SECONDS = 0.3;

/** The ambience is told to stay down for this long, in milliseconds, and told again when less than half of it is left. */
const DUCKED_FOR = 600_000;

export interface Garage {
  /** What a visitor's hands do; null: the ignition is off. */
  pose(pose: Pose | null): void;
  /** Takes what the zone is like now: its sounds, its level, and what keeps an engine from running. */
  look(zone: Zone, now: Instant): void;
  /** The recordings that are to be decoded, and kept so. */
  needed(): readonly Sound[];
  /** How long the ambience is down for it, by the venue's clock. */
  spans(): readonly Spoken[];
  /** Something of it may be heard. */
  running(): boolean;
  says(): EngineSays;
  stop(): void;
}

const SILENT_SPECTRUM = Array.from({ length: SPECTRUM_BANDS }, () => SPECTRUM_FLOOR_DBFS);

function keptBy(zone: Zone, now: Instant): EngineSays["held"] {
  if (zone.wanted.emergency !== null) return "emergency";
  const spoken = zone.announced.spans.some(({ startsAt, endsAt }) => startsAt - BEFORE_ANNOUNCED <= now && now < endsAt);
  return spoken ? "announcement" : null;
}

/** Opens the garage of a zone's mixer. */
export function openGarage(context: AudioContext, voices: VoiceHost, mixer: Mixer): Garage {
  const bus = buildEngineBus(context, mixer);
  const layers = makeLayers(context, voices, bus);
  let offered: readonly Offered[] = [];
  let known: ReadonlyMap<string, Sound> = new Map();
  let held: EngineSays["held"] = null;
  let muted = false;
  let told: Told | null = null;
  let lastWantedAt = -Infinity;
  let standing: Offered | null = null;
  let crank: Crank = AT_REST;
  let steppedAt = performance.now();
  let timer: number | null = null;
  let ducked: Spoken | null = null;

  /** Whether the host knows that the engine stands; until then no other takes its place, so that its needle comes to rest. */
  let restSaid = true;

  /** Another engine takes its place in the garage when the first one stands. */
  function makeRoom(now: number): void {
    const wanted = wantedEngine(told, now);
    if (wanted === null || crank.phase !== "off" || !restSaid || standing?.id === wanted) return;
    standing = offered.find(({ id }) => id === wanted) ?? null;
  }

  function follow(): void {
    const now = performance.now();
    makeRoom(now);
    if (standing !== null) {
      const hands = handsAt(told, standing.id, now, held !== null);
      crank = step(standing.character, crank, hands, (now - steppedAt) / 1000);
      if (crank.phase !== "off") restSaid = false;
      layers.follow(standing, crank);
    }
    steppedAt = now;
    if (crank.phase === "off" && wantedEngine(told, now) === null && timer !== null) {
      clearInterval(timer);
      timer = null;
    }
  }

  return {
    pose(pose) {
      const now = performance.now();
      told = pose === null ? null : { pose, at: now };
      if (pose !== null) lastWantedAt = now;
      if (timer !== null) return;
      steppedAt = now;
      timer = window.setInterval(follow, STEP_EVERY);
    },
    look(zone, now) {
      if (zone.sounds !== known) {
        known = zone.sounds;
        offered = offeredOf([...zone.sounds.values()]);
      }
      held = keptBy(zone, now);
      const decibels = engineDecibels(zone.wanted.level);
      muted = decibels === -Infinity;
      mixer.engine.follow(held === null ? amplitudeOf(decibels) : 0, LEVEL_SECONDS);
      if (crank.phase === "off") {
        if (ducked !== null && ducked.endsAt > now) ducked = { ...ducked, endsAt: now };
      } else if (ducked === null || ducked.endsAt <= now) ducked = { startsAt: now, endsAt: now + DUCKED_FOR };
      else if (ducked.endsAt < now + DUCKED_FOR / 2) ducked = { ...ducked, endsAt: now + DUCKED_FOR };
    },
    needed() {
      const wanted = told?.pose.engine ?? standing?.id;
      const engine = offered.find(({ id }) => id === wanted);
      if (engine === undefined || performance.now() - lastWantedAt > KEPT_FOR) return [];
      return soundsOfEngine(engine).flatMap((id) => known.get(id) ?? []);
    },
    spans: () => (ducked === null ? [] : [ducked]),
    running: () => crank.phase !== "off",
    says() {
      if (crank.phase === "off") restSaid = true;
      const idle = crank.phase === "off" || standing === null;
      const late = standing !== null && !layers.ready(standing) ? "not-ready" : null;
      return {
        kind: "engine",
        engine: standing?.id ?? null,
        phase: standing === null ? "off" : gaitOf(standing.character, crank),
        rpm: Math.round(crank.rpm),
        levelDbfs: idle ? -120 : bus.levelDbfs(),
        spectrumDbfs: idle ? SILENT_SPECTRUM : bus.spectrumDbfs(),
        held: held ?? (muted ? "muted" : late),
      };
    },
    stop() {
      if (timer !== null) clearInterval(timer);
      timer = null;
    },
  };
}
