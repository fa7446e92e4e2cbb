/**
 * Whether an SVG is a picture and nothing more: no script, nothing that is fetched, nothing that moves by itself, nothing
 * that grows when it is drawn. What is allowed is listed; everything else is refused.
 */
import { rasterFault } from "./raster.ts";
import { UnreadableXml, type XmlAttribute, type XmlElement, readXml } from "./xml.ts";

const SVG = "http://www.w3.org/2000/svg";
const XLINK = "http://www.w3.org/1999/xlink";
const XML = "http://www.w3.org/XML/1998/namespace";

const DRAWN: ReadonlySet<string> = new Set(
  [
    "svg g defs symbol use switch title desc metadata style path rect circle ellipse line polyline polygon image",
    "text tspan textPath linearGradient radialGradient stop pattern clipPath mask marker filter feBlend",
    "feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap",
    "feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode",
    "feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence",
  ].flatMap((names) => names.split(" ")),
);

/** What drawing programs note for themselves; browsers do nothing with it. */
const NOTES: ReadonlySet<string> = new Set([
  "http://www.inkscape.org/namespaces/inkscape",
  "http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd",
  "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  "http://creativecommons.org/ns#",
  "http://web.resource.org/cc/",
  "http://purl.org/dc/elements/1.1/",
]);

/** Elements as they are drawn, everything that is used counted each time: beyond it a kiosk stands still. */
const MOST_DRAWN = 300_000;

/** Elements that stand or refer behind one another. */
const LONGEST_CHAIN = 500;

/** Attributes that each element inside inherits. */
const INHERITED = /^(fill|stroke|marker|marker-(start|mid|end)|style)$/;

class Refused extends Error {}

const NOTHING: readonly string[] = [];

