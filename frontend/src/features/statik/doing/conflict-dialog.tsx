import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Group } from '@mantine/core'
import { Dialog } from '#ui/dialog'
import styles from './doing.module.css'
import type { Conflict } from './use-conflict'

/** What the other wrote and what I wrote, side by side; one of them stays. */
export function ConflictDialog({ conflict }: { conflict: Conflict }) {
  const { t } = useLingui()
  const { theirs, mine, choose } = conflict
  return (
    <Dialog
      onClose={() => choose(false)}
      title={t`Somebody else wrote here a moment ago`}
      size="lg"
      closeOnClickOutside={false}
    >
      <div className={styles.texts}>
        <section>
          <h3>
            <Trans>They wrote</Trans>
          </h3>
          <p>{asText(theirs)}</p>
        </section>
        <section>
          <h3>
            <Trans>You wrote</Trans>
          </h3>
          <p>{asText(mine)}</p>
        </section>
      </div>
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={() => choose(false)} data-autofocus>
          <Trans>Leave theirs</Trans>
        </Button>
        <Button onClick={() => choose(true)}>
          <Trans>Write mine</Trans>
        </Button>
      </Group>
    </Dialog>
  )
}

function asText(value: unknown): string {
  if (value === null || value === undefined || value === '') return '–'
  return Array.isArray(value) ? value.join('\n') || '–' : String(value)
}
