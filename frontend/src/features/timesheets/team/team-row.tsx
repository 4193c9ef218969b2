import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { clockOf } from '#lib/hours'
import { PersonName } from '#ui/people/person-name'
import type { TeamRow as Row } from '../asking/time-api'
import { useTimeDeeds } from '../asking/use-time-deeds'
import { useStateWords } from '../asking/use-work-words'
import type { WhoSees } from '../asking/who-sees'
import week from '../week/week.module.css'
import { SendBack } from '../week/week-actions'
import styles from './team.module.css'

export interface TeamRowProps {
  who: WhoSees
  row: Row
  name: string
  monday: string
  onOpen: () => void
}

/** One person's week: hours worked of those there were, and how it stands. */
export function TeamRow({ who, row, name, monday, onOpen }: TeamRowProps) {
  const { t, i18n } = useLingui()
  const states = useStateWords()
  const { verbs, run, busy } = useTimeDeeds()
  const { member, state, minutes, billable, working_minutes } = row
  const worked = clockOf(minutes)
  const there = clockOf(working_minutes)
  const full = Math.max(working_minutes, minutes, 1)
  const share = minutes > 0 ? percent(billable / minutes, i18n.locale) : ''
  const mayDecide = who.mayManage && member !== who.me
  return (
    <li className={styles.row}>
      <button type="button" className={styles.who} onClick={onOpen} aria-label={t`The week of ${name}`}>
        <PersonName id={member} name={name} />
      </button>
      <span className={styles.track} aria-hidden>
        <span className={styles.billable} style={{ width: `${(100 * Math.max(0, billable)) / full}%` }} />
        <span
          className={styles.other}
          style={{ width: `${(100 * Math.max(0, minutes - billable)) / full}%` }}
        />
      </span>
      <span className={styles.hours}>{t`${worked} of ${there}`}</span>
      <span className={styles.share}>{share ? t`${share} billable` : ''}</span>
      <span className={week.state} data-state={state}>
        {states[state]}
      </span>
      <span className={styles.act}>
        {mayDecide && state === 'submitted' ? (
          <>
            <SendBack member={member} monday={monday} small />
            <Button
              size="compact-sm"
              loading={busy}
              onClick={() => void run(() => verbs.approve(member, monday), t`Approved: ${name}`)}
            >
              <Trans context="of hours">Approve</Trans>
            </Button>
          </>
        ) : null}
      </span>
    </li>
  )
}

function percent(part: number, language: string): string {
  return new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 }).format(part)
}
