/**
 * The arrows of the house as a rule of the linter: who may import whom, and which package has one home only.
 * Specifiers are resolved to paths first, so that no spelling of a relative path slips by, static, dynamic or in a type.
 */
import { isBuiltin } from "node:module";
import { posix } from "node:path";

interface Layer {
  /** A folder (with its final slash) or one file. The longest that fits a path is its layer. */
  readonly home: string;
  /** Homes it may import from, besides itself; a folder of a home opens that folder alone. */
  readonly sees: readonly string[];
  /** Packages it may import. */
  readonly packages: "any" | "of the browser" | readonly string[];
  readonly nodeApi: boolean;
  /** May it import data: JSON beside the code, package.json? */
  readonly data: boolean;
}

const CONTRACT = "electron/contract/";
const DOMAIN = "electron/domain/";
const CONTROLLER = "electron/controller/";
const NODE = "electron/node/";
/** How sound is measured and packed: the recipes of our own sounds judge by the same measures as the product. */
const NODE_SOUND = "electron/node/sound/";
/** The composition root: start.ts and what lies beside it. */
const START = "electron/";
const SHARED_BY_PAGES = ["renderer/link/", "renderer/decor/", "renderer/ui/"];

const onNode = (home: string, sees: readonly string[]): Layer => ({ home, sees, packages: "any", nodeApi: true, data: true });
const inBrowser = (home: string, sees: readonly string[]): Layer => ({
  home,
  sees: [CONTRACT, DOMAIN, ...sees],
  packages: "of the browser",
  nodeApi: false,
  data: true,
});

const LAYERS: readonly Layer[] = [
  { home: CONTRACT, sees: [], packages: ["zod", "@orpc/contract"], nodeApi: false, data: false },
  { home: DOMAIN, sees: [CONTRACT], packages: [], nodeApi: false, data: false },
  { home: CONTROLLER, sees: [CONTRACT, DOMAIN], packages: [], nodeApi: false, data: false },
  onNode(NODE, [CONTRACT, DOMAIN, CONTROLLER]),
  onNode(START, [CONTRACT, DOMAIN, CONTROLLER, NODE]),
  onNode("electron/headless.ts", [CONTRACT, DOMAIN, CONTROLLER, NODE, START]),
  onNode("electron/main/", [CONTRACT, DOMAIN, CONTROLLER, NODE, START]),
  onNode("electron/launch/", []),
  onNode("electron/vite.config.ts", []),
  onNode("renderer/vite.config.ts", []),
  onNode("sounds/synth/", [CONTRACT, NODE_SOUND]),
  inBrowser("renderer/link/", []),
  inBrowser("renderer/decor/", SHARED_BY_PAGES),
  inBrowser("renderer/ui/", SHARED_BY_PAGES),
  // The pages, each on its own, and whatever lies at the top of renderer/.
  inBrowser("renderer/console/", SHARED_BY_PAGES),
  inBrowser("renderer/kiosk/", SHARED_BY_PAGES),
  inBrowser("renderer/player/", SHARED_BY_PAGES),
  inBrowser("renderer/docs/", SHARED_BY_PAGES),
  inBrowser("renderer/", SHARED_BY_PAGES),
];

/** Packages that one place alone may import. */
const ONE_HOME: Readonly<Record<string, string>> = {
  howler: "renderer/player/voices.ts",
  "node-schedule": "electron/node/alarm.ts",
  "ical.js": "electron/node/icalendar/",
  electron: "electron/main/",
  "electron-store": "electron/main/",
};

/** The one recording that comes with a page instead of from the library. */
const SAFE_LOOP = { importer: "renderer/player/safe-loop.ts", data: /^sounds\/[a-z0-9-]+\/[a-z0-9-]+\.(json|opus)$/ };

/** Packages that no page may import: they need Node. */
const SERVER_PACKAGES = new Set([
  "@hono/node-server",
  "@orpc/server",
  "better-sqlite3",
  "conf",
  "date-holidays",
  "env-paths",
  "hono",
  "ws",
]);

/** Whoever these own is never imported from outside. */
const PRIVATE = ["test/", "electron/launch/", "electron/main/", "electron/headless.ts"];

