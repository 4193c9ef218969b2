import { Trans, useLingui } from '@lingui/react/macro'
import { ActionIcon, Fieldset, Select } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { PersonName } from '#ui/people/person-name'
import type { Schemas } from '../asking/house-api'
import type { MemberTold } from '../asking/workspace-query'
import styles from '../look/house.module.css'
import { MemberSelect } from '../words/member-select'
import { choicesOf, type JobFunction, useJobFunctionWords } from '../words/role-words'

export type Place = Schemas['PlaceOut']

export interface TeamFieldsProps {
  team: readonly Place[]
  members: readonly MemberTold[]
  refused: string | undefined
  onChange: (team: Place[]) => void
}

/** Who works on the project, and as what. */
export function TeamFields({ team, members, refused, onChange }: TeamFieldsProps) {
  const { t } = useLingui()
  const functions = useJobFunctionWords()
  const add = (id: number | null) => {
    const member = members.find((row) => row.id === id)
    if (member) onChange([...team, { member: member.id, job_function: member.job_function as JobFunction }])
  }
  return (
    <Fieldset legend={t`Team`}>
      <div className={styles.stack}>
        {team.length === 0 ? (
          <span className={styles.quiet}>
            <Trans>Nobody yet.</Trans>
          </span>
        ) : null}
        {team.map((place) => {
          const name = members.find(({ id }) => id === place.member)?.name ?? '?'
          return (
            <div
              key={place.member}
              style={{ display: 'flex', gap: 8, alignItems: 'center', flexWrap: 'wrap' }}
            >
              <span style={{ flex: '1 1 160px' }}>
                <PersonName id={place.member} name={name} />
              </span>
              <Select
                size="xs"
                aria-label={t`Job function of ${name}`}
                data={choicesOf(functions)}
                value={place.job_function}
                onChange={(value) =>
                  onChange(
                    team.map((row) =>
                      row.member === place.member ? { ...row, job_function: value as JobFunction } : row,
                    ),
                  )
                }
              />
              <ActionIcon
                aria-label={t`Take ${name} off the team`}
                onClick={() => onChange(team.filter(({ member }) => member !== place.member))}
              >
                <IconX size={15} />
              </ActionIcon>
            </div>
          )
        })}
        <MemberSelect
          aria-label={t`Add somebody to the team`}
          placeholder={t`Add somebody…`}
          members={members.filter(({ id }) => team.every(({ member }) => member !== id))}
          value={null}
          onChange={add}
          error={refused}
        />
      </div>
    </Fieldset>
  )
}
