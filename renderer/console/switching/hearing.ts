/** What a zone would hear, heard at the desk: several recordings at once, for a moment, and never in the house. */
import { useCallback, useEffect, useRef, useState } from "react";
import type { ZonePreview } from "../../../electron/contract/override-preview.ts";
import type { Sound } from "../../../electron/contract/sound.ts";
import { ACCENT_DECIBELS } from "../../../electron/domain/music/levels.ts";

/** Long enough for an arrival and what goes on after it; in milliseconds. */
const LISTENED_FOR = 24_000;

/** What is softer than this is on its way out, or not in yet. */
const INAUDIBLE_DECIBELS = -50;

export interface Voice {
  readonly url: string;
  /** Of the recording's own level, 0 to 1. */
  readonly gain: number;
  readonly positionSeconds: number;
  readonly loop: boolean;
}

/** The voices of what a zone would hear; those whose recording the house does not have are left out. Pure. */
export function voicesOf({ arrival, tracks }: ZonePreview["heard"], sounds: readonly Sound[]): readonly Voice[] {
  const wanted = [
    ...(arrival === null ? [] : [{ sound: arrival, positionSeconds: 0, gainDecibels: ACCENT_DECIBELS, goesOn: false }]),
    ...tracks
      .filter(({ gainDecibels }) => gainDecibels > INAUDIBLE_DECIBELS)
      .map(({ sound, positionSeconds, gainDecibels }) => ({ sound, positionSeconds, gainDecibels, goesOn: true })),
  ];
  return wanted.flatMap(({ sound, positionSeconds, gainDecibels, goesOn }) => {
    const card = sounds.find(({ id }) => id === sound);
    if (card === undefined) return [];
    const loop = goesOn && card.kind !== "one-shot" && card.kind !== "chime";
    return [{ url: card.url, gain: Math.min(1, 10 ** (gainDecibels / 20)), positionSeconds, loop }];
  });
}

export interface Hearing {
  readonly on: boolean;
  start(voices: readonly Voice[]): void;
  stop(): void;
}

/** Ends by itself, and with the component that uses it. `failed` is called where nothing of it can be played. */
export function useHearing(failed: () => void): Hearing {
  const playing = useRef<readonly HTMLAudioElement[]>([]);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const [on, setOn] = useState(false);

  const silence = useCallback(() => {
    clearTimeout(timer.current);
    for (const audio of playing.current) audio.pause();
    playing.current = [];
  }, []);
  const stop = useCallback(() => {
    silence();
    setOn(false);
  }, [silence]);

  useEffect(() => silence, [silence]);

  const start = (voices: readonly Voice[]): void => {
    silence();
    const started = voices.map(({ url, gain, positionSeconds, loop }) => {
      const audio = new Audio(url);
      audio.volume = gain;
      audio.loop = loop;
      audio.currentTime = positionSeconds;
      return audio;
    });
    playing.current = started;
    timer.current = setTimeout(stop, LISTENED_FOR);
    setOn(true);
    void Promise.allSettled(started.map((audio) => audio.play())).then((ends) => {
      // Stopped before it began, which is no failure.
      if (playing.current !== started || ends.some(({ status }) => status === "fulfilled")) return;
      stop();
      failed();
    });
  };
  return { on, start, stop };
}
