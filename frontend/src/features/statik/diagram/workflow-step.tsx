import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Group } from '@mantine/core'
import { useDisclosure, useMediaQuery } from '@mantine/hooks'
import { IconFlag } from '@tabler/icons-react'
import { lazy, Suspense } from 'react'
import { EmptyState } from '#ui/states/empty-state'
import { LoadingState } from '#ui/states/loading-state'
import { useWorkshop } from '../doing/workshop-context'
import { BeginWithCard } from './begin-with-card'
import { BlockList } from './block-list'
import styles from './diagram.module.css'
import { useBeginning } from './use-beginning'

const Canvas = lazy(() => import('./canvas'))

export interface WorkflowStepProps {
  chosen: number | null
  onOpen: (block: number) => void
}

/** The workflow, drawn from Done back to Start. That it is drawn backwards is Baton's own addition to STATIK. */
export function WorkflowStep({ chosen, onOpen }: WorkflowStepProps) {
  const { t } = useLingui()
  const { looked } = useWorkshop()
  const { beginWithDone } = useBeginning()
  const [picking, card] = useDisclosure(false)
  const isPhone = useMediaQuery('(max-width: 767px)', undefined, { getInitialValueInEffect: false })
  if (looked.blocks.size === 0)
    return (
      <div className={styles.empty}>
        <EmptyState
          icon={IconFlag}
          title={t`It is done. What made it so?`}
          action={
            <Group gap="xs" justify="center">
              <Button onClick={() => void beginWithDone()}>
                <Trans>Begin with Done</Trans>
              </Button>
              <Button variant="default" onClick={card.open}>
                <Trans>Begin with a card that went well</Trans>
              </Button>
            </Group>
          }
        >
          <Trans>
            Think of one piece of work that went well. Begin with its end and ask of each block what had to be
            true just before, until you come to where it began.
          </Trans>
        </EmptyState>
        {picking ? <BeginWithCard onClose={card.close} /> : null}
      </div>
    )
  if (isPhone) return <BlockList onOpen={onOpen} />
  return (
    <Suspense fallback={<LoadingState />}>
      <Canvas chosen={chosen} onOpen={onOpen} />
    </Suspense>
  )
}
