import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Select } from '@mantine/core'
import { IconArrowRight } from '@tabler/icons-react'
import { useWorkspaceSeen } from '#features/members/asking/workspace-query'
import house from '#features/members/look/house.module.css'
import type { PartProps } from './choosing'
import { becomes } from './choosing'
import styles from './plan.module.css'

/** Who in the file is whom here. */
export function PeoplePart({ run, chosen, onChoose }: PartProps) {
  const { t } = useLingui()
  const { data: seen } = useWorkspaceSeen()
  const members = (seen?.members ?? [])
    .filter(({ role }) => role !== 'guest')
    .map(({ id, name }) => ({ value: String(id), label: name }))
  if (run.dry_run.people.length === 0) return null
  return (
    <section>
      <h2 className={styles.heading}>
        <Trans>Who is who</Trans>
      </h2>
      <p className={house.about}>
        <Trans>
          Whoever is not a member yet comes along by name: their comments and moves keep their author, and you
          can invite or merge them later.
        </Trans>
      </p>
      <ul className={house.list}>
        {run.dry_run.people.map((person) => {
          const to = becomes(person, chosen)
          return (
            <li key={person.external_id} className={`${house.row} ${styles.person}`}>
              <span className={house.main}>
                <span className={house.name}>{person.name}</span>
                <span className={house.quiet}>
                  {person.username && person.username !== person.name ? `@${person.username} · ` : ''}
                  <Plural value={person.mentions} _0="not named" one="named once" other="named # times" />
                </span>
              </span>
              <IconArrowRight size={16} className={house.onlyWide} aria-hidden />
              <Select
                aria-label={t`Who is ${person.name} here?`}
                searchable
                data={[{ value: 'new', label: t`Comes along by name` }, ...members]}
                value={String(to)}
                onChange={(value) =>
                  value &&
                  onChoose({
                    people: {
                      ...chosen.people,
                      [person.external_id]: value === 'new' ? 'new' : Number(value),
                    },
                  })
                }
                className={styles.chooser ?? ''}
                {...(to === person.suggested_member ? { description: t`suggested` } : {})}
              />
            </li>
          )
        })}
      </ul>
    </section>
  )
}
