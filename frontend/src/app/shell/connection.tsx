import { Trans } from '@lingui/react/macro'
import { useNetwork } from '@mantine/hooks'
import { IconPlugConnectedX, IconRefresh } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useConnection } from '#api/stream/use-stream'
import styles from './shell.module.css'

const grace = 2500

/** Says when the screen may be behind; a hiccup of two seconds is nobody's business. */
export function Connection() {
  const stream = useConnection()
  // A stream that hears nothing is given up after a while only; the device knows at once.
  const { online } = useNetwork()
  const state = online ? stream : 'lost'
  const behind = state === 'lost' || state === 'catching-up'
  const [said, setSaid] = useState(false)
  useEffect(() => {
    if (!behind) return setSaid(false)
    const timer = setTimeout(() => setSaid(true), grace)
    return () => clearTimeout(timer)
  }, [behind])

  return (
    <div role="status" className={styles.status}>
      {said && state === 'lost' ? (
        <span className={styles.lost}>
          <IconPlugConnectedX size={15} aria-hidden />
          <Trans>Connection lost</Trans>
        </span>
      ) : null}
      {said && state === 'catching-up' ? (
        <span className={styles.behind}>
          <IconRefresh size={15} aria-hidden />
          <Trans>Catching up</Trans>
        </span>
      ) : null}
    </div>
  )
}
