/** Violations, one of each kind, with the finding that each must bring. They are planted in a copy of the tree, never here. */

export interface Plant {
  /** What it breaks, for the name of the test. */
  readonly breaks: string;
  /** Where it is planted, from the top of the repository. */
  readonly file: string;
  readonly text: string;
}

/** The file that a plant elsewhere imports: one in every layer, importing nothing. */
const seed = (layer: string): Plant => ({
  breaks: "nothing",
  file: `${layer}/planted-seed.ts`,
  text: `export const seed = "${layer}";\n`,
});

export const LAYERS = [
  "electron/contract",
  "electron/domain",
  "electron/controller",
  "electron/node",
  "electron/node/sound",
  "electron/main",
  "electron/launch",
  "electron",
  "sounds/synth",
  "renderer/link",
  "renderer/decor",
  "renderer/ui",
  "renderer/console",
  "renderer/kiosk",
  "renderer/player",
  "test/support",
] as const;
type LayerName = (typeof LAYERS)[number];

/** Whom each layer may import; every other pair is a wrong arrow. */
const ARROWS: Readonly<Record<LayerName, readonly LayerName[]>> = {
  "electron/contract": [],
  "electron/domain": ["electron/contract"],
  "electron/controller": ["electron/contract", "electron/domain"],
  "electron/node": ["electron/contract", "electron/domain", "electron/controller", "electron/node/sound"],
  // A folder of its layer, and the one that the recipes of our own sounds may open.
  "electron/node/sound": ["electron/contract", "electron/domain", "electron/controller", "electron/node"],
  electron: ["electron/contract", "electron/domain", "electron/controller", "electron/node", "electron/node/sound"],
  "electron/main": [
    "electron/contract",
    "electron/domain",
    "electron/controller",
    "electron/node",
    "electron/node/sound",
    "electron",
  ],
  "electron/launch": [],
  "sounds/synth": ["electron/contract", "electron/node/sound"],
  "renderer/link": ["electron/contract", "electron/domain"],
  "renderer/decor": ["electron/contract", "electron/domain", "renderer/link", "renderer/ui"],
  "renderer/ui": ["electron/contract", "electron/domain", "renderer/link", "renderer/decor"],
  "renderer/console": ["electron/contract", "electron/domain", "renderer/link", "renderer/decor", "renderer/ui"],
  "renderer/kiosk": ["electron/contract", "electron/domain", "renderer/link", "renderer/decor", "renderer/ui"],
  "renderer/player": ["electron/contract", "electron/domain", "renderer/link", "renderer/decor", "renderer/ui"],
  "test/support": LAYERS,
};

const up = (layer: string): string => "../".repeat(layer.split("/").length);
const slug = (layer: string): string => layer.replaceAll("/", "-");

export interface Arrow extends Plant {
  readonly from: LayerName;
  readonly to: LayerName;
}

/** `from` imports `to`. */
function arrow(from: LayerName, to: LayerName): Arrow {
  return {
    from,
    to,
    breaks: `${from} imports ${to}`,
    file: `${from}/planted-to-${slug(to)}.ts`,
    text: `import { seed } from "${up(from)}${to}/planted-seed.ts";\nexport const planted = seed;\n`,
  };
}

const pairs = LAYERS.flatMap((from) => LAYERS.filter((to) => to !== from).map((to) => [from, to] as const));

export const SEEDS = LAYERS.map(seed);
export const WRONG_ARROWS = pairs.filter(([from, to]) => !ARROWS[from].includes(to)).map(([from, to]) => arrow(from, to));
export const RIGHT_ARROWS = pairs.filter(([from, to]) => ARROWS[from].includes(to)).map(([from, to]) => arrow(from, to));

const one = (breaks: string, file: string, text: string): Plant => ({ breaks, file, text });

