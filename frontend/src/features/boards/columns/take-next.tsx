import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useBoardTools } from '../board/board-context'
import type { ShownFace } from '../state/intents'
import styles from './columns.module.css'

export interface TakeNextProps {
  column: number
  first: ShownFace | undefined
  onTaken?: () => void
  slim?: boolean
}

/** Pulls the first free card of a queue into the stage behind it; whoever pulls it holds it. */
export function TakeNext({ column, first, onTaken, slim = false }: TakeNextProps) {
  const { t } = useLingui()
  const { doing, verbs, hand } = useBoardTools()
  const [busy, setBusy] = useState(false)
  const take = async () => {
    setBusy(true)
    const done = await doing.run(() => verbs.takeNext(column))
    setBusy(false)
    const id = done?.face.id
    if (typeof id !== 'number') return
    onTaken?.()
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
    <Button
      fullWidth
      {...(slim ? { size: 'xs', variant: 'light' } : {})}
      loading={busy}
      onClick={take}
      title={t`Next: ${first.title}`}
    >
      <Trans>Take the next</Trans>
    </Button>
  )
}
