import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Slider } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { useEffect, useState } from 'react'
import { useWorkspaceSeen } from '#features/members/asking/workspace-query'
import { daysBetween, moved } from '../asking/selection'
import { useToday } from '../asking/use-today'
import { useSay } from '../words/say'
import styles from './page.module.css'

const back = 364

interface AsOfProps {
  as_of: string | null
  onChange: (as_of: string | null) => void
}

/** How it looked on another day: everything is counted as if nothing later had happened. */
export function AsOf({ as_of, onChange }: AsOfProps) {
  const { t } = useLingui()
  const say = useSay()
  const { data: seen } = useWorkspaceSeen()
  const today = useToday(seen?.workspace.time_zone ?? 'UTC')
  const chosen = as_of === null ? 0 : Math.max(-back, Math.min(0, daysBetween(today, as_of)))
  const [held, setHeld] = useState(chosen)
  useEffect(() => setHeld(chosen), [chosen])
  const settle = useDebouncedCallback((days: number) => onChange(days === 0 ? null : moved(today, days)), 250)
  const day = say.day(moved(today, held))
  return (
    <div className={styles.asOf}>
      <span className={styles.asOfDay}>{held === 0 ? t`As of now` : t`As of ${day}`}</span>
      <Slider
        size="sm"
        min={-back}
        max={0}
        value={held}
        thumbLabel={t`As of which day`}
        thumbProps={{ 'aria-valuetext': day }}
        label={(days) => say.day(moved(today, days))}
        onChange={(days) => {
          setHeld(days)
          settle(days)
        }}
      />
      {held === 0 ? null : (
        <Button size="compact-xs" variant="subtle" onClick={() => onChange(null)}>
          <Trans>Now</Trans>
        </Button>
      )}
    </div>
  )
}
