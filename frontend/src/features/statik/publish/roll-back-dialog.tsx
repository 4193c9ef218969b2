import { Trans, useLingui } from '@lingui/react/macro'
import { Text } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useWorkspace } from '#api/workspace'
import { FormDialog } from '#features/members/doing/form-dialog'
import { useDoing } from '#features/members/doing/use-doing'
import { ListedState } from '#features/members/look/listed-state'
import { planQuery, statikKey, type Version } from '../asking/statik-api'
import { SpotList } from '../blind/spot-list'
import { useWorkshop } from '../doing/workshop-context'
import { PlanSteps } from './plan-steps'
import { WhereCardsStay } from './where-cards-stay'

/** What going back would do to the board; the design that is being worked on stays as it is. */
export function RollBackDialog({ to, onClose }: { to: Version; onClose: () => void }) {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const queries = useQueryClient()
  const { design, verbs } = useWorkshop()
  const query = useQuery({ ...planQuery(workspace, design.service.id, to.number), staleTime: 0 })
  const doing = useDoing([])
  const plan = query.data
  const goBack = async () => {
    const done = await doing.run(
      () => verbs.rollBack({ version: to.number, mark: plan?.mark ?? '' }),
      t`Version ${to.number} is in force again`,
    )
    await queries.invalidateQueries({ queryKey: statikKey(workspace) })
    if (done) onClose()
  }
  return (
    <FormDialog
      title={t`Go back to version ${to.number}?`}
      verb={t`Go back`}
      size="lg"
      doing={doing}
      ready={plan !== undefined && plan.stops.length === 0}
      onSubmit={() => void goBack()}
      onClose={onClose}
    >
      <ListedState query={query}>
        {({ steps, stops }) => (
          <>
            {stops.length ? <SpotList spots={stops} onGo={onClose} /> : null}
            {steps.length ? (
              <>
                <PlanSteps steps={steps} />
                <WhereCardsStay steps={steps} />
              </>
            ) : (
              <Text size="sm">
                <Trans>The board is as that version has it already.</Trans>
              </Text>
            )}
            <Text size="sm" c="dimmed">
              <Trans>The design that you are working on stays as it is.</Trans>
            </Text>
          </>
        )}
      </ListedState>
    </FormDialog>
  )
}
