/** Zones of which a field is made of the very same parts have one field: what is found out for one serves all. */

/** Gives the field that was made of the same parts before, or makes it. */
export type Shared<Field> = (parts: readonly object[], make: () => Field) => Field;

export function sharing<Field>(): Shared<Field> {
  const numbers = new Map<object, number>();
  const made = new Map<string, Field>();
  return (parts, make) => {
    const key = parts
      .map((part) => {
        const number = numbers.get(part) ?? numbers.size;
        numbers.set(part, number);
        return number;
      })
      .join(" ");
    let field = made.get(key);
    if (field === undefined) made.set(key, (field = make()));
    return field;
  };
}
