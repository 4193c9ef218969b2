import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Select } from '@mantine/core'
import { useState } from 'react'
import { useWorkspace } from '#api/workspace'
import type { WorkspaceSeen } from '#features/members/asking/workspace-query'
import { useDoing } from '#features/members/doing/use-doing'
import house from '#features/members/look/house.module.css'
import { asWhen, type Draft, keyed } from './draft'
import { isSameDeed, type Said } from './in-use'
import { RuleSentence } from './rule-sentence'
import { rows } from './rule-words'
import styles from './rules.module.css'
import { type Rule, type RuleBody, rules, type Schemas, useRuleExamples } from './rules-api'

const asBody = ({ name, board, when, filter, actions }: Schemas['ExampleOut']) =>
  ({ name, board, when, filter, actions, active: true }) as unknown as RuleBody

export interface ExamplesProps {
  seen: WorkspaceSeen
  /** What is in use already is not offered again. */
  known: readonly Rule[]
  onTake: (begun: Partial<Draft>) => void
}

/** Rules that an agency wants first, fitted to a board: switched on as they stand, or looked at before. */
export function Examples({ seen, known, onTake }: ExamplesProps) {
  const { t } = useLingui()
  const boards = seen.spaces.flatMap((space) => space.boards)
  const [board, setBoard] = useState<number | null>(boards[0]?.id ?? null)
  const workspace = useWorkspace()
  const doing = useDoing()
  const { data = [] } = useRuleExamples(board)
  const here = known.filter((rule) => rule.board === board || rule.board === null)
  const offered = data.filter((each) => !here.some((rule) => isSameDeed(rule as Said, each as Said)))
  if (board === null || (data.length > 0 && offered.length === 0 && boards.length === 1)) return null
  return (
    <section className={styles.section}>
      <h2 className={house.heading}>
        <Trans>To begin with</Trans>
      </h2>
      <div className={house.bar}>
        <Select
          aria-label={t`Board of the examples`}
          data={rows(boards)}
          searchable
          allowDeselect={false}
          value={String(board)}
          onChange={(chosen) => chosen && setBoard(Number(chosen))}
        />
      </div>
      <ul className={house.list}>
        {offered.map((each) => (
          <li key={each.name} className={`${house.row} ${house.wraps}`}>
            <span className={styles.rule}>
              <span className={house.name}>{each.name}</span>
              <span className={styles.sentence}>
                <RuleSentence sentence={each.sentence} filter={each.filter} />
              </span>
            </span>
            <span className={house.side}>
              <Button
                size="compact-sm"
                variant="default"
                aria-label={t`Change ${each.name} before it is used`}
                onClick={() =>
                  onTake({
                    name: each.name,
                    board: each.board,
                    when: asWhen(each.when),
                    filter: each.filter,
                    actions: each.actions.map(keyed),
                  })
                }
              >
                <Trans>Look first</Trans>
              </Button>
              <Button
                size="compact-sm"
                loading={doing.busy}
                aria-label={t`Switch on ${each.name}`}
                onClick={() => void doing.run(() => rules.make(workspace, asBody(each)), t`The rule is on`)}
              >
                <Trans>Switch on</Trans>
              </Button>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
