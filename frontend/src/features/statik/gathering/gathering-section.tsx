import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconForms } from '@tabler/icons-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useWorkspace } from '#api/workspace'
import { designQuery, statikKey } from '../asking/statik-api'
import { useWorkshop } from '../doing/workshop-context'
import { StepSection } from '../look/step-section'
import { GatherDialog } from './gather-dialog'
import { OpenForm } from './open-form'

/** Who speaks is told to nobody, so the log says nothing of it: how many there are is asked again. */
const often = 8_000

/** Everybody says it silently and for themselves, by a link; then all is revealed together. */
export function GatheringSection() {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const queries = useQueryClient()
  const { design } = useWorkshop()
  const { gathering, service } = design
  const [asks, setAsks] = useState(false)
  useQuery({ ...designQuery(workspace, service.id), refetchInterval: gathering ? often : false })
  const askAgain = () => void queries.invalidateQueries({ queryKey: statikKey(workspace) })
  if (!gathering && !service.may_manage) return null
  return (
    <StepSection
      title={t`Silent entry`}
      asks={t`Each writes for themselves, so that nobody only repeats what the loudest said.`}
    >
      {gathering ? (
        <OpenForm gathering={gathering} onRevealed={askAgain} />
      ) : (
        <Button
          size="xs"
          variant="default"
          leftSection={<IconForms size={15} aria-hidden />}
          onClick={() => setAsks(true)}
        >
          <Trans>Gather by a form</Trans>
        </Button>
      )}
      {asks ? <GatherDialog onOpened={askAgain} onClose={() => setAsks(false)} /> : null}
    </StepSection>
  )
}
