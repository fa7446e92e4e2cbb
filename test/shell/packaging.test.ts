/** electron-builder.yml, read and judged by electron-builder itself. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";

interface Configuration {
  files: { filter: string[] }[];
  asarUnpack: string[];
  electronVersion: string;
  electronFuses: Record<string, boolean>;
  [key: string]: unknown;
}

interface Builder {
  getConfig: (folder: string, file: string, options: null) => Promise<Configuration>;
  validateConfiguration: (configuration: unknown, debugLogger: { isEnabled: boolean }) => Promise<void>;
}

interface Matcher {
  createFilter: () => (file: string, stat: { isDirectory: () => boolean; moduleFullFilePath: string }) => boolean;
}

interface FileMatchers {
  getNodeModuleFileMatcher: (
    from: string,
    to: string,
    expand: (text: string) => string,
    options: object,
    packager: object,
  ) => Matcher;
  getMainFileMatchers: (
    from: string,
    to: string,
    expand: (text: string) => string,
    options: object,
    packager: object,
    out: string,
    compile: boolean,
  ) => Matcher[];
}

const ROOT = join(import.meta.dirname, "..", "..");
// The library beneath electron-builder is asked for from there, so that it is the very one that will package.
const fromBuilder = createRequire(createRequire(import.meta.url).resolve("electron-builder/package.json"));
const { getConfig, validateConfiguration }: Builder = fromBuilder("app-builder-lib/out/util/config/config");
const matchers: FileMatchers = fromBuilder("app-builder-lib/out/fileMatcher");
const quiet = { isEnabled: false };

let configuration: Configuration;
beforeAll(async () => {
  configuration = await getConfig(ROOT, "electron-builder.yml", null);
});

/** Does the package hold this file? Asked of the very filters that electron-builder copies with, for x64. */
function isPackaged(path: string): boolean {
  const expand = (text: string): string => text.replaceAll("${arch}", "x64");
  const info = {
    config: configuration,
    projectDir: ROOT,
    buildResourcesDir: "build",
    debugLogger: quiet,
    isPrepackedAppAsar: false,
  };
  const matcher = path.startsWith("node_modules/")
    ? matchers.getNodeModuleFileMatcher(ROOT, "/out", expand, {}, info)
    : matchers.getMainFileMatchers(ROOT, "/out", expand, {}, { info }, join(ROOT, ".build", "dist"), false)[0];
  return matcher?.createFilter()(join(ROOT, path), { isDirectory: () => false, moduleFullFilePath: path }) ?? false;
}

describe("electron-builder.yml", () => {
  it("fits electron-builder's schema", async () => {
    await expect(validateConfiguration(configuration, quiet)).resolves.toBeUndefined();
  });

  it.each([
    ["a misspelt key", { electronFuzes: {} }, "electronFuzes"],
    ["a misspelt fuse", { electronFuses: { runAsNod: false } }, "electronFuses"],
    ["a value that does not exist", { compression: "best" }, "compression"],
  ])("would be refused with %s", async (_what, planted, named) => {
    await expect(validateConfiguration({ ...configuration, ...planted }, quiet)).rejects.toThrow(named);
  });

  it("blows every fuse that would let Ronron be run as something else", () => {
    expect(configuration.electronFuses).toEqual({
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      onlyLoadAppFromAsar: true,
      enableEmbeddedAsarIntegrityValidation: true,
      enableCookieEncryption: true,
      grantFileProtocolExtraPrivileges: false,
    });
  });

  it("names the Electron that is developed with", () => {
    const { devDependencies } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
    expect(configuration.electronVersion).toBe(devDependencies.electron);
  });

  it("packages the build, the themes, the map, the pictures, the sounds and the database", () => {
    const held = [
      "package.json",
      ".build/electron/main.js",
      ".build/electron/chunks/almanac-1.js",
      ".build/pages/kiosk/index.html",
      "assets/themes/christmas/theme.json",
      "assets/maps/ground.svg",
      "assets/experiences/museum.svg",
      "sounds/engines/flat-six-idle.opus",
      "sounds/engines/flat-six-idle.json",
      "node_modules/better-sqlite3/package.json",
      "node_modules/better-sqlite3/lib/index.js",
      "node_modules/better-sqlite3/prebuilds/linux-x64.node",
      "node_modules/opusscript/index.js",
      "node_modules/opusscript/build/opusscript_native_wasm.wasm",
    ];
    expect(held.filter((path) => !isPackaged(path))).toEqual([]);
  });

  it("leaves out sources, tests, recipes and libraries that the build already holds", () => {
    const left = [
      "electron/main/main.ts",
      "renderer/kiosk/index.html",
      "test/shell/packaging.test.ts",
      "sounds/synth/render.ts",
      "assets/docs/console.png",
      ".build/electron/main.js.map",
      ".build/dist/Ronron.AppImage",
      "node_modules/zod/index.js",
      "node_modules/@hono/node-server/dist/index.mjs",
      "node_modules/better-sqlite3/deps/sqlite3/sqlite3.c",
      "node_modules/better-sqlite3/prebuilds/linux-arm64.node",
    ];
    expect(left.filter(isPackaged)).toEqual([]);
  });

  it("keeps the database's binary and the sounds outside the archive", () => {
    expect(configuration.asarUnpack).toEqual(["**/*.node", "sounds/**/*"]);
  });
});
