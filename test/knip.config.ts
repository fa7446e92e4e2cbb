import type { KnipConfig } from "knip";

/** What is dead: files, exports, dependencies. Paths count from the top of the repository. */
const config: KnipConfig = {
  entry: [
    "electron/headless.ts",
    "electron/main/main.ts",
    "electron/node/analyst-worker.ts",
    "electron/node/sound/studio-worker.ts",
    "electron/launch/*.{js,ts}",
    "renderer/**/main.tsx",
    "renderer/offline/worker.ts",
    "sounds/synth/render.ts",
    "test/run.ts",
    "test/mutants/run.ts",
    "test/rig/voices-page.ts",
    "test/support/{decor-page,wearing-page}.ts",
    "test/look/{contact-sheet,look-page}.ts",
    "test/bench/decor-beside.ts",
    "test/bench/kiosk-beside/page.tsx",
    "test/bench/{run,listeners,schedule-speed,schedule-memory,schedule-jobs}.ts",
  ],
  project: ["electron/**/*.{js,ts}", "renderer/**/*.{ts,tsx,css}", "sounds/synth/**/*.ts", "test/**/*.{ts,tsx}"],
  ignoreExportsUsedInFile: true,
  // Programs of the system, not of a package.
  ignoreBinaries: ["apt-get", "ffmpeg", "parec", "prlimit", "pulseaudio", "liquidsoap", "snapclient", "snapserver"],
  // Fonts come in through style sheets.
  compilers: { css: (text: string) => [...text.matchAll(/@import\s+"[^"]+"/g)].join("\n").replaceAll("@import", "import") },
  vite: { config: ["electron/vite.config.ts", "renderer/vite.config.ts"] },
  vitest: { config: ["test/vitest.config.ts"], entry: ["test/**/*.test.{ts,tsx}"] },
  playwright: { config: ["test/playwright.config.ts"], entry: ["test/**/*.spec.ts"] },
};

export default config;
