import { useLingui } from '@lingui/react/macro'
import { useBoardLook } from '../board/board-context'
import type { ShownFace } from '../state/intents'
import styles from './card.module.css'
import { Glyph } from './glyph'
import { glyphs } from './glyphs'

export function CountMarks({ face, chosen }: { face: ShownFace; chosen: ReadonlySet<string> }) {
  const { t } = useLingui()
  const { children: counts } = useBoardLook()
  const { items_done: done = 0, items_total: total = 0, comments_count: comments = 0 } = face
  const files = face.attachments_count ?? 0
  const children = counts.get(face.id) ?? 0
  return (
    <>
      {chosen.has('checklist') && total > 0 ? (
        <Count
          icon={glyphs.checklist}
          text={`${done}/${total}`}
          words={t`${done} of ${total} items done`}
          full={done === total}
        />
      ) : null}
      {chosen.has('comments') && comments > 0 ? (
        <Count icon={glyphs.message} text={String(comments)} words={t`Comments: ${comments}`} />
      ) : null}
      {chosen.has('attachments') && files > 0 ? (
        <Count icon={glyphs.paperclip} text={String(files)} words={t`Attachments: ${files}`} />
      ) : null}
      {children > 0 ? (
        <Count
          icon={glyphs.sitemap}
          text={String(children)}
          words={t`Child cards on this board: ${children}`}
        />
      ) : null}
    </>
  )
}

function Count(props: { icon: string; text: string; words: string; full?: boolean }) {
  return (
    <span className={styles.mark} data-full={props.full || undefined} title={props.words}>
      <Glyph of={props.icon} />
      <span aria-hidden>{props.text}</span>
      <span className={styles.spoken}>{props.words}</span>
    </span>
  )
}
