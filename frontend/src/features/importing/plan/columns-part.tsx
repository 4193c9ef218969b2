import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { SegmentedControl } from '@mantine/core'
import { useStageKinds } from '#features/boards/columns/stage-words'
import house from '#features/members/look/house.module.css'
import { StageMark } from '#ui/stage-mark'
import type { PartProps } from './choosing'
import { type Kind, kinds } from './choosing'
import styles from './plan.module.css'

/** The columns with what each of them means for the flow: guessed from its name, decided here. */
export function ColumnsPart({ run, chosen, onChoose }: PartProps) {
  const { t } = useLingui()
  const words = useStageKinds()
  const names = new Map(run.dry_run.columns.map(({ external_id, name }) => [external_id, name]))
  const kindOf = (id: string, suggested: string) => chosen.columns[id] ?? (suggested as Kind)
  return (
    <section>
      <h2 className={styles.heading}>
        <Trans>What the columns mean</Trans>
      </h2>
      <p className={house.about}>
        <Trans>
          In a queue a card waits for hands, in work somebody holds it, in a wait it is with others, done is
          done. Time and limits are counted by this, so look through the guesses.
        </Trans>
      </p>
      <ul className={house.list}>
        {run.dry_run.columns.map((column) => {
          const kind = kindOf(column.parent ?? column.external_id, column.suggested_kind)
          return (
            <li key={column.external_id} className={`${house.row} ${styles.column}`}>
              <span className={house.main}>
                <StageMark kind={kind} />
                <span className={house.name}>{column.name}</span>
                {column.parent ? (
                  <span className={house.badge}>
                    <Trans>part of {names.get(column.parent)}</Trans>
                  </span>
                ) : null}
                <span className={house.quiet}>
                  <Plural value={column.cards} one="# card" other="# cards" />
                </span>
                {column.archived ? (
                  <span className={house.badge}>
                    <Trans>closed list</Trans>
                  </span>
                ) : null}
              </span>
              {column.known ? (
                <span className={house.badge}>
                  <Trans>is here already</Trans>
                </span>
              ) : column.parent ? null : (
                <SegmentedControl
                  aria-label={t`Kind of ${column.name}`}
                  value={kind}
                  data={kinds.map((value) => ({ value, label: words[value] }))}
                  onChange={(value) =>
                    onChoose({ columns: { ...chosen.columns, [column.external_id]: value as Kind } })
                  }
                />
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
