/** The middle of a sample. */
export function median(sample: readonly number[]): number {
  const ordered = sample.toSorted((one, other) => one - other);
  return ((ordered[(ordered.length - 1) >> 1] ?? Number.NaN) + (ordered[ordered.length >> 1] ?? Number.NaN)) / 2;
}
