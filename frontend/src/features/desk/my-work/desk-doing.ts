import { useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { api, ask } from '#api/client'
import type { components } from '#api/schema.gen'
import { useWorkspace } from '#api/workspace'
import { hideMoved, tellMoved } from '#features/boards/doing/telling'
import { undo } from '#features/finding/bulk/bulk-api'
import { onlyWhatIsSent } from '#features/members/asking/only-what-is-sent'
import { useDoing } from '#features/members/doing/use-doing'
import { announce } from '#ui/announce'
import { tellDone } from '#ui/toast'
import type { MyWork } from './desk-query'
import { placeHeld } from './use-row-keys'

/** What can be done from the desk without opening the card. */
export function useDeskDoing(fields?: readonly string[]) {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const queries = useQueryClient()
  const doing = useDoing(fields)
  const again = () => queries.invalidateQueries({ queryKey: [workspace, 'my-work'] })
  const handoff = (handoff_id: number) => ({ params: { path: { workspace, handoff_id } } })
  const run = async <Done>(deed: () => Promise<Done>, told?: string) => {
    const goBack = placeHeld()
    const done = await doing.run(async () => {
      const answer = await deed()
      await again()
      return answer
    }, told)
    goBack()
    return done
  }
  /** This deed of mine, or the last one that can be. */
  const takeBackDeed = async (number?: number) => {
    const undone = await doing.run(() => undo(workspace, number))
    await again()
    hideMoved()
    if (undone) tellDone(undone.words ?? t`Taken back`)
  }
  const tellWithWayBack = (words: string, number: number | null) => {
    announce(words)
    tellMoved(words, () => void takeBackDeed(number ?? undefined))
  }
  return {
    busy: doing.busy,
    takeBackDeed,
    words: doing.words,
    accept: async (id: number, told: string) => {
      const accepted = await run(() =>
        ask(api.POST('/api/{workspace}/handoffs/{handoff_id}/accept', handoff(id))),
      )
      if (accepted) tellWithWayBack(told, accepted.number)
    },
    giveBack: (id: number, reason: string, told: string) =>
      run(
        () =>
          ask(
            api.POST('/api/{workspace}/handoffs/{handoff_id}/return', { ...handoff(id), body: { reason } }),
          ),
        told,
      ),
    takeBack: (id: number, told: string) =>
      run(() => ask(api.POST('/api/{workspace}/handoffs/{handoff_id}/take-back', handoff(id))), told),
    /** Answers the card that was taken. */
    takeNext: async (column_id: number, told: (title: string) => string) => {
      const taken = await doing.run(() =>
        ask(
          api.POST('/api/{workspace}/columns/{column_id}/take-next', {
            params: { path: { workspace, column_id } },
          }),
        ),
      )
      await again()
      if (!taken) return null
      const id = Number(taken.face.id)
      const work = queries.getQueryData<MyWork>([workspace, 'my-work'])
      const title = work?.cards.find((card) => card.id === id)?.title
      if (!title) return id
      tellWithWayBack(told(title), taken.number)
      return id
    },
    seen: (mention_id: number) =>
      run(() =>
        ask(
          api.POST('/api/{workspace}/my-work/mentions/{mention_id}/seen', {
            params: { path: { workspace, mention_id } },
          }),
        ),
      ),
    tick: (item_id: number, told: string) =>
      run(
        () =>
          ask(
            api.PATCH('/api/{workspace}/items/{item_id}', {
              params: { path: { workspace, item_id } },
              body: onlyWhatIsSent<components['schemas']['ItemEdit']>({ done: true }),
            }),
          ),
        told,
      ),
  }
}
