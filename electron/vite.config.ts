import { defineConfig } from "vite";

/** The controller: one file an entry, and beside it what is loaded only when it is needed. */
export default defineConfig({
  ssr: {
    noExternal: true,
    // Electron brings itself, the database is a native binary, and the encoder finds its WebAssembly beside itself. A package
    // of Ronron holds nothing else of node_modules.
    external: ["electron", "better-sqlite3", "opusscript"],
  },
  build: {
    ssr: true,
    target: "node24",
    minify: false,
    sourcemap: true,
    rolldownOptions: {
      input: {
        headless: "headless.ts",
        main: "main/main.ts",
        "analyst-worker": "node/analyst-worker.ts",
        "studio-worker": "node/sound/studio-worker.ts",
      },
      output: { entryFileNames: "[name].js", chunkFileNames: "chunks/[name]-[hash].js" },
    },
  },
});
