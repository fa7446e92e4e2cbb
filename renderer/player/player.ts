/** The player of a screen's zone: looks at what should sound, makes it so, listens to the result, and reports it. */
import type { Instant } from "../../electron/contract/words.ts";
import type { LocalDay } from "../../electron/domain/music/day.ts";
import type { Link } from "../link/link.ts";
import { neighbourhoodKeeper } from "./around.ts";
import { localDays } from "./days.ts";
import { makeDucker } from "./ducker.ts";
import { dueAt, soundsNeeded } from "./due.ts";
import { faultsOf } from "./faults.ts";
import { SILENCE } from "./loudness.ts";
import { openMeter } from "./meter.ts";
import { buildMixer } from "./mixer.ts";
import { musicKeeper } from "./music.ts";
import { watchOutputs } from "./outputs.ts";
import { makeReporter } from "./reporter.ts";
import { openShelf } from "./shelf.ts";
import { makeStagehand } from "./stagehand.ts";
import type { PlayerStatus } from "./status.ts";
import { openTiming } from "./sync/timing.ts";
import { amplitudeOf, decibelsOf, zoneDecibels } from "./taper.ts";
import { openVoices } from "./voices.ts";
import { FIRST_WATCH, judge, type Verdict } from "./watch.ts";
import { comingSounds, type Zone, zoneOf } from "./zone.ts";

export interface Player {
  status(): PlayerStatus;
  subscribe(listener: () => void): () => void;
  /** To be called from a person's touch: the browser lets sound start then. */
  startSound(): void;
  stop(): Promise<void>;
}

/**
 * How much sound lies ready ahead of the loudspeaker. With four busy loops on two cores and PulseAudio, the hint "playback"
 * asked for 0.02 s and dropped out 41 times in 20 s, 0.1 s twice, this (it gives 0.17 s) never. Nothing here must be prompt.
 */
const OUTPUT_BUFFER_SECONDS = 0.2;

const LOOK_SECONDS = 0.2;
const WATCH_EVERY_SECONDS = 1;
const RESUME_AGAIN_SECONDS = 10;
/** A change of volume moves this fast. A day curve is followed in steps of a look, each of them a fade. */
const LEVEL_SECONDS = 0.5;
const HUSH_SECONDS = 0.3;

/** A voice is given to the audio clock this long before it begins, so that it begins on time and with its first sample. */
const AHEAD_MILLISECONDS = 600;

