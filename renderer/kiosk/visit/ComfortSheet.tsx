/** How a visitor wants to see the screen: size of text, contrast, motion, and everything within reach. */
import { Switch } from "../controls/Switch.tsx";
import type { Language } from "../words.ts";
import type { Comfort } from "./visit.ts";
import { say } from "./words.ts";

const SIZES = ["normal", "large", "larger"] as const;
const SWITCHES = ["contrast", "calm", "reach"] as const;

interface Props {
  readonly comfort: Comfort;
  readonly language: Language;
  readonly change: (comfort: Partial<Comfort>) => void;
  readonly close: () => void;
}

export function ComfortSheet({ comfort, language, change, close }: Props) {
  return (
    <div className="sheet-comfort" role="group" aria-label={say(language, "comfort")}>
      <div className="sheet-sizes" role="group" aria-label={say(language, "size")}>
        {SIZES.map((size) => (
          <button
            key={size}
            type="button"
            className="sheet-size"
            data-size={size}
            aria-label={say(language, size)}
            aria-pressed={comfort.size === size}
            onClick={() => change({ size })}
          >
            <span aria-hidden="true">{language === "ar" ? "أ" : "A"}</span>
          </button>
        ))}
      </div>
      {SWITCHES.map((name) => (
        <Switch key={name} shape="sheet-switch" on={comfort[name]} turn={(on) => change({ [name]: on })}>
          <span>{say(language, name)}</span>
        </Switch>
      ))}
      <button type="button" className="sheet-close" onClick={close}>
        {say(language, "close")}
      </button>
    </div>
  );
}
