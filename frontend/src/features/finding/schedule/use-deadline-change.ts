import { useLingui } from '@lingui/react/macro'
import { useCallback, useRef } from 'react'
import { useWorkspace } from '#api/workspace'
import { wordsOf } from '#features/boards/doing/refused-words'
import type { Done } from '#features/cards/asking/card'
import { cardVerbs } from '#features/cards/asking/card-verbs'
import { wallClock } from '#features/cards/facts/deadline'
import { written } from '#lib/dates'
import type { Day } from '#lib/days'
import { tellDone, tellRefused } from '#ui/toast'
import type { Row } from '../asking/finding-api'

export type SetDeadline = (row: Row, day: Day | '') => Promise<boolean>

/**
 * Another deadline by the card's own verb, based on what was looked at: whoever was faster is not overwritten. The
 * hour that was promised stays. Drawn at once, put back when it is refused, taken back by one click.
 */
export function useDeadlineChange(
  zone: string,
  draw: (id: number, change: Partial<Row>) => void,
  askAbout: (cards: readonly number[]) => unknown,
): SetDeadline {
  const { t, i18n } = useLingui()
  const workspace = useWorkspace()
  const inTurn = useInTurn(askAbout)
  return useCallback(
    async (row, day) => {
      const before = typeof row.deadline === 'string' ? row.deadline : null
      const kept = wallClock(before, zone)
      if (day === kept.day) return true
      const hasTime = row.deadline_has_time === true && day !== ''
      const deadline = day ? `${day}T${hasTime ? kept.time : '00:00'}:00` : null
      const verbs = cardVerbs(workspace, row.id)
      const putBack = () => draw(row.id, { deadline: before, deadline_has_time: row.deadline_has_time })
      draw(row.id, { deadline: deadline === null ? null : noonOf(day), deadline_has_time: hasTime })
      try {
        const { number } = await inTurn(row.id, (mine) =>
          verbs.edit({ deadline, deadline_has_time: hasTime, based_on: Math.max(row.version, mine) }),
        )
        const title = String(row.title)
        const said = day
          ? t`“${title}”: deadline ${written(day, 'day-of-week', i18n.locale, 'UTC')}`
          : t`“${title}” has no deadline now`
        const undo = async () => {
          putBack()
          try {
            await inTurn(row.id, () => verbs.undo(number ?? undefined))
          } catch (problem) {
            tellRefused(wordsOf(problem))
          }
        }
        tellDone(said, number === null ? undefined : () => void undo())
        return true
      } catch (problem) {
        putBack()
        tellRefused(wordsOf(problem))
        return false
      }
    },
    [t, i18n, workspace, zone, draw, inTurn],
  )
}

/**
 * My own deeds to a card one after the other, each told the version of the card that the one before left: nobody
 * is refused because of oneself. The card is asked about when none waits.
 */
function useInTurn(askAbout: (cards: readonly number[]) => unknown) {
  const turns = useRef(new Map<number, Promise<number>>())
  return useCallback(
    async (card: number, deed: (mine: number) => Promise<Done>): Promise<Done> => {
      const done = (turns.current.get(card) ?? Promise.resolve(0)).then(deed)
      const turn = done.then(
        ({ face }) => Number(face.version),
        () => 0,
      )
      turns.current.set(card, turn)
      try {
        return await done
      } finally {
        if (turns.current.get(card) === turn) void askAbout([card])
      }
    },
    [askAbout],
  )
}

/** A moment of that day wherever the workspace is; what the server makes of it comes a moment later. */
function noonOf(day: Day): string {
  return `${day}T12:00:00Z`
}
