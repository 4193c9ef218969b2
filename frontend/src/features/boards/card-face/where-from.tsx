import { tagInk } from '#ui/theme/palette'
import { useBoardTools } from '../board/board-context'
import type { ShownFace } from '../state/intents'
import styles from './card.module.css'

/** The quiet line above the title: project and client, type, number. */
export function WhereFrom({ face, chosen }: { face: ShownFace; chosen: ReadonlySet<string> }) {
  const { vocabulary } = useBoardTools()
  const project = chosen.has('project') && face.project ? vocabulary.projects.get(face.project) : undefined
  const client = project ? vocabulary.clients.get(project.client)?.name : undefined
  const type =
    chosen.has('card_type') && face.card_type ? vocabulary.cardTypes.get(face.card_type) : undefined
  if (!project && !type && !chosen.has('number')) return null
  const words = client && client !== project?.name ? `${client} · ${project?.name}` : project?.name
  return (
    <div className={styles.whereFrom}>
      {project ? (
        <span className={styles.project} title={words}>
          <i className={styles.dot} style={{ background: tagInk(project.colour).color }} aria-hidden />
          <span className={styles.cut}>{words}</span>
        </span>
      ) : null}
      {type ? <span className={styles.type}>{type.name}</span> : null}
      {chosen.has('number') ? <span className={styles.number}>#{face.number}</span> : null}
    </div>
  )
}
