import { useLingui } from '@lingui/react/macro'
import { IconBan, IconBolt } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useWorkspace } from '#api/workspace'
import { useNames, useWorkspaceSeen } from '#features/members/asking/workspace-query'
import { Avatar } from '#ui/people/avatar'
import { StageMark } from '#ui/stage-mark'
import { type StageKind, tagInk } from '#ui/theme/palette'
import { AgeWords } from './age-words'
import { DeadlineWords } from './deadline-words'
import type { DeskCard } from './desk-query'
import styles from './my-work.module.css'

export interface CardRowProps {
  card: DeskCard
  withHolder: boolean
  /** The class in words, where it says which card is taken next. */
  withClass?: boolean
}

/** One card in one line: what it is, where it stands, what presses. */
export function CardRow({ card, withHolder, withClass = false }: CardRowProps) {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const { data: seen } = useWorkspaceSeen()
  const names = useNames(seen)
  const project = seen?.projects.find(({ id }) => id === card.project)
  const classes: Record<string, string> = {
    expedite: t`Expedite`,
    fixed_date: t`Fixed date`,
    standard: t`Standard`,
    intangible: t`Intangible`,
  }
  const holder = card.responsible == null ? null : names.member.get(card.responsible)
  return (
    <Link to={`/w/${workspace}/c/${card.code}`} className={styles.card} data-desk-row={card.id}>
      <span className={styles.number}>#{card.number}</span>
      <span className={styles.title}>
        {card.class_of_service === 'expedite' ? (
          <IconBolt size={15} className={styles.expedite} role="img" aria-label={t`Expedite`} />
        ) : null}
        {card.title}
      </span>
      <span className={styles.marks}>
        {withClass && classes[card.class_of_service ?? ''] ? (
          <span className={styles.quiet}>{classes[card.class_of_service ?? '']}</span>
        ) : null}
        {card.blocked ? (
          <span className={styles.blocked} title={card.blocked.reason}>
            <IconBan size={14} aria-hidden /> {t`Blocked`}
          </span>
        ) : null}
        <AgeWords card={card} />
        {card.deadline ? (
          <DeadlineWords at={card.deadline} hasTime={card.deadline_has_time} overdue={card.overdue} />
        ) : null}
      </span>
      <span className={styles.where}>
        {project ? (
          <span className={styles.project}>
            <span className={styles.dot} style={{ background: tagInk(project.colour).color }} aria-hidden />
            {project.name}
          </span>
        ) : null}
        <span className={styles.column}>
          <StageMark kind={card.column.kind as StageKind} />
          {card.board.name} / {card.column.name}
        </span>
      </span>
      {withHolder && holder && card.responsible != null ? (
        <span className={styles.holder}>
          <Avatar id={card.responsible} name={holder} size={20} />
        </span>
      ) : null}
    </Link>
  )
}
