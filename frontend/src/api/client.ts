import createClient from 'openapi-fetch'
import { refusalFrom } from './refusal'
import type { paths } from './schema.gen'
import { send } from './sending'
import { toSignIn } from './signing-in'

/** The typed client. Use it through `ask`, which turns a refusal into an exception. */
export const api = createClient<paths>({
  baseUrl: window.location.origin,
  fetch: (request: Request) => send(request),
})

type Answer<T> = { data?: T; error?: unknown; response: Response }

/** The data of an answer; a refusal is raised with the server's own words. */
export async function ask<T>(answer: Promise<Answer<T>>): Promise<T> {
  const { data, error, response } = await answer
  if (response.ok) return data as T
  if (response.status === 401) toSignIn()
  throw refusalFrom(response.status, error)
}
