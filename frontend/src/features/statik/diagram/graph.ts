import { type Edge, MarkerType, type Node } from '@xyflow/react'
import type { Part } from '../design/kinds'
import type { Looked } from '../design/looking'
import { hasRoomAtLeft, height, offsetOf, type Place, width } from './places'

export interface BlockData extends Record<string, unknown> {
  block: Part<'block'>
  blind: number
  /** Nothing comes before it yet. */
  isFirst: boolean
  /** There is room at its left to write out the question. */
  hasRoom: boolean
}
/** Whether a block looks the same as before. */
export function isSameBlock(was: BlockData, now: BlockData): boolean {
  return (
    was.block === now.block &&
    was.blind === now.blind &&
    was.isFirst === now.isFirst &&
    was.hasRoom === now.hasRoom
  )
}

export type BlockNodeType = Node<BlockData, 'block'>

export function nodesOf(
  { blocks, arrows }: Looked,
  places: ReadonlyMap<number, Place>,
  blind: ReadonlyMap<number, number>,
  chosen: number | null,
  labels: (block: Part<'block'>) => string,
): BlockNodeType[] {
  const led = ledTo(arrows)
  return [...blocks.values()].map((block) => ({
    id: String(block.id),
    type: 'block',
    position: places.get(block.id) ?? { x: 0, y: 0 },
    width,
    height,
    selected: block.id === chosen,
    ariaLabel: labels(block),
    data: {
      block,
      blind: blind.get(block.id) ?? 0,
      isFirst: block.values.kind !== 'start' && !led.has(block.id),
      hasRoom: hasRoomAtLeft(places.get(block.id), places.values()),
    },
  }))
}

const ledTo = (arrows: Looked['arrows']) =>
  new Set(arrows.filter(({ rework }) => !rework).map(({ next }) => next))

/** Whether at the left of a block it is written out what is asked there. */
export function isAsked({ blocks, arrows }: Looked, id: number | null, places: ReadonlyMap<number, Place>) {
  const block = id === null ? undefined : blocks.get(id)
  if (!block || block.values.kind === 'start' || ledTo(arrows).has(block.id)) return false
  return hasRoomAtLeft(places.get(block.id), places.values())
}

export function edgesOf({ arrows }: Looked, places: ReadonlyMap<number, Place>): Edge[] {
  const at = (id: number) => places.get(id) ?? { x: 0, y: 0 }
  return arrows.map(({ id, before, next, rework, name }) => ({
    id: String(id),
    source: String(before),
    target: String(next),
    sourceHandle: rework ? 'back-out' : 'out',
    targetHandle: rework ? 'back-in' : 'in',
    type: rework ? 'smoothstep' : 'arrow',
    className: rework ? 'rework' : '',
    ...(rework
      ? { pathOptions: { offset: offsetOf(at(before), at(next), places.values()), borderRadius: 12 } }
      : {}),
    markerEnd: { type: MarkerType.ArrowClosed, width: 16, height: 16 },
    ...(name ? { label: name, labelBgPadding: [5, 3] as [number, number], labelBgBorderRadius: 4 } : {}),
  }))
}