function layerOf(path: string): Layer | undefined {
  return LAYERS.filter(({ home }) => path === home || (home.endsWith("/") && path.startsWith(home))).toSorted(
    (a, b) => b.home.length - a.home.length,
  )[0];
}

function packageOf(specifier: string): string {
  return specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");
}

function judgePackage(importer: string, layer: Layer, specifier: string): string | null {
  if (isBuiltin(specifier)) return layer.nodeApi ? null : `${layer.home} sees no Node API: it may not import "${specifier}"`;
  const name = packageOf(specifier);
  const home = ONE_HOME[name];
  if (home !== undefined && !importer.startsWith(home)) return `"${name}" is imported in ${home} only`;
  if (layer.packages === "any") return null;
  if (layer.packages === "of the browser")
    return SERVER_PACKAGES.has(name) ? `"${name}" needs Node: no page may import it` : null;
  if (layer.packages.includes(name)) return null;
  return layer.packages.length === 0
    ? `${layer.home} imports no packages: it may not import "${name}"`
    : `${layer.home} imports ${layer.packages.join(" and ")} only, not "${name}"`;
}

/**
 * The sentence that refuses an import, or null where it goes along the arrows.
 * `importer` is a path from the top of the repository, with slashes.
 */
export function judge(importer: string, specifier: string): string | null {
  const layer = layerOf(importer);
  if (layer === undefined) return null;
  if (/^[/#]|^file:/.test(specifier)) return `"${specifier}" hides where it leads: write a relative path`;
  if (!specifier.startsWith(".")) return judgePackage(importer, layer, specifier);

  const target = posix.join(posix.dirname(importer), specifier.replace(/[?#].*$/, ""));
  const targetLayer = layerOf(target);
  if (targetLayer?.home === layer.home) return null;
  const owner = PRIVATE.find((home) => target.startsWith(home));
  if (owner !== undefined) return `nothing imports ${owner} from outside`;
  if (targetLayer !== undefined) {
    const opened = (home: string): boolean =>
      home === targetLayer.home || (home.startsWith(targetLayer.home) && target.startsWith(home));
    if (layer.sees.some(opened)) return null;
    return `the arrows forbid ${layer.home} to import ${targetLayer.home} (${target})`;
  }
  if (importer === SAFE_LOOP.importer && SAFE_LOOP.data.test(target)) return null;
  return layer.data && (target === "package.json" || target.startsWith("assets/"))
    ? null
    : `${layer.home} may not import ${target}`;
}

interface Literal {
  readonly type: string;
  readonly value?: unknown;
}
interface SourceNode {
  readonly source: Literal | null;
}
interface CallNode {
  readonly callee: { readonly name?: string };
  readonly arguments: readonly Literal[];
}
interface Context {
  readonly filename: string;
  readonly cwd: string;
  report(found: { node: unknown; message: string }): void;
}

const arrows = {
  meta: { type: "problem" },
  create(context: Context) {
    const importer = posix.relative(context.cwd.replaceAll("\\", "/"), context.filename.replaceAll("\\", "/"));
    const check = (source: Literal | null | undefined): void => {
      if (source?.type !== "Literal" || typeof source.value !== "string") return;
      const refusal = judge(importer, source.value);
      if (refusal !== null) context.report({ node: source, message: refusal });
    };
    const checkSource = (node: SourceNode): void => check(node.source);
    return {
      ImportDeclaration: checkSource,
      ExportNamedDeclaration: checkSource,
      ExportAllDeclaration: checkSource,
      ImportExpression: checkSource,
      TSImportType: checkSource,
      CallExpression: (node: CallNode): void => {
        if (node.callee.name === "require") check(node.arguments[0]);
      },
      // A worker or a file that is reached through its address is an import, too.
      NewExpression: (node: CallNode): void => {
        const [address] = node.arguments;
        if (node.callee.name === "URL" && typeof address?.value === "string" && /^\..*\.[jt]sx?$/.test(address.value))
          check(address);
      },
    };
  },
};

export default { meta: { name: "ronron" }, rules: { arrows } };
