/** A car, drawn from the side on a floor that mirrors it, in the season's colours. */
import { useId } from "react";
import { shapeOf, type Wheel } from "./shapes.ts";

const GROUND = 290;

function WheelOf({ wheel: { x, radius }, spokes }: { wheel: Wheel; spokes: number }) {
  const y = GROUND - radius;
  const rim = 0.74 * radius;
  return (
    <g transform={`translate(${x} ${y})`}>
      <circle className="car-arch" r={radius + 9} />
      <circle className="car-tyre" r={radius} />
      <circle className="car-rim" r={rim} />
      {Array.from({ length: spokes }, (_, spoke) => (
        <path
          key={spoke}
          className="car-spoke"
          d={`M0 ${-0.16 * rim}L${0.1 * rim} ${-0.94 * rim}L${-0.1 * rim} ${-0.94 * rim}Z`}
          transform={`rotate(${(360 * spoke) / spokes})`}
        />
      ))}
      {spokes === 0 && <circle className="car-spoke" r={0.62 * rim} />}
      <circle className="car-hub" r={0.17 * rim} />
    </g>
  );
}

export function Car({ engine }: { readonly engine: string }) {
  const id = useId();
  const shape = shapeOf(engine);
  return (
    <svg className="car" viewBox="0 0 1000 400" aria-hidden="true" data-engine={engine}>
      <defs>
        <linearGradient id={`${id}paint`} x1="0" y1="0" x2="0" y2="1">
          <stop offset="0" className="car-paint-high" />
          <stop offset="0.46" className="car-paint" />
          <stop offset="1" className="car-paint-low" />
        </linearGradient>
        <linearGradient id={`${id}glass`} x1="0" y1="0" x2="1" y2="1">
          <stop offset="0" className="car-glass-high" />
          <stop offset="0.55" className="car-glass" />
        </linearGradient>
        <linearGradient id={`${id}fade`} x1="0" y1={GROUND} x2="0" y2="400" gradientUnits="userSpaceOnUse">
          <stop offset="0" stopColor="white" stopOpacity="0.3" />
          <stop offset="1" stopColor="white" stopOpacity="0" />
        </linearGradient>
        <mask id={`${id}mask`} maskUnits="userSpaceOnUse" x="0" y={GROUND} width="1000" height="110">
          <rect x="0" y={GROUND} width="1000" height="110" fill={`url(#${id}fade)`} />
        </mask>
      </defs>
      <ellipse className="car-shadow" cx="500" cy={GROUND} rx="470" ry="13" />
      <g id={`${id}whole`}>
        <path d={shape.body} fill={`url(#${id}paint)`} />
        <path d={shape.glass} fill={`url(#${id}glass)`} />
        {shape.trim.map((path) => (
          <path key={path} className="car-trim" d={path} />
        ))}
        {shape.cuts.map((path) => (
          <path key={path} className="car-cut" d={path} />
        ))}
        {shape.lines.map((path) => (
          <path key={path} className="car-line" d={path} />
        ))}
        {shape.roundel !== null && <circle className="car-roundel" cx={shape.roundel.x + 110} cy={shape.roundel.y} r="27" />}
        <path className="car-rimlight" d={shape.body} />
        <path className="car-lamp" d={shape.lamp} />
        <path className="car-tail" d={shape.tail} />
        {shape.wheels.map((wheel) => (
          <WheelOf key={wheel.x} wheel={wheel} spokes={shape.spokes} />
        ))}
      </g>
      <g mask={`url(#${id}mask)`}>
        <use href={`#${id}whole`} transform={`translate(0 ${2 * GROUND}) scale(1 -1)`} />
      </g>
    </svg>
  );
}
