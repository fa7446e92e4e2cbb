/** The sound garage: cars to touch, and the engine of the one that comes forward. */
import { type CSSProperties, useMemo, useState } from "react";
import { type Offered, offeredOf } from "../../../../electron/domain/garage/offered.ts";
import { useReturn } from "../../controls/use-return.ts";
import type { ViewProps } from "../../visit/view.ts";
import { Car } from "./Car.tsx";
import { lineOf, nameOf } from "./catalogue.ts";
import { Stand } from "./Stand.tsx";
import { say } from "./words.ts";
import "./garage.css";
import "./car.css";

/** As the cars stand: the house's own first, then from the eldest to the newest; what nobody described comes after. */
const ORDER = ["flat-six", "classic", "v8", "boxer-four", "v12", "electric"];

function inOrder(engines: readonly Offered[]): readonly Offered[] {
  const place = ({ id }: Offered): number => (ORDER.includes(id) ? ORDER.indexOf(id) : ORDER.length);
  return engines.toSorted((a, b) => place(a) - place(b));
}

export function GarageView({ house, language, calm, about }: ViewProps) {
  const engines = useMemo(() => inOrder(offeredOf(house.sounds)), [house.sounds]);
  const [chosen, setChosen] = useState<string | null>(about);
  const line = useReturn<HTMLUListElement>(chosen, "engine");
  const engine = engines.find(({ id }) => id === chosen);
  if (engine !== undefined)
    return <Stand key={engine.id} engine={engine} house={house} language={language} calm={calm} back={() => setChosen(null)} />;
  return (
    <section className="garage">
      <header className="garage-head">
        <h1 className="garage-title">{say(language, "title")}</h1>
        <p className="garage-lead">{say(language, engines.length > 0 ? "lead" : "none")}</p>
      </header>
      <ul ref={line} className="garage-cars">
        {engines.map(({ id }, index) => {
          const late: CSSProperties = { animationDelay: `${60 * index}ms` };
          return (
            <li key={id} style={late}>
              <button type="button" className="garage-car" data-engine={id} onClick={() => setChosen(id)}>
                <Car engine={id} />
                <span className="garage-words">
                  <strong>{nameOf(id, house, language)}</strong>
                  <span>{lineOf(id, language)}</span>
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
