import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Select } from '@mantine/core'
import { IconArrowRight } from '@tabler/icons-react'
import { useWorkspaceSeen } from '#features/members/asking/workspace-query'
import house from '#features/members/look/house.module.css'
import styles from '../plan/plan.module.css'
import type { HoursPart } from './told'

/** Whose the hours are: members, people known by name only, or nobody whose hours come. */
export function WhosePart({ run, settings, asked, onChange }: HoursPart) {
  const { t } = useLingui()
  const { data: seen } = useWorkspaceSeen()
  const members = (seen?.members ?? [])
    .filter(({ role }) => role !== 'guest')
    .map(({ id, name }) => ({ value: String(id), label: name }))
  const { people } = run.dry_run
  const nobody = asked.includes('whose') || settings.whose !== undefined
  if (people.length === 0 && !nobody) return null
  return (
    <section>
      <h2 className={styles.heading}>
        <Trans>Whose they are</Trans>
      </h2>
      <p className={house.about}>
        <Trans>
          Whoever is not a member yet comes along by name with their hours; you can invite or merge them
          later.
        </Trans>
      </p>
      <ul className={house.list}>
        {nobody ? (
          <li className={`${house.row} ${styles.person}`}>
            <span className={house.main}>
              <span className={house.name}>
                <Trans>Rows that name nobody</Trans>
              </span>
            </span>
            <IconArrowRight size={16} className={house.onlyWide} aria-hidden />
            <Select
              aria-label={t`Whose are the rows that name nobody?`}
              placeholder={t`Choose somebody`}
              searchable
              data={members}
              value={settings.whose === undefined ? null : String(settings.whose)}
              onChange={(value) => value && onChange({ whose: Number(value) })}
              className={styles.chooser ?? ''}
            />
          </li>
        ) : null}
        {people.map(({ external_id, name, email, mentions, suggested_member }) => {
          const to = settings.people?.[external_id] ?? suggested_member ?? 'new'
          return (
            <li key={external_id} className={`${house.row} ${styles.person}`}>
              <span className={house.main}>
                <span className={house.name}>{name}</span>
                <span className={house.quiet}>
                  {email && email !== name ? `${email} · ` : ''}
                  <Plural value={mentions} one="# row" other="# rows" />
                </span>
              </span>
              <IconArrowRight size={16} className={house.onlyWide} aria-hidden />
              <Select
                aria-label={t`Who is ${name} here?`}
                searchable
                allowDeselect={false}
                data={[
                  { value: 'new', label: t`Comes along by name` },
                  { value: 'out', label: t`Stays out` },
                  ...members,
                ]}
                value={String(to)}
                onChange={(value) =>
                  value &&
                  onChange({
                    people: {
                      ...settings.people,
                      [external_id]: value === 'new' || value === 'out' ? value : Number(value),
                    },
                  })
                }
                className={styles.chooser ?? ''}
                {...(to === suggested_member ? { description: t`suggested` } : {})}
              />
            </li>
          )
        })}
      </ul>
    </section>
  )
}
