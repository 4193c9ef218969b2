import type { Pin } from '../asking/approvals-api'
import type { Remark } from './remarks'

/** A place on a page that a remark is about, under the number that the list of remarks gives it. */
export interface Spot {
  number: number
  page: number | null
  /** Of a page of HTML: how wide it lay. */
  width: number | null
  x: number
  y: number
}

/** Remarks that were sent are numbered first, then those that are being written. */
export function spotsOf(proof: number, remarks: readonly Remark[], pins: readonly Pin[]): Spot[] {
  const all: readonly Pick<Pin, 'proof' | 'page' | 'width' | 'x' | 'y'>[] = [...remarks, ...pins]
  return all.flatMap(({ proof: of, page, width, x, y }, at) =>
    of === proof && x != null && y != null
      ? [{ number: at + 1, page: page ?? null, width: width ?? null, x, y }]
      : [],
  )
}
