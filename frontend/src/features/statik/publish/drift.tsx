import { plural, t } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEntries } from '#api/stream/use-stream'
import { useWorkspace } from '#api/workspace'
import { useDoing } from '#features/members/doing/use-doing'
import { tellDone } from '#ui/toast'
import { driftQuery, statikKey, versionsQuery } from '../asking/statik-api'
import { takenBackFrom } from '../doing/taken-back-from'
import { useWorkshop } from '../doing/workshop-context'
import { StepSection } from '../look/step-section'
import { PlanSteps } from './plan-steps'
import styles from './publish.module.css'

/** In place of a class; of the steps of lanes. */
const ofOtherWork = 0
const coming = ['add_lane', 'restore_lane']

/** What is so once the board is taken into the design; `left`: changes of the design that are not published yet. */
function adoptedWords(left: number): string {
  if (left === 0) return t`The design is as the board runs`
  const changes = t`${plural(left, { one: '# change', other: '# changes' })}`
  return t`The board’s changes are in the design. Of the design not published yet: ${changes}.`
}

/** What the board has become otherwise since it was published, and what would bring it back. */
export function Drift() {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const queries = useQueryClient()
  const { design, verbs, done } = useWorkshop()
  const { data: drift } = useQuery({ ...driftQuery(workspace, design.service.id), staleTime: 0 })
  const { data: versions = [] } = useQuery(versionsQuery(workspace, design.service.id))
  const doing = useDoing()
  useEntries({
    onEntry: ({ board, card }) => {
      if (card !== null || board !== design.service.board) return
      for (const asked of ['drift', 'plan'])
        void queries.invalidateQueries({ queryKey: statikKey(workspace, asked, design.service.id) })
    },
  })
  const last = versions.find(({ published_at }) => published_at !== null)
  if (!drift?.steps.length || !last) return null
  const back = drift.steps.filter(({ what, block }) => coming.includes(what) && block === ofOtherWork)
  const bringBack = async () => {
    await doing.run(
      () => verbs.rollBack({ version: last.number, mark: drift.mark }),
      t`The board is as it was published`,
    )
    await queries.invalidateQueries({ queryKey: statikKey(workspace) })
  }
  const adopt = async () => {
    const adopted = await doing.run(() => verbs.adopt(drift.mark))
    if (adopted) {
      tellDone(adoptedWords(adopted.left))
      done(t`the board read into the design`, takenBackFrom(adopted))
    }
    await queries.invalidateQueries({ queryKey: statikKey(workspace) })
  }
  return (
    <StepSection
      title={t`Drift`}
      asks={t`The board was changed by hand since version ${last.number}. This would bring it back; or else the design takes over how the board runs.`}
    >
      <div className={styles.form}>
        <PlanSteps steps={drift.steps} />
        {back.length ? (
          <p className={styles.quiet}>
            <Trans>
              Work whose class has no lane needs one: the lane of all other work can only be brought back.
            </Trans>
          </p>
        ) : null}
        <div className={styles.deeds}>
          {back.length < drift.steps.length ? (
            <Button loading={doing.busy} onClick={() => void adopt()}>
              <Trans>Take it into the design</Trans>
            </Button>
          ) : null}
          <Button variant="default" loading={doing.busy} onClick={() => void bringBack()}>
            <Trans>Bring the board back</Trans>
          </Button>
        </div>
      </div>
    </StepSection>
  )
}
