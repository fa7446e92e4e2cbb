/** The player of a screen's zone: looks at what should sound, makes it so, listens to the result, and reports it. */
import type { Instant } from "../../electron/contract/words.ts";
import { announcementVolume } from "../../electron/domain/announcements/loudness.ts";
import type { LocalDay } from "../../electron/domain/music/day.ts";
import { amplitudeOf, decibelsOf, zoneDecibels } from "../../electron/domain/taper.ts";
import type { Link } from "../link/link.ts";
import type { EngineSays } from "../link/stage.ts";
import { neighbourhoodKeeper } from "./around.ts";
import { localDays } from "../link/days.ts";
import { makeDucker } from "./ducker.ts";
import { openGarage } from "./engine/garage.ts";
import type { Pose } from "./engine/pose.ts";
import { BEGINS_WITHIN, dueAt, soundsNeeded } from "./due.ts";
import { faultsOf } from "./faults.ts";
import { openClerk } from "./ledger-clerk.ts";
import { playMemory } from "./ledger-memory.ts";
import { SILENCE } from "./loudness.ts";
import { openMeter } from "./meter.ts";
import { buildMixer } from "./mixer.ts";
import { musicKeeper } from "./music.ts";
import { withOutputFault } from "./outputs/faults.ts";
import { type Want, wantOf } from "./outputs/match.ts";
import { makeTestTone } from "./outputs/tone.ts";
import { watchOutput } from "./outputs/watch.ts";
import { makeReporter } from "./reporter.ts";
import { needsSafeLoop, SAFE_LOOP, safeDue } from "./safe-loop.ts";
import { openShelf } from "./shelf.ts";
import { makeStagehand } from "./stagehand.ts";
import type { PlayerStatus } from "./status.ts";
import { openTiming } from "./sync/timing.ts";
import { openVoices } from "./voices.ts";
import { openWard } from "./ward.ts";
import type { Expected } from "./watch.ts";
import { comingSounds, wantedOf, type Zone, zoneOf } from "./zone.ts";

export interface Player {
  status(): PlayerStatus;
  subscribe(listener: () => void): () => void;
  /** To be called from a person's touch: the browser lets sound start then. */
  startSound(): void;
  /** What a visitor's hands do at an engine; null: nothing, its ignition is off. */
  handleEngine(pose: Pose | null): void;
  /** What that engine is really doing. */
  engine(): EngineSays;
  stop(): Promise<void>;
}

/**
 * How much sound lies ready ahead of the loudspeaker. With four busy loops on two cores and PulseAudio, the hint "playback"
 * asked for 0.02 s and dropped out 41 times in 20 s, 0.1 s twice, this (it gives 0.17 s) never. Nothing here must be prompt.
 */
const OUTPUT_BUFFER_SECONDS = 0.2;

const LOOK_SECONDS = 0.2;
/** A change of volume moves this fast. A day curve is followed in steps of a look, each of them a fade. */
const LEVEL_SECONDS = 0.5;
const HUSH_SECONDS = 0.3;

