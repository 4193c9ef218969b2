import { Trans, useLingui } from '@lingui/react/macro'
import { IconGripVertical } from '@tabler/icons-react'
import { AddPart } from '../cells/add-part'
import type { Part, Side } from '../design/kinds'
import { useWorkshop } from '../doing/workshop-context'
import look from '../look/look.module.css'
import { StepSection } from '../look/step-section'
import { Dot } from './dot'
import { GrievanceSheet } from './grievance-sheet'
import styles from './grievances.module.css'
import { GroupPick } from './group-pick'
import { inOrder } from './in-order'
import { useCarried } from './use-grouping'

export interface OfSideProps {
  side: Side
  title: string
  asks: string
  byDots: boolean
}

export function OfSide({ side, title, asks, byDots }: OfSideProps) {
  const { t } = useLingui()
  const { design, looked } = useWorkshop()
  const mine = looked.of('grievance').filter(({ values }) => values.side === side)
  return (
    <StepSection title={title} asks={asks}>
      <div className={look.grid}>
        {inOrder(mine, looked.of('group'), byDots ? design.dots.on : null).map((part) => (
          <Grievance key={part.id} part={part} />
        ))}
      </div>
      <AddPart kind="grievance" values={{ side }} field="text" told={t`a dissatisfaction added`}>
        {t`Add a dissatisfaction`}
      </AddPart>
    </StepSection>
  )
}

function Grievance({ part }: { part: Part<'grievance'> }) {
  const { t } = useLingui()
  const { sheet, handle } = useCarried(part)
  const { said_by: who, times } = part.values
  return (
    <GrievanceSheet
      part={part}
      ref={sheet}
      head={
        <div className={styles.head}>
          <span ref={handle} className={styles.handle} title={t`Drag it onto a group`}>
            <IconGripVertical size={15} aria-hidden />
          </span>
          {who ? (
            <span className={styles.who} dir="auto">
              {who}
            </span>
          ) : null}
          {times > 1 ? (
            <span>
              <Trans>said {times} times</Trans>
            </span>
          ) : null}
          <Dot part={part.id} />
        </div>
      }
    >
      <GroupPick part={part} />
    </GrievanceSheet>
  )
}
