import { useLingui } from '@lingui/react/macro'
import { Avatar } from '#ui/people/avatar'
import { useBoardTools } from '../board/board-context'
import type { ShownFace } from '../state/intents'
import styles from './card.module.css'

/** Who holds the card now, and smaller beside them who leads it from end to end. */
export function Holders({ face, chosen }: { face: ShownFace; chosen: ReadonlySet<string> }) {
  const { t } = useLingui()
  const { vocabulary } = useBoardTools()
  const holder =
    chosen.has('responsible') && face.responsible ? vocabulary.members.get(face.responsible) : undefined
  const leads = face.lead && face.lead !== face.responsible ? vocabulary.members.get(face.lead) : undefined
  const lead = chosen.has('lead') || chosen.has('responsible') ? leads : undefined
  if (!holder && !lead) return null
  return (
    <span className={styles.holders}>
      {lead ? (
        <span className={styles.lead} title={t`Lead: ${lead.name}`}>
          <Avatar id={lead.id} name={lead.name} size={18} decorative />
          <span className={styles.spoken}>{t`Lead: ${lead.name}`}</span>
        </span>
      ) : null}
      {holder ? (
        <span title={t`Responsible: ${holder.name}`}>
          <Avatar id={holder.id} name={holder.name} size={24} decorative />
          <span className={styles.spoken}>{t`Responsible: ${holder.name}`}</span>
        </span>
      ) : null}
    </span>
  )
}
