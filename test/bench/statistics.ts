/** The few figures that describe a sample of measurements. */

/** The smallest value that at least `share` (0-1) of the sample does not exceed (nearest rank). */
export function quantile(sample: readonly number[], share: number): number {
  const ordered = sample.toSorted((a, b) => a - b);
  const value = ordered[Math.max(0, Math.ceil(share * ordered.length) - 1)];
  if (value === undefined) throw new Error("There is no quantile of an empty sample.");
  return value;
}

/** One line of the benchmark's table. `limit` is what the product promises; null where there is none. */
export interface Measure {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  readonly limit: number | null;
  /** How it was measured, and against what. */
  readonly note: string;
}

/** A figure with as many digits as it deserves: 12,345, 45.6, 7.89, 0.0123. */
export function figure(value: number): string {
  if (value === 0) return "0";
  const digits = Math.abs(value) >= 100 ? Math.max(3, Math.ceil(Math.log10(Math.abs(value) + 1))) : 3;
  return value.toLocaleString("en", { maximumSignificantDigits: digits });
}

/** A table in Markdown. */
export function tableText(heading: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [line(heading), `|${"---|".repeat(heading.length)}`, ...rows.map(line)].join("\n");
}
