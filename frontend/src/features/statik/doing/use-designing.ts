import { t } from '@lingui/core/macro'
import { useCallback, useMemo, useState } from 'react'
import { Refusal } from '#api/refusal'
import { useWorkspace } from '#api/workspace'
import { isRefusal, wordsOf } from '#features/boards/doing/refused-words'
import { tellDone, tellRefused } from '#ui/toast'
import { designQuery, designVerbs, statikKey } from '../asking/statik-api'
import { joined } from '../design/joining'
import { lookAt } from '../design/looking'
import { type Deed, takenBack } from './deeds'
import { Drafts } from './drafts'
import { type Conflict, useConflict } from './use-conflict'
import { usePartVerbs } from './use-part-verbs'
import { useSteps } from './use-steps'
import { useTurn } from './use-turn'
import type { Workshop } from './workshop-context'

export type Designing = Pick<
  Workshop,
  'verbs' | 'add' | 'say' | 'doAll' | 'asOne' | 'remove' | 'done' | 'undo' | 'redo' | 'drafts'
> & {
  conflict: Conflict | null
}

/** Everything that is done to a design: shown at once, said to the server in turn, and taken back by steps. */
export function useDesigning(service: number): Designing {
  const workspace = useWorkspace()
  const key = useMemo(() => designQuery(workspace, service).queryKey, [workspace, service])
  const again = useMemo(() => statikKey(workspace), [workspace])
  const verbs = useMemo(() => designVerbs(workspace, service), [workspace, service])
  const [drafts] = useState(() => new Drafts(`${workspace}.statik.${service}`))
  const inTurn = useTurn(key, again)
  const { known, partVerbs, work } = usePartVerbs(service, verbs)
  const { done, carryOut, walk, undo, redo } = useSteps(inTurn, partVerbs, known)
  const { conflict, ask } = useConflict()

  const doAll = useCallback<Workshop['doAll']>(
    async (words, deeds) => {
      const { back, problem } = await carryOut(deeds)
      done(words, back)
      if (problem) tellRefused(wordsOf(problem))
    },
    [carryOut, done],
  )

  const asOne = useCallback<Workshop['asOne']>(
    async (words, does) => {
      const back: Deed[] = []
      try {
        await inTurn(() => work(does, back))
        return true
      } catch (problem) {
        tellRefused(wordsOf(problem))
        return false
      } finally {
        // Of what was refused half way, what was done can be taken back.
        done(words, back)
      }
    },
    [inTurn, work, done],
  )

  const add = useCallback<Workshop['add']>(
    async (kind, values, words, also) => {
      let made = null
      const isDone = await asOne(words, async (hands) => {
        const part = await hands.add(kind, values)
        for (const more of also?.(part.id) ?? []) await hands.add(more.kind, more.values)
        made = part
      })
      return isDone ? made : null
    },
    [asOne],
  )

  const remove = useCallback<Workshop['remove']>(
    async (id, words) => {
      const back: Deed[] = []
      let problem: unknown = null
      try {
        await inTurn(() =>
          work(async (hands) => {
            // The way does not break off where a block was.
            const links = joined(lookAt(hands.parts()), id)
            await hands.remove(id)
            for (const link of links) await hands.add('link', link)
          }, back),
        )
      } catch (refused) {
        problem = refused
      }
      const step = done(words, back)
      if (problem) tellRefused(wordsOf(problem))
      else tellDone(words, () => void walk('past', step))
    },
    [inTurn, work, done, walk],
  )

  const say = useCallback<Workshop['say']>(
    async (part, values, basedOn, reading) => {
      const keep = (version: number) =>
        inTurn(async () => {
          const was = known(part.id) ?? part
          const now = await partVerbs.change(part.id, values, version)
          if (now.version > was.version) done(t`what was written`, [takenBack(was, values, now.version)])
        })
      try {
        await keep(basedOn)
        return ''
      } catch (problem) {
        if (!(problem instanceof Refusal) || !isRefusal(problem, 'SaidMeanwhile')) return wordsOf(problem)
        const facts = problem.facts as { field: string; theirs: unknown; version: number }
        const choice = await ask({ ...reading, theirs: facts.theirs, mine: values[facts.field] })
        if (choice === 'later') return t`Somebody else wrote here meanwhile; what you wrote is not kept yet.`
        return choice === 'mine' ? keep(facts.version).then(() => '', wordsOf) : ''
      }
    },
    [inTurn, partVerbs, known, ask, done],
  )

  return { verbs, drafts, add, say, doAll, asOne, remove, done, undo, redo, conflict }
}
