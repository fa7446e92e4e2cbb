/** The pictures that a plan names: of its experiences, and the drawing of its map. */
import type { Plan } from "../contract/plan.ts";

/** A picture with its address in the house, and where the plan names it. */
export interface NamedPicture {
  readonly address: string;
  readonly path: (string | number)[];
}

/** Every picture as often as it is named. */
export function picturesNamed({ experiences, map }: Pick<Plan, "experiences" | "map">): NamedPicture[] {
  return [
    ...(map === null ? [] : [{ address: `/maps/${map.drawing}`, path: ["map", "drawing"] }]),
    ...experiences.flatMap(({ pictures }, index) =>
      pictures.map(({ file }, at) => ({
        address: `/experiences/${file}`,
        path: ["experiences", index, "pictures", at, "file"],
      })),
    ),
  ];
}
