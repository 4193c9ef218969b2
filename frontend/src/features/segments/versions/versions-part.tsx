import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconFileDownload } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useWorkspace } from '#api/workspace'
import { useDoing } from '#features/members/doing/use-doing'
import { RelativeTime } from '#ui/time/relative-time'
import { segmentVerbs, type Version, type Whole, yamlAddress } from '../asking/segments-api'
import { documentFrom } from '../document/new-rule'
import type { Writing } from '../page/use-document'
import { useReplacing } from '../page/use-replacing'
import { DifferencePart } from './difference-part'
import styles from './versions.module.css'

interface VersionsPartProps {
  segment: Whole
  writing: Writing
  names: ReadonlyMap<number, string>
}

/** What the segment said since when, the latest first, each against the one before. */
export function VersionsPart({ segment, writing, names }: VersionsPartProps) {
  if (segment.versions.length === 0)
    return (
      <p className={styles.quiet}>
        <Trans>Nothing is saved yet. What you write stays a draft on this device until then.</Trans>
      </p>
    )
  return (
    <ol className={styles.list}>
      {segment.versions.map((version, place) => (
        <Row
          key={version.id}
          version={version}
          before={segment.versions[place + 1]}
          isLatest={place === 0}
          isAway={segment.archived}
          writing={writing}
          name={names.get(version.by ?? 0)}
        />
      ))}
    </ol>
  )
}

interface RowProps {
  version: Version
  before: Version | undefined
  isLatest: boolean
  /** The segment is put away: nothing of it is written. */
  isAway: boolean
  writing: Writing
  name: string | undefined
}

function Row({ version, before, isLatest, isAway, writing, name }: RowProps) {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const navigate = useNavigate()
  const doing = useDoing()
  const replace = useReplacing(writing)
  const [compares, setCompares] = useState(false)
  const { number } = version
  const earlier = before?.number
  const take = async () => {
    const found = await doing.run(() => segmentVerbs(workspace).text(version.id))
    if (!found) return
    replace(documentFrom(found.document))
    void navigate({ to: '.', search: (() => ({ tab: 'rules' })) as never })
  }
  return (
    <li className={styles.version}>
      <div className={styles.head}>
        <h2 className={styles.name}>
          <Trans>Version {number}</Trans>
        </h2>
        <span className={styles.quiet}>
          {name ? `${name}, ` : null}
          <RelativeTime at={version.made_at} />
          {' · '}
          <code title={version.content_hash}>{version.content_hash.slice(0, 8)}</code>
        </span>
      </div>
      {version.note ? <p className={styles.note}>{version.note}</p> : null}
      <div className={styles.tools}>
        {before ? (
          <Button
            size="compact-sm"
            variant="default"
            aria-expanded={compares}
            onClick={() => setCompares(!compares)}
          >
            <Trans>What changed since version {earlier}</Trans>
          </Button>
        ) : null}
        {isLatest ? null : (
          <Button
            size="compact-sm"
            variant="default"
            loading={doing.busy}
            disabled={isAway}
            onClick={() => void take()}
          >
            <Trans>Take version {number} into the builder</Trans>
          </Button>
        )}
        <Button
          component="a"
          href={yamlAddress(workspace, version.id)}
          download
          size="compact-sm"
          variant="subtle"
          leftSection={<IconFileDownload size={14} aria-hidden />}
          aria-label={t`Version ${number} as YAML`}
        >
          YAML
        </Button>
      </div>
      {compares && before ? <DifferencePart newer={version.id} since={before.id} /> : null}
    </li>
  )
}
