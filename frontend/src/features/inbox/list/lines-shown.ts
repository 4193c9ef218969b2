interface Row<L> {
  reason: string
  lines: readonly L[]
}

/** The first lines of a row; why it is told stands first, however much has happened since. */
export function linesShown<L extends { reason: string }>({ reason, lines }: Row<L>, most: number): L[] {
  const why = lines.find((line) => line.reason === reason)
  const others = lines.filter((line) => line !== why)
  return [...(why ? [why] : []), ...others].slice(0, most)
}
