import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Dialog } from '#ui/dialog'
import { Markdown } from '#ui/markdown'
import { ErrorState } from '#ui/states/error-state'
import { LoadingState } from '#ui/states/loading-state'
import { DateText } from '#ui/time/date-text'
import type { Revision, Section } from '../asking/card'
import { request } from '../asking/requests'
import { useOpenCard } from '../open/card-context'
import styles from './brief.module.css'

/** Every text a section ever had; an old one can become the present one, which is a new version. */
export function VersionsDialog({
  section,
  name,
  onClose,
}: {
  section: Section
  name: string
  onClose: () => void
}) {
  const { t } = useLingui()
  const { workspace, words, verbs, run } = useOpenCard()
  const [chosen, setChosen] = useState<number | null>(null)
  const { data, error, refetch } = useQuery({
    queryKey: [workspace, 'brief-versions', section.id, section.version],
    queryFn: ({ signal }) =>
      request<Revision[]>(
        'GET',
        '/api/{workspace}/brief/{section_id}/revisions',
        { workspace, section_id: section.id },
        { signal },
      ),
  })
  const shown = data?.find(({ version }) => version === chosen) ?? data?.[0]
  return (
    <Dialog onClose={onClose} size="xl" title={t`Versions of “${name}”`}>
      {error ? <ErrorState reason={error.message} onRetry={() => void refetch()} /> : null}
      {!data && !error ? <LoadingState /> : null}
      {data && shown ? (
        <div className={styles.versions}>
          <ul className={styles.versionList}>
            {data.map(({ version, by, created_at }) => (
              <li key={version}>
                <button
                  type="button"
                  aria-current={version === shown.version}
                  className={styles.version}
                  onClick={() => setChosen(version)}
                >
                  <DateText at={created_at} as="day-and-time" />
                  <span className={styles.quiet}>{by ? (words.members.get(by)?.name ?? '…') : ''}</span>
                </button>
              </li>
            ))}
          </ul>
          <div className={styles.versionText}>
            {shown.text ? <Markdown>{shown.text}</Markdown> : <Trans>Nothing was written here yet.</Trans>}
            {shown.version !== section.version ? (
              <Button
                mt="md"
                variant="default"
                onClick={async () => {
                  const done = await run(() => verbs.writeSection(section.id, shown.text, section.version))
                  if (done) onClose()
                }}
              >
                <Trans>Make this the present text</Trans>
              </Button>
            ) : null}
          </div>
        </div>
      ) : null}
    </Dialog>
  )
}
