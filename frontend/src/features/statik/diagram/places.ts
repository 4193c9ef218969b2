import type { Looked } from '../design/looking'

export interface Place {
  x: number
  y: number
}

export const width = 196
export const height = 84
export const between = 60

export interface ElkGraph {
  id: string
  layoutOptions: Record<string, string>
  children: { id: string; width: number; height: number; x?: number; y?: number }[]
  edges: { id: string; sources: string[]; targets: string[] }[]
}

/** In layers from left to right, each block as far from Done as its longest way; ways back draw nothing together. */
export function elkGraph({ blocks, arrows }: Looked): ElkGraph {
  return {
    id: 'diagram',
    layoutOptions: {
      'elk.algorithm': 'layered',
      'elk.direction': 'RIGHT',
      'elk.separateConnectedComponents': 'false',
      'elk.spacing.nodeNode': '44',
      'elk.layered.spacing.nodeNodeBetweenLayers': String(between),
      'elk.layered.layering.strategy': 'LONGEST_PATH',
      'elk.layered.nodePlacement.strategy': 'BRANDES_KOEPF',
      'elk.layered.nodePlacement.bk.fixedAlignment': 'BALANCED',
      'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
    },
    children: [...blocks.keys()].map((id) => ({ id: String(id), width, height })),
    edges: arrows
      .filter(({ rework, before, next }) => !rework && before !== next)
      .map(({ id, before, next }) => ({
        id: `link ${id}`,
        sources: [String(before)],
        targets: [String(next)],
      })),
  }
}

/** Done stays where it is while the diagram grows to the left: it is the middle from which all is counted. */
export function countedFromDone(laid: Pick<ElkGraph, 'children'>, { blocks }: Looked): Map<number, Place> {
  const done = [...blocks.values()].find(({ values }) => values.kind === 'done')?.id
  const rightmost = laid.children.reduce<(typeof laid.children)[number] | undefined>(
    (found, each) => ((each.x ?? 0) > (found?.x ?? Number.NEGATIVE_INFINITY) ? each : found),
    undefined,
  )
  const middle = laid.children.find(({ id }) => id === String(done)) ?? rightmost
  return new Map(
    laid.children.map(({ id, x = 0, y = 0 }) => [
      Number(id),
      { x: x - (middle?.x ?? 0), y: y - (middle?.y ?? 0) },
    ]),
  )
}

/** Where somebody put it; else where the layout has it; else left of what it leads to. */
export function placesOf(looked: Looked, laid: ReadonlyMap<number, Place>): Map<number, Place> {
  const found = new Map<number, Place>()
  const waiting: number[] = []
  for (const { id, values } of looked.blocks.values()) {
    const place = laid.get(id)
    if (values.x !== null && values.y !== null) found.set(id, { x: values.x, y: values.y })
    else if (place) found.set(id, place)
    else waiting.push(id)
  }
  for (const id of waiting) {
    const next = looked.arrows.find(({ before }) => before === id)?.next
    const right = next === undefined ? undefined : found.get(next)
    const { x, y } = right ?? { x: width + between, y: 0 }
    found.set(id, free({ x: x - width - between, y }, [...found.values()]))
  }
  return found
}

/** Down until it lies on nobody. */
function free(place: Place, taken: readonly Place[]): Place {
  const hits = ({ x, y }: Place) => Math.abs(x - place.x) < width && Math.abs(y - place.y) < height
  return taken.some(hits) ? free({ x: place.x, y: place.y + height + 40 }, taken) : place
}

/** What the layout hangs on: a name that changes moves nothing. */
export function shapeOf({ blocks, arrows }: Looked): string {
  const links = arrows.filter(({ rework }) => !rework).map(({ before, next }) => `${before}>${next}`)
  const dones = [...blocks.values()].filter(({ values }) => values.kind === 'done').map(({ id }) => id)
  return [[...blocks.keys()].join(), links.join(), dones.join()].join('|')
}

/** A way back runs below all that stands between its ends. */
export function offsetOf(from: Place, to: Place, places: Iterable<Place>): number {
  const [left, right] = [Math.min(from.x, to.x), Math.max(from.x, to.x)]
  const between = [...places].filter(({ x }) => x + width > left && x < right + width)
  const lowest = Math.max(from.y, to.y, ...between.map(({ y }) => y))
  return lowest - Math.max(from.y, to.y) + 30
}

/** How long the question is that stands at the left of a block. */
export const question = 250

export function hasRoomAtLeft(place: Place | undefined, all: Iterable<Place>): boolean {
  if (!place) return false
  return ![...all].some(
    ({ x, y }) => x < place.x && x + width > place.x - question && Math.abs(y - place.y) < height,
  )
}
