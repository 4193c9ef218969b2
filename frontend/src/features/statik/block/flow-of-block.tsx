import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { tellRefused } from '#ui/toast'
import type { Limit } from '../asking/statik-api'
import { PickCell } from '../cells/pick-cell'
import { NumberCell, WholeCell } from '../cells/words-cell'
import type { Part } from '../design/kinds'
import { useWorkshop } from '../doing/workshop-context'
import { useStatikWords } from '../words/use-statik-words'
import styles from './block.module.css'
import { PartSection } from './part-section'

const waits = ['wait', 'gate']

/** How long it takes, how many at once, on whose clock. */
export function FlowOfBlock({ block }: { block: Part<'block'> }) {
  const { t } = useLingui()
  const { design } = useWorkshop()
  const { clocks } = useStatikWords()
  const { kind } = block.values
  if (kind === 'start' || kind === 'done') return null
  const proposed = design.limits.find((limit) => limit.block === block.id)
  return (
    <PartSection title={t`Flow`}>
      <div className={styles.pair}>
        <NumberCell part={block} field="days" label={t`Expected working days`} />
        <WholeCell
          part={block}
          field="limit"
          label={t`Limit`}
          placeholder={proposed ? String(proposed.limit) : ''}
        />
      </div>
      {proposed ? <Proposed block={block} of={proposed} /> : null}
      {waits.includes(kind) ? (
        <PickCell
          part={block}
          field="clock"
          label={t`On whose clock`}
          none={t`not said yet`}
          choices={clocks}
        />
      ) : null}
    </PartSection>
  )
}

/** Little's law, with its sum, so that nobody has to believe it. */
function Proposed({ block, of }: { block: Part<'block'>; of: Limit }) {
  const { t, i18n } = useLingui()
  const { say } = useWorkshop()
  const figure = (value: number) => i18n.number(value, { maximumFractionDigits: 2 })
  const [rate, days, sum] = [figure(of.a_day), figure(of.days), figure(of.in_progress)]
  const take = async () => {
    const word = (limit: unknown) => (typeof limit === 'number' ? figure(limit) : '')
    const refused = await say(block, { limit: of.limit }, block.version, { label: t`Limit`, word })
    if (refused) tellRefused(refused)
  }
  const isTaken = block.values.limit === of.limit
  return (
    <p className={styles.proposed}>
      <span>
        <Trans>
          {rate} a day × {days} days = {sum}, so a limit of {of.limit} is proposed (Little’s law).
        </Trans>
      </span>
      {isTaken ? null : (
        <Button
          size="compact-xs"
          variant="light"
          aria-label={t`Take the limit of ${of.limit}`}
          onClick={() => void take()}
        >
          <Trans context="a limit">Take it</Trans>
        </Button>
      )}
    </p>
  )
}
