import type { Kind, Part } from './kinds'

/** A link with both ends on a block that is there. */
export interface Arrow {
  id: number
  before: number
  next: number
  rework: boolean
  name: string
}

/** A design as it is looked at: its parts by kind, its diagram both ways. */
export interface Looked {
  of: <K extends Kind>(kind: K) => Part<K>[]
  part: (id: number) => Part | undefined
  blocks: Map<number, Part<'block'>>
  arrows: Arrow[]
  /** Of the kinds that are said of a block. */
  about: <K extends 'risk' | 'question' | 'agreement' | 'rule'>(kind: K, block: number | null) => Part<K>[]
}

export function lookAt(parts: readonly Part[]): Looked {
  const byKind = new Map<Kind, Part[]>()
  for (const part of parts) byKind.set(part.kind, [...(byKind.get(part.kind) ?? []), part])
  const byId = new Map(parts.map((part) => [part.id, part]))
  const of = <K extends Kind>(kind: K) => (byKind.get(kind) ?? []) as unknown as Part<K>[]
  const blocks = new Map(of('block').map((block) => [block.id, block]))
  const arrows = of('link').flatMap(({ id, values: { before, next, rework, name } }) =>
    before !== null && next !== null && blocks.has(before) && blocks.has(next)
      ? [{ id, before, next, rework, name }]
      : [],
  )
  return {
    of,
    part: (id) => byId.get(id),
    blocks,
    arrows,
    about: (kind, block) => of(kind).filter(({ values }) => (values as { block: unknown }).block === block),
  }
}

export function isCrossFunctional({ values }: Part<'block'>): boolean {
  return new Set([...values.others, ...(values.function ? [values.function] : [])]).size > 1
}

/** The block that a part says something of; a block itself. */
export function blockBehind(part: Part | undefined): number | null {
  if (!part) return null
  if (part.kind === 'block') return part.id
  const { block, before } = part.values as { block?: number | null; before?: number | null }
  return block ?? before ?? null
}
