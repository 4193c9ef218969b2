import { Trans, useLingui } from '@lingui/react/macro'
import { ActionIcon } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useOpenCard } from '../open/card-context'
import { SectionHead } from '../sheet/section-head'
import styles from './facts.module.css'
import { Person } from './person'
import { TeamSelect } from './team-select'

/** Everybody who has a part in the card, each with a job function. */
export function Participants({ jobs }: { jobs: Record<string, string> }) {
  const { t } = useLingui()
  const { card, words, mayEdit, verbs, run } = useOpenCard()
  const [adding, setAdding] = useState(false)
  const people = card.participants ?? []
  const set = (participants: typeof people) =>
    run(
      () => verbs.setParticipants(participants),
      (was) => ({ ...was, participants }),
    )
  const add = async (id: number) => {
    const job_function = words.members.get(id)?.job_function ?? 'other'
    await set([...people, { member: id, job_function }])
  }
  return (
    <div style={{ marginTop: 16 }}>
      <SectionHead
        id="card-participants"
        title={t`Participants`}
        count={people.length || null}
        actions={
          mayEdit ? (
            <ActionIcon aria-label={t`Add a participant`} onClick={() => setAdding(!adding)}>
              <IconPlus size={16} aria-hidden />
            </ActionIcon>
          ) : null
        }
      />
      {people.map(({ member, job_function }) => (
        <div key={member} className={styles.person}>
          <Person id={member} detail={jobs[job_function] ?? job_function} />
          {mayEdit ? (
            <ActionIcon
              size="sm"
              aria-label={t`Remove ${words.members.get(member)?.name ?? ''}`}
              onClick={() => void set(people.filter((one) => one.member !== member))}
            >
              <IconX size={13} aria-hidden />
            </ActionIcon>
          ) : null}
        </div>
      ))}
      {people.length === 0 && !adding ? (
        <span className={styles.since}>
          <Trans>Nobody beside the lead and the responsible.</Trans>
        </span>
      ) : null}
      {adding ? (
        <TeamSelect
          aria-label={t`Add a participant`}
          placeholder={t`Name or job function`}
          autoFocus
          defaultDropdownOpened
          data-over-card
          value={null}
          except={(id) => people.some(({ member }) => member === id)}
          onChange={(id) => {
            setAdding(false)
            if (id) void add(id)
          }}
          onBlur={() => setAdding(false)}
        />
      ) : null}
    </div>
  )
}
