import { useLingui } from '@lingui/react/macro'
import { IconCircleCheck, IconCircleDashed, IconCircleX } from '@tabler/icons-react'
import type { Judged } from '../asking/segments-api'
import styles from './criteria.module.css'

export type Told = Pick<Judged, 'place' | 'words'> & Partial<Judged>

/** Criteria, each with what a run found of it, where there was one. */
export function JudgedList({ criteria, label }: { criteria: readonly Told[]; label: string }) {
  return (
    <ul className={styles.judged} aria-label={label}>
      {criteria.map((each) => (
        <One key={each.place} criterion={each} />
      ))}
    </ul>
  )
}

function One({ criterion: { words, found, holds } }: { criterion: Told }) {
  const { t } = useLingui()
  const Mark = holds === true ? IconCircleCheck : holds === false ? IconCircleX : IconCircleDashed
  const said = holds === true ? t`holds` : holds === false ? t`fails` : t`nothing to hold it against`
  return (
    <li className={styles.one} data-holds={holds ?? undefined}>
      <Mark size={17} stroke={1.8} role="img" aria-label={said} />
      <span>{words}</span>
      {found === undefined ? null : (
        <span className={styles.found}>{found || t`told only to whoever may see personal data`}</span>
      )}
    </li>
  )
}
