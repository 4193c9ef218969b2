import { useLingui } from '@lingui/react/macro'
import { TextInput, UnstyledButton } from '@mantine/core'
import { useState } from 'react'
import { matches } from '#lib/fold-text'
import { walkList } from '../bar/walk-list'
import type { Option } from '../filter/use-names'
import styles from './bulk.module.css'

export interface PickOneProps {
  options: readonly Option[]
  /** The words for taking away what is there, where that is possible. */
  none?: string
  onPick: (id: number | null) => void
}

/** One of many by its name; a click or Enter does it. */
export function PickOne({ options, none, onPick }: PickOneProps) {
  const { t, i18n } = useLingui()
  const [typed, setTyped] = useState('')
  const found = options
    .filter(({ name, beside = '' }) => typed === '' || matches(`${name} ${beside}`, typed))
    .sort((one, other) => one.name.localeCompare(other.name, i18n.locale))
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrows walk between the buttons inside.
    <div className={styles.form} onKeyDown={walkList}>
      <TextInput
        size="xs"
        data-autofocus
        aria-label={t`Find a value`}
        placeholder={t`Find…`}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && typed && found[0]) onPick(found[0].id)
        }}
      />
      <ul className={styles.options}>
        {none && typed === '' ? (
          <li>
            <UnstyledButton className={styles.option ?? ''} data-walk onClick={() => onPick(null)}>
              <i>{none}</i>
            </UnstyledButton>
          </li>
        ) : null}
        {found.map(({ id, name, beside }) => (
          <li key={id}>
            <UnstyledButton className={styles.option ?? ''} data-walk onClick={() => onPick(id)}>
              {name}
              {beside ? <span className={styles.beside}>{beside}</span> : null}
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </div>
  )
}
