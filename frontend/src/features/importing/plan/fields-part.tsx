import { Trans, useLingui } from '@lingui/react/macro'
import { Select } from '@mantine/core'
import house from '#features/members/look/house.module.css'
import type { FieldUse, PartProps } from './choosing'
import styles from './plan.module.css'

/** Fields of numbers, which elsewhere stand in for what Baton has a place for. */
export function FieldsPart({ run, chosen, onChoose }: PartProps) {
  const { t } = useLingui()
  const numbers = run.dry_run.custom_fields.filter(({ kind }) => kind === 'number' || kind === 'money')
  if (numbers.length === 0 || run.dry_run.nothing_new) return null
  const uses = [
    { value: 'own', label: t`A field of its own` },
    { value: 'price', label: t`The price of the card` },
    { value: 'planned_hours', label: t`Planned hours` },
  ]
  const choose = (field: string, use: string | null) => {
    const { [field]: _before, ...others } = chosen.fields
    onChoose({ fields: use === null || use === 'own' ? others : { ...others, [field]: use as FieldUse } })
  }
  return (
    <section>
      <h2 className={styles.heading}>
        <Trans>What the numbers mean</Trans>
      </h2>
      <ul className={house.list}>
        {numbers.map(({ external_id, name }) => (
          <li key={external_id} className={`${house.row} ${styles.person}`}>
            <span className={house.main}>
              <span className={house.name}>{name}</span>
            </span>
            <Select
              aria-label={t`What ${name} becomes`}
              data={uses}
              allowDeselect={false}
              value={chosen.fields[external_id] ?? 'own'}
              onChange={(use) => choose(external_id, use)}
              className={styles.chooser ?? ''}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}
