import { Plural } from '@lingui/react/macro'
import styles from '../look/house.module.css'
import type { Held } from './heirs'

/** What would be without a name on it. */
export function HeldList({ held }: { held: Held }) {
  const parts = [
    [
      held.responsible,
      <Plural
        key="r"
        value={held.responsible}
        one="responsible for # card"
        other="responsible for # cards"
      />,
    ],
    [held.lead, <Plural key="l" value={held.lead} one="leads # card" other="leads # cards" />],
    [held.offers, <Plural key="o" value={held.offers} one="# open handoff" other="# open handoffs" />],
    [held.items, <Plural key="i" value={held.items} one="# checklist item" other="# checklist items" />],
    [held.projects, <Plural key="p" value={held.projects} one="# project" other="# projects" />],
    [
      held.approvals,
      <Plural key="a" value={held.approvals} one="asked for # approval" other="asked for # approvals" />,
    ],
  ] as const
  return (
    <p style={{ display: 'flex', flexWrap: 'wrap', gap: 6, margin: 0 }}>
      {parts
        .filter(([count]) => count > 0)
        .map(([, words]) => (
          <span key={words.key} className={styles.badge}>
            {words}
          </span>
        ))}
    </p>
  )
}
