import type { Stage } from '../asking/answers'
import { type Inks, mixed } from '../charts/inks'

const shares = [0.85, 0.58, 0.38, 0.24]

/** Each stage in the colour of its kind; neighbours of one kind are told apart by its strength. */
export function stageColours(stages: readonly Stage[], inks: Inks): string[] {
  const seen: Record<string, number> = {}
  return stages.map(({ kind }) => {
    const at = seen[kind] ?? 0
    seen[kind] = at + 1
    return mixed(inks.stages[kind], inks.page, shares[at % shares.length] ?? 1)
  })
}
