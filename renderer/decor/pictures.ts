/** The pictures of themes, fetched and decoded before they are needed: a change of theme asks the network for nothing. */
import type { Theme } from "../../electron/contract/theme.ts";

export type PartName = keyof Theme["art"];
export type Pictures = Readonly<Partial<Record<PartName, HTMLImageElement>>>;

const PARTS = ["backdrop", "foreground", "backdropLight", "foregroundLight"] as const satisfies readonly PartName[];

async function decoded(address: string): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = address;
  await image.decode();
  return image;
}

/** A theme's pictures; one that cannot be had is left out and told to `missing`. Never rejects. */
export async function loadPictures(theme: Theme, missing: (address: string) => void): Promise<Pictures> {
  const found = await Promise.all(
    PARTS.map(async (part) => {
      const name = theme.art[part];
      if (name === null) return null;
      const address = `${theme.base}${name}`;
      return decoded(address).then(
        (image) => [part, image] as const,
        () => {
          missing(address);
          return null;
        },
      );
    }),
  );
  return Object.fromEntries(found.filter((entry) => entry !== null));
}
