import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useWorkspace } from '#api/workspace'
import { ListedState } from '#features/members/look/listed-state'
import { versionsQuery } from '../asking/statik-api'
import { useWorkshop } from '../doing/workshop-context'
import look from '../look/look.module.css'
import { StepSection } from '../look/step-section'
import { NameVersion } from './name-version'
import { VersionSpokenOf } from './version-spoken-of'

/** A version under a name, of which each who takes part says whether they agree. */
export function ToAgree() {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const { service } = useWorkshop().design
  const query = useQuery(versionsQuery(workspace, service.id))
  const [names, setNames] = useState(false)
  return (
    <StepSection
      title={t`Who agrees`}
      asks={t`Each says of the same version whether they agree, or what has to change first. Silence is no consent.`}
    >
      <ListedState query={query}>
        {(versions) => {
          const latest = versions.find(({ name }) => name !== '')
          return latest ? (
            <VersionSpokenOf version={latest} />
          ) : (
            <p className={look.quiet}>
              <Trans>No version has a name yet.</Trans>
            </p>
          )
        }}
      </ListedState>
      {service.may_manage ? (
        <Button
          size="compact-sm"
          variant="subtle"
          mt="xs"
          leftSection={<IconPlus size={15} aria-hidden />}
          onClick={() => setNames(true)}
        >
          <Trans>Name a version</Trans>
        </Button>
      ) : null}
      {names ? <NameVersion onClose={() => setNames(false)} /> : null}
    </StepSection>
  )
}
