/** How much is drawn for a vector picture, whatever it uses counted each time: a few lines can stand for billions of shapes. */

/** An element with those inside of it. */
export interface Shape {
  /** How many elements, itself included, refer to nothing and are referred to by nothing. */
  plain: number;
  /** Elements inside that refer to something. */
  readonly inside: Shape[];
  /** The ids of what is drawn in its place. */
  readonly used: string[];
  /** The ids of what each element inside is painted with. */
  readonly inherited: string[];
  /** The ids of what it is cut out with, or filtered by. */
  readonly others: string[];
}

/** Thrown where the shapes cannot be counted, with a sentence without its beginning. */
export class Uncountable extends Error {
  override readonly name = "Uncountable";
}

/** Elements that stand or refer behind one another. */
const LONGEST_CHAIN = 500;

/** The elements drawn for a shape. Throws {@link Uncountable} where it refers to itself, or on and on. */
export function drawnFor(root: Shape, byId: ReadonlyMap<string, Shape>): number {
  const known = new Map<Shape, number>();
  const onTheWay = new Set<Shape>();
  const count = (shape: Shape): number => {
    const before = known.get(shape);
    if (before !== undefined) return before;
    if (onTheWay.has(shape)) throw new Uncountable("refers to itself, round in a circle");
    onTheWay.add(shape);
    if (onTheWay.size > LONGEST_CHAIN) {
      throw new Uncountable(`refers on and on, through more than ${LONGEST_CHAIN} elements`);
    }
    const sum = (shapes: readonly (Shape | undefined)[]): number =>
      shapes.reduce((total, one) => total + (one === undefined ? 0 : count(one)), 0);
    const named = (ids: readonly string[]): number => sum(ids.map((id) => byId.get(id)));
    const own = shape.plain + sum(shape.inside) + named(shape.used);
    const total = own + own * named(shape.inherited) + named(shape.others);
    onTheWay.delete(shape);
    known.set(shape, total);
    return total;
  };
  return count(root);
}

const refersToNothing = ({ inside, used, inherited, others }: Shape): boolean =>
  inside.length + used.length + inherited.length + others.length === 0;

/** Puts a shape that is complete into the one around it: only counted where it refers to nothing. */
export function putInto(around: Shape, shape: Shape): void {
  if (refersToNothing(shape)) around.plain += shape.plain;
  else around.inside.push(shape);
}
