import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconRobot } from '@tabler/icons-react'
import { useState } from 'react'
import { useWorkspace } from '#api/workspace'
import { useNames, useWorkspaceSeen } from '#features/members/asking/workspace-query'
import { useDoing } from '#features/members/doing/use-doing'
import house from '#features/members/look/house.module.css'
import { ListedState } from '#features/members/look/listed-state'
import { ConfirmDialog } from '#ui/confirm-dialog'
import { EmptyState } from '#ui/states/empty-state'
import { asWhen, type Draft, keyed, newAction, newWhen } from './draft'
import { Examples } from './examples'
import { RuleDialog } from './rule-dialog'
import { RuleLog } from './rule-log'
import { RuleRow } from './rule-row'
import { type LogWish, type Rule, rules, useRules } from './rules-api'

type Step = { kind: 'form'; id: number | null; begun: Draft } | { kind: 'remove'; rule: Rule }

/** What happens by itself: rules as sentences, each with its switch. */
export function RulesPanel() {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const query = useRules()
  const { data: seen } = useWorkspaceSeen()
  const names = useNames(seen)
  const doing = useDoing()
  const [step, setStep] = useState<Step | null>(null)
  const [wish, setWish] = useState<LogWish>({ rule: null, outcome: null })
  const may = seen?.me.may_manage ?? false
  const board = seen?.spaces.flatMap(({ boards }) => boards)[0]?.id ?? null
  const close = () => setStep(null)
  const begin = (begun: Partial<Draft>) =>
    setStep({
      kind: 'form',
      id: null,
      begun: { name: '', board, when: newWhen('moved'), filter: '', actions: [newAction('offer')], ...begun },
    })
  const edit = ({ id, name, board: on, when, filter, actions }: Rule) =>
    setStep({
      kind: 'form',
      id,
      begun: { name, board: on, when: asWhen(when), filter, actions: actions.map(keyed) },
    })
  return (
    <>
      <p className={house.about}>
        <Trans>
          A rule acts a moment after something has happened, with the rights of the manager who last said what
          it does. What it did or could not do stands below.
        </Trans>
      </p>
      {may ? (
        <div className={house.bar}>
          <Button variant="default" onClick={() => begin({})}>
            <Trans>New rule</Trans>
          </Button>
        </div>
      ) : null}
      <ListedState query={query}>
        {(listed) => (
          <>
            {listed.length === 0 ? <EmptyState icon={IconRobot} title={t`No rules yet`} /> : null}
            <ul className={house.list}>
              {listed.map((rule) => (
                <RuleRow
                  key={rule.id}
                  rule={rule}
                  where={rule.board === null ? t`All boards` : (names.board.get(rule.board) ?? '…')}
                  actsAs={names.member.get(rule.acts_as) ?? '…'}
                  onSwitch={(active) => void doing.run(() => rules.change(workspace, rule.id, { active }))}
                  onEdit={() => edit(rule)}
                  onRemove={() => setStep({ kind: 'remove', rule })}
                  onLog={() => {
                    setWish({ rule: rule.id, outcome: null })
                    document.getElementById('rule-log')?.scrollIntoView({ behavior: 'smooth' })
                  }}
                />
              ))}
            </ul>
            {may && seen ? <Examples seen={seen} known={listed} onTake={begin} /> : null}
          </>
        )}
      </ListedState>
      <RuleLog rules={query.data ?? []} wish={wish} onWish={setWish} />
      {step?.kind === 'form' && seen ? (
        <RuleDialog id={step.id} begun={step.begun} seen={seen} onClose={close} />
      ) : null}
      {step?.kind === 'remove' ? (
        <ConfirmDialog
          opened
          title={t`Remove the rule ${step.rule.name}?`}
          confirmLabel={t`Remove`}
          danger
          onConfirm={() => doing.run(() => rules.remove(workspace, step.rule.id), t`Removed`)}
          onClose={close}
        >
          <Trans>It acts no more, and cannot be brought back. What it did stays in the log.</Trans>
        </ConfirmDialog>
      ) : null}
    </>
  )
}
