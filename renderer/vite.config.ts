import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin, type ProxyOptions } from "vite";

/** `npm run dev` says where its controller listens. */
const CONTROLLER = process.env["RONRON_CONTROLLER"] ?? "http://127.0.0.1:4717";

/** In development the pages come from here and everything else from the controller, which accepts its own Origin and Host only. */
const toController: ProxyOptions = {
  target: CONTROLLER,
  changeOrigin: true,
  rewriteWsOrigin: true,
  ws: true,
  configure: (proxy) => {
    proxy.on("proxyReq", (request) => {
      if (request.hasHeader("origin")) request.setHeader("origin", CONTROLLER);
    });
  },
};

/** The letters that the languages of the house are written in; browsers leave the other files of a face alone. */
const LETTERS = /-(latin|latin-ext|arabic)-[^/]*\.woff2$/;

/**
 * Names, in kept.json, every file that a kiosk or its player may ever ask for: what they load at once, what they load when
 * somebody opens it, and the letters. A screen keeps them all, so that nothing is missing when the controller is.
 */
function keptFiles(): Plugin {
  return {
    name: "ronron-kept-files",
    apply: "build",
    enforce: "post",
    generateBundle(_options, bundle) {
      const kept = new Set<string>();
      const take = (name: string): void => {
        const file = bundle[name];
        if (file === undefined || kept.has(name)) return;
        kept.add(name);
        if (file.type !== "chunk") return;
        const { importedCss, importedAssets } = file.viteMetadata ?? { importedCss: [], importedAssets: [] };
        for (const next of [...file.imports, ...file.dynamicImports, ...importedCss, ...importedAssets]) take(next);
      };
      for (const [name, file] of Object.entries(bundle)) {
        const isScreen = file.type === "chunk" && file.isEntry && ["kiosk", "player"].includes(file.name);
        if (isScreen || LETTERS.test(name)) take(name);
      }
      const files = [...kept].filter((name) => name.endsWith(".woff2") === LETTERS.test(name)).toSorted();
      this.emitFile({ type: "asset", fileName: "kept.json", source: JSON.stringify({ files: files.map((name) => `/${name}`) }) });
    },
  };
}

export default defineConfig({
  base: "/",
  plugins: [react(), keptFiles()],
  server: { proxy: { "/api": toController, "/themes": toController, "/sounds": toController } },
  build: {
    target: "chrome138",
    sourcemap: true,
    rolldownOptions: {
      input: {
        chooser: "index.html",
        console: "console/index.html",
        kiosk: "kiosk/index.html",
        player: "player/index.html",
        docs: "docs/index.html",
        offline: "offline/worker.ts",
      },
      // A service worker answers for what lies below its own address, and is found again by its name.
      output: { entryFileNames: (chunk) => (chunk.name === "offline" ? "offline.js" : "assets/[name]-[hash].js") },
    },
  },
});
