/** All themes of the house, painted for this screen, so that any of them can be put on within a frame. */
import type { Theme } from "../../electron/contract/theme.ts";
import type { Bounds } from "./particle.ts";
import { type Pictures, loadPictures } from "./pictures.ts";
import { paintScene, type Scene } from "./scene.ts";

export interface Wardrobe {
  /** The painted scene of a theme; null while it is not ready. */
  scene(id: string): Scene | null;
  /** Paints everything anew for another size, the given theme first. */
  fit(size: Bounds, first: string): void;
  stop(): void;
}

/** `ready` is called after each theme is painted; `missing` with the address of each picture that cannot be had. */
export function openWardrobe(
  themes: readonly Theme[],
  mirrored: boolean,
  ready: (id: string) => void,
  missing: (address: string) => void,
): Wardrobe {
  const scenes = new Map<string, Scene>();
  const pictures = new Map<string, Pictures>();
  let turn = 0;

  async function paintAll(size: Bounds, first: string): Promise<void> {
    turn += 1;
    const mine = turn;
    const order = themes.toSorted((a, b) => Number(b.id === first) - Number(a.id === first));
    for (const theme of order) {
      const loaded = pictures.get(theme.id) ?? (await loadPictures(theme, missing));
      pictures.set(theme.id, loaded);
      // One theme at a time, between other work: painting takes tens of milliseconds and must not hold up the page.
      if (theme.id !== first) await new Promise((done) => requestIdleCallback(done, { timeout: 1_000 }));
      if (mine !== turn) return;
      scenes.set(theme.id, paintScene(theme, loaded, size, mirrored));
      ready(theme.id);
    }
  }

  return {
    scene: (id) => scenes.get(id) ?? null,
    fit(size, first) {
      paintAll(size, first).catch(reportError);
    },
    stop() {
      turn += 1;
      scenes.clear();
      pictures.clear();
    },
  };
}
