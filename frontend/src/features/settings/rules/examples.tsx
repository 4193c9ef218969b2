import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Select } from '@mantine/core'
import { useState } from 'react'
import type { WorkspaceSeen } from '#features/members/asking/workspace-query'
import house from '#features/members/look/house.module.css'
import { type Draft, keyed, type When } from './draft'
import { rows } from './rule-words'
import styles from './rules.module.css'
import { useRuleExamples } from './rules-api'

/** Rules that an agency wants first, fitted to a board. */
export function Examples({ seen, onTake }: { seen: WorkspaceSeen; onTake: (begun: Partial<Draft>) => void }) {
  const { t } = useLingui()
  const boards = seen.spaces.flatMap((space) => space.boards)
  const [board, setBoard] = useState<number | null>(boards[0]?.id ?? null)
  const { data: offered = [] } = useRuleExamples(board)
  if (board === null) return null
  return (
    <section>
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
              <span className={styles.sentence}>{each.sentence}</span>
            </span>
            <Button
              size="compact-sm"
              variant="default"
              onClick={() =>
                onTake({
                  name: each.name,
                  board: each.board,
                  when: each.when as When,
                  filter: each.filter,
                  actions: each.actions.map(keyed),
                })
              }
            >
              <Trans>Use it</Trans>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
