import { Trans, useLingui } from '@lingui/react/macro'
import { Select, TextInput } from '@mantine/core'
import { useWorkspaceSeen } from '#features/members/asking/workspace-query'
import type { PartProps } from './choosing'
import styles from './plan.module.css'

/** Into which space, and what the board is called. */
export function PlacePart({ run, chosen, onChoose }: PartProps) {
  const { t } = useLingui()
  const { data: seen } = useWorkspaceSeen()
  const spaces = (seen?.spaces ?? []).filter(({ archived }) => !archived)
  const names = run.dry_run.spaces.join(', ')
  const theirs = names ? t`As there: ${names}` : spaces.length === 0 ? t`A space of its own` : null
  const isNew = typeof chosen.space === 'string'
  if (run.dry_run.boards.every(({ board }) => board !== null)) return null
  return (
    <section>
      <h2 className={styles.heading}>
        <Trans>Where to</Trans>
      </h2>
      <div className={styles.fields}>
        <Select
          label={t`Space`}
          data={[
            ...(theirs ? [{ value: 'own', label: theirs }] : []),
            ...spaces.map(({ id, name }) => ({ value: String(id), label: name })),
            { value: 'new', label: t`A new space…` },
          ]}
          allowDeselect={false}
          value={isNew ? 'new' : String(chosen.space ?? (theirs ? 'own' : spaces[0]?.id))}
          onChange={(value) =>
            onChoose({
              space: value === 'own' || value === null ? null : value === 'new' ? '' : Number(value),
            })
          }
        />
        {isNew ? (
          <TextInput
            label={t`Name of the new space`}
            maxLength={120}
            value={String(chosen.space)}
            onChange={(event) => onChoose({ space: event.currentTarget.value })}
          />
        ) : null}
        {run.dry_run.boards.length === 1 ? (
          <TextInput
            label={t`Name of the board`}
            maxLength={120}
            value={chosen.boardName}
            onChange={(event) => onChoose({ boardName: event.currentTarget.value })}
          />
        ) : null}
      </div>
    </section>
  )
}
