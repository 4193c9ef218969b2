import { Trans, useLingui } from '@lingui/react/macro'
import { Alert, Button, Group } from '@mantine/core'
import { useState } from 'react'
import type { Whole } from '../asking/segments-api'
import type { Writing } from '../page/use-document'
import { DifferencePart } from './difference-part'
import styles from './versions.module.css'

interface OvertakenProps {
  segment: Whole
  writing: Writing
  names: ReadonlyMap<number, string>
}

/** Somebody saved a version since this draft began: neither is lost, and the writer decides. */
export function Overtaken({ segment, writing, names }: OvertakenProps) {
  const { t } = useLingui()
  const [looks, setLooks] = useState(false)
  const { version } = segment
  const theirs = segment.versions[0]
  const before = segment.versions.find(({ number }) => number === writing.basedOn)
  const name = names.get(theirs?.by ?? 0) ?? t`Somebody`
  return (
    <Alert color="orange" role="alert">
      <p className={styles.title}>{t`${name} saved version ${version} meanwhile`}</p>
      <p style={{ margin: '0 0 10px' }}>
        <Trans>What you wrote is kept as a draft. Look at theirs, then decide.</Trans>
      </p>
      <Group gap="xs">
        {theirs && before ? (
          <Button size="xs" variant="default" onClick={() => setLooks(!looks)} aria-expanded={looks}>
            <Trans>What they changed</Trans>
          </Button>
        ) : null}
        <Button size="xs" variant="default" onClick={writing.discard}>
          <Trans context="a version">Leave theirs</Trans>
        </Button>
        <Button size="xs" onClick={writing.rebase}>
          <Trans>Go on with mine</Trans>
        </Button>
      </Group>
      {looks && theirs && before ? <DifferencePart newer={theirs.id} since={before.id} /> : null}
    </Alert>
  )
}
