import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useState } from 'react'
import { ErrorState } from '#ui/states/error-state'
import { AskDialog } from '../ask/ask-dialog'
import type { Approval, GateOfCard } from '../asking/approvals-api'
import type { AskedCard, Reader, Wish } from '../asking/asked-card'
import { useApprovals } from '../asking/use-approvals'
import { ProofDialog } from '../proof/proof-dialog'
import styles from './approvals.module.css'
import { type AskedQuestion, asksAgain, questionsOf } from './questions'
import { Round } from './round'
import { useGateWords } from './state-words'

export interface ApprovalsOfCardProps {
  card: AskedCard
  reader: Reader
  /** May ask for approvals here. */
  mayAsk: boolean
  /** The frame: a heading and, beside it, what can be done. */
  frame: (actions: React.ReactNode, count: number, body: React.ReactNode) => React.ReactNode
}

/** Who approved what, who is waited for, and what a gate still asks for. */
export function ApprovalsOfCard({ card, reader, mayAsk, frame }: ApprovalsOfCardProps) {
  const { data, error, refetch } = useApprovals(card.id)
  const [wish, setWish] = useState<Wish | null>(null)
  const [shown, setShown] = useProofInAddress()
  const unlook = useCallback(() => setShown(null), [setShown])
  if (!data)
    return error ? frame(null, 0, <ErrorState reason={error.message} onRetry={() => void refetch()} />) : null
  const questions = questionsOf(data.approvals)
  const ahead = data.gates.filter(
    ({ id, ahead, state }) => ahead && state !== 'clear' && state !== 'asked' && !asksAgain(id, questions),
  )
  if (!mayAsk && questions.length === 0) return null
  const looked = data.approvals.find(({ id }) => id === shown)
  const askAgain = (round: Approval) => {
    const gate = data.gates.find(({ id }) => id === round.gate)
    setWish({ again: round, ...(gate ? { gate } : {}) })
  }
  const actions = mayAsk ? (
    <Button size="compact-sm" variant="subtle" color="gray" onClick={() => setWish({})}>
      <Trans>Ask for approval</Trans>
    </Button>
  ) : null
  const body = (
    <div className={styles.list}>
      {mayAsk
        ? ahead.map((gate) => <GateLine key={gate.id} gate={gate} onAsk={() => setWish({ gate })} />)
        : null}
      {questions.map((question) => (
        <QuestionRounds
          key={question.key}
          question={question}
          reader={reader}
          onLook={setShown}
          onAskAgain={askAgain}
        />
      ))}
      {questions.length === 0 && ahead.length === 0 ? (
        <p className={styles.quiet}>
          <Trans>Nobody was asked to approve anything.</Trans>
        </p>
      ) : null}
      {wish ? (
        <AskDialog card={card} reader={reader} gates={data.gates} wish={wish} onClose={() => setWish(null)} />
      ) : null}
      {looked ? (
        <ProofDialog
          key={looked.id}
          approval={looked}
          rounds={questions.find(({ rounds }) => rounds.includes(looked))?.rounds ?? [looked]}
          reader={reader}
          onClose={unlook}
        />
      ) : null}
    </div>
  )
  return frame(actions, questions.length, body)
}

/** Which round is looked at stands in the address: a desk leads right to what somebody is asked. */
function useProofInAddress(): [number | null, (round: number | null) => void] {
  const { proof } = useSearch({ strict: false }) as { proof?: unknown }
  const navigate = useNavigate()
  const look = useCallback(
    (round: number | null) => {
      const next = (was: object) => ({ ...was, proof: round ?? undefined })
      void navigate({ to: '.', search: next as never, replace: true, resetScroll: false })
    },
    [navigate],
  )
  return [typeof proof === 'number' ? proof : null, look]
}

function GateLine({ gate, onAsk }: { gate: GateOfCard; onAsk: () => void }) {
  const words = useGateWords()
  return (
    <div className={styles.gate}>
      <span className={styles.gateWords}>
        <b>{gate.name}</b> <span className={styles.quiet}>{words(gate)}</span>
        {gate.cannot_ask ? <p className={styles.quiet}>{gate.cannot_ask}</p> : null}
      </span>
      <Button size="compact-sm" onClick={onAsk} disabled={gate.cannot_ask !== null}>
        <Trans>Ask</Trans>
      </Button>
    </div>
  )
}

interface QuestionProps {
  question: AskedQuestion
  reader: Reader
  onLook: (approval: number) => void
  onAskAgain: (round: Approval) => void
}

function QuestionRounds({ question, reader, onLook, onAskAgain }: QuestionProps) {
  const { t } = useLingui()
  const [newest, ...earlier] = question.rounds
  if (!newest) return null
  const count = earlier.length
  return (
    <Round
      round={newest}
      reader={reader}
      onLook={() => onLook(newest.id)}
      onAskAgain={() => onAskAgain(newest)}
    >
      {count > 0 ? (
        <details className={styles.earlier}>
          <summary>{t`Earlier rounds: ${count}`}</summary>
          <div>
            {earlier.map((round) => (
              <Round key={round.id} round={round} reader={reader} onLook={() => onLook(round.id)} />
            ))}
          </div>
        </details>
      ) : null}
    </Round>
  )
}
