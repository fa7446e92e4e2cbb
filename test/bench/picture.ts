/** Draws how costs grow: logarithmic both ways, every point labelled with what was measured, readable by day and by night. */

/** One line: its measured values from the least to the most rules; null where nothing was measured. */
export interface Line {
  readonly name: string;
  /** A class of the style sheet below. */
  readonly look: "one" | "two" | "three" | "four" | "aside" | "aside dotted";
  readonly values: readonly (number | null)[];
}

/** A field of lines with one unit. */
export interface Panel {
  readonly title: string;
  /** Words a value as it is written beside its point. */
  readonly say: (value: number) => string;
  /** Powers of ten between which the values lie. */
  readonly decades: readonly [least: number, most: number];
  readonly lines: readonly Line[];
}

export interface Picture {
  readonly title: string;
  readonly subtitle: string;
  /** What stands below each column: one heading and one line beneath it, and before them what they count. */
  readonly columns: readonly (readonly [heading: string, beneath: string])[];
  readonly counted: readonly [heading: string, beneath: string];
  readonly panels: readonly [Panel, Panel];
  readonly footnote: string;
}

const SIZE = { width: 1120, height: 620 };
const TOP = 118;
const BOTTOM = 528;
/** Pixels that a label needs to itself. */
const LABEL = 14.5;

const STYLE = `
  .card { fill: #fffdf9; stroke: #e6dccf; }
  text { font: 12px system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; fill: #5d5145; }
  .title { font-size: 21px; font-weight: 650; fill: #241a12; }
  .subtitle { font-size: 13px; }
  .panel { font-size: 13px; font-weight: 600; fill: #241a12; }
  .column { font-size: 13px; font-weight: 600; fill: #3a2e24; }
  .tick { font-size: 11px; fill: #857767; }
  .grid { stroke: #eee5d9; }
  .line { fill: none; stroke-width: 2.5; stroke-linecap: round; stroke-linejoin: round; }
  .halo { stroke: #fffdf9; stroke-width: 4px; stroke-linejoin: round; paint-order: stroke; font-variant-numeric: tabular-nums; }
  .dot { stroke: #fffdf9; stroke-width: 2; }
  .name { font-weight: 650; }
  .leader { stroke-width: 1; opacity: 0.55; }
  .one { --ink: #b3470a; } .two { --ink: #0b6e69; } .three { --ink: #6a45b8; } .four { --ink: #1763a6; } .aside { --ink: #756b61; }
  .line, .leader { stroke: var(--ink); } .dot, .halo { fill: var(--ink); }
  .aside .line { stroke-dasharray: 7 5; stroke-width: 2; } .dotted .line { stroke-dasharray: 1.5 5; }
  @media (prefers-color-scheme: dark) {
    .card { fill: #17120e; stroke: #34291f; }
    text { fill: #c9b8a6; }
    .title, .panel { fill: #fbf1e4; }
    .column { fill: #eadccb; }
    .tick { fill: #9d8c7b; }
    .grid { stroke: #2a211a; }
    .halo, .dot { stroke: #17120e; }
    .one { --ink: #ff9f57; } .two { --ink: #4fd0c3; } .three { --ink: #bfa1ff; } .four { --ink: #74b9ff; } .aside { --ink: #ab9d8e; }
    .halo { fill: var(--ink); }
  }`;

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
const near = (value: number): string => String(Math.round(value * 10) / 10);

interface Place {
  readonly left: number;
  readonly right: number;
}

/** Where each label of a column goes: at its point, or as little away from there as leaves room for the others. */
function spread(wanted: readonly number[]): number[] {
  const order = wanted.map((_, index) => index).toSorted((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0));
  /** Groups of labels that touch, each centred on what its members want. */
  const groups: { members: number[]; centre: number }[] = [];
  const half = ({ members }: { members: number[] }): number => (members.length * LABEL) / 2;
  for (const index of order) {
    let group = { members: [index], centre: wanted[index] ?? 0 };
    for (let above = groups.at(-1); above !== undefined; above = groups.at(-1)) {
      if (above.centre + half(above) <= group.centre - half(group)) break;
      groups.pop();
      const members = [...above.members, ...group.members];
      group = { members, centre: members.reduce((sum, member) => sum + (wanted[member] ?? 0), 0) / members.length };
    }
    groups.push(group);
  }
  const places = [...wanted];
  for (const group of groups) {
    group.members.forEach((member, at) => (places[member] = group.centre - half(group) + (at + 0.5) * LABEL));
  }
  return places;
}

