/** Whether two values of plain data hold the same; the order of their keys says nothing. Pure. */
export function same(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const mine = new Map<string, unknown>(Object.entries(one));
  const others = new Map<string, unknown>(Object.entries(other));
  return mine.size === others.size && [...mine].every(([key, value]) => others.has(key) && same(value, others.get(key)));
}
