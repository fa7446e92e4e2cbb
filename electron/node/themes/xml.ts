/** Reads XML as a tree, strictly: what a browser would understand otherwise, or fetch, or expand, is refused. */
import { SaxesParser } from "saxes";

export interface XmlAttribute {
  /** The URI of its namespace; empty: it has none. */
  readonly namespace: string;
  /** Without its prefix. */
  readonly name: string;
  readonly value: string;
}

export interface XmlElement {
  /** The URI of its namespace. */
  readonly namespace: string;
  /** Without its prefix. */
  readonly name: string;
  /** Declarations of namespaces are left out. */
  readonly attributes: readonly XmlAttribute[];
  readonly children: readonly XmlElement[];
  /** What stands in it outside of its children. */
  readonly text: string;
  /** Where it ends its opening tag, from 1. */
  readonly line: number;
}

/** Thrown with a sentence without its beginning: "is cut short at line 12". */
export class UnreadableXml extends Error {
  override readonly name = "UnreadableXml";
}

/** Chromium refuses documents that are nested more deeply than 256 elements. */
const DEEPEST = 200;

const NAMESPACES = "http://www.w3.org/2000/xmlns/";

interface Growing extends XmlElement {
  readonly children: Growing[];
  text: string;
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    throw new UnreadableXml("is not written in UTF-8: save it as plain SVG in UTF-8", { cause: error });
  }
}

/** What a browser would fetch, expand or hand to other programs is refused before anything is read. */
function refuseInstructions(text: string): void {
  // Entities may grow to gigabytes, or stand for other files.
  if (/<!(DOCTYPE|ENTITY|ELEMENT|ATTLIST|NOTATION)/i.test(text)) {
    throw new UnreadableXml("has a document type or entities (<!DOCTYPE …>): save it as plain SVG without them");
  }
  const name = /<\?([^\s?>]*)/.exec(text.replace(/^<\?xml\s[^>]*>/, ""))?.[1];
  if (name !== undefined) throw new UnreadableXml(`has an instruction to programs (<?${name.slice(0, 40)} …?>)`);
}

/** A browser would read it otherwise than it is read here. */
function refuseDeclaration({ version = "1.0", encoding = "utf-8" }: SaxesParser["xmlDecl"]): void {
  if (version !== "1.0" || encoding.toLowerCase() !== "utf-8") {
    throw new UnreadableXml("says that it is written in another XML than 1.0, or another encoding than UTF-8");
  }
}

/** The root element of a document. Throws {@link UnreadableXml}. */
export function readXml(bytes: Uint8Array): XmlElement {
  const text = decode(bytes);
  refuseInstructions(text);
  // Without a listener for errors the parser throws. With more than these four it is four times as slow: its object is then
  // no longer one that the engine has a shape for.
  const parser = new SaxesParser({ xmlns: true, position: true });
  const open: Growing[] = [];
  const roots: Growing[] = [];
  parser.on("opentag", ({ uri, local, attributes }) => {
    if (roots.length === 0) refuseDeclaration(parser.xmlDecl);
    const element: Growing = {
      namespace: uri,
      name: local,
      attributes: Object.values(attributes)
        .filter((attribute) => attribute.uri !== NAMESPACES)
        .map((attribute) => ({ namespace: attribute.uri, name: attribute.local, value: attribute.value })),
      children: [],
      text: "",
      line: parser.line,
    };
    (open.at(-1)?.children ?? roots).push(element);
    if (open.push(element) > DEEPEST) {
      throw new UnreadableXml(`is nested more than ${DEEPEST} elements deep (line ${parser.line})`);
    }
  });
  parser.on("closetag", () => void open.pop());
  const addText = (more: string): void => {
    const element = open.at(-1);
    if (element !== undefined) element.text += more;
  };
  parser.on("text", addText);
  parser.on("cdata", addText);
  try {
    parser.write(text).close();
  } catch (error) {
    if (error instanceof UnreadableXml || !(error instanceof Error)) throw error;
    // The parser's own sentences begin with line and column.
    const [, line = "1", sentence = error.message] = /^(\d+):\d+:\s*(.*)$/s.exec(error.message) ?? [];
    throw new UnreadableXml(`is no well-formed XML: ${sentence.replace(/\.$/, "")} (line ${line})`, { cause: error });
  }
  const [root] = roots;
  if (root === undefined || roots.length > 1) throw new UnreadableXml("is no XML document with one root element");
  return root;
}
