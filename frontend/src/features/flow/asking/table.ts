/** A table as the server tells it: names once, then a row of values each. */
export interface Table {
  columns: string[]
  rows: Cell[][]
}

export type Cell = string | number | boolean | null

export type Row = Record<string, Cell>

export const emptyTable: Table = { columns: [], rows: [] }

/** Two periods' rows below each other, each row saying in its last column which it is of. */
export function withPeriods(
  table: Table,
  name: string,
  then: { rows: Cell[][]; name: string },
  title: string,
): Table {
  const of = (rows: Cell[][], period: string) => rows.map((row) => [...row, period])
  return { columns: [...table.columns, title], rows: [...of(table.rows, name), ...of(then.rows, then.name)] }
}

/** The rows by the names of their columns. */
export function rowsOf(table: Table | undefined): Row[] {
  const { columns, rows } = table ?? emptyTable
  return rows.map((row) => Object.fromEntries(columns.map((name, at) => [name, row[at] ?? null])))
}

export function text(cell: Cell | undefined): string {
  return cell === null || cell === undefined ? '' : String(cell)
}

export function number(cell: Cell | undefined): number {
  return typeof cell === 'number' ? cell : 0
}

/** A figure that may not be sayable. */
export function figure(cell: Cell | undefined): number | null {
  return typeof cell === 'number' ? cell : null
}
