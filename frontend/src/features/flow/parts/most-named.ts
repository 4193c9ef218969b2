/** The stage that most facts point at. */
export function mostNamed(stages: readonly string[]): string | null {
  const counts = new Map<string, number>()
  for (const stage of stages) counts.set(stage, (counts.get(stage) ?? 0) + 1)
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0] ?? null
}
