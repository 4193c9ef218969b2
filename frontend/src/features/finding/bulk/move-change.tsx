import { Trans, useLingui } from '@lingui/react/macro'
import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useWorkspace } from '#api/workspace'
import { placesQuery } from '../asking/finding-api'
import styles from './bulk.module.css'
import type { Change } from './bulk-api'

/** Where to: a board, one of its columns that hold cards, one of its lanes, and why, for those that go back. */
export function MoveChange({ onMove }: { onMove: (change: Change) => void }) {
  const { t } = useLingui()
  const { data: boards = [] } = useQuery(placesQuery(useWorkspace()))
  const [board, setBoard] = useState<number | null>(null)
  const [column, setColumn] = useState<number | null>(null)
  const [lane, setLane] = useState<number | null>(null)
  const [reason, setReason] = useState('')
  const on = boards.find(({ id }) => id === board) ?? boards[0]
  const parents = new Set(on?.columns.map(({ parent }) => parent))
  const columns = on?.columns.filter(({ id }) => !parents.has(id)) ?? []
  const lanes = on?.lanes ?? []
  const to = columns.find(({ id }) => id === column)
  const name = ({ name: own, parent }: (typeof columns)[number]) => {
    const above = on?.columns.find(({ id }) => id === parent)?.name
    return above ? `${above} › ${own}` : own
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onMove({
      ...(to ? { column: to.id } : {}),
      ...(lane === null ? {} : { lane }),
      ...(reason.trim() ? { reason: reason.trim() } : {}),
    })
  }
  return (
    <form className={styles.form} onSubmit={submit}>
      <NativeSelect
        size="xs"
        data-autofocus
        label={t`Board`}
        value={String(on?.id ?? '')}
        data={boards.map((each) => ({ value: String(each.id), label: each.name }))}
        onChange={(event) => {
          setBoard(Number(event.currentTarget.value))
          setColumn(null)
          setLane(null)
        }}
      />
      <NativeSelect
        size="xs"
        label={t`Column`}
        value={String(to?.id ?? '')}
        data={[
          { value: '', label: lanes.length > 0 ? t`The column it is in` : t`Choose a column` },
          ...columns.map((each) => ({ value: String(each.id), label: name(each) })),
        ]}
        onChange={(event) => setColumn(Number(event.currentTarget.value) || null)}
      />
      {lanes.length > 0 ? (
        <NativeSelect
          size="xs"
          label={t`Lane`}
          value={String(lane ?? '')}
          data={[
            { value: '', label: t`The lane it is in` },
            ...lanes.map((each) => ({ value: String(each.id), label: each.name })),
          ]}
          onChange={(event) => setLane(Number(event.currentTarget.value) || null)}
        />
      ) : null}
      <TextInput
        size="xs"
        label={t`Reason, for cards that go back`}
        maxLength={2000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Button type="submit" size="xs" disabled={!to && lane === null}>
        <Trans>Move</Trans>
      </Button>
    </form>
  )
}
