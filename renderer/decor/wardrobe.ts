/** The themes of the house as they are now, painted for this screen, so that any of them can be put on within a frame. */
import type { Face } from "./face.ts";
import type { Bounds } from "./particle.ts";
import { addressesOf, loadPictures } from "./pictures.ts";
import { paintScene, type Scene } from "./scene.ts";
import { loadType } from "./type.ts";

/** Pixels of all scenes that are kept painted: twelve of full HD, or three of 4K. Each takes 4 bytes, or 8 where it has lines of light. */
const MOST_PIXELS = 12 * 1920 * 1080;

/** What is worn and what comes next are painted without delay. */
const SOON = 2;

/**
 * The rest waits so long before each, in milliseconds: a page that has just opened, or a computer without a graphics card,
 * has better things to do. Whatever is wanted before its turn is painted when it is asked for.
 */
const LULL = 4_000;

export interface Wardrobe {
  /** The painted scene of a face; null while it is not ready. */
  scene(face: Face): Scene | null;
  /**
   * Paints faces for a size, in their order; what is painted already stays, unless a picture of it could not be had, and
   * what is none of them is forgotten. The first two are painted at once; then all pictures, those of `later` too, are
   * fetched, so that they are there when the controller is not; then the rest is painted, one now and then.
   */
  fit(faces: readonly Face[], later: readonly Face[], size: Bounds): void;
  stop(): void;
}

/** What a wardrobe tells. */
export interface WardrobeTold {
  /** A scene has been painted, or painted anew; its name. */
  readonly painted: (scene: string) => void;
  /** Ids of the themes whose pictures are all painted and whose letters are there, whenever that may have changed. */
  readonly ready: (themes: readonly string[]) => void;
  /** A picture cannot be had; its address. */
  readonly missing: (address: string) => void;
  /** Somebody is at the page, whose touches come before whatever can wait. */
  readonly busy: () => boolean;
}

/** One thing at a time, between other work: painting takes tens of milliseconds and must not hold up the page. */
function idle(): Promise<unknown> {
  return new Promise((done) => requestIdleCallback(done, { timeout: 1_000 }));
}

export function openWardrobe(mirrored: boolean, { painted, ready, missing, busy }: WardrobeTold): Wardrobe {
  const scenes = new Map<string, Scene>();
  /** Names of the scenes of which no picture is missing. */
  const whole = new Set<string>();
  let size: Bounds = { width: 0, height: 0 };
  let turn = 0;
  let told = 0;
  let resting: ReturnType<typeof setTimeout> | undefined;
  /** What was fetched ahead; the page's own copy lies in the browser's cache. */
  const fetched = new Set<string>();

  /** Tells which of the painted faces have their letters, too; only the last of several answers counts. */
  async function tell(faces: readonly Face[]): Promise<void> {
    told += 1;
    const mine = told;
    const dressed = faces.filter(({ scene }) => whole.has(scene)).map(({ theme }) => theme);
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
      // A picture that breaks off on its way is as good as none.
      const there = await fetch(address)
        .then(async (answer) => answer.ok && (await answer.arrayBuffer()).byteLength > 0)
        .catch(() => false);
      if (there) fetched.add(address);
      else missing(address);
    }
  }

  /** Forgets what is not wanted, or was painted for another size: by night nobody needs the days. */
  function forget(wanted: ReadonlySet<string>, fits: boolean): void {
    for (const scene of scenes.keys()) {
      if (fits && wanted.has(scene)) continue;
      scenes.delete(scene);
      whole.delete(scene);
    }
  }

  function lull(): Promise<void> {
    return new Promise((done) => {
      const rest = (): void => {
        clearTimeout(resting);
        resting = setTimeout(() => (busy() ? rest() : done()), LULL);
      };
      rest();
    });
  }

  async function paintAll(faces: readonly Face[], later: readonly Face[], wished: Bounds): Promise<void> {
    turn += 1;
    const mine = turn;
    const kept = faces.slice(0, Math.max(SOON, Math.floor(MOST_PIXELS / (wished.width * wished.height))));
    forget(new Set(kept.map(({ scene }) => scene)), size.width === wished.width && size.height === wished.height);
    size = wished;
    tell(kept).catch(reportError);
    for (const [place, face] of kept.entries()) {
      if (place === SOON) await fetchAhead([...faces.slice(SOON), ...later], mine);
      if (whole.has(face.scene)) continue;
      if (place >= SOON) await lull();
      if (mine !== turn) return;
      let missed = 0;
      const pictures = await loadPictures(face, size, (address) => {
        missed += 1;
        missing(address);
      });
      for (const { address } of pictures) fetched.add(address);
      if (face !== kept[0]) await idle();
      if (mine !== turn) return;
      scenes.set(face.scene, paintScene(face, pictures, size, mirrored));
      if (missed === 0) whole.add(face.scene);
      painted(face.scene);
      tell(kept).catch(reportError);
    }
    if (kept.length <= SOON) await fetchAhead([...faces.slice(kept.length), ...later], mine);
  }

  return {
    scene: ({ scene }) => scenes.get(scene) ?? null,
    fit(faces, later, wished) {
      paintAll(faces, later, wished).catch(reportError);
    },
    stop() {
      turn += 1;
      told += 1;
      clearTimeout(resting);
      scenes.clear();
      whole.clear();
    },
  };
}
