import { Plural, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useRef } from 'react'
import type { Mark, SlotPlace } from '../asking/capacity-api'
import { MarkSigns } from './mark-signs'
import styles from './slots.module.css'
import { useSlotTools, useSlotView } from './slots-context'
import { focusCell } from './use-slot-keys'

const kinds: readonly Mark[] = ['over', 'off', 'late', 'done']

/** What is wrong with the plan, counted; each leads to the next place where it is so. */
export function WhatIsWrong() {
  const { t } = useLingui()
  const { hand } = useSlotTools()
  const { layout } = useSlotView()
  const looked = useRef(new Map<Mark, number>())
  const places = (mark: Mark): SlotPlace[] =>
    layout.people.flatMap(({ member, days }) =>
      days
        .filter(({ day }) => layout.days.includes(day))
        .flatMap(({ day, placed }) =>
          placed.filter(({ marks }) => marks.includes(mark)).map(({ slot }) => ({ member, day, slot })),
        ),
    )
  const found = kinds.map((mark) => ({ mark, at: places(mark) })).filter(({ at }) => at.length > 0)
  const go = (mark: Mark, at: readonly SlotPlace[]) => {
    const next = ((looked.current.get(mark) ?? -1) + 1) % at.length
    looked.current.set(mark, next)
    const place = at[next]
    if (!place) return
    hand.set({ cursor: place })
    focusCell(place)
  }
  if (found.length === 0) return null
  return (
    <fieldset className={styles.wrongs} aria-label={t`What is wrong with the plan`}>
      {found.map(({ mark, at }) => (
        <Button
          key={mark}
          size="compact-sm"
          variant="subtle"
          color="gray"
          leftSection={<MarkSigns marks={[mark]} />}
          onClick={() => go(mark, at)}
        >
          {mark === 'over' ? (
            <Plural
              value={at.length}
              one="# card where more is planned than fits"
              other="# cards where more is planned than fits"
            />
          ) : mark === 'off' ? (
            <Plural value={at.length} one="# outside working time" other="# outside working time" />
          ) : mark === 'late' ? (
            <Plural value={at.length} one="# after its deadline" other="# after their deadline" />
          ) : (
            <Plural value={at.length} one="# done already" other="# done already" />
          )}
        </Button>
      ))}
    </fieldset>
  )
}
