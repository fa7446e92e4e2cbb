/** The player of a screen's zone: looks at what should sound, makes it so, listens to the result, and reports it. */
import { rateOf } from "../../electron/contract/rehearsal.ts";
import type { Fault, ScreenReport } from "../../electron/contract/report.ts";
import { HEARTBEAT_SECONDS } from "../../electron/contract/report.ts";
import type { Screen } from "../../electron/contract/plan.ts";
import type { Sound } from "../../electron/contract/sound.ts";
import type { Instant } from "../../electron/contract/words.ts";
import type { LocalDay } from "../../electron/domain/playlist.ts";
import type { Link } from "../link/link.ts";
import { localDays } from "./days.ts";
import { dueAt, soundsNeeded } from "./due.ts";
import { faultsOf } from "./faults.ts";
import { SILENCE } from "./loudness.ts";
import { openMeter } from "./meter.ts";
import { buildMixer } from "./mixer.ts";
import { musicKeeper } from "./music.ts";
import { watchOutputs } from "./outputs.ts";
import { openShelf } from "./shelf.ts";
import { makeStagehand } from "./stagehand.ts";
import { amplitudeOf, decibelsOf, zoneDecibels } from "./taper.ts";
import { openVoices } from "./voices.ts";
import { type Wanted, wantedAt } from "./wanted.ts";
import { FIRST_WATCH, judge, type Verdict } from "./watch.ts";

/** What the page shows. */
export interface PlayerStatus {
  readonly playlist: string | null;
  readonly sounds: readonly string[];
  readonly levelDbfs: number;
  readonly needsGesture: boolean;
  readonly faults: readonly Fault[];
}

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
const DUCK_SECONDS = 0.3;

interface Zone {
  readonly screen: Screen;
  readonly wanted: Wanted;
  readonly sounds: ReadonlyMap<string, Sound>;
  readonly speed: number;
}