/** Wrong arrows in other clothes, and packages away from home; ronron/arrows finds them. */
export const WRONG_IMPORTS: readonly Plant[] = [
  one(
    "a dynamic import against the arrows",
    "electron/domain/planted-dynamic.ts",
    'export const late = import("../node/planted-seed.ts");\n',
  ),
  one(
    "a type import against the arrows",
    "electron/domain/planted-type.ts",
    'export type Late = import("../node/planted-seed.ts").seed;\n',
  ),
  one("a re-export against the arrows", "electron/contract/planted-export.ts", 'export * from "../domain/planted-seed.ts";\n'),
  one(
    "a detour through the own folder",
    "electron/domain/planted-detour.ts",
    'export * from "./../../electron/node/planted-seed.ts";\n',
  ),
  one(
    "a worker against the arrows",
    "renderer/kiosk/planted-worker.ts",
    'export const address = new URL("../player/planted-seed.ts", import.meta.url);\n',
  ),
  one("an absolute import", "renderer/kiosk/planted-absolute.ts", 'export * from "/player/planted-seed.ts";\n'),
  one("the entry of the program from main", "electron/main/planted-entry.ts", 'export * from "../headless.ts";\n'),
  one(
    "howler outside the player's voices",
    "renderer/player/planted-howler.ts",
    'import { Howl } from "howler";\nexport const howl = Howl;\n',
  ),
  one("howler in the kiosk", "renderer/kiosk/planted-howler.ts", 'import { Howl } from "howler";\nexport const howl = Howl;\n'),
  one(
    "node-schedule outside the alarm",
    "electron/node/planted-schedule.ts",
    'import schedule from "node-schedule";\nexport const planted = schedule;\n',
  ),
  one(
    "ical.js outside the reading and writing of calendars",
    "electron/node/planted-calendar.ts",
    'import ICAL from "ical.js";\nexport const planted = ICAL;\n',
  ),
  one(
    "electron outside main",
    "electron/node/planted-electron.ts",
    'import { app } from "electron";\nexport const planted = app;\n',
  ),
  one(
    "electron in the composition root",
    "electron/planted-electron.ts",
    'import { app } from "electron";\nexport const planted = app;\n',
  ),
  one(
    "electron-store outside main",
    "electron/node/planted-store.ts",
    'import Store from "electron-store";\nexport const planted = Store;\n',
  ),
  one("a package in the domain", "electron/domain/planted-package.ts", 'import { z } from "zod";\nexport const planted = z;\n'),
  one(
    "a package in the controller",
    "electron/controller/planted-package.ts",
    'import { z } from "zod";\nexport const planted = z;\n',
  ),
  one(
    "a third package in the contract",
    "electron/contract/planted-package.ts",
    'import { Hono } from "hono";\nexport const planted = Hono;\n',
  ),
  one(
    "a Node API in the contract",
    "electron/contract/planted-node.ts",
    'import { join } from "node:path";\nexport const planted = join;\n',
  ),
  one(
    "a Node API in the domain",
    "electron/domain/planted-node.ts",
    'import { join } from "path";\nexport const planted = join;\n',
  ),
  one(
    "a Node API in the controller",
    "electron/controller/planted-node.ts",
    'import { readFile } from "node:fs/promises";\nexport const planted = readFile;\n',
  ),
  one("a Node API in a page", "renderer/ui/planted-node.ts", 'import { join } from "node:path";\nexport const planted = join;\n'),
  one(
    "a server's package in a page",
    "renderer/ui/planted-server.ts",
    'import { Hono } from "hono";\nexport const planted = Hono;\n',
  ),
];

