import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useWorkspace } from '#api/workspace'
import { DateText } from '#ui/time/date-text'
import { type Version, versionsQuery } from '../asking/statik-api'
import { useWorkshop } from '../doing/workshop-context'
import { StepSection } from '../look/step-section'
import styles from './publish.module.css'
import { RollBackDialog } from './roll-back-dialog'

/** What was in force since when, the latest first. */
export function Versions() {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const { design, names } = useWorkshop()
  const { data: versions = [] } = useQuery(versionsQuery(workspace, design.service.id))
  const [back, setBack] = useState<Version | null>(null)
  const inForce = versions.find(({ published_at }) => published_at !== null)
  if (versions.length === 0) return null
  return (
    <StepSection title={t`Versions`}>
      <ul className={styles.versions}>
        {versions.map((version) => (
          <li key={version.number}>
            <b>
              <Trans>Version {version.number}</Trans>
            </b>
            {version === inForce ? (
              <span className={styles.now}>
                <Trans>in force</Trans>
              </span>
            ) : null}
            <span className={styles.quiet}>
              {version.published_at && version.name ? (
                <>
                  <Trans>“{version.name}”</Trans>
                  {' · '}
                </>
              ) : null}
              {version.published_at ? (
                <DateText at={version.published_at} as="day-and-time" />
              ) : (
                <Trans>“{version.name}”, spoken of and not in force</Trans>
              )}
              {version.by ? ` · ${names.get(version.by) ?? ''}` : null}
            </span>
            {version.note ? <span className={styles.note}>{version.note}</span> : null}
            {version !== inForce && design.service.may_manage ? (
              <Button size="compact-xs" variant="subtle" onClick={() => setBack(version)}>
                <Trans>Go back to it</Trans>
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {back ? <RollBackDialog to={back} onClose={() => setBack(null)} /> : null}
    </StepSection>
  )
}
