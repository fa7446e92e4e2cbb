/** Reads XML tag by tag, strictly: what a browser would understand otherwise, or fetch, or expand, is refused. */
import { SaxesParser } from "saxes";

export interface XmlAttribute {
  /** The URI of its namespace; empty: it has none. */
  readonly namespace: string;
  /** Without its prefix. */
  readonly name: string;
  readonly value: string;
}

export interface XmlTag {
  /** The URI of its namespace. */
  readonly namespace: string;
  /** Without its prefix. */
  readonly name: string;
  /** Declarations of namespaces are left out. */
  readonly attributes: readonly XmlAttribute[];
  /** Where the tag ends, from 1. */
  readonly line: number;
}

/** What is told of a document, in its order; the first tag is its root. Nothing of it is kept: pictures have thousands of tags. */
export interface XmlListener {
  open(tag: XmlTag): void;
  close(): void;
  text(text: string): void;
}

/** Thrown with a sentence without its beginning: "is cut short at line 12". */
export class UnreadableXml extends Error {
  override readonly name = "UnreadableXml";
}

/** Chromium refuses documents that are nested more deeply than 256 elements. */
const DEEPEST = 200;

const NAMESPACES = "http://www.w3.org/2000/xmlns/";

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

/** Tells what is in a document. Throws {@link UnreadableXml}, and whatever the listener throws. */
export function readXml(bytes: Uint8Array, { open, close, text }: XmlListener): void {
  const document = decode(bytes);
  refuseInstructions(document);
  // Without a listener for errors the parser throws. With more than these four it is four times as slow: its object is then
  // no longer one that the engine has a shape for.
  const parser = new SaxesParser({ xmlns: true, position: true });
  let depth = 0;
  parser.on("opentag", ({ uri, local, attributes }) => {
    if (depth === 0) refuseDeclaration(parser.xmlDecl);
    depth += 1;
    if (depth > DEEPEST) throw new UnreadableXml(`is nested more than ${DEEPEST} elements deep (line ${parser.line})`);
    open({
      namespace: uri,
      name: local,
      attributes: Object.values(attributes)
        .filter((attribute) => attribute.uri !== NAMESPACES)
        .map((attribute) => ({ namespace: attribute.uri, name: attribute.local, value: attribute.value })),
      line: parser.line,
    });
  });
  parser.on("closetag", () => {
    depth -= 1;
    close();
  });
  parser.on("text", text);
  parser.on("cdata", text);
  try {
    parser.write(document).close();
  } catch (error) {
    // The parser's own sentences begin with line and column.
    const [, line, sentence = ""] = (error instanceof Error ? /^(\d+):\d+:\s*(.*)$/s.exec(error.message) : null) ?? [];
    if (line === undefined) throw error;
    throw new UnreadableXml(`is no well-formed XML: ${sentence.replace(/\.$/, "")} (line ${line})`, { cause: error });
  }
}
