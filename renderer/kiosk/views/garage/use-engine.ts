/** A visitor's hands at an engine, told to this screen's player, and what its instruments show. */
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { AT_REST, type Gait, step } from "../../../../electron/domain/garage/crank.ts";
import type { Offered } from "../../../../electron/domain/garage/offered.ts";
import type { EngineSays } from "../../../link/stage.ts";
import { type SoundState, useSound } from "../../sound/sound.ts";
import { type Reading, readingOfCrank, readingOfPlayer } from "./reading.ts";

/** The player is told again so often, in milliseconds: unheard of for longer, it lets go. */
const TELL_EVERY = 100;

/** What the player told counts for so long, in milliseconds; then the crank of this page goes on. */
const FRESH_FOR = 500;

/** Words follow the instruments so often, in milliseconds. */
const SAY_EVERY = 250;

export interface EngineAtHand {
  readonly gait: Gait;
  /** Rounded to hundreds, for words. */
  readonly rpm: number;
  readonly pedal: number;
  /** Why nothing of it is heard; null: nothing stands in its way. */
  readonly held: EngineSays["held"] | Exclude<SoundState, "on">;
  readonly hold: (starter: boolean) => void;
  readonly press: (pedal: number) => void;
  readonly off: () => void;
  /** Calls with what the instruments show, in each frame. Returns stop. */
  readonly draw: (instrument: (reading: Reading, now: number) => void) => () => void;
}

export function useEngine(offered: Offered): EngineAtHand {
  const { state, say, hear } = useSound();
  const { id, character } = offered;
  const hands = useRef({ ignition: true, starter: false, pedal: 0 });
  const instruments = useRef(new Set<(reading: Reading, now: number) => void>());
  const told = useRef<{ engine: EngineSays; at: number } | null>(null);
  const [gait, setGait] = useState<Gait>("off");
  const [rpm, setRpm] = useState(0);
  const [pedal, setPedal] = useState(0);
  const [kept, setKept] = useState<EngineSays["held"]>(null);

  const tell = useCallback(() => {
    const { ignition, starter, pedal: depth } = hands.current;
    say(ignition ? { kind: "engine", engine: id, starter, pedal: depth } : { kind: "engine-off" });
  }, [say, id]);

  // Whoever leaves turns the engine off.
  useEffect(() => {
    hands.current = { ignition: true, starter: false, pedal: 0 };
    told.current = null;
    tell();
    const timer = setInterval(tell, TELL_EVERY);
    return () => {
      clearInterval(timer);
      say({ kind: "engine-off" });
    };
  }, [tell, say]);

  useEffect(
    () =>
      hear((engine) => {
        if (engine.engine === id) told.current = { engine, at: performance.now() };
        setKept(engine.held);
      }),
    [hear, id],
  );

  useEffect(() => {
    let crank = AT_REST;
    let before = performance.now();
    let saidAt = -Infinity;
    let frame = requestAnimationFrame(function look(now) {
      frame = requestAnimationFrame(look);
      crank = step(character, crank, hands.current, (now - before) / 1000);
      before = now;
      const imagined = readingOfCrank(character, crank);
      const fresh = told.current !== null && now - told.current.at < FRESH_FOR ? told.current.engine : null;
      const reading = fresh === null ? imagined : readingOfPlayer(fresh, imagined);
      for (const instrument of instruments.current) instrument(reading, now);
      if (now - saidAt < SAY_EVERY) return;
      saidAt = now;
      setGait(reading.gait);
      setRpm(100 * Math.round(reading.rpm / 100));
    });
    return () => cancelAnimationFrame(frame);
  }, [character]);

  const actions = useMemo(
    () => ({
      hold(starter: boolean): void {
        hands.current = { ...hands.current, ignition: true, starter };
        tell();
      },
      press(depth: number): void {
        hands.current = { ...hands.current, pedal: Math.min(1, Math.max(0, depth)) };
        setPedal(hands.current.pedal);
        tell();
      },
      off(): void {
        hands.current = { ignition: false, starter: false, pedal: 0 };
        setPedal(0);
        tell();
      },
      draw(instrument: (reading: Reading, now: number) => void): () => void {
        instruments.current.add(instrument);
        return () => instruments.current.delete(instrument);
      },
    }),
    [tell],
  );

  return { gait, rpm, pedal, held: state === "on" ? kept : state, ...actions };
}
