import { api, ask } from '#api/client'
import { useListed } from '#features/members/asking/use-listed'

/** What a new card on a board can begin with. */
export function useCardTemplates(board: number) {
  const { data } = useListed(`card-templates-${board}`, (workspace, signal) =>
    ask(
      api.GET('/api/{workspace}/card-templates', {
        params: { path: { workspace }, query: { board } },
        signal,
      }),
    ),
  )
  return data ?? []
}
