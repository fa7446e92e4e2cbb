/** What is heard beside the text: the chime before it, a recording in its place, and how loud. */
import { Button, NativeSelect, Slider, Switch } from "@mantine/core";
import type { House } from "../../../electron/contract/state.ts";
import { useSpeech } from "../speech.ts";
import type { Draft } from "./draft.ts";
import { useListening } from "./listen.ts";

/** No id begins with a hyphen. */
const NONE = "-none";

/** Where the slider starts. */
const USUAL_VOLUME = 60;

interface SoundFieldsProps {
  readonly house: House;
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
}

export function SoundFields({ house, draft, onChange }: SoundFieldsProps) {
  const { say, sound: soundName } = useSpeech();
  const { sound, chime, volume } = draft;
  const chimes = house.sounds.filter(({ kind }) => kind === "chime").map(({ id }) => id);
  // What goes round and round says nothing.
  const recordings = house.sounds.filter(({ kind }) => kind !== "loop" && kind !== "bed" && kind !== "chime").map(({ id }) => id);
  const choices = (ids: readonly string[], chosen: string | null, nothing: string): { value: string; label: string }[] => [
    { value: NONE, label: nothing },
    ...[...new Set([...ids, ...(chosen === null ? [] : [chosen])])].map((id) => ({ value: id, label: soundName(id) })),
  ];
  const urls = [chime, sound].flatMap((id) => house.sounds.find((one) => one.id === id)?.url ?? []);
  const listening = useListening();
  return (
    <>
      <div className="announce-sounds">
        <NativeSelect
          size="md"
          label={say("announce.chime")}
          value={chime ?? NONE}
          data={choices(chimes, chime, say("announce.no-chime"))}
          onChange={({ currentTarget: { value } }) => onChange({ ...draft, chime: value === NONE ? null : value })}
        />
        <NativeSelect
          size="md"
          label={say("announce.recording")}
          value={sound ?? NONE}
          data={choices(recordings, sound, say("announce.no-recording"))}
          onChange={({ currentTarget: { value } }) => onChange({ ...draft, sound: value === NONE ? null : value })}
        />
        <Button disabled={urls.length === 0} onClick={() => (listening.on ? listening.stop() : listening.start(urls))}>
          {listening.on ? say("announce.listen-stop") : say("announce.listen")}
        </Button>
      </div>
      <div className="fields__volume">
        <Switch
          size="md"
          label={say("announce.own-volume")}
          checked={volume !== null}
          onChange={(event) => onChange({ ...draft, volume: event.currentTarget.checked ? USUAL_VOLUME : null })}
        />
        <span className="fields__level">{volume ?? ""}</span>
        {volume === null ? null : (
          <Slider
            thumbLabel={say("field.volume")}
            min={1}
            max={100}
            size="md"
            thumbSize={28}
            label={null}
            value={volume}
            onChange={(value) => onChange({ ...draft, volume: value })}
          />
        )}
      </div>
    </>
  );
}
