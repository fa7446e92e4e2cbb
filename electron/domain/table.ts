/** Tables for spreadsheets: RFC 4180, with what spreadsheets need besides. */

/** Marks UTF-8 for spreadsheets, which take a file without it for another encoding. */
const BYTE_ORDER_MARK = "\uFEFF";

export type Cell = string | number | null;

/**
 * A cell as RFC 4180 asks for. A spreadsheet takes what begins with one of = + - @ (or a tab or return) for a formula and
 * runs it: an apostrophe before it says that it is text. Numbers are ours and stay numbers.
 */
export function cellOf(value: Cell): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const safe = /^[=+\-@\t\r\n]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Rows as a file, the head first. */
export function tableOf(rows: readonly (readonly Cell[])[]): string {
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map(cellOf).join(",")}\r\n`).join("");
}
