import { useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { useWorkspace } from '#api/workspace'
import { tellDone } from '#ui/toast'
import { type Sheet, sheetQuery, type TimeEntry } from '../asking/time-api'
import type { useTimeDeeds } from '../asking/use-time-deeds'
import { copiedWords } from './copied-words'

/** Copies the entries of the week before into this one; as long as they are as they were copied they go again. */
export function useCopyWeek({ verbs, run }: ReturnType<typeof useTimeDeeds>, sheet: Sheet) {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const queries = useQueryClient()
  const { member, first_day: monday } = sheet
  const entriesNow = async () =>
    (await queries.fetchQuery({ ...sheetQuery(workspace, member, monday), staleTime: 0 })).entries
  const takeBack = async (made: readonly TimeEntry[]) => {
    const left = made.filter(({ cannot_change }) => cannot_change === null)
    await run(async () => {
      const now = await entriesNow()
      for (const each of left) if (now.some((entry) => isAsIt(entry, each))) await verbs.strike(each.id)
      return true
    }, t`The copied entries are gone again`)
  }
  return async () => {
    const there = new Set(sheet.entries.map(({ id }) => id))
    const done = await run(async () => {
      const answer = await verbs.copyWeek(member, monday)
      const made = (await entriesNow().catch(() => [])).filter(({ id }) => !there.has(id))
      // Somebody else wrote here meanwhile: which of them were copied is not known.
      return { ...answer, made: made.length === answer.copied ? made : [] }
    })
    if (!done) return
    const { made } = done
    tellDone(copiedWords(done), made.length > 0 ? () => void takeBack(made) : undefined)
  }
}

function isAsIt(now: TimeEntry, was: TimeEntry): boolean {
  return now.id === was.id && now.minutes === was.minutes && now.text === was.text && now.day === was.day
}
