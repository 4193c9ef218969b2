import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { IconCircle, IconCircleCheckFilled, IconSparkles } from '@tabler/icons-react'
import { blockBehind } from '../design/looking'
import { useWorkshop } from '../doing/workshop-context'
import styles from './blind.module.css'
import { HeatMap } from './heat-map'
import { SpotList } from './spot-list'

/** What nobody has said yet, live beside the design; the Definition of Workflow; the risks at a glance. */
export function BlindSpots({ onGo }: { onGo?: () => void }) {
  const { t } = useLingui()
  const { design, looked, seek } = useWorkshop()
  const lackingWords = (names: readonly string[]) => {
    const first = names.slice(0, 3).join(', ')
    const left = names.length - 3
    return left > 0 ? t`Missing at: ${first} and ${left} more` : t`Missing at: ${first}`
  }
  const { blind, definition } = design
  const said = definition.filter(({ is_said }) => is_said).length
  return (
    <div className={styles.panel}>
      <section aria-label={t`Blind spots`}>
        <h2 className={styles.heading}>
          <Plural value={blind.length} _0="No blind spots" one="# blind spot" other="# blind spots" />
        </h2>
        {blind.length === 0 ? (
          <p className={styles.clear}>
            <IconSparkles size={16} aria-hidden />
            <Trans>Everything that has to be said is said.</Trans>
          </p>
        ) : (
          <SpotList spots={blind} onGo={onGo} />
        )}
      </section>
      <section aria-label={t`Definition of Workflow`}>
        <h2 className={styles.heading}>
          <Trans>
            Definition of Workflow: {said} of {definition.length}
          </Trans>
        </h2>
        <ul className={styles.checks}>
          {definition.map(({ what, words, is_said, step, part, field, lacking }) => (
            <li key={what} data-done={is_said || undefined}>
              {is_said ? (
                <IconCircleCheckFilled size={16} role="img" aria-label={t`said`} />
              ) : (
                <IconCircle size={16} stroke={1.6} role="img" aria-label={t`open`} />
              )}
              <button
                type="button"
                className={styles.goes}
                onClick={() => {
                  onGo?.()
                  seek({ step, part, field, block: blockBehind(part ? looked.part(part) : undefined) })
                }}
              >
                {words}
                {lacking.length ? <span className={styles.lacks}>{lackingWords(lacking)}</span> : null}
              </button>
            </li>
          ))}
        </ul>
      </section>
      {looked.of('risk').length ? <HeatMap onGo={onGo} /> : null}
    </div>
  )
}
