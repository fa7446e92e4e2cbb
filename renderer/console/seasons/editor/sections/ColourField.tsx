/** One colour: chosen or typed, with how well it can be told from the others, and the nearest one that can. */
import { Button, ColorInput } from "@mantine/core";
import { useState } from "react";
import type { Tokens } from "../../../../../electron/contract/theme.ts";
import { useSpeech } from "../../../speech.ts";
import { type Pair, pairsOf, passes, ratioText, suggestionFor, type Token, TOKENS, typedColour } from "../../logic/colours.ts";

function PairMark({ pair, tokens, token }: { pair: Pair; tokens: Tokens; token: Token }) {
  const { say, language } = useSpeech();
  const { other, behind, ratio, least } = pair;
  const well = passes(pair);
  const values = {
    colour: say(`making.token.${other}`),
    ratio: ratioText(ratio, language),
    least: ratioText(least, language),
  };
  return (
    <li className={well ? "making-pair" : "making-pair making-pair--fails"}>
      <span
        className={least < 4.5 ? "making-pair__sample making-pair__sample--lamp" : "making-pair__sample"}
        style={{ color: tokens[behind ? token : other], backgroundColor: tokens[behind ? other : token] }}
        aria-hidden="true"
      />
      {say(well ? "making.pair" : behind ? "making.pair-fails" : "making.pair-fails-above", values)}
    </li>
  );
}

interface ColourFieldProps {
  readonly token: Token;
  readonly tokens: Tokens;
  readonly onColour: (colour: string) => void;
  readonly onSuggestion: (colour: string) => void;
}

export function ColourField({ token, tokens, onColour, onSuggestion }: ColourFieldProps) {
  const { say } = useSpeech();
  const colour = tokens[token];
  /** What the field says, and for which colour: half a colour stays as it is typed, and an undone one is shown. */
  const [typed, setTyped] = useState({ text: colour, colour });
  if (typed.colour !== colour) setTyped({ text: colour, colour });
  const all = pairsOf(tokens, token);
  const fails = all.some((pair) => !passes(pair));
  const suggestion = fails ? suggestionFor(tokens, token) : null;
  // What a ground carries is told beside that; only where another ground would help, beside the ground as well.
  const pairs = all.filter((pair) => pair.behind || (suggestion !== null && !passes(pair)));
  const needs = pairs.some((pair) => !passes(pair));
  const label = say(`making.token.${token}`);

  const type = (text: string): void => {
    const next = typedColour(text);
    setTyped({ text, colour: next ?? colour });
    if (next !== null && next !== colour) onColour(next);
  };

  return (
    <div className="making-colour">
      <ColorInput
        label={label}
        description={say(`making.token-hint.${token}`)}
        format="hex"
        value={typed.text}
        swatches={[...new Set(TOKENS.map((one) => tokens[one]))]}
        swatchesPerRow={7}
        rightSectionWidth={48}
        eyeDropperButtonProps={{ "aria-label": say("making.pick", { colour: label }) }}
        onChange={type}
      />
      <div className="making-colour__verdict">
        <div role="status">
          {pairs.length === 0 ? null : (
            <ul className="making-pairs">
              {pairs.map((pair) => (
                <PairMark key={pair.other} pair={pair} tokens={tokens} token={token} />
              ))}
            </ul>
          )}
          {needs && suggestion === null ? <p className="making-colour__none">{say("making.no-colour")}</p> : null}
        </div>
        {suggestion === null ? null : (
          <Button
            size="sm"
            className="making-colour__suggestion"
            leftSection={<span className="making-swatch" style={{ backgroundColor: suggestion }} aria-hidden="true" />}
            aria-label={say("making.take-one", { colour: label, suggestion })}
            onClick={() => onSuggestion(suggestion)}
          >
            {say("making.take", { suggestion })}
          </Button>
        )}
      </div>
    </div>
  );
}
