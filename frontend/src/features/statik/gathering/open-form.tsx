import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useDoing } from '#features/members/doing/use-doing'
import { CopyOnce } from '#features/members/look/copy-once'
import { ConfirmDialog } from '#ui/confirm-dialog'
import type { Gathering } from '../asking/statik-api'
import { useWorkshop } from '../doing/workshop-context'
import styles from './gathering.module.css'

export interface OpenFormProps {
  gathering: Gathering
  onRevealed: () => void
}

/** The form is open: its address, how many spoke, and the way to what they said. */
export function OpenForm({ gathering, onRevealed }: OpenFormProps) {
  const { t } = useLingui()
  const { verbs, design } = useWorkshop()
  const { words, voices, address } = gathering
  const [asks, setAsks] = useState(false)
  const doing = useDoing()
  const reveal = async () => {
    if (await doing.run(() => verbs.reveal(), t`Everything that was said is revealed`)) onRevealed()
  }
  return (
    <div className={styles.form}>
      {words ? (
        <p className={styles.asked} dir="auto">
          {words}
        </p>
      ) : null}
      <p className={styles.voices} role="status">
        <b>{voices}</b>{' '}
        <Plural
          value={voices}
          one="voice came in. It stays hidden until it is revealed."
          other="voices came in. They stay hidden until they are revealed."
        />
      </p>
      {address ? <CopyOnce text={address} /> : null}
      {design.service.may_manage ? (
        <div>
          <Button size="xs" onClick={() => setAsks(true)}>
            <Trans>Reveal</Trans>
          </Button>
        </div>
      ) : null}
      <ConfirmDialog
        opened={asks}
        title={t`Reveal what was said?`}
        confirmLabel={t`Reveal`}
        onConfirm={reveal}
        onClose={() => setAsks(false)}
      >
        <Trans>The form closes, and everything said in it stands here as a dissatisfaction.</Trans>
      </ConfirmDialog>
    </div>
  )
}
