import { ApprovalLine } from './approval-line'
import { CardRow } from './card-row'
import { ItemLine } from './item-line'
import { MentionLine } from './mention-line'
import styles from './my-work.module.css'
import { OfferLine } from './offer-line'
import { ReturnedLine } from './returned-line'
import type { DeskRow, Section } from './sections'

export function DeskSection({ section, title }: { section: Section; title: string }) {
  return (
    <section id={section.name} aria-labelledby={`${section.name}-title`} className={styles.section}>
      <h2 id={`${section.name}-title`} className={styles.heading} data-name={section.name}>
        {title} <span className={styles.count}>{section.rows.length}</span>
      </h2>
      <ul className={styles.rows}>
        {section.rows.map((row) => (
          <li key={row.key} className={styles.row}>
            <CardRow card={row.card} withHolder={section.name === 'leading' || section.name === 'given'} />
            <Beneath row={row} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What the row asks for besides the card. */
function Beneath({ row }: { row: DeskRow }) {
  if (row.kind === 'offer') return <OfferLine offer={row.offer} mine={row.mine} />
  if (row.kind === 'approval') return <ApprovalLine approval={row.approval} card={row.card} mine={row.mine} />
  if (row.kind === 'returned') return <ReturnedLine returned={row.returned} />
  if (row.kind === 'mention') return <MentionLine mention={row.mention} />
  if (row.kind === 'item') return <ItemLine item={row.item} />
  return null
}
