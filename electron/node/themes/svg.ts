/**
 * Whether an SVG is a picture and nothing more: no script, nothing that is fetched, nothing that moves by itself, nothing
 * that grows when it is drawn. What is allowed is listed; everything else is refused.
 */
import { type Shape, Uncountable, drawnFor, putInto } from "./drawn.ts";
import { rasterFault } from "./raster.ts";
import { UnreadableXml, type XmlAttribute, type XmlTag, readXml } from "./xml.ts";

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
function referencesOf({ namespace, name, value }: XmlAttribute, element: XmlTag): readonly string[] {
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

function judgeStyle(css: string, where: string): void {
  if (css.includes("@")) throw new Refused(`has an at-rule (@import, @font-face, @keyframes …) in ${where}`);
  // How often a class is used cannot be told from here.
  if (referencesIn(css, () => where).length > 0) {
    throw new Refused(`has url(#…) in ${where}: save it with presentation attributes, such as fill="url(#sky)"`);
  }
}

/** An element that is allowed, with what it refers to. */
function shapeOf(tag: XmlTag): Shape {
  const drawn = tag.namespace === SVG && DRAWN.has(tag.name);
  if (!drawn && !NOTES.has(tag.namespace)) {
    const name = tag.namespace === SVG || tag.namespace === "" ? tag.name : `${tag.name} of ${tag.namespace}`;
    throw new Refused(`has <${name}> in it (line ${tag.line}), which is no part of a picture that stands still`);
  }
  const shape: Shape = { plain: 1, inside: [], used: [], inherited: [], others: [] };
  for (const attribute of tag.attributes) {
    const references = referencesOf(attribute, tag);
    if (references.length === 0) continue;
    const list = attribute.name === "href" ? shape.used : INHERITED.test(attribute.name) ? shape.inherited : shape.others;
    list.push(...references);
  }
  return shape;
}

/** Judges tag by tag, and counts what would be drawn. Throws what refuses the picture. */
function drawnIn(bytes: Uint8Array): number {
  const byId = new Map<string, Shape>();
  const around: Shape[] = [];
  let drawn = 0;
  let style: { css: string; readonly line: number } | null = null;
  readXml(bytes, {
    open(tag) {
      if (around.length === 0 && (tag.namespace !== SVG || tag.name !== "svg")) {
        throw new Refused('is no SVG: it begins with another element than <svg xmlns="…">');
      }
      if (style !== null) throw new Refused(`has <${tag.name}> inside of <style> (line ${tag.line})`);
      const shape = shapeOf(tag);
      const id = tag.attributes.find(({ namespace, name }) => namespace === "" && name === "id")?.value;
      if (id !== undefined && !byId.has(id)) byId.set(id, shape);
      if (tag.name === "style") style = { css: "", line: tag.line };
      around.push(shape);
    },
    text(text) {
      if (style !== null) style.css += text;
    },
    close() {
      if (style !== null) judgeStyle(style.css, `<style> (line ${style.line})`);
      style = null;
      const shape = around.pop();
      const outer = around.at(-1);
      if (shape === undefined) return;
      if (outer === undefined) drawn = drawnFor(shape, byId);
      else putInto(outer, shape);
    },
  });
  return drawn;
}

/** Why an SVG is no picture that may be shown, as a sentence without its beginning; null: it is one. */
export function svgFault(bytes: Uint8Array): string | null {
  try {
    if (drawnIn(bytes) > MOST_DRAWN) return `would be drawn as more than ${MOST_DRAWN} shapes: what it uses multiplies`;
    return null;
  } catch (error) {
    if (error instanceof Refused || error instanceof UnreadableXml || error instanceof Uncountable) return error.message;
    throw error;
  }
}
