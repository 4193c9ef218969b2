import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Text } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { FormDialog } from '#features/members/doing/form-dialog'
import { DateField } from '#ui/time/date-field'
import { DateText } from '#ui/time/date-text'
import type { Agreement, Budget } from '../asking/budgets-api'
import { useMoneyDeeds } from '../asking/use-money-deeds'
import type { WhoPrices } from '../asking/who-prices'
import { HiddenHead } from '../look/hidden-head'
import styles from '../look/money.module.css'

export interface StagesProps {
  agreement: Agreement
  budget: Budget
  who: WhoPrices
}

type Stage = Agreement['stages'][number]

/** The stages of a fixed price: which are finished, and since when. */
export function Stages({ agreement, budget, who }: StagesProps) {
  const { t, i18n } = useLingui()
  const [marking, setMarking] = useState<Stage | null>(null)
  const weight = agreement.stages.reduce((sum, stage) => sum + stage.weight, 0)
  const share = (stage: Stage) =>
    new Intl.NumberFormat(i18n.locale, { style: 'percent' }).format(stage.weight / weight)
  return (
    <div className={styles.wide} style={{ marginTop: 10 }}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Stage of the work</Trans>
            </th>
            <th scope="col" className={styles.number}>
              <Trans>Of the price</Trans>
            </th>
            <th scope="col">
              <Trans>Finished on</Trans>
            </th>
            <HiddenHead className={styles.act}>
              <Trans>Actions</Trans>
            </HiddenHead>
          </tr>
        </thead>
        <tbody>
          {agreement.stages.map((stage) => (
            <tr key={stage.name}>
              <td className={styles.name}>{stage.name}</td>
              <td className={styles.number}>{share(stage)}</td>
              <td>
                {stage.finished_on ? (
                  <DateText at={stage.finished_on} />
                ) : (
                  <span className={styles.quiet}>
                    <Trans>not yet</Trans>
                  </span>
                )}
              </td>
              <td className={styles.act}>
                {budget.may_agree ? (
                  <Button
                    size="compact-sm"
                    variant="subtle"
                    color={stage.finished_on ? 'gray' : 'petrol'}
                    leftSection={stage.finished_on ? null : <IconCheck size={14} aria-hidden />}
                    aria-label={stage.finished_on ? t`Open again: ${stage.name}` : t`Finished: ${stage.name}`}
                    onClick={() => setMarking(stage)}
                  >
                    {stage.finished_on ? <Trans>Open again…</Trans> : <Trans>Finished…</Trans>}
                  </Button>
                ) : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {marking ? (
        <MarkDialog project={budget.project} stage={marking} who={who} onClose={() => setMarking(null)} />
      ) : null}
    </div>
  )
}

interface MarkDialogProps {
  project: number
  stage: Stage
  who: WhoPrices
  onClose: () => void
}

function MarkDialog({ project, stage, who, onClose }: MarkDialogProps) {
  const { t } = useLingui()
  const { verbs, run, busy } = useMoneyDeeds()
  const [day, setDay] = useState(who.today)
  const [refused, setRefused] = useState('')
  const finished = stage.finished_on === null
  const mark = async () => {
    const done = await run(
      () => verbs.markStage(project, { stage: stage.name, day, finished }),
      finished ? t`The stage is finished` : t`The stage is open again`,
      setRefused,
    )
    if (done) onClose()
  }
  return (
    <FormDialog
      title={finished ? t`Finished: ${stage.name}` : t`Open again: ${stage.name}`}
      verb={finished ? t`It is finished` : t`Open it again`}
      doing={{ busy, words: { '': refused } }}
      ready={day !== ''}
      onSubmit={() => void mark()}
      onClose={onClose}
    >
      <Text size="sm" c="dimmed">
        {finished ? (
          <Trans>Its part of the price is earned on that day.</Trans>
        ) : (
          <Trans>
            Its part of the price is taken back on that day; what it earned before stays to be seen.
          </Trans>
        )}
      </Text>
      <DateField label={t`On the day`} value={day} clearable={false} data-autofocus onKeep={setDay} />
    </FormDialog>
  )
}
