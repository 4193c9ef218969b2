import { api, ask } from '#api/client'
import type { paths } from '#api/schema.gen'

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
interface Init {
  params: { path: Record<string, unknown>; query?: Record<string, unknown> }
  body?: unknown
  signal?: AbortSignal
}
type Answer = Promise<{ data?: unknown; error?: unknown; response: Response }>

// In a change only what is sent is changed, while the generated types ask for every field that has a default.
const raw = api as unknown as Record<Method, (path: string, init: Init) => Answer>

/** One request to an address of the API that exists. */
export function request<Told>(
  method: Method,
  path: keyof paths,
  ids: Record<string, unknown>,
  more: { body?: unknown; query?: Record<string, unknown>; signal?: AbortSignal } = {},
): Promise<Told> {
  const { body, query, signal } = more
  const init: Init = {
    params: { path: ids, ...(query ? { query } : {}) },
    ...(body === undefined ? {} : { body }),
    ...(signal ? { signal } : {}),
  }
  return ask(raw[method](path, init) as Promise<{ data?: Told; error?: unknown; response: Response }>)
}
