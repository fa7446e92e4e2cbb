import type { Route } from "../../../../electron/domain/wayfinding/route.ts";

/** Units of the drawing by which a corner of the way is rounded. */
const ROUNDING = 26;

/** The way as a path whose corners are rounded, as people walk them. */
function pathOf(points: Route["points"]): string {
  return points
    .map((point, index) => {
      const [before, next] = [points[index - 1], points[index + 1]];
      if (before === undefined) return `M${point.x} ${point.y}`;
      if (next === undefined) return `L${point.x} ${point.y}`;
      const towards = (end: typeof point): string => {
        const length = Math.hypot(end.x - point.x, end.y - point.y);
        const share = length === 0 ? 0 : Math.min(ROUNDING, length / 2) / length;
        return `${(point.x + (end.x - point.x) * share).toFixed(1)} ${(point.y + (end.y - point.y) * share).toFixed(1)}`;
      };
      return `L${towards(before)}Q${point.x} ${point.y} ${towards(next)}`;
    })
    .join("");
}

interface Props {
  readonly route: Route;
  readonly width: number;
  readonly height: number;
}

/** The way: it draws itself once, and light goes along it towards where it leads. */
export function Path({ route, width, height }: Props) {
  const path = pathOf(route.points);
  return (
    <svg className="path" viewBox={`0 0 ${width} ${height}`} aria-hidden="true" key={path}>
      <path className="path-bed" d={path} pathLength={1} />
      <path className="path-line" d={path} pathLength={1} />
      <path className="path-light" d={path} pathLength={1} />
    </svg>
  );
}
