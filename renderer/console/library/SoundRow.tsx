/** One sound of the catalogue: to listen to, and everything its card says. */
import { useEffect, useRef, useState } from "react";
import type { CatalogueSound, Waveform } from "../../../electron/contract/recording.ts";
import { useLink } from "../../link/react.ts";
import { useDesk } from "../desk.ts";
import { useSpeech } from "../speech.ts";
import { decimalText, lengthText } from "./figures.ts";
import { goesRound } from "./level.ts";
import type { Listening } from "./listening.ts";
import { ListenButton } from "./ListenButton.tsx";
import { Outline } from "./Outline.tsx";
import { SoundActions } from "./SoundActions.tsx";

/** The outline of a sound, asked for once its row comes into sight; null before, and where it cannot be had. */
function useOutline(id: string, row: { readonly current: HTMLElement | null }): Waveform | null {
  const link = useLink();
  const { reachable } = useDesk();
  const [waveform, setWaveform] = useState<Waveform | null>(null);
  const [seen, setSeen] = useState(false);

  useEffect(() => {
    const element = row.current;
    if (element === null) return;
    const eye = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) setSeen(true);
    });
    eye.observe(element);
    return () => eye.disconnect();
  }, [row]);

  useEffect(() => {
    if (!seen || !reachable || waveform !== null) return;
    const leave = new AbortController();
    // The controller may have gone since this was drawn, and then there is nobody to ask.
    const ask = async (): Promise<void> => {
      setWaveform((await link.client().api.sounds.waveform({ id }, { signal: leave.signal })).waveform);
    };
    // A row without its picture still says everything else.
    ask().catch(() => undefined);
    return () => leave.abort();
  }, [id, link, reachable, seen, waveform]);
  return waveform;
}

interface SoundRowProps {
  readonly sound: CatalogueSound;
  readonly listening: Listening;
  readonly onDelete: () => void;
  readonly onChanged: () => void;
}

export function SoundRow({ sound, listening, onDelete, onChanged }: SoundRowProps) {
  const { say, name, language } = useSpeech();
  const row = useRef<HTMLLIElement>(null);
  const waveform = useOutline(sound.id, row);
  const title = name(sound.title);
  const heard = listening.url === sound.url;
  const uses = sound.usedBy.map((use) => say(`sounds.use.${use.kind}`, { name: name(use.name) }));
  return (
    <li className={sound.own ? "sounds-row sounds-row--own" : "sounds-row"} ref={row} aria-label={title}>
      <ListenButton title={title} url={sound.url} loop={goesRound(sound.kind)} listening={listening} />
      <div className="sounds-row__name">
        <h4>{title}</h4>
        <p className="quiet">
          <bdi>{sound.licence}</bdi>, <bdi>{sound.source}</bdi>
        </p>
      </div>
      <Outline waveform={waveform} label={say("sounds.drawing", { title })} position={heard ? listening.position : null} />
      <p className="sounds-row__facts">
        <span>{say(`sounds.kind.${sound.kind}`)}</span>
        <span>{lengthText(sound.durationSeconds)}</span>
        <span>{say("sounds.lufs", { value: decimalText(sound.loudnessLufs, language) })}</span>
      </p>
      <div className="sounds-row__uses">
        <p className={uses.length === 0 ? "quiet" : undefined}>
          {uses.length === 0 ? say("sounds.unused") : `${say("sounds.used")} ${uses.join(", ")}`}
        </p>
        {sound.own && uses.length > 0 ? <p className="quiet">{say("sounds.stays")}</p> : null}
      </div>
      {sound.own ? <SoundActions sound={sound} onDelete={onDelete} onChanged={onChanged} /> : null}
    </li>
  );
}
