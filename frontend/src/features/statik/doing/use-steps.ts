import { t } from '@lingui/core/macro'
import { useCallback, useRef, useState } from 'react'
import { Unreachable } from '#api/refusal'
import { isRefusal, wordsOf } from '#features/boards/doing/refused-words'
import { tellDone, tellRefused } from '#ui/toast'
import type { Part } from '../design/kinds'
import { carryOutAll, type Deed, type PartVerbs } from './deeds'
import { did, nothingDone, type Step, under, type Way, walked } from './history'
import type { InTurn } from './use-turn'

/** What was done here, step by step, and the ways back and forth through it. */
export function useSteps(inTurn: InTurn, partVerbs: PartVerbs, known: (id: number) => Part | undefined) {
  const [history, show] = useState(nothingDone)
  const now = useRef(history)
  const keep = useCallback((next: typeof history) => {
    now.current = next
    show(next)
  }, [])
  const done = useCallback(
    (words: string, back: readonly Deed[]): Step => {
      const step = { words, back }
      keep(did(now.current, step))
      return step
    },
    [keep],
  )
  const carryOut = useCallback(
    (deeds: readonly Deed[]) => inTurn(() => carryOutAll(deeds, partVerbs, known)),
    [inTurn, partVerbs, known],
  )
  /** Takes back the last step, also one that is still under way, or `chosen`; whoever presses twice takes back two. */
  const walk = useCallback(
    async (way: Way, chosen?: Step) => {
      if (!chosen) await inTurn(() => Promise.resolve())
      const step = chosen ?? now.current[way].at(-1)
      if (!step || !now.current[way].includes(step)) return
      keep(under(now.current, way, step))
      const { back, left, problem } = await carryOut(step.back)
      const isOver = !(problem instanceof Unreachable)
      keep(walked(now.current, way, { words: step.words, back, left: isOver ? [] : left }))
      if (problem)
        tellRefused(
          isRefusal(problem, 'SaidMeanwhile')
            ? t`Somebody else changed this since; it is left as they wrote it.`
            : wordsOf(problem),
        )
      else tellDone(way === 'past' ? t`Taken back: ${step.words}` : t`Done again: ${step.words}`)
    },
    [keep, carryOut, inTurn],
  )
  return {
    done,
    carryOut,
    walk,
    undo: history.past.length ? () => void walk('past') : null,
    redo: history.future.length ? () => void walk('future') : null,
  }
}
