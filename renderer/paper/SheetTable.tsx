/** A table on a sheet: its head is repeated on each page and its rows are not cut. */
import type { ReactNode } from 'react';
import classes from './Sheet.module.css';

export type SheetColumn = { name: string; align?: 'right' /** e.g. `22mm` */; width?: string };

type SheetTableProps = {
  columns: readonly SheetColumn[];
  rows: readonly { key: string; cells: readonly ReactNode[] }[];
  /** What stands there when there are no rows: an empty table says nothing. */
  empty: string;
};

export const SheetTable = ({ columns, rows, empty }: SheetTableProps) =>
  rows.length === 0 ? (
    <p className={classes.empty}>{empty}</p>
  ) : (
    <table className={classes.table}>
      <thead>
        <tr>
          {columns.map(({ name, align, width }) => (
            <th key={name} data-align={align} style={{ width }}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, cells }) => (
          <tr key={key}>
            {columns.map(({ name, align }, index) => (
              <td key={name} data-align={align}>
                {cells[index]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
