import { Plural, useLingui } from '@lingui/react/macro'
import { UnstyledButton } from '@mantine/core'
import styles from './grievances.module.css'
import { useVoting } from './use-voting'

/** How many dots it has, and the way to put one's own there or take it back. */
export function Dot({ part }: { part: number }) {
  const { t } = useLingui()
  const { dots, vote } = useVoting()
  const count = dots.on[part] ?? 0
  const isMine = dots.mine.includes(part)
  const isSpent = !isMine && dots.left <= 0
  const label = isMine ? t`Take your dot back` : isSpent ? t`All of your dots are put` : t`Put a dot here`
  return (
    <UnstyledButton
      className={styles.dot ?? ''}
      aria-pressed={isMine}
      aria-label={t`${label}, ${count} so far`}
      title={label}
      data-spent={isSpent || undefined}
      disabled={isSpent}
      onClick={() => void vote(part, !isMine)}
    >
      <span className={styles.mark} aria-hidden />
      <Plural value={count} _0="no dots" one="# dot" other="# dots" />
    </UnstyledButton>
  )
}
