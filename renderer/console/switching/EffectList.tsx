/** What it will change and lie above, in words, before it is done. */
import type { House } from "../../../electron/contract/state.ts";
import { useSpeech } from "../speech.ts";
import type { EffectGroup } from "./effects.ts";

interface EffectListProps {
  readonly house: House;
  readonly groups: readonly EffectGroup[];
  /** Why it could not be made; null: it could. */
  readonly refusal: string | null;
  /** Whether another answer is on its way. */
  readonly waiting: boolean;
}

export function EffectList({ house, groups, refusal, waiting }: EffectListProps) {
  const { say, zone } = useSpeech();
  const named = (zones: readonly string[]): string =>
    zones.length === house.zones.length && zones.length > 1 ? say("sheet.venue") : zones.map(zone).join(", ");
  return (
    <section className="effects" aria-labelledby="effects-title">
      <h3 id="effects-title">{say("effects.title")}</h3>
      <div role="status" aria-busy={waiting}>
        {refusal === null ? null : <p className="trouble">{refusal}</p>}
        {refusal === null && groups.length === 0 ? <p className="quiet">{say("effects.nothing")}</p> : null}
        {groups.map(({ zones, lines }) => (
          <div key={zones.join(" ")} className="effects__group">
            <h4>{named(zones)}</h4>
            <ul>
              {lines.map(({ tone, text }) => (
                <li key={text} className={`effects__line effects__line--${tone}`}>
                  {text}
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  );
}
