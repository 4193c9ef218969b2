import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useBoardTools } from '../board/board-context'
import type { ShownFace } from '../state/intents'
import styles from './columns.module.css'

export function TakeNext(props: { column: number; first: ShownFace | undefined; onTaken: () => void }) {
  const { column, first, onTaken } = props
  const { t } = useLingui()
  const { doing, verbs, hand } = useBoardTools()
  const [busy, setBusy] = useState(false)
  const take = async () => {
    setBusy(true)
    const done = await doing.run(() => verbs.takeNext(column))
    setBusy(false)
    const id = done?.face.id
    if (typeof id !== 'number') return
    onTaken()
    doing.tellPlace(id, done?.number)
    hand.focus(id)
  }
  if (!first)
    return (
      <p className={styles.quiet}>
        <Trans>The queue is empty.</Trans>
      </p>
    )
  return (
    <Button fullWidth loading={busy} onClick={take} title={t`Next: ${first.title}`}>
      <Trans>Take the next</Trans>
    </Button>
  )
}
