import { Trans, useLingui } from '@lingui/react/macro'
import { ActionIcon, Popover } from '@mantine/core'
import { IconInfoCircle } from '@tabler/icons-react'
import { type Language, workingTime } from '#lib/working-hours'
import { StageMark } from '#ui/stage-mark'
import { useBoardLook } from '../board/board-context'
import type { ColumnFace } from '../state/board-state'
import styles from './columns.module.css'
import { useGateSentence, usePolicyWords } from './policy-words'
import { useJobFunctions, useStageKinds } from './stage-words'

/** What is agreed about a stage: its hint, what a card needs to enter and to leave it, what is normal there. */
export function ColumnInfo({ column }: { column: ColumnFace }) {
  const { t, i18n } = useLingui()
  const look = useBoardLook()
  const kinds = useStageKinds()
  const jobs = useJobFunctions()
  const says = usePolicyWords()
  const saysGate = useGateSentence()
  const { name, hint, job_function: job } = column
  const norms = look.norms[column.id]
  const time = (minutes: number | undefined) => workingTime(minutes ?? 0, i18n.locale as Language)
  const [half, most] = [time(norms?.[0]), time(norms?.[1])]
  const stated = column.stuck_after_minutes ? time(column.stuck_after_minutes) : null
  const policies = column.policies ?? []
  const gates = column.gates ?? []
  const asks = policies.length + gates.length > 0
  return (
    <Popover position="bottom-start" width={300} shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <ActionIcon
          size={24}
          className={styles.quietAction ?? ''}
          aria-label={t`What is agreed about “${name}”`}
        >
          <IconInfoCircle size={15} stroke={1.7} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={t`What is agreed about “${name}”`} className={styles.info ?? ''}>
        <p className={styles.infoKind}>
          <StageMark kind={column.kind} /> {kinds[column.kind]}
          {job ? <span className={styles.quiet}> · {jobs[job] ?? job}</span> : null}
        </p>
        {hint ? <p>{hint}</p> : null}
        {asks ? (
          <ul className={styles.policies}>
            {policies.map((policy) => (
              <li key={policy.id}>{says(policy)}</li>
            ))}
            {gates.map((gate) => (
              <li key={`gate-${gate.id}`}>{saysGate(gate)}</li>
            ))}
          </ul>
        ) : null}
        {norms ? (
          <p className={styles.quiet}>
            <Trans>
              Half of the cards leave within {half}, 85 of 100 within {most} of working time.
            </Trans>
          </p>
        ) : null}
        {stated ? (
          <p className={styles.quiet}>
            <Trans>A card here counts as stuck after {stated}.</Trans>
          </p>
        ) : null}
        {!hint && !asks && !norms && !stated ? (
          <p className={styles.quiet}>
            <Trans>
              Nothing is agreed about this stage yet. A manager can write it down in the board's settings.
            </Trans>
          </p>
        ) : null}
      </Popover.Dropdown>
    </Popover>
  )
}
