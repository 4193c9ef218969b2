import { Trans, useLingui } from '@lingui/react/macro'
import { ActionIcon, Button, SegmentedControl } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useState } from 'react'
import { useWorkspace } from '#api/workspace'
import type { Difference } from '../../asking/approvals-api'
import styles from './compare.module.css'
import { type Look, PageCompared } from './page-compared'
import { pageAt, pagesOf } from './sides'
import { useDifferingPages } from './use-differing-pages'

/** A picture, a PDF or a page of HTML before and after: page by page, in the way one likes to look. */
export function FileCompared({ change }: { change: Difference }) {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const [look, setLook] = useState<Look>('sides')
  const [turned, setTurned] = useState<number | null>(null)
  const sides = [change.before_seen, change.after_seen] as const
  const total = Math.max(...sides.map(pagesOf))
  // A document that is new as a whole, or gone, has no page that is the same.
  const leafed = sides.every((side) => pagesOf(side) > 0) ? total : 0
  const differing = useDifferingPages(change.before_seen, change.after_seen, leafed)
  // Whoever has not leafed yet sees the first page that differs.
  const page = turned ?? differing.pages[0] ?? 1
  const problems = [...new Set(sides.flatMap((side) => (side?.pages_problem ? [side.pages_problem] : [])))]
  const before = pageAt(workspace, sides[0], page)
  const after = pageAt(workspace, sides[1], page)
  if (total === 0)
    return (
      <p className={styles.hint}>
        {problems.length > 0 ? problems.join(' ') : <Trans>What is in it cannot be shown here.</Trans>}
      </p>
    )
  return (
    <div className={styles.compared}>
      <div className={styles.bar}>
        {before && after ? (
          <SegmentedControl
            size="xs"
            aria-label={t`How to compare`}
            value={look}
            onChange={(wished) => setLook(wished as Look)}
            data={[
              { value: 'sides', label: t`Side by side` },
              { value: 'swipe', label: t`Slider` },
              { value: 'difference', label: t`Difference` },
            ]}
          />
        ) : null}
        {total > 1 ? (
          <span className={styles.turn}>
            <ActionIcon
              aria-label={t`Previous page`}
              disabled={page === 1}
              onClick={() => setTurned(page - 1)}
            >
              <IconChevronLeft size={16} aria-hidden />
            </ActionIcon>
            <span aria-live="polite" className="tabular">
              <Trans>
                Page {page} of {total}
              </Trans>
            </span>
            <ActionIcon
              aria-label={t`Next page`}
              disabled={page === total}
              onClick={() => setTurned(page + 1)}
            >
              <IconChevronRight size={16} aria-hidden />
            </ActionIcon>
          </span>
        ) : null}
        {leafed > 1 && (differing.isWhole || differing.pages.length > 0) ? (
          <Differing pages={differing.pages} at={page} onPage={setTurned} />
        ) : null}
      </div>
      {problems.length > 0 ? <p className={styles.hint}>{problems.join(' ')}</p> : null}
      <PageCompared key={page} name={change.name} before={before} after={after} look={look} />
    </div>
  )
}

interface DifferingProps {
  pages: readonly number[]
  at: number
  onPage: (page: number) => void
}

/** The pages that are not the same, each a step away. */
function Differing({ pages, at, onPage }: DifferingProps) {
  const { t } = useLingui()
  if (pages.length === 0)
    return (
      <span className={styles.hint}>
        <Trans>All pages look the same.</Trans>
      </span>
    )
  return (
    <span className={styles.turn}>
      <Trans>Pages that differ:</Trans>
      {pages.map((page) => (
        <Button
          key={page}
          size="compact-xs"
          variant={page === at ? 'filled' : 'default'}
          aria-label={t`page ${page}`}
          aria-current={page === at ? 'page' : undefined}
          onClick={() => onPage(page)}
        >
          {page}
        </Button>
      ))}
    </span>
  )
}
