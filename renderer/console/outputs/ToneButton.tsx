/** The test tone of a screen, and beside it what really comes out. */
import { Button } from "@mantine/core";
import { useEffect, useState } from "react";
import { useDesk } from "../desk.ts";
import { LevelBar } from "../LevelBar.tsx";
import { SILENCE_DBFS } from "../logic/differences.ts";
import { useSpeech } from "../speech.ts";

/** From the tap to the end of the tone, and to the level that tells of it, in milliseconds. */
const LASTS = 3_500;

interface ToneProps {
  readonly screen: string;
  /** dBFS over the last second; null: it does not tell. */
  readonly levelDbfs: number | null;
  /** Whether it would be heard now. */
  readonly ready: boolean;
}

export function ToneButton({ screen, levelDbfs, ready }: ToneProps) {
  const { say } = useSpeech();
  const { ask, reachable } = useDesk();
  const [playing, setPlaying] = useState(false);

  useEffect(() => {
    if (!playing) return;
    const timer = setTimeout(() => setPlaying(false), LASTS);
    return () => clearTimeout(timer);
  }, [playing]);

  const play = async (): Promise<void> => {
    const told = await ask(async (client) => {
      await client.api.testTone({ id: screen });
      return true;
    });
    setPlaying(told === true);
  };

  const level = levelDbfs ?? SILENCE_DBFS;
  const silent = level < SILENCE_DBFS || levelDbfs === null;
  const text = silent ? say("screen.silence") : `${Math.round(level)} dBFS`.replace("-", "−");
  return (
    <div className="outputs-tone">
      <Button
        disabled={!reachable || !ready || playing}
        onClick={() => void play()}
        aria-label={say("outputs.tone-of", { screen })}
      >
        {say(playing ? "outputs.tone-playing" : "outputs.tone")}
      </Button>
      <div className="outputs-tone__level">
        <LevelBar screen={screen} levelDbfs={level} text={text} className="outputs-tone__bar" />
        <bdi dir={silent ? undefined : "ltr"} aria-hidden="true">
          {text}
        </bdi>
      </div>
    </div>
  );
}
