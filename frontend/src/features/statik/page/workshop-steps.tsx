import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Button, Drawer, Tabs } from '@mantine/core'
import { useDisclosure, useMediaQuery } from '@mantine/hooks'
import { IconEyeOff } from '@tabler/icons-react'
import { useDeferredValue, useEffect, useRef } from 'react'
import { BlindSpots } from '../blind/blind-spots'
import { BlockPanel } from '../block/block-panel'
import { ClassesStep } from '../classes/classes-step'
import { DemandStep } from '../demand/demand-step'
import { WorkflowStep } from '../diagram/workflow-step'
import { useWorkshop } from '../doing/workshop-context'
import { GrievancesStep } from '../grievances/grievances-step'
import { Ours } from '../look/ours'
import { MeetingStep } from '../meeting/meeting-step'
import { PublishStep } from '../publish/publish-step'
import { PurposeStep } from '../purpose/purpose-step'
import { ReviewStep } from '../review/review-step'
import { ofStep } from '../seats/seats-context'
import { WhoIsAt } from '../seats/who-is-at'
import styles from './page.module.css'
import { useStepNames } from './use-step-names'
import type { Go, StepKey, WorkshopAddress } from './use-workshop-address'

/** The steps side by side, and beside each what nobody has said yet; of a block that is open, the block. */
export function WorkshopSteps({ address, go }: { address: WorkshopAddress; go: Go }) {
  const { t } = useLingui()
  const { design, looked } = useWorkshop()
  const isPhone = useMediaQuery('(max-width: 1023px)', undefined, { getInitialValueInEffect: false })
  const [listed, list] = useDisclosure(false)
  const { step } = address
  const tabs = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: on a narrow screen the step that is open is in sight.
  useEffect(() => {
    const open = tabs.current?.querySelector<HTMLElement>('[aria-selected="true"]')
    tabs.current?.scrollTo({ left: (open?.offsetLeft ?? 0) - 60 })
  }, [step])
  // The diagram marks what is chosen first; everything that is said of it follows.
  const shown = useDeferredValue(address.block)
  const block = step === 'workflow' && shown !== null ? looked.blocks.get(shown) : undefined
  const labels = useStepNames()
  const close = () => {
    const open = address.block
    go({ block: null })
    requestAnimationFrame(() =>
      document.querySelector<HTMLElement>(`.react-flow__node[data-id="${open}"]`)?.focus(),
    )
  }
  const blind = design.blind.length
  return (
    <Tabs
      value={step}
      keepMounted={false}
      className={styles.page ?? ''}
      onChange={(to) => go({ step: (to ?? 'purpose') as StepKey })}
    >
      <Tabs.List
        ref={tabs}
        aria-label={t({ message: 'Steps', context: 'of a workshop' })}
        className={styles.tabs ?? ''}
      >
        {labels.map(([key, label]) => (
          <Tabs.Tab key={key} value={key} rightSection={<WhoIsAt place={ofStep(key)} />}>
            {label}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <div className={styles.body}>
        <div className={styles.main}>
          {isPhone ? (
            <Button
              className={styles.blindButton ?? ''}
              variant="default"
              size="xs"
              leftSection={<IconEyeOff size={15} aria-hidden />}
              onClick={list.open}
            >
              <Plural value={blind} _0="No blind spots" one="# blind spot" other="# blind spots" />
            </Button>
          ) : null}
          <Tabs.Panel value="purpose" className={styles.reads ?? ''}>
            <PurposeStep />
          </Tabs.Panel>
          <Tabs.Panel value="dissatisfactions" className={styles.reads ?? ''}>
            <GrievancesStep />
          </Tabs.Panel>
          <Tabs.Panel value="demand" className={styles.reads ?? ''}>
            <DemandStep />
          </Tabs.Panel>
          <Tabs.Panel value="workflow" className={styles.fills ?? ''}>
            <div className={styles.ours}>
              <Ours>
                <Trans>
                  Baton’s own, beyond STATIK: backwards from Done, one function that answers for each block,
                  risks, questions, agreements at gates.
                </Trans>
              </Ours>
            </div>
            <WorkflowStep chosen={address.block} onOpen={(id) => go({ block: id })} />
          </Tabs.Panel>
          <Tabs.Panel value="classes" className={styles.reads ?? ''}>
            <ClassesStep />
          </Tabs.Panel>
          <Tabs.Panel value="meeting" className={styles.reads ?? ''}>
            <MeetingStep />
          </Tabs.Panel>
          <Tabs.Panel value="publish" className={styles.reads ?? ''}>
            <PublishStep />
          </Tabs.Panel>
          <Tabs.Panel value="review" className={styles.reads ?? ''}>
            <ReviewStep />
          </Tabs.Panel>
        </div>
        {isPhone ? null : (
          <div className={styles.side}>
            {block ? <BlockPanel key={block.id} block={block} onClose={close} /> : <BlindSpots />}
          </div>
        )}
      </div>
      {isPhone ? (
        <>
          <Drawer
            opened={block !== undefined}
            onClose={close}
            position="right"
            size="100%"
            withCloseButton={false}
            padding={0}
          >
            {block ? <BlockPanel key={block.id} block={block} onClose={close} /> : null}
          </Drawer>
          <Drawer
            opened={listed}
            onClose={list.close}
            position="bottom"
            size="80%"
            padding={0}
            closeButtonProps={{ 'aria-label': t`Close` }}
          >
            <BlindSpots onGo={list.close} />
          </Drawer>
        </>
      ) : null}
    </Tabs>
  )
}
