/** How a loop's end meets its beginning: said, to be heard, and a better cut where there is one. */
import { Button, Checkbox } from "@mantine/core";
import type { Draft } from "../../../electron/contract/recording.ts";
import { useSpeech } from "../speech.ts";
import { decimalText, lengthText } from "./figures.ts";
import type { Listening } from "./listening.ts";

interface SeamPartProps {
  readonly id: string;
  readonly draft: Draft;
  readonly cut: boolean;
  readonly busy: boolean;
  readonly listening: Listening;
  readonly onCut: (cut: boolean) => void;
}

/** Minutes, seconds and thousandths: a cut is finer than a second. */
function placeText(seconds: number): string {
  const thousandths = Math.round((seconds % 1) * 1000);
  return `${lengthText(Math.floor(seconds))}.${String(thousandths).padStart(3, "0")}`;
}

export function SeamPart({ id, draft, cut, busy, listening, onCut }: SeamPartProps) {
  const { say, language } = useSpeech();
  const { seam, suggestion } = draft;
  const hear = (suggested: boolean) => {
    const url = `/api/recordings/${id}/seam.wav?cut=${String(suggested)}`;
    const heard = listening.url === url;
    const words = heard ? "sounds.seam.stop" : suggested ? "sounds.seam.hear-cut" : "sounds.seam.hear";
    return (
      <Button size="sm" aria-pressed={heard} onClick={() => listening.toggle(url, false)}>
        {say(words)}
      </Button>
    );
  };
  if (seam === null) return <p className="sounds-seam quiet">{say("sounds.seam.short")}</p>;
  const well = seam.verdict === "seamless";
  return (
    <div className="sounds-seam" role="group" aria-label={say("sounds.seam.title")}>
      <p className={well ? "sounds-seam__verdict sounds-seam__verdict--well" : "sounds-seam__verdict"}>
        {say(`sounds.seam.${seam.verdict}`)}
      </p>
      {hear(false)}
      {well ? null : suggestion === null ? (
        <p className="quiet sounds-seam__advice">{say("sounds.seam.none")}</p>
      ) : (
        <>
          <p className="sounds-seam__advice">
            {suggestion.cut.method === "match"
              ? say("sounds.seam.match", {
                  from: placeText(suggestion.cut.startSeconds),
                  to: placeText(suggestion.cut.endSeconds),
                })
              : say("sounds.seam.crossfade", { seconds: decimalText(suggestion.cut.crossfadeSeconds, language) })}
          </p>
          {hear(true)}
          <Checkbox
            className="sounds-seam__use"
            label={say("sounds.seam.use")}
            checked={cut}
            disabled={busy}
            onChange={(event) => onCut(event.currentTarget.checked)}
          />
        </>
      )}
    </div>
  );
}
