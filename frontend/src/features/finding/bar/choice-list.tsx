import { Trans, useLingui } from '@lingui/react/macro'
import { Checkbox, TextInput } from '@mantine/core'
import { useState } from 'react'
import { matches } from '#lib/fold-text'
import { isNamed, sameValue, type Value } from '../filter/tree'
import styles from './bar.module.css'
import type { Choice } from './use-choices'
import { walkList } from './walk-list'

const most = 200
const worthSearching = 8

export interface ChoiceListProps {
  choices: readonly Choice[]
  chosen: readonly Value[]
  onChosen: (values: Value[]) => void
}

/** Several may be ticked: any of them will do. */
export function ChoiceList({ choices, chosen, onChosen }: ChoiceListProps) {
  const { t } = useLingui()
  const [typed, setTyped] = useState('')
  const found = choices.filter(
    ({ label, beside = '' }) => typed === '' || matches(`${label} ${beside}`, typed),
  )
  const isChosen = (value: Value) => chosen.some((one) => sameValue(one, value))
  const toggle = (value: Value) =>
    onChosen(isChosen(value) ? chosen.filter((one) => !sameValue(one, value)) : [...chosen, value])
  const withSearch = choices.length > worthSearching
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrows walk between the boxes inside.
    <div className={styles.choice} onKeyDown={walkList}>
      {withSearch ? (
        <TextInput
          size="xs"
          data-autofocus
          aria-label={t`Find a value`}
          placeholder={t`Find…`}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      ) : null}
      <ul className={styles.options}>
        {found.slice(0, most).map(({ value, label, beside }, at) => (
          <li key={isNamed(value) ? `named ${value.name}` : `${typeof value} ${value}`}>
            <Checkbox
              size="xs"
              className={styles.tick ?? ''}
              data-walk
              {...(!withSearch && at === 0 ? { 'data-autofocus': true } : {})}
              label={
                <>
                  {label}
                  {beside ? <span className={styles.beside}>{beside}</span> : null}
                </>
              }
              checked={isChosen(value)}
              onChange={() => toggle(value)}
            />
          </li>
        ))}
      </ul>
      {found.length === 0 ? (
        <p className={styles.nothing}>
          <Trans>Nothing of that name</Trans>
        </p>
      ) : null}
    </div>
  )
}
