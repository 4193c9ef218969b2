import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconHandStop } from '@tabler/icons-react'
import { RelativeTime } from '#ui/time/relative-time'
import type { Blocker } from '../asking/card'
import { useOpenCard } from '../open/card-context'
import styles from './sheet.module.css'
import { useCardDeeds } from './use-card-deeds'

export function useBlockedWords(): Record<string, string> {
  const { t } = useLingui()
  return {
    ours: t`Blocked on our side`,
    client: t`Blocked at the client`,
    supplier: t`Blocked at a supplier`,
    card: t`Blocked by another card`,
  }
}

export function BlockedBanner({ blocker }: { blocker: Blocker }) {
  const { words, mayEdit, openCard } = useOpenCard()
  const { lift } = useCardDeeds()
  const kinds = useBlockedWords()
  const by = blocker.by ? words.members.get(blocker.by)?.name : undefined
  const other = blocker.blocking_card
  return (
    <div className={styles.banner} data-tone="danger" role="note" tabIndex={-1} data-goes-on data-card-deeds>
      <IconHandStop size={18} aria-hidden />
      <div className={styles.bannerWords}>
        <strong>{kinds[blocker.kind] ?? blocker.kind}</strong>{' '}
        <span className={styles.quiet}>
          <RelativeTime at={blocker.since} />
          {by ? ` · ${by}` : ''}
        </span>
        {blocker.reason ? (
          <p className={styles.said} dir="auto">
            {blocker.reason}
          </p>
        ) : null}
        {other ? (
          <p className={styles.said}>
            <button type="button" className={styles.linkButton} onClick={() => openCard(other)}>
              #{other.number} {other.title}
            </button>
          </p>
        ) : null}
      </div>
      {mayEdit ? (
        <Button size="compact-sm" variant="default" onClick={() => void lift(blocker.id)}>
          <Trans>Lift the blocker</Trans>
        </Button>
      ) : null}
    </div>
  )
}
