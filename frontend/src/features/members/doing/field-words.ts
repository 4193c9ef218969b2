import type { Refusal } from '#api/refusal'

export type FieldWords = Readonly<Record<string, string>>

/** A refusal beside the fields it is about; what no field of this form knows stands under "". */
export function wordsByField(refusal: Refusal, known: readonly string[]): FieldWords {
  const beside = Object.entries(refusal.fields).filter(([name]) => known.includes(name))
  if (beside.length === 0) return { '': refusal.message }
  return Object.fromEntries(beside.map(([name, reasons]) => [name, reasons.join(' ')]))
}
