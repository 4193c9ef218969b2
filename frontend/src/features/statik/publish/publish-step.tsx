import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useWorkspace } from '#api/workspace'
import { ListedState } from '#features/members/look/listed-state'
import { planQuery } from '../asking/statik-api'
import { SpotList } from '../blind/spot-list'
import { useWorkshop } from '../doing/workshop-context'
import styles from '../look/look.module.css'
import { StepSection } from '../look/step-section'
import { Drift } from './drift'
import { PlanSteps } from './plan-steps'
import { nothingSaid, PublishForm } from './publish-form'
import { Versions } from './versions'

/** The design becomes a board: what stops it, what it would do, what was in force when. */
export function PublishStep() {
  const { service } = useWorkshop().design
  return (
    <>
      {service.may_manage ? <Ahead /> : <ForManagers />}
      {service.may_manage && service.board ? <Drift /> : null}
      <Versions />
    </>
  )
}

function ForManagers() {
  const { t } = useLingui()
  return (
    <StepSection title={t`Publish`}>
      <p className={styles.quiet}>
        <Trans>A manager or the owner makes a board of the design.</Trans>
      </p>
    </StepSection>
  )
}

function Ahead() {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const { service } = useWorkshop().design
  const query = useQuery({ ...planQuery(workspace, service.id), staleTime: 0 })
  // What is typed outlives a blind spot that a colleague opens meanwhile.
  const [said, say] = useState(nothingSaid)
  return (
    <StepSection
      title={t`Publish`}
      asks={
        service.board
          ? t`What would change on the running board. No card is lost; its history stays.`
          : t`A new board would be made of the design.`
      }
    >
      <ListedState query={query}>
        {(plan) =>
          plan.stops.length ? (
            <div style={{ maxWidth: 640 }}>
              <p className={`${styles.quiet} ${styles.warn}`} style={{ marginBottom: 8 }}>
                <Trans>This has to be said before it can become a board:</Trans>
              </p>
              <SpotList spots={plan.stops} />
              {service.board && plan.steps.length ? (
                <>
                  <p className={styles.quiet} style={{ margin: '16px 0 8px' }}>
                    <Trans>What would change on the board then:</Trans>
                  </p>
                  <PlanSteps steps={plan.steps} />
                </>
              ) : null}
            </div>
          ) : plan.steps.length ? (
            <PublishForm plan={plan} said={said} say={say} />
          ) : (
            <p className={styles.quiet}>
              <Trans>The board runs as it is designed.</Trans>{' '}
              {service.board ? (
                <Button
                  size="compact-sm"
                  variant="default"
                  component={Link}
                  to={`/w/${workspace}/boards/${service.board}`}
                >
                  <Trans>Open the board</Trans>
                </Button>
              ) : null}
            </p>
          )
        }
      </ListedState>
    </StepSection>
  )
}
