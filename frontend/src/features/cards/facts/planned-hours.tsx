import { Trans, useLingui } from '@lingui/react/macro'
import { ActionIcon, Select } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { hoursOf, minutesOf } from '#lib/hours'
import type { Card } from '../asking/card'
import { useOpenCard } from '../open/card-context'
import { SectionHead } from '../sheet/section-head'
import styles from './facts.module.css'
import { TypedField } from './typed-field'

/** The plan: hours by job function, and what they make together. */
export function PlannedHours({ jobs }: { jobs: Record<string, string> }) {
  const { t, i18n } = useLingui()
  const { card, mayEdit, verbs, run } = useOpenCard()
  const [fresh, setFresh] = useState<string[] | null>(null)
  const plan = card.planned_hours ?? []
  const set = (planned_hours: Card['planned_hours']) =>
    run(
      () => verbs.planHours(planned_hours),
      (was) => ({ ...was, planned_hours }),
    )
  const put = (job: string, typed: string) => {
    const minutes = minutesOf(typed)
    const others = plan.filter(({ job_function }) => job_function !== job)
    if (minutes !== null) void set([...others, { job_function: job, minutes }])
    setFresh((was) => was?.filter((one) => one !== job) ?? null)
  }
  const rows = [...plan, ...(fresh ?? []).map((job_function) => ({ job_function, minutes: 0 }))]
  const total = hoursOf(
    plan.reduce((sum, { minutes }) => sum + minutes, 0),
    i18n.locale,
  )
  return (
    <div style={{ marginTop: 16 }}>
      <SectionHead
        id="card-hours"
        title={t`Planned hours`}
        count={plan.length ? t`${total} h` : null}
        actions={
          mayEdit ? (
            <ActionIcon aria-label={t`Plan hours`} onClick={() => setFresh(fresh === null ? [] : null)}>
              <IconPlus size={16} aria-hidden />
            </ActionIcon>
          ) : null
        }
      />
      {rows.map(({ job_function, minutes }) => (
        <div key={job_function} className={styles.hours}>
          <span>{jobs[job_function] ?? job_function}</span>
          {mayEdit ? (
            <>
              <TypedField
                label={t`Hours: ${jobs[job_function] ?? job_function}`}
                inputMode="decimal"
                value={minutes === 0 ? '' : hoursOf(minutes, i18n.locale)}
                placeholder="0"
                focusedAtOnce={minutes === 0}
                wrong={(typed) => (minutesOf(typed) === null ? t`Hours like 1.5 or 1:30.` : null)}
                onKeep={(typed) => put(job_function, typed)}
              />
              <ActionIcon
                size="sm"
                aria-label={t`No hours: ${jobs[job_function] ?? job_function}`}
                onClick={() => void set(plan.filter((row) => row.job_function !== job_function))}
              >
                <IconX size={13} aria-hidden />
              </ActionIcon>
            </>
          ) : (
            <span>{hoursOf(minutes, i18n.locale)}</span>
          )}
        </div>
      ))}
      {rows.length === 0 && fresh === null ? (
        <span className={styles.since}>
          <Trans>No hours are planned.</Trans>
        </span>
      ) : null}
      {fresh !== null ? (
        <Select
          aria-label={t`Job function`}
          placeholder={t`Job function`}
          data-over-card
          searchable
          value={null}
          data={Object.entries(jobs)
            .filter(([job]) => !rows.some(({ job_function }) => job_function === job))
            .map(([value, label]) => ({ value, label }))}
          // The focus goes to its hours; once more by the plus.
          onChange={(value) => value && setFresh([...fresh, value])}
        />
      ) : null}
    </div>
  )
}
