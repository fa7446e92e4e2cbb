import { defineConfig } from "vitest/config";

/** Whose tests only compute: nothing they import keeps anything that another file could trip over, so files share a process. */
const PURE = ["controller", "domain", "renderer", "shell", "sounds"].map((folder) => `${folder}/**/*.test.{ts,tsx}`);

/** What is about the sound and takes its time: `npm test` leaves it to `npm run test:sound`, as it does with `LONG` pages. */
const LONG = ["**/*.long.test.ts"];

export default defineConfig({
  test: {
    root: import.meta.dirname,
    maxWorkers: 2,
    reporters: ["default"],
    environment: "node",
    testTimeout: 20_000,
    hookTimeout: 30_000,
    projects: [
      // A process for each file would spend a third of its time loading the same modules once more.
      { extends: true, test: { name: "pure", include: PURE, exclude: LONG, isolate: false } },
      { extends: true, test: { name: "house", include: ["**/*.test.{ts,tsx}"], exclude: [...PURE, ...LONG] } },
      { extends: true, test: { name: "long", include: LONG } },
    ],
  },
});
