/** A table of the console: what it is about, the name of each column, and the rows; where it is too wide it scrolls. */
import type { ReactNode } from "react";

interface FigureTableProps {
  readonly caption: string;
  /** The names of the columns, each another one. */
  readonly columns: readonly string[];
  readonly children: ReactNode;
}

export function FigureTable({ caption, columns, children }: FigureTableProps) {
  return (
    // Where it is wider than the page it can be scrolled from the keyboard as well.
    <div className="table-scroll" tabIndex={0} role="region" aria-label={caption}>
      <table className="table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}
