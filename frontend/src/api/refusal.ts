import { t } from '@lingui/core/macro'

/** A request the server understood and refused, in its own words; the screen shows them as they are. */
export class Refusal extends Error {
  readonly status: number
  readonly code: string | undefined
  readonly fields: Readonly<Record<string, string[]>>
  /** What a screen needs to go on: of a conflict, both texts. */
  readonly facts: Readonly<Record<string, unknown>>

  constructor(
    status: number,
    detail: string,
    code?: string,
    fields: Record<string, string[]> = {},
    facts: Record<string, unknown> = {},
  ) {
    super(detail)
    this.name = 'Refusal'
    this.status = status
    this.code = code
    this.fields = fields
    this.facts = facts
  }
}

/** Nobody answered: the network or the server is away. Nothing is known about the outcome. */
export class Unreachable extends Error {
  override name = 'Unreachable'

  constructor(options?: ErrorOptions) {
    super(t`The server did not answer. Check your connection and try again.`, options)
  }
}

type ListedField = { field?: string; reason?: string }
type MalformedField = { loc?: (string | number)[]; msg?: string }

/** Reads a refusal from the body of an answer that is not a success. */
export function refusalFrom(status: number, body: unknown): Refusal {
  const said = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>
  const code = typeof said.code === 'string' ? said.code : undefined
  if (Array.isArray(said.detail)) return malformed(status, said.detail as MalformedField[], code)
  const detail = typeof said.detail === 'string' ? said.detail : wordsWithout(status)
  const facts = typeof said.facts === 'object' && said.facts !== null ? said.facts : {}
  return new Refusal(status, detail, code, fieldErrors(said.fields ?? said.errors), { ...facts })
}

/** What is said where the server gave no words: whoever looks after it is told the number. */
function wordsWithout(status: number): string {
  return status >= 500
    ? t`Something went wrong on our side. Try again in a moment. (${status})`
    : t`The server refused this without saying why. (${status})`
}

function malformed(status: number, errors: MalformedField[], code?: string): Refusal {
  const fields: Record<string, string[]> = {}
  for (const { loc, msg } of errors) {
    const name = String(loc?.[loc.length - 1] ?? '')
    fields[name] = [...(fields[name] ?? []), msg ?? '']
  }
  const detail = errors
    .map(({ msg }) => msg ?? '')
    .filter(Boolean)
    .join(' ')
  return new Refusal(status, detail || wordsWithout(status), code, fields)
}

function fieldErrors(value: unknown): Record<string, string[]> {
  if (typeof value !== 'object' || value === null) return {}
  if (Array.isArray(value)) return listed(value as ListedField[])
  return Object.fromEntries(
    Object.entries(value).map(([name, errors]) => [
      name,
      (Array.isArray(errors) ? errors : [errors]).map(String),
    ]),
  )
}

/** `[{field: "payload.title", reason: "…"}]`: the last part is the name that the form knows. */
function listed(rows: ListedField[]): Record<string, string[]> {
  const fields: Record<string, string[]> = {}
  for (const { field = '', reason = '' } of rows) {
    const name = field.split('.').at(-1) ?? field
    fields[name] = [...(fields[name] ?? []), reason]
  }
  return fields
}
