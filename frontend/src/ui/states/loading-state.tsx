import { useLingui } from '@lingui/react/macro'
import { Skeleton } from '@mantine/core'
import styles from './states.module.css'

/** Grey lines where a list will stand. It shows itself only after a moment: a quick answer must not flicker. */
export function LoadingState({ rows = 6, label }: { rows?: number; label?: string }) {
  const { t } = useLingui()
  const widths = Array.from({ length: rows }, (_, at) => `${58 + ((at * 37) % 38)}.${at}%`)
  return (
    <div className={styles.loading} role="status" aria-label={label ?? t`Loading`}>
      {widths.map((width) => (
        <Skeleton key={width} height={14} width={width} radius="sm" />
      ))}
    </div>
  )
}
