import { t } from '@lingui/core/macro'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useMemo, useState } from 'react'
import { Refusal } from '#api/refusal'
import { useWorkspace } from '#api/workspace'
import { type Design, type DesignVerbs, designQuery } from '../asking/statik-api'
import type { Part } from '../design/kinds'
import { type Deed, type PartVerbs, takenBack, unmade } from './deeds'
import type { Hands } from './hands'
import { OwnVersions } from './own-versions'
import { saidSince } from './said-since'

/** What is done to parts, as it is shown: a change at once, and back where it was if it is refused. */
export function usePartVerbs(service: number, sent: DesignVerbs) {
  const workspace = useWorkspace()
  const queries = useQueryClient()
  const query = useMemo(() => designQuery(workspace, service), [workspace, service])
  const [own] = useState(() => new OwnVersions())
  const parts = useCallback(
    () => queries.getQueryData<Design>(query.queryKey)?.parts ?? [],
    [queries, query.queryKey],
  )
  const known = useCallback((id: number) => parts().find((part) => part.id === id), [parts])
  const show = useCallback(
    (change: (parts: Part[]) => Part[]) =>
      queries.setQueryData<Design>(
        query.queryKey,
        (design) => design && { ...design, parts: change(design.parts) },
      ),
    [queries, query.queryKey],
  )
  const partVerbs = useMemo<PartVerbs>(() => {
    const put = (now: Part) => show((parts) => parts.map((part) => (part.id === now.id ? now : part)))
    return {
      change: async (id, values, basedOn) => {
        const was = known(id)
        const fields = Object.keys(values)
        const read = own.since(id, fields, basedOn)
        if (was) put({ ...was, values: { ...was.values, ...values } } as Part)
        try {
          const now = await sent.change(id, values, read)
          own.wrote(id, fields, read, now.version)
          put(now)
          return now
        } catch (problem) {
          if (was) put(was)
          throw problem
        }
      },
      remove: async (id, read) => {
        if (read) {
          const { parts } = await queries.fetchQuery({ ...query, staleTime: 0 })
          if (saidSince(parts, id, read, own))
            throw new Refusal(409, t`Somebody else has said more of it since; it stays.`, 'MoreSaidSince')
        }
        const gone = (await sent.remove(id)).map((each) => ({ id: each, version: known(each)?.version ?? 1 }))
        show((parts) => parts.filter((part) => !gone.some((each) => each.id === part.id)))
        return gone
      },
      restore: (ids) => sent.restore(ids),
    }
  }, [known, show, own, queries, query, sent])

  /** Parts that are made in one step are shown together; `back` takes back whatever was done, also of half of it. */
  const work = useCallback(
    async (does: (hands: Hands) => Promise<unknown>, back: Deed[]) => {
      const made: Part[] = []
      try {
        await does({
          parts: () => [...parts(), ...made],
          add: async (kind, values) => {
            const part = await sent.add(kind, values)
            own.wrote(part.id, Object.keys(values), 0, 1)
            made.push(part as Part)
            back.unshift(unmade([part.id]))
            return part
          },
          change: async (part, values) => {
            const was = known(part.id) ?? part
            const now = await partVerbs.change(part.id, values, part.version)
            back.unshift(takenBack(was, values, now.version))
          },
          remove: async (id) => {
            const gone = await partVerbs.remove(id)
            const parts = gone.map((each) => each.id)
            const read = Object.fromEntries(gone.map((each) => [each.id, each.version]))
            if (parts.length) back.unshift({ does: 'restore', parts, known: read })
          },
        })
      } finally {
        show((parts) => [...parts, ...made])
      }
    },
    [known, own, parts, partVerbs, sent, show],
  )
  return { known, partVerbs, work }
}
