import { Trans, useLingui } from '@lingui/react/macro'
import { SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { lookingAs } from '#api/looking-as'
import { useWorkspace } from '#api/workspace'
import { HistoryOfCard } from '../history/history-of-card'
import { useOpenCard } from '../open/card-context'
import { SectionHead } from '../sheet/section-head'
import sheet from '../sheet/sheet.module.css'
import { CommentView } from './comment-view'
import styles from './comments.module.css'
import { Composer } from './composer'

/** What was said, and what was done; the newest first. */
export function Comments() {
  const { t } = useLingui()
  const { card } = useOpenCard()
  const [view, setView] = useState('comments')
  const newest = card.comments.toReversed()
  return (
    <section className={sheet.talk} aria-labelledby="card-talk">
      <SectionHead
        id="card-talk"
        title={view === 'comments' ? t`Comments` : t`History`}
        count={view === 'comments' ? card.comments.length || null : null}
        actions={
          <SegmentedControl
            value={view}
            onChange={setView}
            aria-label={t`What is shown`}
            data={[
              { value: 'comments', label: t`Comments` },
              { value: 'history', label: t`History` },
            ]}
          />
        }
      />
      {view === 'history' ? (
        <HistoryOfCard />
      ) : (
        <>
          {card.may.comment && !card.archived_at ? <WhereToWrite /> : null}
          {newest.length > 0 ? (
            <ul className={styles.list}>
              {newest.map((comment) => (
                <CommentView key={comment.id} comment={comment} />
              ))}
            </ul>
          ) : (
            <p className={styles.quiet}>
              <Trans>Nobody has said anything yet.</Trans>
            </p>
          )}
        </>
      )}
    </section>
  )
}

/** Whoever looks as a client writes nothing in their name. */
function WhereToWrite() {
  const looking = lookingAs(useWorkspace())
  if (!looking) return <Composer />
  const client = looking.name
  return (
    <p className={styles.quiet}>
      <Trans>Here {client} writes comments.</Trans>
    </p>
  )
}
