import { useBoardLook, useBoardTools } from '../board/board-context'
import type { ShownFace } from '../state/intents'
import { AgeMark } from './age-mark'
import { BadgeLine } from './badge-line'
import styles from './card.module.css'
import { ClassMark } from './class-mark'
import { CountMarks } from './count-marks'
import { DeadlineMark } from './deadline-mark'
import { FaceMark } from './face-mark'
import { FieldRows } from './field-rows'
import { Holders } from './holders'
import { BlockerLine, OfferLine } from './standing-lines'
import { TagRow } from './tag-row'
import { WhereFrom } from './where-from'

/** What the board chose to show on its cards, always in the same order, so that the eye finds it. */
export function CardFace({ face, thin }: { face: ShownFace; thin: boolean }) {
  const { chosen, compact } = useBoardLook()
  const { vocabulary } = useBoardTools()
  if (thin)
    return (
      <span id={`about-${face.id}`} className={styles.thinEnd}>
        #{face.number}
      </span>
    )
  return (
    <div id={`about-${face.id}`} className={styles.about}>
      <WhereFrom face={face} chosen={chosen} />
      <ClassMark service={face.class_of_service} chosen={chosen} />
      <BlockerLine face={face} />
      <OfferLine face={face} />
      <BadgeLine card={face.id} />
      {compact ? null : <TagRow tags={chosen.has('tags') ? face.tags : []} />}
      {compact || !chosen.has('fields') ? null : <FieldRows fields={face.fields} vocabulary={vocabulary} />}
      <div className={styles.foot}>
        {chosen.has('deadline') ? <DeadlineMark face={face} /> : null}
        <CountMarks face={face} chosen={chosen} />
        <FaceMark card={face.id} />
        <span className={styles.end}>
          {chosen.has('age') ? <AgeMark face={face} /> : null}
          <Holders face={face} chosen={chosen} />
        </span>
      </div>
    </div>
  )
}
