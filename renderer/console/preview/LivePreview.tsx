/** A kiosk as it would look at some instant: its own page, small, in a frame that lets nothing in or out. */
import { useEffect, useRef } from "react";
import type { VenueState } from "../../../electron/contract/state.ts";
import type { DayPart, Theme } from "../../../electron/contract/theme.ts";
import { formatInstant, type Instant } from "../../../electron/contract/words.ts";
import { useSpeech } from "../speech.ts";
import { useTurn } from "./turn.ts";
import { useDressing } from "./use-dressing.ts";

/** CSS pixels of the screens that a preview stands for. */
const SIZES = { landscape: { width: 1_920, height: 1_080 }, portrait: { width: 1_080, height: 1_920 } } as const;

export interface Look {
  /** The id of a zone. */
  readonly zone: string;
  /** May be a draft that nobody has kept, whose `base` is a folder that exists. */
  readonly theme: Theme;
  readonly part: DayPart;
  /** The tag of the language a visitor reads. */
  readonly language: string;
  readonly shape: keyof typeof SIZES;
  /** What it shows, for whoever does not see it. */
  readonly title: string;
}

interface LivePreviewProps extends Look {
  /** When it would be seen; null: now. */
  readonly at: Instant | null;
  /** Whether the venue is open then; null: as it is now. */
  readonly opening: VenueState["opening"] | null;
}

function Page({ zone, theme, part, language, title, at, opening }: LivePreviewProps) {
  const { say } = useSpeech();
  const frame = useRef<HTMLIFrameElement>(null);
  const { skyTop, skyBottom, ink } = theme.tokens[part];
  const dressed = useDressing(frame, {
    kind: "dress",
    theme,
    part,
    language,
    at: at === null ? null : formatInstant(at),
    opening,
  });
  return (
    <>
      <div className="kiosk-preview__screen" role="img" aria-label={title}>
        <iframe ref={frame} src={`/kiosk/?preview=${encodeURIComponent(zone)}`} title={title} tabIndex={-1} inert />
      </div>
      <p
        className="kiosk-preview__loading"
        role="status"
        style={{ backgroundImage: `linear-gradient(${skyTop}, ${skyBottom})`, color: ink }}
      >
        {dressed ? "" : say("preview.loading")}
      </p>
    </>
  );
}

export function LivePreview(props: LivePreviewProps) {
  const { zone, shape } = props;
  const { say } = useSpeech();
  const live = useTurn();
  const box = useRef<HTMLDivElement>(null);
  const { width } = SIZES[shape];

  // A style of the element itself, since the page's policy forbids style sheets that are written on the way.
  useEffect(() => {
    const { current } = box;
    if (current === null) return undefined;
    const fit = (): void => current.style.setProperty("--kiosk-scale", String(current.clientWidth / width));
    fit();
    const resized = new ResizeObserver(fit);
    resized.observe(current);
    return () => resized.disconnect();
  }, [width]);

  return (
    <div ref={box} className="kiosk-preview" data-shape={shape}>
      {live ? <Page key={zone} {...props} /> : <p className="kiosk-preview__loading">{say("preview.elsewhere")}</p>}
    </div>
  );
}
