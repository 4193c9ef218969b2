import { Trans, useLingui } from '@lingui/react/macro'
import { Checkbox, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconMoodSmile, IconSearch } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useWorkspace } from '#api/workspace'
import { clockOf } from '#lib/hours'
import { EmptyState } from '#ui/states/empty-state'
import { LoadingState } from '#ui/states/loading-state'
import { type JobFunction, trayQuery } from '../asking/capacity-api'
import type { SlotKeys } from '../slots/use-slot-keys'
import styles from './tray.module.css'
import { TrayItem } from './tray-item'

/** Cards of which hours are still to be placed, the most urgent first. */
export function TrayPanel({ as, keys }: { as: JobFunction | null; keys: SlotKeys }) {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const [typed, setTyped] = useState('')
  const [queued, setQueued] = useState(false)
  const [filter] = useDebouncedValue(typed.trim(), 300)
  const { data: tray, error } = useQuery(trayQuery(workspace, as, filter, queued))
  const whole = clockOf(tray?.minutes ?? 0)
  return (
    <section className={styles.tray} aria-label={t`Still to be placed`}>
      <div className={styles.top}>
        <h3 className={styles.title}>
          <Trans>Still to be placed</Trans>
        </h3>
        {tray ? <span className={styles.sum}>{whole}</span> : null}
      </div>
      <TextInput
        aria-label={t`Find or filter cards`}
        placeholder={t`Words, or a filter`}
        size="xs"
        leftSection={<IconSearch size={14} aria-hidden />}
        value={typed}
        error={error?.message}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Checkbox
        size="xs"
        label={t`Only what waits in the queue`}
        checked={queued}
        onChange={(event) => setQueued(event.currentTarget.checked)}
      />
      {tray ? (
        <ul className={styles.cards}>
          {tray.cards.map((card) => (
            <TrayItem key={card.id} card={card} keys={keys} />
          ))}
        </ul>
      ) : error ? null : (
        <LoadingState rows={5} />
      )}
      {tray?.cards.length === 0 ? (
        <EmptyState icon={IconMoodSmile} title={t`Everything is placed`}>
          {filter || queued ? (
            <Trans>Nothing like that is still to be placed.</Trans>
          ) : (
            <Trans>Cards with planned hours that are in no slot appear here.</Trans>
          )}
        </EmptyState>
      ) : null}
      {tray && tray.left_off > 0 ? (
        <p className={styles.more}>
          <Trans>{tray.left_off} more: narrow them down by a filter.</Trans>
        </p>
      ) : null}
    </section>
  )
}
