/** The drawing of a map as a part of the page, so that it wears the season; what is no picture in it is left out. */

const SVG = "http://www.w3.org/2000/svg";

/** The controller has refused all else already; whatever lies between it and the page has not. */
const DRAWN: ReadonlySet<string> = new Set(
  "svg g defs symbol use title desc path rect circle ellipse line polyline polygon text tspan linearGradient radialGradient stop pattern clipPath mask marker filter feBlend feColorMatrix feComponentTransfer feComposite feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode feMorphology feOffset feTile feTurbulence".split(
    " ",
  ),
);

/** So that no id of a drawing meets one of the page. */
const PREFIX = "drawing-";

function adoptAttribute(element: Element, { name, value }: Attr): void {
  if (/^on/i.test(name) || /^xml(ns)?(:|$)/.test(name)) {
    element.removeAttribute(name);
    return;
  }
  if (name === "id") element.id = `${PREFIX}${value}`;
  else if (/(^|:)href$/.test(name)) {
    element.removeAttribute(name);
    if (value.startsWith("#")) element.setAttribute("href", `#${PREFIX}${value.slice(1)}`);
  } else if (value.includes("url(")) {
    const inner = /^\s*url\(\s*["']?#([\w-]+)["']?\s*\)\s*$/.exec(value)?.[1];
    if (inner === undefined) element.removeAttribute(name);
    else element.setAttribute(name, `url(#${PREFIX}${inner})`);
  }
}

/** null: the text is no SVG. Elements that have the id of a zone carry it as `data-zone`. */
function adopt(text: string, zones: ReadonlySet<string>): SVGSVGElement | null {
  const { documentElement: root } = new DOMParser().parseFromString(text, "image/svg+xml");
  if (!(root instanceof SVGSVGElement)) return null;
  for (const element of [root, ...root.querySelectorAll("*")]) {
    if (element.namespaceURI !== SVG || !DRAWN.has(element.localName)) {
      element.remove();
      continue;
    }
    if (element instanceof SVGElement && zones.has(element.id)) element.dataset["zone"] = element.id;
    for (const attribute of Array.from(element.attributes)) adoptAttribute(element, attribute);
  }
  for (const told of root.querySelectorAll(":scope > title, :scope > desc")) told.remove();
  root.removeAttribute("width");
  root.removeAttribute("height");
  return root;
}

/** Fetches a drawing; null where it cannot be had: the places are found without it. */
export async function fetchDrawing(name: string, zones: ReadonlySet<string>): Promise<SVGSVGElement | null> {
  try {
    const answer = await fetch(`/maps/${name}`);
    return answer.ok ? adopt(await answer.text(), zones) : null;
  } catch {
    // The controller is away, and nothing was kept.
    return null;
  }
}
