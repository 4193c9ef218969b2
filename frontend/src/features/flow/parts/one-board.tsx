import { Trans, useLingui } from '@lingui/react/macro'
import { useNames, useWorkspaceSeen } from '#features/members/asking/workspace-query'
import type { PartProps } from './part'
import styles from './parts.module.css'

/** Several boards share only “in progress”: which stage it is, one board alone can tell. */
export function OneBoard({ seen, onChoose }: PartProps) {
  const { t } = useLingui()
  const { data: workspace } = useWorkspaceSeen()
  const names = useNames(workspace)
  if (seen.board_ids.length < 2 || !onChoose) return null
  return (
    <nav className={styles.panel} aria-label={t`One board`}>
      <p>
        <Trans>Several boards are shown together. Choose one to see its stages:</Trans>
      </p>
      <div className={styles.form} style={{ margin: 0 }}>
        {seen.board_ids.map((id) => (
          <button key={id} type="button" className={styles.choose} onClick={() => onChoose({ board: [id] })}>
            {names.board.get(id) ?? `#${id}`}
          </button>
        ))}
      </div>
    </nav>
  )
}
