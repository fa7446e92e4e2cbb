/** All themes of the house as they are now, painted for this screen, so that any of them can be put on within a frame. */
import type { Face } from "./face.ts";
import type { Bounds } from "./particle.ts";
import { loadPictures } from "./pictures.ts";
import { paintScene, type Scene } from "./scene.ts";

export interface Wardrobe {
  /** The painted scene of a face, by its key; null while it is not ready. */
  scene(key: string): Scene | null;
  /** Paints everything for a size, the face of the given key first; what is painted for it already stays. */
  fit(faces: readonly Face[], size: Bounds, first: string): void;
  stop(): void;
}

/** `ready` is called after each face is painted; `missing` with the address of each picture that cannot be had. */
export function openWardrobe(mirrored: boolean, ready: (key: string) => void, missing: (address: string) => void): Wardrobe {
  let scenes = new Map<string, Scene>();
  let painted: Bounds = { width: 0, height: 0 };
  let turn = 0;

  async function paintAll(faces: readonly Face[], size: Bounds, first: string): Promise<void> {
    turn += 1;
    const mine = turn;
    const wanted = new Set(faces.map(({ key }) => key));
    const fits = painted.width === size.width && painted.height === size.height;
    // By night nobody needs the days: their memory is for what can be put on next.
    scenes = new Map([...scenes].filter(([key]) => fits && wanted.has(key)));
    painted = size;
    const order = faces.toSorted((a, b) => Number(b.key === first) - Number(a.key === first));
    for (const face of order.filter(({ key }) => !scenes.has(key))) {
      const pictures = await loadPictures(face, size, missing);
      // One face at a time, between other work: painting takes tens of milliseconds and must not hold up the page.
      if (face.key !== first) await new Promise((done) => requestIdleCallback(done, { timeout: 1_000 }));
      if (mine !== turn) return;
      scenes.set(face.key, paintScene(face, pictures, size, mirrored));
      ready(face.key);
    }
  }

  return {
    scene: (key) => scenes.get(key) ?? null,
    fit(faces, size, first) {
      paintAll(faces, size, first).catch(reportError);
    },
    stop() {
      turn += 1;
      scenes.clear();
    },
  };
}
