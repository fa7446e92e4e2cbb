/** All themes of the house as they are now, painted for this screen, so that any of them can be put on within a frame. */
import type { Face } from "./face.ts";
import type { Bounds } from "./particle.ts";
import { addressesOf, loadPictures } from "./pictures.ts";
import { paintScene, type Scene } from "./scene.ts";
import { loadType } from "./type.ts";

export interface Wardrobe {
  /** The painted scene of a face, by its key; null while it is not ready. */
  scene(key: string): Scene | null;
  /**
   * Paints everything for a size, the face of the given key first; what is painted for it already stays. After that the
   * pictures of `later` are fetched, so that they are there when the controller is not.
   */
  fit(faces: readonly Face[], later: readonly Face[], size: Bounds, first: string): void;
  stop(): void;
}

/** What a wardrobe tells. */
export interface WardrobeTold {
  /** A face has been painted. */
  readonly painted: (key: string) => void;
  /** Ids of the themes whose pictures are painted and whose letters are there, each time there is one more. */
  readonly ready: (themes: readonly string[]) => void;
  /** A picture cannot be had; its address. */
  readonly missing: (address: string) => void;
}

/** One thing at a time, between other work: painting takes tens of milliseconds and must not hold up the page. */
function idle(): Promise<unknown> {
  return new Promise((done) => requestIdleCallback(done, { timeout: 1_000 }));
}

export function openWardrobe(mirrored: boolean, { painted, ready, missing }: WardrobeTold): Wardrobe {
  let scenes = new Map<string, Scene>();
  let size: Bounds = { width: 0, height: 0 };
  let turn = 0;
  let told = 0;
  /** What was fetched ahead; the page's own copy lies in the browser's cache. */
  const fetched = new Set<string>();

  /** Tells which of the painted faces have their letters, too; only the last of several answers counts. */
  async function tell(faces: readonly Face[]): Promise<void> {
    told += 1;
    const mine = told;
    const dressed = faces.filter(({ key }) => scenes.has(key)).map(({ theme }) => theme);
    const lettered = await Promise.all(
      dressed.map((theme) =>
        loadType(theme).then(
          () => true,
          () => false,
        ),
      ),
    );
    if (mine === told) ready(dressed.filter((_, at) => lettered[at]).map(({ id }) => id));
  }

  async function fetchAhead(faces: readonly Face[], mine: number): Promise<void> {
    for (const address of new Set(faces.flatMap((face) => addressesOf(face, size)))) {
      if (fetched.has(address)) continue;
      await idle();
      if (mine !== turn) return;
      const there = await fetch(address).then(
        async (answer) => answer.ok && (await answer.arrayBuffer()).byteLength > 0,
        () => false,
      );
      if (there) fetched.add(address);
      else missing(address);
    }
  }

  async function paintAll(faces: readonly Face[], later: readonly Face[], wished: Bounds, first: string): Promise<void> {
    turn += 1;
    const mine = turn;
    const wanted = new Set(faces.map(({ key }) => key));
    const fits = size.width === wished.width && size.height === wished.height;
    // By night nobody needs the days: their memory is for what can be put on next.
    scenes = new Map([...scenes].filter(([key]) => fits && wanted.has(key)));
    size = wished;
    const order = faces.toSorted((a, b) => Number(b.key === first) - Number(a.key === first));
    for (const face of order.filter(({ key }) => !scenes.has(key))) {
      const pictures = await loadPictures(face, size, missing);
      for (const { address } of pictures) fetched.add(address);
      if (face.key !== first) await idle();
      if (mine !== turn) return;
      scenes.set(face.key, paintScene(face, pictures, size, mirrored));
      painted(face.key);
      tell(faces).catch(reportError);
    }
    await fetchAhead(later, mine);
  }

  return {
    scene: (key) => scenes.get(key) ?? null,
    fit(faces, later, wished, first) {
      paintAll(faces, later, wished, first).catch(reportError);
    },
    stop() {
      turn += 1;
      told += 1;
      scenes.clear();
    },
  };
}
