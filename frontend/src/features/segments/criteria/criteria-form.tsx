import { Trans, useLingui } from '@lingui/react/macro'
import { ActionIcon, Button, Menu } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { type ReactNode, useId } from 'react'
import type { Problem, Vocabulary } from '../asking/segments-api'
import { Problems } from '../page/yaml-dialog'
import { allKinds, useCriteriaWords } from '../words/criteria-words'
import styles from './criteria.module.css'
import { CriterionFields } from './criterion-fields'
import { newRow } from './new-row'
import { areCustomers, type Row, rowAt, single } from './rows'

interface CriteriaFormProps {
  rows: readonly Row[]
  vocabulary: Vocabulary
  problems: readonly Problem[]
  /** To save, and not to. */
  children: ReactNode
  onChange: (rows: Row[]) => void
}

/** A row for each criterion; what is wrong with one stands in it. */
export function CriteriaForm({ rows, vocabulary, problems, children, onChange }: CriteriaFormProps) {
  const lost = problems.filter(({ place }) => rowAt(rows, place) === null)
  return (
    <div className={styles.rows}>
      {rows.map((row, at) => (
        <OneRow
          // biome-ignore lint/suspicious/noArrayIndexKey: a criterion has no name of its own.
          key={at}
          row={row}
          vocabulary={vocabulary}
          wrong={problems.filter(({ place }) => rowAt(rows, place) === at)}
          onChange={(changed) => onChange(rows.map((each, other) => (other === at ? changed : each)))}
          onRemove={() => onChange(rows.filter((_, other) => other !== at))}
        />
      ))}
      {lost.length > 0 ? <Problems problems={lost} /> : null}
      <div className={styles.tools} style={{ marginTop: 0 }}>
        <AddCriterion
          rows={rows}
          vocabulary={vocabulary}
          onAdd={(kind) => onChange([...rows, newRow(kind, vocabulary, rows)])}
        />
        {children}
      </div>
    </div>
  )
}

interface OneRowProps {
  row: Row
  vocabulary: Vocabulary
  wrong: readonly Problem[]
  onChange: (row: Row) => void
  onRemove: () => void
}

function OneRow({ row, vocabulary, wrong, onChange, onRemove }: OneRowProps) {
  const { t } = useLingui()
  const name = useCriteriaWords()(row.kind)
  const id = useId()
  return (
    <section className={styles.row} aria-labelledby={id} data-wrong={wrong.length > 0 || undefined}>
      <div className={styles.head}>
        <h2 id={id} className={styles.kind}>
          {name}
        </h2>
        <ActionIcon aria-label={t`Take away: ${name}`} onClick={onRemove}>
          <IconTrash size={16} stroke={1.6} aria-hidden />
        </ActionIcon>
      </div>
      <div className={styles.fields}>
        <CriterionFields row={row} vocabulary={vocabulary} onChange={onChange} />
      </div>
      {wrong.map(({ place, reason }) => (
        <p key={`${place} ${reason}`} className={styles.wrong} role="alert" lang="en">
          {reason}
        </p>
      ))}
    </section>
  )
}

interface AddCriterionProps {
  rows: readonly Row[]
  vocabulary: Vocabulary
  onAdd: (kind: Row['kind']) => void
}

/** What there is once is offered once; keys of customers to whoever may see personal data. */
function AddCriterion({ rows, vocabulary, onAdd }: AddCriterionProps) {
  const words = useCriteriaWords()
  const kinds = allKinds.filter(
    (kind) =>
      !(single.includes(kind) && rows.some((row) => row.kind === kind)) &&
      (vocabulary.may_ask_why || !areCustomers(kind)),
  )
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button variant="default" leftSection={<IconPlus size={15} aria-hidden />}>
          <Trans>Add a criterion</Trans>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {kinds.map((kind) => (
          <Menu.Item key={kind} onClick={() => onAdd(kind)}>
            {words(kind)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
