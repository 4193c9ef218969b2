import { Trans as Said, type TransProps } from '@lingui/react'

/** What people wrote is text even where it looks like a tag: only a translation's own tags are elements.
 * Every `Trans` of the macro becomes this one (build/lingui-macros.ts). */
export function Trans({ values, ...rest }: TransProps) {
  return <Said {...rest} values={inert(values ?? {})} />
}

function inert(values: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, asNode(value)]))
}

/** Lingui reads tags in a value that is text; a node it puts in as it is. */
function asNode(value: unknown): unknown {
  return typeof value === 'string' && value.includes('<') ? <>{value}</> : value
}
