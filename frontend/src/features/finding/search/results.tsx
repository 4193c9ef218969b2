import { Trans, useLingui } from '@lingui/react/macro'
import {
  IconBriefcase,
  IconChecklist,
  IconFile,
  IconFolder,
  IconForms,
  IconLayoutKanban,
  IconMessage,
  IconTag,
  IconTextCaption,
  IconUser,
} from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useWorkspace } from '#api/workspace'
import { StageMark } from '#ui/stage-mark'
import type { StageKind } from '#ui/theme/palette'
import type { Found } from '../asking/finding-api'
import { Marked } from './marked'
import styles from './search.module.css'
import { wayTo } from './ways'

const pictures = {
  brief: IconTextCaption,
  checklist: IconChecklist,
  file: IconFile,
  comment: IconMessage,
  tag: IconTag,
  field: IconForms,
}
const places = { project: IconFolder, client: IconBriefcase, member: IconUser, board: IconLayoutKanban }

export function Results({ found }: { found: Found }) {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const kinds: Record<string, string> = {
    project: t`Project`,
    client: t`Client`,
    member: t`Person`,
    board: t`Board`,
  }
  return (
    <>
      {found.places.length > 0 ? (
        <section aria-label={t`Places`}>
          <h2 className={styles.heading}>
            <Trans>Boards, clients, people</Trans>
          </h2>
          <ul className={styles.places}>
            {found.places.map(({ kind, id, name }) => {
              const Picture = places[kind as keyof typeof places] ?? IconFolder
              return (
                <li key={`${kind} ${id}`}>
                  <Link {...(wayTo(workspace, kind, id) as { to: string })} className={styles.place}>
                    <Picture size={16} stroke={1.6} aria-hidden />
                    {name}
                    <span className={styles.kind}>{kinds[kind]}</span>
                  </Link>
                </li>
              )
            })}
          </ul>
        </section>
      ) : null}
      {found.cards.length > 0 ? (
        <section aria-label={t`Cards`}>
          <h2 className={styles.heading}>
            <Trans>Cards</Trans>
          </h2>
          <ul className={styles.cards}>
            {found.cards.map((card) => {
              const Picture = pictures[card.excerpt?.kind as keyof typeof pictures] ?? IconTextCaption
              return (
                <li key={card.id}>
                  <Link to={`/w/${workspace}/c/${card.number}`} className={styles.card}>
                    <span className={styles.title}>
                      <span className={styles.number}>#{card.number}</span>
                      <Marked text={card.title} marks={card.marks} />
                      {card.archived ? (
                        <span className={styles.kind}>
                          <Trans>archived</Trans>
                        </span>
                      ) : null}
                    </span>
                    {card.excerpt ? (
                      <span className={styles.excerpt}>
                        <Picture size={14} stroke={1.6} aria-hidden />
                        <span>
                          {card.excerpt.label ? <b>{card.excerpt.label}: </b> : null}
                          <Marked text={card.excerpt.text} marks={card.excerpt.marks} />
                        </span>
                      </span>
                    ) : null}
                    <span className={styles.where}>
                      {card.board.name}
                      <StageMark kind={card.column.kind as StageKind} size={10} />
                      {card.column.name}
                    </span>
                  </Link>
                </li>
              )
            })}
          </ul>
        </section>
      ) : null}
    </>
  )
}
