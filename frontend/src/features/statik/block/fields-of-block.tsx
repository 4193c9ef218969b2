import { useLingui } from '@lingui/react/macro'
import { PickCell, TickCell } from '../cells/pick-cell'
import { LinesCell, WordsCell } from '../cells/words-cell'
import type { BlockKind, Part } from '../design/kinds'
import { useBlockKinds, useKindHints } from '../words/use-statik-words'
import styles from './block.module.css'

/** What it is called: what stands first, and is typed first. */
export function NameOfBlock({ block }: { block: Part<'block'> }) {
  const { t } = useLingui()
  return (
    <WordsCell
      part={block}
      field="name"
      label={t({ message: 'Name', context: 'of a thing' })}
      placeholder={t`What is true when it is over`}
    />
  )
}

/** What it is, what is known after it, what a card brings and what it leaves with. */
export function FieldsOfBlock({ block }: { block: Part<'block'> }) {
  const { t } = useLingui()
  const kinds = useBlockKinds()
  const hints = useKindHints()
  const choices = (Object.keys(kinds) as BlockKind[]).map(
    (kind) => [kind, `${kinds[kind]} – ${hints[kind]}`] as const,
  )

  return (
    <div className={styles.fields}>
      <PickCell part={block} field="kind" label={t`Kind`} choices={choices} />
      <div className={styles.ticks}>
        <TickCell part={block} field="committed" label={t`Commitment point: from here on it is promised`} />
        <TickCell part={block} field="delivered" label={t`Delivery point: here the customer has it`} />
      </div>
      <WordsCell
        part={block}
        field="gains"
        label={t`Knowledge gained`}
        long
        placeholder={t`What is known after it that was not known before?`}
      />
      <LinesCell part={block} field="enter" label={t`To enter, one criterion a line`} />
      {block.values.kind === 'done' ? null : (
        <LinesCell part={block} field="leave" label={t`To leave, one criterion a line`} />
      )}
    </div>
  )
}
