/** What is changed in a zone: playlist, volume, theme, accent; whatever is left as planned keeps following the plan. */
import { NativeSelect, Slider, Switch } from "@mantine/core";
import type { Settings } from "../../electron/contract/plan.ts";
import type { House } from "../../electron/contract/state.ts";
import { useSpeech } from "./speech.ts";

/** No id begins with a hyphen. */
const LEAVE = "-leave";
const NOTHING = "-nothing";

interface FieldProps {
  readonly label: string;
  readonly value: string | null | undefined;
  readonly nothing: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly focused: boolean;
  readonly onChange: (value: string | null | undefined) => void;
}

function ChoiceField({ label, value, nothing, choices, focused, onChange }: FieldProps) {
  const { say } = useSpeech();
  return (
    <NativeSelect
      label={label}
      size="md"
      data-autofocus={focused ? true : undefined}
      value={value === undefined ? LEAVE : (value ?? NOTHING)}
      data={[{ value: LEAVE, label: say("sheet.leave") }, ...choices, { value: NOTHING, label: nothing }]}
      onChange={({ currentTarget }) =>
        onChange(currentTarget.value === LEAVE ? undefined : currentTarget.value === NOTHING ? null : currentTarget.value)
      }
    />
  );
}

/** The settings with one field changed; undefined takes it out. */
function withField(
  set: Settings,
  field: "theme" | "playlist" | "volume" | "accent",
  value: string | number | null | undefined,
): Settings {
  const kept = Object.fromEntries(Object.entries(set).filter(([key]) => key !== field));
  return value === undefined ? kept : { ...kept, [field]: value };
}

interface SettingsFieldsProps {
  readonly house: House;
  readonly set: Settings;
  readonly accents: boolean;
  /** What the zone's volume is now: where the slider starts. */
  readonly volumeNow: number;
  readonly onChange: (set: Settings) => void;
}

export function SettingsFields({ house, set, accents, volumeNow, onChange }: SettingsFieldsProps) {
  const speech = useSpeech();
  const { say } = speech;
  const volume = typeof set.volume === "number" ? set.volume : null;
  const named = (id: string, label: string) => ({ value: id, label });
  return (
    <div className="fields">
      <ChoiceField
        label={say("field.playlist")}
        value={set.playlist}
        nothing={say("value.playlist-none")}
        choices={house.playlists.map(({ id }) => named(id, speech.playlist(id)))}
        focused
        onChange={(value) => onChange(withField(set, "playlist", value))}
      />
      <div className="fields__volume">
        <Switch
          size="md"
          label={say("sheet.volume-change")}
          checked={volume !== null}
          onChange={(event) => onChange(withField(set, "volume", event.currentTarget.checked ? volumeNow : undefined))}
        />
        <span className="fields__level">{volume ?? ""}</span>
        <Slider
          thumbLabel={say("field.volume")}
          min={0}
          max={100}
          size="md"
          thumbSize={28}
          label={null}
          disabled={volume === null}
          value={volume ?? volumeNow}
          onChange={(value) => onChange(withField(set, "volume", value))}
        />
      </div>
      <ChoiceField
        label={say("field.theme")}
        value={set.theme}
        nothing={say("value.theme-none")}
        choices={house.themes.map(({ id }) => named(id, speech.theme(id)))}
        focused={false}
        onChange={(value) => onChange(withField(set, "theme", value))}
      />
      {accents ? (
        <ChoiceField
          label={say("field.accent")}
          value={set.accent}
          nothing={say("value.accent-none")}
          choices={house.sounds.filter(({ kind }) => kind === "accent").map(({ id }) => named(id, speech.accent(id)))}
          focused={false}
          onChange={(value) => onChange(withField(set, "accent", value))}
        />
      ) : null}
    </div>
  );
}
