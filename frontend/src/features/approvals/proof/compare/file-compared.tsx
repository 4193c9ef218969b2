import { Trans, useLingui } from '@lingui/react/macro'
import { ActionIcon, SegmentedControl } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useState } from 'react'
import { useWorkspace } from '#api/workspace'
import type { Difference } from '../../asking/approvals-api'
import styles from './compare.module.css'
import { type Look, PageCompared } from './page-compared'
import { pageAt, pagesOf } from './sides'

/** A picture, a PDF or a page of HTML before and after: page by page, in the way one likes to look. */
export function FileCompared({ change }: { change: Difference }) {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const [look, setLook] = useState<Look>('sides')
  const [page, setPage] = useState(1)
  const sides = [change.before_seen, change.after_seen] as const
  const total = Math.max(...sides.map(pagesOf))
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
              onClick={() => setPage((was) => was - 1)}
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
              onClick={() => setPage((was) => was + 1)}
            >
              <IconChevronRight size={16} aria-hidden />
            </ActionIcon>
          </span>
        ) : null}
      </div>
      {problems.length > 0 ? <p className={styles.hint}>{problems.join(' ')}</p> : null}
      <PageCompared key={page} name={change.name} before={before} after={after} look={look} />
    </div>
  )
}