function panelMarkup(panel: Panel, { columns, counted }: Picture, place: Place): string {
  const {
    title,
    say,
    decades: [least, most],
    lines,
  } = panel;
  const step = (place.right - place.left) / (columns.length - 1);
  const x = (column: number): number => place.left + column * step;
  const y = (value: number): number => BOTTOM - ((Math.log10(value) - least) / (most - least)) * (BOTTOM - TOP);
  const decades = Array.from({ length: most - least + 1 }, (_, index) => 10 ** (least + index));
  const grid = decades.map(
    (value) =>
      `<line class="grid" x1="${place.left - 30}" x2="${place.right + 14}" y1="${near(y(value))}" y2="${near(y(value))}"/>` +
      `<text class="tick" x="${place.left - 38}" y="${near(y(value) + 4)}" text-anchor="end">${escaped(say(value))}</text>`,
  );
  const below = columns.map(
    ([heading, beneath], column) =>
      `<text class="column" x="${near(x(column))}" y="${BOTTOM + 26}" text-anchor="middle">${escaped(heading)}</text>` +
      `<text class="tick" x="${near(x(column))}" y="${BOTTOM + 43}" text-anchor="middle">${escaped(beneath)}</text>`,
  );
  const drawn = lines.map(({ look, values }) => {
    const points = values.flatMap((value, column) => (value === null ? [] : [[x(column), y(value)] as const]));
    const path = points.map(([px, py], index) => `${index === 0 ? "M" : "L"}${near(px)} ${near(py)}`).join("");
    const dots = points.map(([px, py]) => `<circle class="dot" cx="${near(px)}" cy="${near(py)}" r="4.5"/>`).join("");
    return `<g class="${look}"><path class="line" d="${path}"/>${dots}</g>`;
  });
  const labels = columns.map((_, column) => {
    const ys = lines.flatMap(({ values }) => values[column] ?? []).map(y);
    const here = lines.flatMap(({ name, look, values }) => {
      const value = values[column];
      if (value === undefined || value === null) return [];
      const isEnd = values.slice(column + 1).every((later) => later === null);
      const roomAbove = Math.min(...ys.map((other) => y(value) - other).filter((distance) => distance > 0));
      const roomBelow = Math.min(...ys.map((other) => other - y(value)).filter((distance) => distance > 0));
      // The lowest line has all the room below it.
      const side = roomBelow === Infinity || (roomAbove < 2 * LABEL && roomBelow > roomAbove) ? "below" : "above";
      return [
        { look, value, name: isEnd ? name : null, side: isEnd && column === columns.length - 1 ? "beside" : side } as const,
      ];
    });
    // A line that rises leaves room above on the left of its point, and below on the right; the first has the scale on its left.
    const offsets = {
      above: column === 0 ? { x: 0, y: -14, anchor: "middle" } : { x: 10, y: -14, anchor: "end" },
      below: column === 0 ? { x: 0, y: 15, anchor: "middle" } : { x: -8, y: 15, anchor: "start" },
      beside: { x: 14, y: 0, anchor: "start" },
    };
    const places = spread(here.map(({ value, side }) => y(value) + offsets[side].y));
    return here
      .map(({ look, value, name, side }, index) => {
        const at = places[index] ?? 0;
        const { x: shift, anchor } = offsets[side];
        const text = name === null ? say(value) : `<tspan class="name">${escaped(name)}</tspan> ${say(value)}`;
        const leader =
          side === "beside" && Math.abs(at - y(value)) > 4
            ? `<line class="leader" x1="${near(x(column) + 5)}" y1="${near(y(value))}" x2="${near(x(column) + 12)}" y2="${near(at)}"/>`
            : "";
        return `<g class="${look}">${leader}<text class="halo" x="${near(x(column) + shift)}" y="${near(at + 4)}" text-anchor="${anchor}">${text}</text></g>`;
      })
      .join("");
  });
  const counts = counted.map(
    (word, row) =>
      `<text class="tick" x="${place.left - 38}" y="${BOTTOM + 26 + 17 * row}" text-anchor="end">${escaped(word)}</text>`,
  );
  const heading = `<text class="panel" x="${place.left - 30}" y="${TOP - 22}">${escaped(title)}</text>`;
  return [heading, ...grid, ...counts, ...below, ...drawn, ...labels].join("\n  ");
}

/** All that the picture shows, as sentences for people who listen to it. */
function description({ columns, counted, panels }: Picture): string {
  return panels
    .flatMap(({ title, lines, say }) => [
      `${title}.`,
      ...lines.map(({ name, values }) => {
        const said = values.flatMap((value, column) =>
          value === null
            ? []
            : [`${say(value)} at ${columns[column]?.map((each, row) => `${each} ${counted[row] ?? ""}`).join(" and ") ?? ""}`],
        );
        return `${name}: ${said.join(", ")}.`;
      }),
    ])
    .join(" ");
}

/** The picture as the text of an SVG file. */
export function drawPicture(picture: Picture): string {
  const { width, height } = SIZE;
  const [wide, narrow] = picture.panels;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title description">
  <title id="title">${escaped(picture.title)}</title>
  <desc id="description">${escaped(description(picture))}</desc>
  <style>${STYLE}
  </style>
  <rect class="card" x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="14"/>
  <text class="title" x="32" y="44">${escaped(picture.title)}</text>
  <text class="subtitle" x="32" y="67">${escaped(picture.subtitle)}</text>
  ${panelMarkup(wide, picture, { left: 108, right: 520 })}
  ${panelMarkup(narrow, picture, { left: 806, right: 990 })}
  <text class="tick" x="32" y="${height - 18}">${escaped(picture.footnote)}</text>
</svg>
`;
}