/** Opens the player of a screen. One in a page. */
export function openPlayer(link: Link, screenId: string): Player {
  const context = new AudioContext({ latencyHint: OUTPUT_BUFFER_SECONDS, sampleRate: 48_000 });
  const voices = openVoices(context);
  const mixer = buildMixer(context);
  const meter = openMeter(context, mixer.output);
  const stagehand = makeStagehand(context, voices, mixer);
  const shelf = openShelf(
    (sound, bytes, format) => voices.decode(sound, bytes, format),
    () => look(),
  );
  const musicOf = musicKeeper();
  const outputs = watchOutputs(() => look());
  const listeners = new Set<() => void>();
  let status: PlayerStatus = { playlist: null, sounds: [], levelDbfs: SILENCE, needsGesture: false, faults: [] };
  let verdict: Verdict = { watch: FIRST_WATCH, running: false, needsGesture: false, silent: false, remedy: null };
  let days: { readonly timeZone: string; readonly dayOf: (at: Instant) => LocalDay } | null = null;
  let everRan = false;
  /** The turns of a rehearsal's clock that what sounds has followed. */
  let followedTurns = 0;
  let resumedAt = -Infinity;
  let watchedAt = -Infinity;
  let reportedAt = -Infinity;
  let reported = "";

  const seconds = (): number => performance.now() / 1000;

  function dayOf(timeZone: string): (at: Instant) => LocalDay {
    if (days?.timeZone !== timeZone) days = { timeZone, dayOf: localDays(timeZone) };
    return days.dayOf;
  }

  /** What is known of this screen's zone; null while the link has not told, or where the plan has no such screen. */
  function zoneNow(now: Instant): Zone | null {
    const { house, state, upcoming } = link.known();
    const screen = house?.screens.find(({ id }) => id === screenId);
    if (house === null || state === null || screen === undefined) return null;
    const segment = link.zone(screen.zone);
    const wanted =
      segment === null
        ? null
        : wantedAt({ house, state, segments: upcoming[screen.zone] ?? [], segment, zone: screen.zone }, now);
    if (wanted === null) return null;
    return {
      screen,
      wanted,
      sounds: new Map(house.sounds.map((sound) => [sound.id, sound])),
      speed: rateOf(house.rehearsal),
    };
  }

  /** The playlists the zone has coming: their bytes are kept, so that they sound also while the controller is away. */
  function comingSounds(zone: Zone): Set<string> {
    const { house, upcoming } = link.known();
    const coming = new Set((upcoming[zone.screen.zone] ?? []).flatMap(({ playlist, accent }) => [playlist, accent]));
    const playlists = (house?.playlists ?? []).filter(({ id }) => coming.has(id));
    const tracks = playlists.flatMap((playlist) => [...playlist.tracks, ...playlist.oneShots].map(({ sound }) => sound));
    return new Set([...tracks, ...[...coming].filter((id) => id !== null)]);
  }

  function setLevels(zone: Zone, now: Instant): void {
    const { level, emergency, maximumVolume } = zone.wanted;
    const { level: coming } = zoneNow(now + LEVEL_SECONDS * 1000 * zone.speed)?.wanted ?? zone.wanted;
    mixer.level.follow(amplitudeOf(zoneDecibels(coming)), LEVEL_SECONDS);
    mixer.alarm.follow(amplitudeOf(zoneDecibels({ ...level, volume: maximumVolume, limit: maximumVolume })), DUCK_SECONDS);
    mixer.duck.follow(emergency === null ? 1 : 0, DUCK_SECONDS);
  }

  function makeItSound(zone: Zone, now: Instant): void {
    const playable = new Map([...zone.sounds].filter(([id]) => !shelf.resting(id)));
    const { timeZone } = link.known().house?.venue ?? { timeZone: "UTC" };
    const { playlist, since } = zone.wanted;
    const music = musicOf({ playlist, zone: zone.screen.zone, since, dayOf: dayOf(timeZone) }, playable);
    const source = { wanted: zone.wanted, music, sounds: playable, speed: zone.speed, untilNextLook: LOOK_SECONDS * 1000 };
    const needed = soundsNeeded(source, now);
    const coming = comingSounds(zone);
    for (const [id, card] of zone.sounds) {
      if (needed.has(id) && !voices.ready(id)) shelf.bring(card);
      else if (coming.has(id)) shelf.fetch(card);
    }
    voices.keepOnly(new Set([...needed, ...stagehand.sounds()]));
    shelf.keepOnly(new Set([...needed, ...coming]));
    setLevels(zone, now);
    if (context.state !== "running") return;
    const emergency = zone.wanted.emergency !== null;
    const { turns } = link.known();
    stagehand.reconcile({
      now,
      speed: zone.speed,
      turned: turns !== followedTurns,
      playlist: emergency ? null : zone.wanted.playlist,
      due: dueAt(source, now),
      emergency,
    });
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

  function report(): void {
    const { revision, status: linkStatus } = link.known();
    const message: ScreenReport = {
      screen: screenId,
      revision,
      page: "player",
      theme: null,
      playlist: status.playlist,
      sound: {
        running: verdict.running,
        needsGesture: verdict.needsGesture,
        levelDbfs: status.levelDbfs,
        sounds: status.sounds.slice(0, 16),
      },
      framesPerSecond: null,
      outputs: outputs.names()?.slice() ?? null,
      // In a rehearsal the venue's clock is meant to be another one.
      clockOffsetMilliseconds: link.known().house?.rehearsal === null ? Math.round(Date.now() - link.now()) : 0,
      faults: [...status.faults],
    };
    const essence = JSON.stringify([
      linkStatus,
      revision,
      status.playlist,
      status.sounds,
      status.faults,
      message.outputs,
      verdict.running,
      verdict.needsGesture,
    ]);
    if (essence === reported && seconds() - reportedAt < HEARTBEAT_SECONDS) return;
    reported = essence;
    reportedAt = seconds();
    link.report(message);
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
    if (zone !== null) report();
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
      outputs.stop();
      return context.close();
    },
  };
}