/** Opens the player of a screen. One in a page. */
export function openPlayer(link: Link, screenId: string): Player {
  const context = new AudioContext({ latencyHint: OUTPUT_BUFFER_SECONDS, sampleRate: 48_000 });
  const voices = openVoices(context);
  const mixer = buildMixer(context);
  const meter = openMeter(context, mixer.output);
  const timing = openTiming(context, link);
  const stagehand = makeStagehand(context, voices, mixer);
  const ducker = makeDucker(context, mixer.duck);
  const shelf = openShelf(
    (sound, bytes, format) => voices.decode(sound, bytes, format),
    () => look(),
  );
  const musicOf = musicKeeper();
  const aroundOf = neighbourhoodKeeper();
  const outputs = watchOutputs(() => look());
  const report = makeReporter(link, screenId);
  const listeners = new Set<() => void>();
  let status: PlayerStatus = { playlist: null, sounds: [], levelDbfs: SILENCE, needsGesture: false, faults: [] };
  let verdict: Verdict = { watch: FIRST_WATCH, running: false, needsGesture: false, silent: false, remedy: null };
  let days: { readonly timeZone: string; readonly dayOf: (at: Instant) => LocalDay } | null = null;
  let everRan = false;
  /** The turns of a rehearsal's clock that what sounds has followed. */
  let followedTurns = 0;
  let resumedAt = -Infinity;
  let watchedAt = -Infinity;

  const seconds = (): number => performance.now() / 1000;

  function dayOf(timeZone: string): (at: Instant) => LocalDay {
    if (days?.timeZone !== timeZone) days = { timeZone, dayOf: localDays(timeZone) };
    return days.dayOf;
  }

  const zoneNow = (now: Instant): Zone | null => zoneOf(link, screenId, now);

  function setLevels(zone: Zone, now: Instant): void {
    const { level, emergency, maximumVolume } = zone.wanted;
    const { level: coming } = zoneNow(now + LEVEL_SECONDS * 1000 * zone.speed)?.wanted ?? zone.wanted;
    mixer.level.follow(amplitudeOf(zoneDecibels(coming)), LEVEL_SECONDS);
    mixer.alarm.follow(amplitudeOf(zoneDecibels({ ...level, volume: maximumVolume, limit: maximumVolume })), HUSH_SECONDS);
    mixer.hush.follow(emergency === null ? 1 : 0, HUSH_SECONDS);
    const next = zone.announced.spans.find(({ endsAt }) => endsAt > now);
    const volume = level.volume === 0 ? 0 : (next?.volume ?? level.volume);
    mixer.announcement.follow(amplitudeOf(zoneDecibels({ ...level, volume })), LEVEL_SECONDS);
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
    const { decoded, fetched } = zone.announced.needed(now);
    for (const recording of fetched) shelf.fetch(recording);
    for (const recording of decoded) if (!voices.ready(recording.id)) shelf.bring(recording);
    const spoken = [...fetched, ...decoded].map(({ id }) => id);
    voices.keepOnly(new Set([...needed, ...decoded.map(({ id }) => id), ...stagehand.sounds()]));
    shelf.keepOnly(new Set([...needed, ...coming, ...spoken]));
    setLevels(zone, now);
    if (context.state !== "running" || !timing.known()) return;
    const emergency = zone.wanted.emergency !== null;
    const { turns } = link.known();
    const audioTime = timing.timeFrom(now, zone);
    ducker.follow(emergency ? [] : zone.announced.spans, now, audioTime);
    stagehand.reconcile(
      {
        now,
        speed: zone.speed,
        turned: turns !== followedTurns,
        playlist: emergency ? null : zone.wanted.playlist,
        due: emergency ? dueAt(source, now) : [...dueAt(source, now), ...zone.announced.due(now, AHEAD_MILLISECONDS)],
        emergency,
      },
      audioTime,
    );
    followedTurns = turns;
  }

  /** About how loud the output should be, dBFS; null where nothing, or nothing audible, is due. */
  function expected(zone: Zone): number | null {
    const alarm = zone.wanted.emergency !== null;
    const loudness = stagehand.loudness(alarm ? "alarm" : "ambience", zone.sounds);
    const level = decibelsOf((alarm ? mixer.alarm : mixer.level).target());
    return loudness === null || !Number.isFinite(loudness + level) ? null : loudness + level;
  }

  function watch(zone: Zone | null, levelDbfs: number): void {
    watchedAt = seconds();
    everRan ||= context.state === "running";
    verdict = judge(verdict.watch, {
      at: watchedAt,
      contextState: context.state,
      audioTime: context.currentTime,
      everRan,
      levelDbfs,
      expectedDbfs: zone === null ? null : expected(zone),
    });
    if (verdict.remedy === "resume") resume();
    if (verdict.remedy === "rebuild") stagehand.drop();
  }

  /** A browser that waits for a touch leaves the promise open, so it is not asked each second. */
  function resume(): void {
    if (seconds() - resumedAt < RESUME_AGAIN_SECONDS) return;
    resumedAt = seconds();
    const answered = (): void => {
      resumedAt = -Infinity;
    };
    // A refusal needs no words here: the next look finds the context still suspended and says so.
    context.resume().then(answered, answered);
  }

  function look(): void {
    const now = link.now();
    const zone = zoneNow(now);
    if (zone !== null) makeItSound(zone, now);
    const levelDbfs = Math.round(meter.read() * 10) / 10;
    if (seconds() - watchedAt >= WATCH_EVERY_SECONDS) watch(zone, levelDbfs);
    status = {
      playlist: stagehand.playlist(),
      sounds: stagehand.sounds(),
      levelDbfs,
      needsGesture: verdict.needsGesture,
      faults: faultsOf(link.known().house, zone?.wanted ?? null, shelf.failures(), verdict),
    };
    const { running, needsGesture } = verdict;
    if (zone !== null) report({ ...status, running, needsGesture, outputs: outputs.names()?.slice() ?? null });
    for (const listener of listeners) listener();
  }

  const timer = setInterval(look, LOOK_SECONDS * 1000);
  const unsubscribe = link.subscribe(look);
  return {
    status: () => status,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    startSound() {
      resumedAt = -Infinity;
      resume();
    },
    stop() {
      clearInterval(timer);
      unsubscribe();
      meter.stop();
      timing.stop();
      outputs.stop();
      return context.close();
    },
  };
}
