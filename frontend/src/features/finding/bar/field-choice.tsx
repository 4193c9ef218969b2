import { useLingui } from '@lingui/react/macro'
import { TextInput, UnstyledButton } from '@mantine/core'
import { useEffect, useState } from 'react'
import { matches } from '#lib/fold-text'
import type { FilterField } from '../asking/finding-api'
import styles from './bar.module.css'
import { useBar } from './bar-context'
import { useTakingFocus } from './use-taking-focus'
import { walkList } from './walk-list'

/** Which field; the workspace's own fields stand behind the others under their names. */
export function FieldChoice({ onChoose }: { onChoose: (field: FilterField, which?: number) => void }) {
  const { t } = useLingui()
  const { fields, vocabulary, board } = useBar()
  const [typed, setTyped] = useState('')
  // Enter before the fields have come holds for what was typed by then.
  const [entered, setEntered] = useState(false)
  const box = useTakingFocus<HTMLDivElement>()
  const own = fields.find(({ kind }) => kind === 'custom')
  const all = [
    ...fields
      .filter((field) => field !== own)
      .map((field) => ({ key: field.name, label: field.label, field, which: undefined })),
    ...(own
      ? [...vocabulary.customFields.values()]
          .filter((one) => board === null || one.board === null || one.board === board)
          .map(({ id, name }) => ({ key: `own-${id}`, label: name, field: own, which: id }))
      : []),
  ].filter(({ label }) => typed === '' || matches(label, typed))
  const [first] = all
  const isChosen = entered && first !== undefined
  // biome-ignore lint/correctness/useExhaustiveDependencies: once.
  useEffect(() => {
    if (isChosen) onChoose(first.field, first.which)
  }, [isChosen])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrows walk between the buttons inside.
    <div ref={box} className={styles.choice} onKeyDown={walkList}>
      <TextInput
        size="xs"
        data-autofocus
        aria-label={t`Find a field`}
        placeholder={t`Filter by…`}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value)
          setEntered(false)
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          // What comes instead has the focus by the time the key would reach it.
          event.preventDefault()
          setEntered(first !== undefined || fields.length === 0)
        }}
      />
      <ul className={styles.options}>
        {all.map(({ key, label, field, which }) => (
          <li key={key}>
            <UnstyledButton className={styles.option ?? ''} data-walk onClick={() => onChoose(field, which)}>
              {label}
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </div>
  )
}
