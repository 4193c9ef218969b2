import { notFound } from '@tanstack/react-router'

/** The row that an address names by its number. Anything else names nothing, and the server is not asked for it. */
export function rowAddressed(part: string): number {
  if (!/^\d{1,15}$/.test(part)) throw notFound()
  return Number(part)
}
