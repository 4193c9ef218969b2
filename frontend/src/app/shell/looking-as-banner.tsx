import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconEye } from '@tabler/icons-react'
import { lookingAs, lookWithOwnEyes } from '#api/looking-as'
import { useWorkspace } from '#api/workspace'
import styles from './looking-as-banner.module.css'

/** Says on every screen through whose eyes it is seen, and leads back. */
export function LookingAsBanner() {
  const look = lookingAs(useWorkspace())
  if (!look) return null
  return (
    <aside className={styles.banner}>
      <IconEye size={18} stroke={1.6} aria-hidden />
      <p className={styles.words}>
        <Trans>
          You see what a guest of <b>{look.name}</b> sees. Reading only.
        </Trans>
      </p>
      <Button size="compact-sm" variant="default" onClick={() => lookWithOwnEyes()}>
        <Trans>Back to my own view</Trans>
      </Button>
    </aside>
  )
}
