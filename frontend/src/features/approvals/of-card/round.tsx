import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Text } from '@mantine/core'
import {
  IconCircleCheck,
  IconCircleDashed,
  IconClockExclamation,
  IconMessage2Exclamation,
} from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useJobFunctions } from '#features/boards/columns/stage-words'
import { ConfirmDialog } from '#ui/confirm-dialog'
import { DateText } from '#ui/time/date-text'
import { RelativeTime } from '#ui/time/relative-time'
import type { Approval } from '../asking/approvals-api'
import type { Reader } from '../asking/asked-card'
import { useApprovalDeeds } from '../asking/use-approvals'
import styles from './approvals.module.css'
import { ApproverLine } from './approver-line'
import { toneOf, useHowWords, useStateWords, wantsChanges } from './state-words'

const marks = {
  good: IconCircleCheck,
  open: IconCircleDashed,
  late: IconClockExclamation,
  warning: IconMessage2Exclamation,
  quiet: IconCircleDashed,
}

export interface RoundProps {
  round: Approval
  reader: Reader
  onLook: () => void
  onAskAgain?: () => void
  children?: ReactNode
}

/** One round: what was asked, by whom, how far it is, and what can be done now. */
export function Round({ round, reader, onLook, onAskAgain, children }: RoundProps) {
  const { t } = useLingui()
  const { verbs, run } = useApprovalDeeds()
  const stateWords = useStateWords()
  const how = useHowWords()
  const jobs = useJobFunctions()
  const halfway = wantsChanges(round)
  const tone = halfway ? 'warning' : toneOf(round)
  const Mark = marks[tone as keyof typeof marks]
  const asker = reader.name(round.asked_by)
  return (
    <article className={styles.round} data-tone={tone} aria-label={round.title}>
      <div className={styles.top}>
        <span className={styles.name} dir="auto">
          {round.title}
        </span>
        {round.round > 1 ? (
          <span className={styles.quiet}>
            <Trans>round {round.round}</Trans>
          </span>
        ) : null}
        <span className={styles.state} data-tone={tone}>
          <Mark size={15} aria-hidden />{' '}
          {halfway ? t`changes asked for; others have not answered` : stateWords(round)}
        </span>
        <span className={styles.when}>
          {asker} · <DateText at={round.asked_at} />
          {round.state === 'open' && round.answer_by ? (
            <>
              {' · '}
              <Trans>
                due <RelativeTime at={round.answer_by} />
              </Trans>
            </>
          ) : null}
        </span>
      </div>
      {round.note ? (
        <p className={styles.said} dir="auto">
          {round.note}
        </p>
      ) : null}
      {round.state === 'voided' && round.changed.length > 0 ? (
        <p className={styles.changed}>
          <Trans>It was changed after it had been asked or approved:</Trans>{' '}
          {round.changed
            .map((each) => `${each.name || (jobs[each.job_function] ?? t`the brief`)} (${how(each)})`)
            .join(', ')}
        </p>
      ) : null}
      {round.reason ? (
        <p className={styles.said} dir="auto">
          {round.reason}
        </p>
      ) : null}
      {round.held_up ? (
        <p className={styles.changed}>
          <Trans>Approved, but the card could not move on then:</Trans> {round.held_up}
        </p>
      ) : null}
      <ul className={styles.people}>
        {round.approvers.map((approver) => (
          <ApproverLine key={approver.id} approver={approver} round={round} reader={reader} />
        ))}
      </ul>
      <div className={styles.deeds}>
        <Button size="compact-sm" variant={round.may.answer ? 'filled' : 'default'} onClick={onLook}>
          {round.may.answer ? <Trans>Look and answer</Trans> : <Trans>What was shown</Trans>}
        </Button>
        {round.may.remind ? (
          <Button
            size="compact-sm"
            variant="default"
            onClick={() =>
              void run(() => verbs.remind(round.id), t`Those who have not answered are reminded`)
            }
          >
            <Trans>Remind</Trans>
          </Button>
        ) : null}
        {round.may.withdraw ? <TakeBack round={round} /> : null}
        {round.may.ask_again && onAskAgain ? (
          <Button size="compact-sm" variant="default" onClick={onAskAgain}>
            <Trans>Ask again</Trans>
          </Button>
        ) : null}
      </div>
      {children}
    </article>
  )
}

/** It ends the question for everybody who is asked, so it is asked before. */
function TakeBack({ round }: { round: Approval }) {
  const { t } = useLingui()
  const { verbs, run } = useApprovalDeeds()
  const [asking, setAsking] = useState(false)
  const { title } = round
  return (
    <>
      <Button size="compact-sm" variant="default" onClick={() => setAsking(true)}>
        <Trans>Take the question back</Trans>
      </Button>
      <ConfirmDialog
        opened={asking}
        title={t`Take the question “${title}” back?`}
        confirmLabel={t`Take the question back`}
        onConfirm={() => run(() => verbs.withdraw(round.id, ''), t`The question is taken back`)}
        onClose={() => setAsking(false)}
      >
        <Text size="sm">
          <Trans>Nobody can answer it any more. You can ask again.</Trans>
        </Text>
      </ConfirmDialog>
    </>
  )
}