/** Found by the rule that is named. */
export const LINTED: readonly (Plant & { readonly rule: string })[] = [
  {
    ...one(
      "Date in the domain",
      "electron/domain/planted-date.ts",
      "export const planted = (): number => new Date().getTime();\n",
    ),
    rule: "no-restricted-globals",
  },
  {
    ...one("chance in the domain", "electron/domain/planted-chance.ts", "export const planted = (): number => Math.random();\n"),
    rule: "no-restricted-properties",
  },
  {
    ...one(
      "performance in the domain",
      "electron/domain/planted-performance.ts",
      "export const planted = (): number => performance.now();\n",
    ),
    rule: "no-restricted-globals",
  },
  {
    ...one(
      "a timer in the domain",
      "electron/domain/planted-timer.ts",
      "export const planted = (): unknown => setTimeout(() => 1, 1);\n",
    ),
    rule: "no-restricted-globals",
  },
  {
    ...one(
      "one half of a cycle",
      "electron/node/planted-hen.ts",
      'import { egg } from "./planted-egg.ts";\nexport const hen = (): unknown => egg;\n',
    ),
    rule: "no-cycle",
  },
  {
    ...one(
      "the other half of a cycle",
      "electron/node/planted-egg.ts",
      'import { hen } from "./planted-hen.ts";\nexport const egg = (): unknown => hen;\n',
    ),
    rule: "no-cycle",
  },
  {
    ...one(
      "a cycle of types",
      "renderer/ui/planted-ring.ts",
      'import type { Stone } from "./planted-stone.ts";\nexport type Ring = Stone | null;\n',
    ),
    rule: "no-cycle",
  },
  {
    ...one(
      "the other half of a cycle of types",
      "renderer/ui/planted-stone.ts",
      'import type { Ring } from "./planted-ring.ts";\nexport type Stone = Ring | null;\n',
    ),
    rule: "no-cycle",
  },
  {
    ...one(
      "console in a library layer",
      "electron/node/planted-console.ts",
      'export const planted = (): void => console.log("here");\n',
    ),
    rule: "no-console",
  },
  {
    ...one(
      "a promise that nobody awaits",
      "electron/node/planted-promise.ts",
      "const late = async (): Promise<number> => 1;\nexport const planted = (): void => {\n  late();\n};\n",
    ),
    rule: "no-floating-promises",
  },
  {
    ...one("any", "electron/node/planted-any.ts", "export const planted = (value: any): string => String(value);\n"),
    rule: "no-explicit-any",
  },
  {
    ...one(
      "a switch that forgets a case",
      "electron/domain/planted-switch.ts",
      'export function planted(kind: "a" | "b"): number {\n  switch (kind) {\n    case "a":\n      return 1;\n  }\n  return 2;\n}\n',
    ),
    rule: "switch-exhaustiveness-check",
  },
  {
    ...one(
      "a hook under a condition",
      "renderer/ui/planted-hook.tsx",
      'import { useState } from "react";\nexport function Planted({ shown }: { shown: boolean }): number {\n  if (shown) return useState(1)[0];\n  return 2;\n}\n',
    ),
    rule: "rules-of-hooks",
  },
  {
    ...one(
      "a picture without words",
      "renderer/ui/planted-picture.tsx",
      'import type { JSX } from "react";\nexport const Planted = (): JSX.Element => <img src="/x.png" />;\n',
    ),
    rule: "alt-text",
  },
];

/** Found by the type check of the layer. */
export const TYPED: readonly Plant[] = [
  one("a DOM type in the contract", "electron/contract/planted-dom-type.ts", "export type Planted = HTMLElement;\n"),
  one("a DOM type in the domain", "electron/domain/planted-dom-type.ts", "export type Planted = HTMLElement;\n"),
  one(
    "a DOM type in the controller",
    "electron/controller/planted-dom-type.ts",
    "export type Planted = WebSocket | HTMLElement;\n",
  ),
  one("a DOM type in node", "electron/node/planted-dom-type.ts", "export type Planted = HTMLElement;\n"),
  one("a DOM type in main", "electron/main/planted-dom-type.ts", "export type Planted = HTMLElement;\n"),
  one("a DOM type in the composition root", "electron/planted-dom-type.ts", "export type Planted = HTMLElement;\n"),
  one("a DOM type among the recipes of sounds", "sounds/synth/planted-dom-type.ts", "export type Planted = HTMLElement;\n"),
  one("a timer's type in the domain", "electron/domain/planted-timer-type.ts", "export const planted: unknown = setInterval;\n"),
  one("a Node type in the domain", "electron/domain/planted-node-type.ts", "export type Planted = NodeJS.Timeout;\n"),
  one("a Node type in the controller", "electron/controller/planted-node-type.ts", "export type Planted = Buffer;\n"),
  one("a Node type in a page", "renderer/ui/planted-node-type.ts", "export type Planted = NodeJS.Timeout;\n"),
  one("a Node global in a page", "renderer/ui/planted-node-global.ts", "export const planted = process.version;\n"),
];

/** Found by knip. */
export const DEAD = {
  /** Imported by a page and half used. */
  file: one("a dead file", "electron/domain/planted-dead-file.ts", "export const planted = 1;\n"),
  exported: "plantedDeadExport",
  dependency: "planted-unused-package",
} as const;
