/** The colours of a theme by day or by night: the same that the preview shows. */
import type { DayPart } from "../../../../../electron/contract/theme.ts";
import { useSpeech } from "../../../speech.ts";
import { failingCounts, TOKENS } from "../../logic/colours.ts";
import { withColour } from "../../logic/draft.ts";
import { Choice } from "../Choice.tsx";
import { ColourField } from "./ColourField.tsx";
import type { SectionProps } from "./section.ts";

interface ColoursSectionProps extends SectionProps {
  readonly part: DayPart;
  readonly onPart: (part: DayPart) => void;
}

export function ColoursSection({ draft, edit, part, onPart }: ColoursSectionProps) {
  const { say } = useSpeech();
  const failing = failingCounts(draft.tokens);
  const parts: readonly DayPart[] = ["day", "night"];
  return (
    <>
      <Choice
        label={say("making.part")}
        value={part}
        onChange={onPart}
        options={parts.map((value) => ({
          value,
          text: say(`making.part.${value}`),
          needs: failing[value] > 0 ? say("making.wrong", { count: failing[value] }) : null,
        }))}
      />
      <p className="quiet">{say("making.contrast-hint")}</p>
      <div className="making-colours">
        {TOKENS.map((token) => (
          <ColourField
            key={token}
            token={token}
            tokens={draft.tokens[part]}
            onColour={(colour) => edit(`tokens.${part}.${token}`, (held) => withColour(held, part, token, colour))}
            onSuggestion={(colour) => edit(null, (held) => withColour(held, part, token, colour))}
          />
        ))}
      </div>
    </>
  );
}
