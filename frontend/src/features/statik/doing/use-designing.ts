import { t } from '@lingui/core/macro'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useMemo, useRef, useState } from 'react'
import { Refusal } from '#api/refusal'
import { useWorkspace } from '#api/workspace'
import { isRefusal, wordsOf } from '#features/boards/doing/refused-words'
import { tellDone, tellRefused } from '#ui/toast'
import { type Design, designQuery, designVerbs, statikKey } from '../asking/statik-api'
import type { Kind, Part } from '../design/kinds'
import { carryOutAll, type Deed, type PartVerbs, takenBack } from './deeds'
import { did, type History, nothingDone, redid, type Step, undid } from './history'
import { OwnVersions } from './own-versions'
import { type Conflict, useConflict } from './use-conflict'
import type { Workshop } from './workshop-context'

export type Designing = Pick<
  Workshop,
  'verbs' | 'add' | 'say' | 'doAll' | 'asOne' | 'remove' | 'done' | 'undo' | 'redo'
> & {
  conflict: Conflict | null
}

/** Everything that is done to a design: shown at once, said to the server in turn, and taken back by steps. */
export function useDesigning(service: number): Designing {
  const workspace = useWorkspace()
  const queries = useQueryClient()
  const key = useMemo(() => designQuery(workspace, service).queryKey, [workspace, service])
  const sent = useMemo(() => designVerbs(workspace, service), [workspace, service])
  const own = useRef(new OwnVersions())
  const turn = useRef<Promise<unknown>>(Promise.resolve())
  const [history, setHistory] = useState<History>(nothingDone)
  const { conflict, ask } = useConflict()

  const known = useCallback(
    (id: number) => queries.getQueryData<Design>(key)?.parts.find((part) => part.id === id),
    [queries, key],
  )
  const show = useCallback(
    (change: (parts: Part[]) => Part[]) =>
      queries.setQueryData<Design>(key, (design) => design && { ...design, parts: change(design.parts) }),
    [queries, key],
  )
  const askAgain = useCallback(
    () => queries.invalidateQueries({ queryKey: statikKey(workspace) }),
    [queries, workspace],
  )
  /** One after the other: what is said last is what holds. */
  const inTurn = useCallback(
    <Done>(deed: () => Promise<Done>): Promise<Done> => {
      const mine = turn.current.then(async () => {
        await queries.cancelQueries({ queryKey: key })
        return deed()
      })
      turn.current = mine.catch(() => {}).then(() => void askAgain())
      return mine
    },
    [queries, key, askAgain],
  )

  const change = useCallback(
    async (id: number, values: Record<string, unknown>, basedOn: number) => {
      const was = known(id)
      show((parts) => parts.map((part) => (part.id === id ? saying(part, values) : part)))
      try {
        const now = await sent.change(id, values, own.current.since(id, basedOn))
        if (was && now.version > was.version) own.current.wrote(id, now.version)
        show((parts) => parts.map((part) => (part.id === id ? now : part)))
        return now
      } catch (problem) {
        if (was) show((parts) => parts.map((part) => (part.id === id ? was : part)))
        throw problem
      }
    },
    [known, show, sent],
  )
  const partVerbs = useMemo<PartVerbs>(
    () => ({
      change,
      remove: async (id) => {
        const gone = await sent.remove(id)
        show((parts) => parts.filter((part) => !gone.includes(part.id)))
        return gone
      },
      restore: (parts) => sent.restore(parts),
    }),
    [change, sent, show],
  )

  const doAll = useCallback(
    async (words: string, deeds: readonly Deed[]) => {
      try {
        const back = await inTurn(() => carryOutAll(deeds, partVerbs, known))
        setHistory((was) => did(was, { words, back }))
      } catch (problem) {
        tellRefused(wordsOf(problem))
      }
    },
    [inTurn, partVerbs, known],
  )

  const asOne = useCallback<Workshop['asOne']>(
    async (words, work) => {
      const back: Deed[] = []
      try {
        await inTurn(() => work(back))
      } catch (problem) {
        tellRefused(wordsOf(problem))
      }
      // Of what was refused half way, what was done can be taken back.
      setHistory((was) => did(was, { words, back }))
    },
    [inTurn],
  )

  const walk = useCallback(
    async (step: Step, kept: (was: History, inverse: Step | null) => History, said: string) => {
      try {
        const back = await inTurn(() => carryOutAll(step.back, partVerbs, known))
        setHistory((was) => kept(was, { words: step.words, back }))
        tellDone(said)
      } catch (problem) {
        setHistory((was) => kept(was, null))
        tellRefused(
          isRefusal(problem, 'SaidMeanwhile')
            ? t`Somebody else changed this since; it is left as they wrote it.`
            : wordsOf(problem),
        )
      }
    },
    [inTurn, partVerbs, known],
  )
  const last = history.past.at(-1)
  const next = history.future.at(-1)
  const undo = last ? () => void walk(last, undid, t`Taken back: ${last.words}`) : null
  const redo = next ? () => void walk(next, redid, t`Done again: ${next.words}`) : null

  const remove = useCallback(
    async (id: number, words: string) => {
      try {
        const back = await inTurn(() => carryOutAll([{ does: 'remove', parts: [id] }], partVerbs, known))
        setHistory((was) => did(was, { words, back }))
        tellDone(words, () => {
          void inTurn(() => carryOutAll(back, partVerbs, known)).catch((problem) =>
            tellRefused(wordsOf(problem)),
          )
          setHistory((was) => ({ ...was, past: was.past.filter((step) => step.back !== back) }))
        })
      } catch (problem) {
        tellRefused(wordsOf(problem))
      }
    },
    [inTurn, partVerbs, known],
  )

  const add = useCallback<Workshop['add']>(
    async (kind, values, words, also) => {
      try {
        const made = await inTurn(async () => {
          const part = await sent.add(kind, values)
          const made = [part as Part]
          for (const { kind: another, values: itsValues } of also?.(part.id) ?? [])
            made.push((await sent.add(another as Kind, itsValues)) as Part)
          show((parts) => [...parts, ...made])
          return part
        })
        setHistory((was) => did(was, { words, back: [{ does: 'remove', parts: [made.id] }] }))
        return made
      } catch (problem) {
        tellRefused(wordsOf(problem))
        return null
      }
    },
    [inTurn, sent, show],
  )

  const say = useCallback<Workshop['say']>(
    async (part, values, basedOn) => {
      const keep = (version: number) => {
        const was = known(part.id) ?? part
        return inTurn(() => change(part.id, values, version)).then((now) => {
          const back = [takenBack(was, values, now.version)]
          if (now.version > was.version) setHistory((h) => did(h, { words: t`what was written`, back }))
          return ''
        })
      }
      try {
        return await keep(basedOn)
      } catch (problem) {
        if (!(problem instanceof Refusal) || !isRefusal(problem, 'SaidMeanwhile')) return wordsOf(problem)
        const { field, theirs, version } = problem.facts as {
          field: string
          theirs: unknown
          version: number
        }
        const mine = await ask({ kind: part.kind, field, theirs, mine: values[field] })
        return mine ? keep(version).catch((again) => wordsOf(again)) : ''
      }
    },
    [inTurn, change, known, ask],
  )

  const done = useCallback<Workshop['done']>(
    (words, back) => setHistory((was) => did(was, { words, back })),
    [],
  )

  const verbs = sent
  return { verbs, add, say, doAll, asOne, remove, done, undo, redo, conflict }
}

function saying(part: Part, values: Record<string, unknown>): Part {
  return { ...part, values: { ...part.values, ...values } } as Part
}