/** Opens the player of a screen. One in a page. */
export function openPlayer(link: Link, screenId: string): Player {
  const context = new AudioContext({ latencyHint: OUTPUT_BUFFER_SECONDS, sampleRate: 48_000 });
  const voices = openVoices(context);
  const mixer = buildMixer(context);
  const meter = openMeter(context, mixer.gate.node);
  const clerk = openClerk(link, screenId, context, playMemory(localStorage, screenId));
  const timing = openTiming(context, link);
  const stagehand = makeStagehand(context, voices, mixer, clerk);
  const ducker = makeDucker(context, mixer.duck);
  const garage = openGarage(context, voices, mixer);
  const shelf = openShelf(
    (sound, bytes, format) => voices.decode(sound, bytes, format),
    () => look(),
  );
  const musicOf = musicKeeper();
  const aroundOf = neighbourhoodKeeper();
  const output = watchOutput(context, mixer.gate, outputNow, () => look());
  const testTone = makeTestTone(context, mixer.gate.node);
  const report = makeReporter(link, screenId);
  const listeners = new Set<() => void>();
  let status: PlayerStatus = { playlist: null, sounds: [], announced: null, levelDbfs: SILENCE, needsGesture: false, faults: [] };
  const ward = openWard(context, screenId, () => stagehand.drop());
  /** The built-in loop stands in for recordings that cannot be had. */
  let safe = false;
  let days: { readonly timeZone: string; readonly dayOf: (at: Instant) => LocalDay } | null = null;
  /** The turns of a rehearsal's clock that what sounds has followed. */
  let followedTurns = 0;

  function dayOf(timeZone: string): (at: Instant) => LocalDay {
    if (days?.timeZone !== timeZone) days = { timeZone, dayOf: localDays(timeZone) };
    return days.dayOf;
  }

  /** Where the sound should go; null while that is not known. */
  function outputNow(): Want | null {
    const { house } = link.known();
    const screen = house?.screens.find(({ id }) => id === screenId);
    return house === null || screen === undefined ? null : wantOf(house, screen);
  }

  function setLevels(zone: Zone, now: Instant): void {
    const { level, emergency, maximumVolume } = zone.wanted;
    const { level: coming } = wantedOf(link, zone.screen, now + LEVEL_SECONDS * 1000 * zone.speed) ?? zone.wanted;
    mixer.level.follow(amplitudeOf(zoneDecibels(coming)), LEVEL_SECONDS);
    mixer.alarm.follow(amplitudeOf(zoneDecibels({ ...level, volume: maximumVolume, limit: maximumVolume })), HUSH_SECONDS);
    mixer.hush.follow(emergency === null ? 1 : 0, HUSH_SECONDS);
    const next = zone.announced.spans.find(({ endsAt }) => endsAt > now);
    const volume = announcementVolume(level.volume, next?.volume ?? null);
    const limit = Math.min(level.limit, next?.limit ?? level.limit);
    mixer.announcement.follow(amplitudeOf(zoneDecibels({ ...level, volume, limit })), LEVEL_SECONDS);
  }

  function makeItSound(zone: Zone, now: Instant): void {
    const playable = new Map([...zone.sounds].filter(([id]) => !shelf.resting(id)));
    const { timeZone } = link.known().house?.venue ?? { timeZone: "UTC" };
    const { playlist, since } = zone.wanted;
    const around = aroundOf(link.known());
    const music = musicOf({ playlist, zone: zone.screen.zone, since, dayOf: dayOf(timeZone), around }, playable);
    const source = { wanted: zone.wanted, music, sounds: playable, speed: zone.speed };
    const needed = soundsNeeded(source, now);
    const coming = comingSounds(link, zone);
    for (const [id, card] of zone.sounds) {
      if (needed.has(id) && !voices.ready(id)) shelf.bring(card);
      else if (coming.has(id)) shelf.fetch(card);
    }
    const due = dueAt(source, now);
    safe = needsSafeLoop(zone.wanted, due, voices.ready, zone.sounds, shelf);
    // Fetched at once, for the day on which nothing can be; decoded only when it is needed.
    if (safe && !voices.ready(SAFE_LOOP.id)) shelf.bring(SAFE_LOOP);
    else shelf.fetch(SAFE_LOOP);
    const { decoded, fetched } = zone.announced.needed(now);
    for (const recording of fetched) shelf.fetch(recording);
    for (const recording of decoded) if (!voices.ready(recording.id)) shelf.bring(recording);
    const spoken = [...fetched, ...decoded].map(({ id }) => id);
    garage.look(zone, now);
    const engine = garage.needed();
    for (const sound of engine) if (!voices.ready(sound.id)) shelf.bring(sound);
    const kept = [...(safe ? [SAFE_LOOP.id] : []), ...engine.map(({ id }) => id)];
    voices.keepOnly(new Set([...needed, ...kept, ...decoded.map(({ id }) => id), ...stagehand.sounds()]));
    shelf.keepOnly(new Set([...needed, ...coming, ...spoken, ...kept, SAFE_LOOP.id]));
    setLevels(zone, now);
    const { turns, tone } = link.known();
    const audioTime = context.state === "running" && timing.known() ? timing.timeFrom(now, zone) : null;
    const tones = testTone.follow(tone?.screen === screenId ? tone : null, zone, now, audioTime);
    if (audioTime === null) return;
    const emergency = zone.wanted.emergency !== null;
    ducker.follow(emergency ? [] : [...zone.announced.spans, ...tones, ...garage.spans()], now, audioTime);
    stagehand.reconcile(
      {
        now,
        speed: zone.speed,
        turned: turns !== followedTurns,
        playlist: emergency ? null : zone.wanted.playlist,
        due: [
          ...due,
          ...(safe && playlist !== null ? [safeDue(playlist.id, now)] : []),
          ...(emergency ? [] : zone.announced.due(now, BEGINS_WITHIN)),
        ],
        emergency,
      },
      audioTime,
    );
    followedTurns = turns;
  }

  /** What should be heard now, as far as this player can tell. */
  function expected(zone: Zone | null): Expected {
    if (zone === null || !output.isSettled() || garage.running()) return { kind: "unsure" };
    const { playlist, accent, emergency } = zone.wanted;
    const sounds = new Map([...zone.sounds, [SAFE_LOOP.id, SAFE_LOOP] as const]);
    const loudness = stagehand.loudness(emergency === null ? "ambience" : "alarm", sounds);
    const level = decibelsOf((emergency === null ? mixer.level : mixer.alarm).target());
    if (loudness !== null && Number.isFinite(loudness + level)) return { kind: "sound", dbfs: loudness + level };
    const nothing = playlist === null && accent === null && emergency === null && stagehand.sounds().length === 0;
    return { kind: nothing ? "silence" : "unsure" };
  }

  function look(): void {
    const now = link.now();
    const zone = zoneOf(link, screenId, now);
    if (zone !== null) makeItSound(zone, now);
    const pieces = meter.read();
    ward.look(pieces, expected(zone));
    clerk.follow(pieces);
    const verdict = ward.verdict();
    status = {
      playlist: stagehand.playlist(),
      sounds: stagehand.sounds(),
      announced: zone?.announced.saying(now) ?? null,
      levelDbfs: Math.round(ward.levelDbfs() * 10) / 10,
      needsGesture: verdict.needsGesture,
      faults: withOutputFault(
        output.report(),
        faultsOf(link.known().house, zone?.wanted ?? null, shelf.failures(), verdict, safe),
      ),
    };
    const { running, needsGesture } = verdict;
    if (zone !== null) report({ ...status, running, needsGesture, output: output.report() });
    for (const listener of listeners) listener();
  }

  const leave = (): void => clerk.leave();
  addEventListener("pagehide", leave);
  const timer = setInterval(look, LOOK_SECONDS * 1000);
  const unsubscribe = link.subscribe(look);
  return {
    status: () => status,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    startSound: () => ward.touched(),
    handleEngine: (pose) => garage.pose(pose),
    engine: () => garage.says(),
    stop() {
      garage.stop();
      clearInterval(timer);
      removeEventListener("pagehide", leave);
      leave();
      unsubscribe();
      meter.stop();
      timing.stop();
      output.stop();
      return context.close();
    },
  };
}
