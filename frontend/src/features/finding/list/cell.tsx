import { useLingui } from '@lingui/react/macro'
import { VisuallyHidden } from '@mantine/core'
import { type ReactNode, useMemo } from 'react'
import { deadlineState, shortDay } from '#features/boards/card-face/deadline'
import type { CardFace } from '#features/boards/state/board-state'
import type { Vocabulary } from '#features/boards/vocabulary/vocabulary'
import { amountWritten } from '#lib/amount'
import { clockOf } from '#lib/hours'
import { type Language, workingTime } from '#lib/working-hours'
import { Avatar } from '#ui/people/avatar'
import { StageMark } from '#ui/stage-mark'
import { Tag } from '#ui/tag'
import type { StageKind } from '#ui/theme/palette'
import type { Row } from '../asking/finding-api'
import type { Names } from '../filter/use-names'
import { useKeywords } from '../filter/use-words'
import styles from './list.module.css'

export interface CellTools {
  vocabulary: Vocabulary
  names: Names
  now: Date
}

/** What stands in a cell, by the name of its column. */
export function useCell({ vocabulary, names, now }: CellTools): (name: string, row: Row) => ReactNode {
  const { i18n } = useLingui()
  const keyword = useKeywords()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words are those of the language.
  return useMemo(
    () => cellOf({ vocabulary, names, now }, keyword, i18n.locale),
    [vocabulary, names, now, i18n.locale],
  )
}

function cellOf(
  { vocabulary, names, now }: CellTools,
  keyword: ReturnType<typeof useKeywords>,
  language: string,
): (name: string, row: Row) => ReactNode {
  const { zone } = vocabulary
  const day = (value: unknown, time = false) =>
    typeof value === 'string' ? shortDay(value, time, now, zone, language) : null
  const named = (of: string, id: unknown) => (typeof id === 'number' ? names.name(of, id) : null)
  const person = (id: unknown) => {
    const member = typeof id === 'number' ? vocabulary.members.get(id) : undefined
    return member ? (
      <span className={styles.person}>
        <Avatar id={member.id} name={member.name} size={20} decorative />
        <Cut text={member.name} />
      </span>
    ) : null
  }
  return (name, row) => {
    const value = row[name]
    switch (name) {
      case 'number':
        return <span className={styles.quiet}>{String(value)}</span>
      case 'column':
        return (
          <span className={styles.person}>
            <StageMark kind={row.stage as StageKind} />
            <Cut text={named('column', value)} />
          </span>
        )
      case 'board':
      case 'lane':
      case 'project':
      case 'client':
        return <Cut text={named(name, value)} />
      case 'type':
        return <Cut text={named('card_type', value)} />
      case 'responsible':
      case 'lead':
      case 'author':
        return person(value)
      case 'class':
        return value === 'standard' ? null : keyword(name, String(value ?? ''))
      case 'blocked':
        return value ? <span className={styles.blocked}>{keyword(name, String(value))}</span> : null
      case 'tags':
        return (value as number[]).flatMap((id) => {
          const tag = vocabulary.tags.get(id)
          return tag
            ? [
                <Tag key={id} colour={tag.colour}>
                  {tag.name}
                </Tag>,
              ]
            : []
        })
      case 'deadline':
        return (
          <DeadlineCell row={row} now={now} zone={zone} words={day(value, row.deadline_has_time === true)} />
        )
      case 'age':
        return typeof value === 'number' ? workingTime(value, language as Language) : null
      case 'items':
        return row.items_total ? `${row.items_done}/${row.items_total}` : null
      case 'comments':
      case 'files':
        return value ? String(value) : null
      case 'planned':
        return typeof value === 'number' ? clockOf(value) : null
      case 'spent':
        return <SpentCell row={row} />
      case 'created':
      case 'done':
        return day(value)
      case 'price':
        return value ? amountWritten(String(value), language, vocabulary.currency) : null
      default:
        return <Cut text={value === null || value === undefined ? null : String(value)} />
    }
  }
}

/** Hours beyond those that were planned stand out. */
function SpentCell({ row }: { row: Row }) {
  const { t } = useLingui()
  const { spent, planned } = row
  if (typeof spent !== 'number') return null
  const over = typeof planned === 'number' && spent > planned
  return over ? (
    <span className={styles.over} title={t`More than planned`}>
      {clockOf(spent)}
      <VisuallyHidden>{t`More than planned`}</VisuallyHidden>
    </span>
  ) : (
    clockOf(spent)
  )
}

/** What is too long for its column is read whole by pointing at it. */
function Cut({ text }: { text: string | null }) {
  return (
    <span className={styles.cut} title={text ?? undefined}>
      {text}
    </span>
  )
}

function DeadlineCell(props: { row: Row; now: Date; zone: string; words: string | null }) {
  const { row, now, zone, words } = props
  const { t } = useLingui()
  const face = { ...row, done_at: row.done } as unknown as CardFace
  const state = deadlineState(face, now, zone)
  if (!words) return null
  return (
    <span
      className={styles.deadline}
      data-deadline={state}
      title={state === 'overdue' ? t`Overdue` : undefined}
    >
      {words}
      {state === 'overdue' ? <VisuallyHidden>{t`Overdue`}</VisuallyHidden> : null}
    </span>
  )
}
