/** The draft on a kiosk, live: by day or by night, lying or standing, in a language, open or closed. */
import type { ReactNode } from "react";
import type { DayPart, Theme } from "../../../../electron/contract/theme.ts";
import { LivePreview } from "../../preview/LivePreview.tsx";
import { useSpeech } from "../../speech.ts";
import { LANGUAGES, type Language } from "../logic/draft.ts";
import { Choice, plainOptions } from "./Choice.tsx";
import { LANGUAGE_NAMES } from "./language-names.ts";

/** How the draft is looked at. */
export interface Look {
  readonly part: DayPart;
  readonly shape: "landscape" | "portrait";
  readonly language: Language;
  readonly closed: boolean;
}

interface StandProps {
  readonly theme: Theme;
  /** The zone whose kiosk it stands on; null: the house has none. */
  readonly zone: string | null;
  readonly look: Look;
  readonly onLook: (look: Look) => void;
  /** What stands above it. */
  readonly children: ReactNode;
}

export function Stand({ theme, zone, look, onLook, children }: StandProps) {
  const { say, name } = useSpeech();
  const { part, shape, language, closed } = look;
  return (
    <aside className="making-stand" aria-label={say("making.preview")}>
      {children}
      <div className="making-stand__looks">
        <Choice
          label={say("making.part")}
          value={part}
          options={plainOptions(["day", "night"], (value) => say(`making.part.${value}`))}
          onChange={(value) => onLook({ ...look, part: value })}
        />
        <Choice
          label={say("making.shape")}
          value={shape}
          options={plainOptions(["landscape", "portrait"], (value) => say(`making.shape.${value}`))}
          onChange={(value) => onLook({ ...look, shape: value })}
        />
        <Choice
          label={say("making.hours")}
          value={closed ? "closed" : "open"}
          options={plainOptions(["open", "closed"], (value) => say(`making.hours.${value}`))}
          onChange={(value) => onLook({ ...look, closed: value === "closed" })}
        />
        <Choice
          label={say("making.preview-language")}
          value={language}
          options={plainOptions(LANGUAGES, (value) => LANGUAGE_NAMES[value])}
          onChange={(value) => onLook({ ...look, language: value })}
        />
      </div>
      <div className="making-stand__screen" data-shape={shape}>
        {zone === null ? (
          <p className="quiet">{say("making.preview-nowhere")}</p>
        ) : (
          <LivePreview
            zone={zone}
            theme={theme}
            part={part}
            language={language}
            shape={shape}
            title={say("making.preview-of", { name: name(theme.name) })}
            at={null}
            opening={{ open: !closed, until: null }}
          />
        )}
      </div>
    </aside>
  );
}
