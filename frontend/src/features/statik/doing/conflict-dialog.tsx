import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Group } from '@mantine/core'
import { Dialog } from '#ui/dialog'
import styles from './doing.module.css'
import type { Conflict } from './use-conflict'

/** What the other wrote and what I wrote, side by side. It opens while somebody types: what a key hits loses nothing. */
export function ConflictDialog({ conflict }: { conflict: Conflict }) {
  const { t } = useLingui()
  const { label, word, theirs, mine, choose } = conflict
  return (
    <Dialog
      onClose={() => choose('later')}
      title={t`${label}: somebody else wrote here a moment ago`}
      size="lg"
      closeOnClickOutside={false}
    >
      <div className={styles.texts}>
        <section>
          <h3>
            <Trans>They wrote</Trans>
          </h3>
          <p>{word(theirs) || '–'}</p>
        </section>
        <section>
          <h3>
            <Trans>You wrote</Trans>
          </h3>
          <p>{word(mine) || '–'}</p>
        </section>
      </div>
      <Group justify="flex-end" mt="lg">
        <Button variant="subtle" onClick={() => choose('later')} data-autofocus>
          <Trans>Decide later</Trans>
        </Button>
        <Button variant="default" onClick={() => choose('theirs')}>
          <Trans>Leave theirs</Trans>
        </Button>
        <Button onClick={() => choose('mine')}>
          <Trans>Write mine</Trans>
        </Button>
      </Group>
    </Dialog>
  )
}
