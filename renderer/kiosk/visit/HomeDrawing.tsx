/** A drawing for each view, in the season's colours; one line each, as if an engineer had drawn it. */
import type { ViewName } from "./view.ts";

const TICKS = Array.from({ length: 13 }, (_, index) => index);

/** A point of the rev counter's dial: `share` of its sweep, so many units from its middle. */
function dial(share: number, radius: number): string {
  const angle = ((share * 240 - 210) * Math.PI) / 180;
  return `${(60 + radius * Math.cos(angle)).toFixed(2)} ${(62 + radius * Math.sin(angle)).toFixed(2)}`;
}

function Garage() {
  return (
    <>
      <path className="draw-line" d={`M${dial(0, 50)} A50 50 0 1 1 ${dial(1, 50)}`} />
      {TICKS.map((tick) => (
        <path
          key={tick}
          className={tick > 9 ? "draw-red" : "draw-line"}
          d={`M${dial(tick / 12, 50)} L${dial(tick / 12, tick % 2 === 0 ? 41 : 45)}`}
        />
      ))}
      <path className="draw-needle" d={`M60 62 L${dial(0.08, 38)}`} />
      <circle className="draw-hub" cx="60" cy="62" r="5" />
    </>
  );
}

const DRAWN: Readonly<Record<Exclude<ViewName, "garage">, readonly string[]>> = {
  today: ["M60 14a46 46 0 1 0 0 92 46 46 0 0 0 0-92Z", "M60 34v27l19 12"],
  experiences: [
    "M60 16a44 44 0 1 0 0 88 44 44 0 0 0 0-88Z",
    "M60 52a9 9 0 1 0 0 18 9 9 0 0 0 0-18Z",
    "M18 52c13-4 27-4 33 5M102 52c-13-4-27-4-33 5M60 70v34",
  ],
  map: ["M60 106C38 80 28 64 28 48a32 32 0 0 1 64 0c0 16-10 32-32 58Z", "M60 36a12 12 0 1 0 0 24 12 12 0 0 0 0-24Z"],
  opinion: ["M60 16a44 44 0 1 0 0 88 44 44 0 0 0 0-88Z", "M44 50v4M76 50v4M40 68c5 11 12 16 20 16s15-5 20-16"],
};

export function HomeDrawing({ name }: { readonly name: ViewName }) {
  return (
    <svg className="home-drawing" viewBox="0 0 120 120" aria-hidden="true">
      {name === "garage" ? <Garage /> : DRAWN[name].map((d) => <path key={d} className="draw-line" d={d} />)}
    </svg>
  );
}
