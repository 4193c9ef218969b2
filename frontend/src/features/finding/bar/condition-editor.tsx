import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Group, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import type { Condition, Node, Op } from '../filter/tree'
import { useOps } from '../filter/use-words'
import styles from './bar.module.css'
import { useBar } from './bar-context'
import { FieldChoice } from './field-choice'
import { isWhole, startOf } from './starting'
import { useTakingFocus } from './use-taking-focus'
import { ValueField } from './value-field'

export interface ConditionEditorProps {
  condition: Condition
  denied: boolean
  onDone: (node: Node) => void
  /** One more way beside this condition. */
  onOr?: (other: Node) => void
}

/** One condition in the hand; nothing is asked of the server before it is whole. */
export function ConditionEditor({ condition, denied, onDone, onOr }: ConditionEditorProps) {
  const { t } = useLingui()
  const { fields, say } = useBar()
  const words = useOps()
  const [draft, setDraft] = useState(condition)
  const [not, setNot] = useState(denied)
  const [other, setOther] = useState<Condition | 'field' | null>(null)
  const form = useTakingFocus<HTMLFormElement>()
  const field = fields.find(({ name }) => name === draft.field)
  if (!field) return null
  if (other === 'field') return <FieldChoice onChoose={(chosen, which) => setOther(startOf(chosen, which))} />
  if (other && onOr) return <ConditionEditor condition={other} denied={false} onDone={onOr} />
  const ops = (field.ops as Op[]).flatMap((op) => {
    const label = words(field.kind, op)
    const whether = op === 'is' ? t`is not` : t`does not contain`
    return op === 'is' || op === 'has'
      ? [
          { value: op, label },
          { value: `not ${op}`, label: whether },
        ]
      : [{ value: op, label }]
  })
  const choose = (chosen: string) => {
    const op = chosen.replace('not ', '') as Op
    const fits = (op === 'is') === (draft.op === 'is') && (op === 'between') === (draft.op === 'between')
    setNot(chosen.startsWith('not '))
    setDraft({ ...draft, op, values: fits ? draft.values : [] })
  }
  const done = () => isWhole(draft) && onDone(not ? { not: draft } : draft)
  return (
    <form
      ref={form}
      className={styles.editor}
      onSubmit={(event) => {
        event.preventDefault()
        done()
      }}
    >
      <Group gap={8} wrap="nowrap">
        <b className={styles.editorTitle}>{say({ ...draft, values: [''] }).field}</b>
        <NativeSelect
          size="xs"
          aria-label={t`How it is compared`}
          value={not ? `not ${draft.op}` : draft.op}
          data={ops}
          onChange={(event) => choose(event.currentTarget.value)}
        />
      </Group>
      <ValueField
        key={draft.op}
        field={field}
        draft={draft}
        onValues={(values) => setDraft({ ...draft, values })}
      />
      <Group gap={8} justify="space-between">
        {onOr ? (
          <Button size="xs" variant="subtle" color="gray" onClick={() => setOther('field')}>
            <Trans>Or…</Trans>
          </Button>
        ) : (
          <span />
        )}
        <Button type="submit" size="xs" disabled={!isWhole(draft)}>
          <Trans>Apply</Trans>
        </Button>
      </Group>
    </form>
  )
}
