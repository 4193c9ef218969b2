import { Trans, useLingui } from '@lingui/react/macro'
import { Alert, SegmentedControl } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useEffect, useState } from 'react'
import { Dialog } from '#ui/dialog'
import { LoadingState } from '#ui/states/loading-state'
import type { Approval } from '../asking/approvals-api'
import type { Reader } from '../asking/asked-card'
import { useApprovalDeeds } from '../asking/use-approvals'
import { AnswerForm } from './answer-form'
import { Answers } from './answers'
import { DifferenceView } from './difference-view'
import styles from './proof.module.css'
import { ProofView } from './proof-view'
import { Remarks } from './remarks'
import { UnsentWords } from './unsent-words'
import { useWrittenAnswer } from './use-written-answer'

export interface ProofDialogProps {
  approval: Approval
  /** All rounds of the question, the newest first. */
  rounds: readonly Approval[]
  reader: Reader
  onClose: () => void
}

/** What was shown, frozen; what is different from another round or from the card now; the answer. */
export function ProofDialog({ approval, rounds, reader, onClose }: ProofDialogProps) {
  const { t } = useLingui()
  const { verbs } = useApprovalDeeds()
  const [opened, setOpened] = useState<Approval | null>(null)
  const [look, setLook] = useState('shown')
  const isPhone = useMediaQuery('(max-width: 767px)', undefined, { getInitialValueInEffect: false })
  const { id } = approval
  const written = useWrittenAnswer(id)
  const { pins, setPins } = written
  useEffect(() => {
    let stays = true
    void verbs.open(id).then((one) => stays && setOpened(one), onClose)
    return () => {
      stays = false
    }
  }, [id, verbs, onClose])
  const others = rounds.filter((round) => round.id !== id)
  const said = approval.approvers.flatMap(({ name, pins: of }) => of.map((pin) => ({ ...pin, by: name })))
  const mayAnswer = approval.may.answer
  return (
    <Dialog fullScreen onClose={onClose} title={approval.title} data-over-card>
      <div className={styles.room}>
        <div className={styles.left}>
          <SegmentedControl
            size="sm"
            // Beside each other three of them are wider than a phone.
            orientation={isPhone ? 'vertical' : 'horizontal'}
            fullWidth={isPhone}
            aria-label={t`What is looked at`}
            value={look}
            onChange={setLook}
            data={[
              { value: 'shown', label: t`As it was shown` },
              ...others.map((round) => ({ value: String(round.id), label: t`Against round ${round.round}` })),
              { value: 'now', label: t`Against the card now` },
            ]}
          />
          {approval.state === 'voided' ? (
            <Alert color="yellow" my="sm">
              <Trans>The card was changed afterwards: this approval is no longer valid.</Trans>
            </Alert>
          ) : null}
          {opened === null ? <LoadingState rows={6} label={t`What was shown is on its way`} /> : null}
          {opened && look === 'shown' ? (
            <ProofView
              proofs={opened.proofs}
              remarks={said}
              pins={pins}
              onPin={mayAnswer ? (pin) => setPins([...pins, pin]) : null}
            />
          ) : null}
          {look === 'shown' ? null : (
            <DifferenceView approval={id} against={look === 'now' ? null : Number(look)} />
          )}
        </div>
        <aside className={styles.right}>
          {approval.note ? (
            <p className={styles.note} dir="auto">
              {approval.note}
            </p>
          ) : null}
          {approval.evidence ? (
            <p className={styles.note} dir="auto">
              <Trans>What is to be looked at:</Trans> {approval.evidence}
            </p>
          ) : null}
          <Answers approval={approval} reader={reader} />
          <Remarks remarks={said} />
          {mayAnswer && opened ? (
            <AnswerForm
              approval={opened}
              before={said.length}
              written={written}
              asks={reader.name(approval.asked_by)}
              onAnswered={onClose}
            />
          ) : null}
          {mayAnswer ? null : <UnsentWords written={written} before={said.length} />}
        </aside>
      </div>
    </Dialog>
  )
}