/** The ids that a piece of CSS refers to. Refuses what would be fetched, or cannot be told. */
function referencesIn(css: string, place: () => string): readonly string[] {
  // Nearly every attribute: nothing is called, nothing is hidden.
  if (!css.includes("(") && !css.includes("\\")) return NOTHING;
  const where = place();
  if (css.includes("\\")) throw new Refused(`hides something behind a backslash in ${where}`);
  if (/(?<![\w-])(-webkit-)?(image-set|cross-fade|image|src|paint|element)\s*\(/i.test(css)) {
    throw new Refused(`has an image function of CSS in ${where}: put the picture into the theme as a layer`);
  }
  // An address goes on to the end where its bracket is not closed: its beginning says enough.
  return [...css.matchAll(/url\s*\(\s*["']?\s*([^\s"')]*)/gi)].map(([, address = ""]) => {
    if (!address.startsWith("#"))
      throw new Refused(`refers to something outside of it (url(${address.slice(0, 60)})) in ${where}`);
    return address.slice(1);
  });
}

/** A picture inside the picture: only one of pixels, and only written into it. */
function judgeInnerPicture(address: string, where: string): void {
  const data = /^\s*data:image\/(png|jpeg|webp|avif);base64,([A-Za-z0-9+/=\s]*)$/.exec(address);
  if (data === null) throw new Refused(`refers to something outside of it (${address.slice(0, 60)}) in ${where}`);
  const fault = rasterFault(Buffer.from(data[2] ?? "", "base64"), data[1] ?? "");
  if (fault !== null) throw new Refused(`holds a picture in ${where} that ${fault}`);
}

/** The ids that an attribute refers to. Refuses what runs or is fetched. */
function referencesOf({ namespace, name, value }: XmlAttribute, element: XmlElement): readonly string[] {
  const place = (): string => `<${element.name} ${name}> (line ${element.line})`;
  if (/^on/i.test(name)) throw new Refused(`runs a script in ${place()}`);
  if (namespace === XML && name === "base") throw new Refused(`moves its references elsewhere in ${place()}`);
  if (name.toLowerCase() === "href" && (namespace === "" || namespace === XLINK)) {
    const inner = /^\s*#(\S+)\s*$/.exec(value)?.[1];
    if (inner !== undefined) return [inner];
    if (element.name !== "image") throw new Refused(`refers to something outside of it (${value.slice(0, 60)}) in ${place()}`);
    judgeInnerPicture(value, place());
    return NOTHING;
  }
  // What drawing programs and readers call a part is never taken for CSS.
  if (namespace !== "" || /^(aria|data)-|^(id|class|d|points)$/.test(name)) return NOTHING;
  return referencesIn(value, place);
}

function judgeStyle(element: XmlElement): void {
  const where = `<style> (line ${element.line})`;
  if (element.text.includes("@")) throw new Refused(`has an at-rule (@import, @font-face, @keyframes …) in ${where}`);
  // How often a class is used cannot be told from here.
  if (referencesIn(element.text, () => where).length > 0) {
    throw new Refused(`has url(#…) in ${where}: save it with presentation attributes, such as fill="url(#sky)"`);
  }
}

/** An element, judged, and what it takes to draw it. */
interface Judged {
  readonly children: readonly Judged[];
  /** Drawn instead of it, or for each of what it holds. */
  readonly used: readonly string[];
  readonly inherited: readonly string[];
  readonly others: readonly string[];
}

function judge(element: XmlElement, byId: Map<string, Judged>): Judged {
  const drawn = element.namespace === SVG && DRAWN.has(element.name);
  if (!drawn && !NOTES.has(element.namespace)) {
    const name = element.namespace === SVG || element.namespace === "" ? element.name : `${element.name} of ${element.namespace}`;
    throw new Refused(`has <${name}> in it (line ${element.line}), which is no part of a picture that stands still`);
  }
  const used: string[] = [];
  const inherited: string[] = [];
  const others: string[] = [];
  for (const attribute of element.attributes) {
    const references = referencesOf(attribute, element);
    if (references.length === 0) continue;
    const list = attribute.name === "href" ? used : INHERITED.test(attribute.name) ? inherited : others;
    list.push(...references);
  }
  if (element.name === "style") judgeStyle(element);
  const children = element.children.map((child) => judge(child, byId));
  const judged: Judged = { children, used, inherited, others };
  const id = element.attributes.find(({ namespace, name }) => namespace === "" && name === "id")?.value;
  if (id !== undefined && !byId.has(id)) byId.set(id, judged);
  return judged;
}

/** How many elements are drawn for one, those it refers to included. Refuses what refers to itself. */
function drawnFor(root: Judged, byId: ReadonlyMap<string, Judged>): number {
  const known = new Map<Judged, number>();
  const onTheWay = new Set<Judged>();
  const count = (element: Judged): number => {
    const before = known.get(element);
    if (before !== undefined) return before;
    if (onTheWay.has(element)) throw new Refused("refers to itself, round in a circle");
    onTheWay.add(element);
    if (onTheWay.size > LONGEST_CHAIN) throw new Refused(`refers on and on, through more than ${LONGEST_CHAIN} elements`);
    const sum = (elements: readonly (Judged | undefined)[]): number =>
      elements.reduce((total, one) => total + (one === undefined ? 0 : count(one)), 0);
    const named = (ids: readonly string[]): number => sum(ids.map((id) => byId.get(id)));
    const own = 1 + sum(element.children) + named(element.used);
    const total = own + own * named(element.inherited) + named(element.others);
    onTheWay.delete(element);
    known.set(element, total);
    return total;
  };
  return count(root);
}

/** Why an SVG is no picture that may be shown, as a sentence without its beginning; null: it is one. */
export function svgFault(bytes: Uint8Array): string | null {
  try {
    const root = readXml(bytes);
    if (root.namespace !== SVG || root.name !== "svg") return 'is no SVG: it begins with another element than <svg xmlns="…">';
    const byId = new Map<string, Judged>();
    const judged = judge(root, byId);
    const drawn = drawnFor(judged, byId);
    if (drawn > MOST_DRAWN) return `would be drawn as more than ${MOST_DRAWN} shapes: what it uses multiplies`;
    return null;
  } catch (error) {
    if (error instanceof Refused || error instanceof UnreadableXml) return error.message;
    throw error;
  }
}
