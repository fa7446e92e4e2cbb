/** The pictures of themes, fetched and decoded before they are needed: a change of theme asks the network for nothing. */
import type { Layer } from "../../electron/contract/theme.ts";
import type { Face } from "./face.ts";
import type { Bounds } from "./particle.ts";

/** A layer and its picture for this screen. */
export interface Picture {
  readonly layer: Layer;
  readonly image: HTMLImageElement;
  readonly address: string;
}

async function decoded(address: string): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = address;
  await image.decode();
  return image;
}

/** The address of a layer's picture on a screen of such a shape. */
function addressOf({ landscape, portrait }: Layer, base: string, { width, height }: Bounds): string {
  return `${base}${height > width && portrait !== null ? portrait : landscape}`;
}

/** The addresses of all pictures of a face on such a screen. */
export function addressesOf({ theme, layers }: Face, screen: Bounds): string[] {
  return layers.map((layer) => addressOf(layer, theme.base, screen));
}

/** A face's pictures, from the back to the front; one that cannot be had is left out and told to `missing`. Never rejects. */
export async function loadPictures(
  { theme, layers }: Face,
  screen: Bounds,
  missing: (address: string) => void,
): Promise<Picture[]> {
  const found = await Promise.all(
    layers.map(async (layer) => {
      const address = addressOf(layer, theme.base, screen);
      return decoded(address).then(
        (image): Picture => ({ layer, image, address }),
        () => {
          missing(address);
          return null;
        },
      );
    }),
  );
  return found.filter((picture) => picture !== null);
}
