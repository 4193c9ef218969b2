import { Trans, useLingui } from '@lingui/react/macro'
import { IconUsers } from '@tabler/icons-react'
import { useJobFunctions } from '#features/boards/columns/stage-words'
import type { Part } from '../design/kinds'
import { isCrossFunctional } from '../design/looking'
import { useBlockKinds } from '../words/use-statik-words'
import { BlockMark } from './block-mark'
import styles from './face.module.css'

const answeredFor = ['activity', 'decision']

/** What a block shows of itself, in the diagram and in the list. */
export function BlockFace({ block, blind }: { block: Part<'block'>; blind: number }) {
  const { t, i18n } = useLingui()
  const kinds = useBlockKinds()
  const jobs = useJobFunctions()
  const { name, kind, days, limit, committed, delivered } = block.values
  const job = block.values.function
  const long = days ? i18n.number(days, { maximumFractionDigits: 2 }) : null
  return (
    <>
      {committed || delivered ? (
        <span className={styles.points}>
          {committed ? (
            <span className={styles.point}>
              <Trans>commitment</Trans>
            </span>
          ) : null}
          {delivered ? (
            <span className={styles.point} data-delivered>
              <Trans>delivery</Trans>
            </span>
          ) : null}
        </span>
      ) : null}
      <span className={styles.name}>
        <BlockMark kind={kind} />
        <span className={styles.text} data-open={!name || undefined}>
          {name || t`no name yet`}
        </span>
      </span>
      <span className={styles.detail}>
        {job ? (
          <span className={styles.job}>{jobs[job]}</span>
        ) : answeredFor.includes(kind) ? (
          <span className={styles.nobody}>
            <Trans>nobody answers yet</Trans>
          </span>
        ) : (
          <span>{kinds[kind]}</span>
        )}
        {isCrossFunctional(block) ? (
          <IconUsers size={13} stroke={1.8} role="img" aria-label={t`several functions`} />
        ) : null}
        {long ? (
          <span>
            <Trans>{long} d</Trans>
          </span>
        ) : null}
        {limit ? <span title={t`Limit`}>≤ {limit}</span> : null}
      </span>
      {blind ? (
        <span className={styles.blind} title={t`blind spots: ${blind}`}>
          {blind}
        </span>
      ) : null}
    </>
  )
}
