/** What a theme may show: pictures that stand still, hold nothing that runs and fetch nothing, and are what they are called. */
import { readFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { pictureFault } from "../../electron/node/themes/picture.ts";
import { png, svgWith } from "../support/theme-packages.ts";

const THEMES = resolve(import.meta.dirname, "..", "..", "assets", "themes");
const PNG = png().toString("base64");

/** Why an SVG is refused; null: it is not. */
const svg = (text: string | Uint8Array): string | null => pictureFault("picture.svg", Buffer.from(text));

describe("a vector picture", () => {
  test.each(
    readdirSync(THEMES).flatMap((id) =>
      readdirSync(join(THEMES, id))
        .filter((name) => !name.endsWith(".json"))
        .map((name) => [`${id}/${name}`]),
    ),
  )("of ours is one: %s", (path) => {
    expect(pictureFault(path, readFileSync(join(THEMES, path)))).toBeNull();
  });

  test.each([
    [
      "drawn with gradients, masks, filters and things used twice",
      '<defs><linearGradient id="g"><stop offset="0"/></linearGradient><filter id="f"><feGaussianBlur stdDeviation="2"/></filter></defs><g id="a" fill="url(#g)" filter="url( \'#f\' )"><path d="M0 0h9"/></g><use href="#a"/><use xlink:href="#a"/>',
    ],
    ["with a style sheet of plain rules", "<style>.a{fill:#fff;transform:rotate(3deg)}</style><rect class='a'/>"],
    ["with a style sheet in CDATA", "<style><![CDATA[.a{fill:#fff}]]></style>"],
    ["with a picture of pixels written into it", `<image href="data:image/png;base64,${PNG}"/>`],
    [
      "with words about itself that look like code",
      '<title>url(http://example.org) &amp; @import "x"</title><g aria-label="url(x)" id="onload"/>',
    ],
    [
      "with the notes of a drawing program",
      '<metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:li>x</rdf:li></rdf:RDF></metadata>',
    ],
  ])("%s is one", (_, more) => {
    expect(svg(svgWith(more))).toBeNull();
  });

  test.each<[string, string, RegExp]>([
    ["a script", "<script>alert(1)</script>", /has <script> in it \(line 1\)/],
    [
      "a script of another kind",
      '<h:script xmlns:h="http://www.w3.org/1999/xhtml">x</h:script>',
      /has <script of http:\/\/www.w3.org\/1999\/xhtml>/,
    ],
    [
      "a script among the notes of a drawing program",
      '<metadata><r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><h:script xmlns:h="http://www.w3.org/1999/xhtml"/></r:RDF></metadata>',
      /has <script of/,
    ],
    ["a listener", '<rect onload="alert(1)"/>', /runs a script in <rect onload>/],
    ["a listener in capitals", '<rect onClick="alert(1)"/>', /runs a script in <rect onClick>/],
    ["a page inside", "<foreignObject><p/></foreignObject>", /has <foreignObject> in it/],
    ["a link", '<a href="https://example.org"><rect/></a>', /has <a> in it/],
    ["an animation", '<animate attributeName="href" to="javascript:alert(1)"/>', /has <animate> in it/],
    ["a value that is set later", '<set attributeName="onload" to="alert(1)"/>', /has <set> in it/],
    [
      "a picture from elsewhere",
      '<image href="https://example.org/a.png"/>',
      /refers to something outside of it \(https:\/\/example.org\/a.png\)/,
    ],
    ["a picture from beside it", '<image xlink:href="other.png"/>', /refers to something outside of it \(other.png\)/],
    ["a vector picture inside", '<image href="data:image/svg+xml;base64,PHN2Zy8+"/>', /refers to something outside of it/],
    [
      "a picture of pixels inside that is none",
      '<image href="data:image/png;base64,AAAA"/>',
      /holds a picture in <image href> \(line 1\) that is no PNG picture/,
    ],
    [
      "a giant picture of pixels inside",
      `<image href="data:image/png;base64,${png(9000, 2).toString("base64")}"/>`,
      /that is 9000 × 2 pixels large/,
    ],
    ["a use of something elsewhere", '<use href="https://example.org/a.svg#x"/>', /refers to something outside of it/],
    ["a use of a script address", '<use xlink:href="javascript:alert(1)"/>', /refers to something outside of it/],
    ["a gradient from elsewhere", '<linearGradient href="//example.org/#g"/>', /refers to something outside of it/],
    [
      "a fill from elsewhere",
      '<rect fill="url(https://example.org/#g)"/>',
      /refers to something outside of it \(url\(https:\/\/example.org\/#g\)\)/,
    ],
    ["a fill from elsewhere whose bracket is open", '<rect fill="url(https://example.org"/>', /refers to something outside/],
    [
      "a fill from elsewhere in quotes and spaces",
      `<rect style="fill: URL( 'https://example.org/#g' )"/>`,
      /refers to something outside/,
    ],
    [
      "a fill that is hidden behind an escape",
      '<rect fill="u\\72l(https://example.org/#g)"/>',
      /hides something behind a backslash/,
    ],
    [
      "a set of images",
      "<rect style=\"mask: -webkit-image-set('https://example.org/a.png' 1x)\"/>",
      /has an image function of CSS/,
    ],
    ["an import in its style sheet", "<style>@import 'https://example.org/a.css';</style>", /has an at-rule/],
    ["an import in CDATA", "<style><![CDATA[@import 'a.css';]]></style>", /has an at-rule/],
    ["an element that parts its style sheet", "<style>.a{}<g/>@import 'a.css';</style>", /has <g> inside of <style>/],
    ["a font in its style sheet", "<style>@font-face{src:url(a.woff)}</style>", /has an at-rule/],
    ["an address in its style sheet", "<style>rect{fill:url(https://example.org)}</style>", /refers to something outside/],
    [
      "a reference in its style sheet, which nobody can count",
      "<style>rect{fill:url(#sky)}</style>",
      /save it with presentation attributes/,
    ],
    [
      "another place for its references",
      '<g xml:base="https://example.org/"><use href="#sky"/></g>',
      /moves its references elsewhere/,
    ],
    ["an instruction to programs", '<?xml-stylesheet href="a.css"?>', /has an instruction to programs \(<\?xml-stylesheet/],
    ["an unknown entity", "<text>&secret;</text>", /is no well-formed XML/],
    ["a tag that is not closed", "<g>", /is no well-formed XML/],
    ["an unbound prefix", "<x:rect/>", /is no well-formed XML/],
  ])("with %s is refused", (_, more, sentence) => {
    expect(svg(svgWith(more))).toMatch(sentence);
  });

  test.each<[string, string | Uint8Array, RegExp]>([
    [
      "with a document type",
      `<!DOCTYPE svg PUBLIC "x" "http://example.org/svg.dtd">${svgWith("")}`,
      /has a document type or entities/,
    ],
    [
      "with entities",
      `<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${svgWith("<text>&b;</text>")}`,
      /has a document type or entities/,
    ],
    ["in another encoding", Buffer.from(`\ufeff${svgWith("")}`, "utf16le"), /is not written in UTF-8/],
    [
      "that says another encoding",
      `<?xml version="1.0" encoding="UTF-7"?>${svgWith("")}`,
      /says that it is written in another XML than 1\.0, or another encoding than UTF-8/,
    ],
    [
      "that is a web page",
      "<html xmlns='http://www.w3.org/1999/xhtml'><script/></html>",
      /is no SVG: it begins with another element/,
    ],
    ["without a namespace", "<svg><rect/></svg>", /is no SVG: it begins with another element/],
    ["that is text", "hello", /is no well-formed XML|is no XML document/],
    ["that is empty", "", /is empty/],
    [
      "nested without an end",
      `<svg xmlns="http://www.w3.org/2000/svg">${"<g>".repeat(300)}`,
      /is nested more than 200 elements deep/,
    ],
  ])("%s is refused", (_, text, sentence) => {
    expect(svg(text)).toMatch(sentence);
  });

  test("that says its encoding as browsers read it is one", () => {
    expect(svg(`\ufeff<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n${svgWith("")}`)).toBeNull();
  });

  test("that multiplies when it is drawn is refused, by what is used, by what fills it and by what is inherited", () => {
    const levels = (level: (index: number) => string): string => Array.from({ length: 12 }, (_, index) => level(index)).join("");
    const used = levels((index) => `<g id="l${index}">${`<use href="#l${index - 1}"/>`.repeat(10)}</g>`);
    const filled = levels((index) => `<pattern id="l${index}">${`<rect fill="url(#l${index - 1})"/>`.repeat(10)}</pattern>`);
    const inherited = levels(
      (index) => `<pattern id="l${index}"><g fill="url(#l${index - 1})">${"<rect/>".repeat(10)}</g></pattern>`,
    );
    for (const more of [used, filled, inherited]) {
      expect(svg(svgWith(`${more}<use href="#l11"/><rect fill="url(#l11)"/>`))).toMatch(
        /would be drawn as more than 300000 shapes/,
      );
    }
  });

  test("that refers to itself, or on and on, is refused and does not end the house", () => {
    expect(svg(svgWith('<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>'))).toMatch(/refers to itself/);
    const chain = Array.from({ length: 20_000 }, (_, index) => `<g id="c${index}"><use href="#c${index + 1}"/></g>`).join("");
    expect(svg(svgWith(chain))).toMatch(/refers on and on/);
  });

  test("as large as a file may be is judged within seconds", () => {
    const began = performance.now();
    expect(svg(svgWith('<path d="M0 0h9v9z" fill="#123456"/>'.repeat(50_000)))).toBeNull();
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});

describe("a picture of pixels", () => {
  const webp = Buffer.from("524946461a000000574542505650384c0d0000002f00000010071011118888fe0700", "hex");

  test("is told by its content", () => {
    expect(pictureFault("a.png", png())).toBeNull();
    expect(pictureFault("a.webp", webp)).toBeNull();
    expect(pictureFault("a.jpg", png())).toMatch(/is called jpg and is a PNG picture: rename it, or save it as JPEG/);
    expect(pictureFault("a.svg", png())).toMatch(/is not written in UTF-8/);
  });

  test.each<[string, string, Uint8Array, RegExp]>([
    ["that is a web page", "a.png", Buffer.from("<html></html>"), /is no PNG picture/],
    ["that is a program", "a.webp", Buffer.from("MZ\u0090\u0000"), /is no WebP picture/],
    ["that is empty", "a.avif", new Uint8Array(), /is empty/],
    ["that is cut short", "a.png", png().subarray(0, 40), /is cut short/],
    ["whose end is missing", "a.webp", webp.subarray(0, 30), /is cut short/],
    [
      "that no screen can hold",
      "a.png",
      png(60_000, 60_000),
      /is 60000 × 60000 pixels large, and screens take 4096 a side at most/,
    ],
  ])("%s is refused", (_, name, bytes, sentence) => {
    expect(pictureFault(name, bytes)).toMatch(sentence);
  });
});
