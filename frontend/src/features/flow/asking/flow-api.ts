import { api, ask } from '#api/client'
import type { Chance, Forecast, PromisesTold, Seen, Stuck, Together } from './answers'
import type { Question } from './selection'

// The report is an open dictionary in the API's description, so its shape is written down in `answers`.
const untyped = api.GET as unknown as (
  path: string,
  init: unknown,
) => Promise<{ data?: unknown; error?: unknown; response: Response }>

function asking<Answer>(part: string) {
  return (workspace: string, query: Question, signal: AbortSignal) =>
    ask(
      untyped(`/api/{workspace}/flow/${part}`, { params: { path: { workspace }, query }, signal }),
    ) as Promise<Answer>
}

/** What one can ask about the flow. */
export const flow = {
  report: asking<Seen>('report'),
  forecast: asking<Forecast>('forecast'),
  together: asking<Together>('together'),
  chance: asking<Chance>('chance'),
  stuck: asking<Stuck>('stuck'),
  promises: asking<PromisesTold>('promises'),
}
