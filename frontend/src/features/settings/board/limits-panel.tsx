import { Trans, useLingui } from '@lingui/react/macro'
import { NativeSelect } from '@mantine/core'
import type { LimitCounts } from '#features/boards/state/board-state'
import { teamOf, useWorkspaceSeen } from '#features/members/asking/workspace-query'
import { useDoing } from '#features/members/doing/use-doing'
import house from '#features/members/look/house.module.css'
import { MemberSelect } from '#features/members/words/member-select'
import { PersonName } from '#ui/people/person-name'
import styles from './board-settings.module.css'
import { stagesOf } from './column-tree'
import { LimitInput } from './limit-input'
import { useStructure, useVerbs } from './structure'
import { useLimitCounts } from './words'

/** Limits of columns and lanes, of the cells where they cross, and of single people. */
export function LimitsPanel() {
  const { t } = useLingui()
  const { columns, lanes, cell_limits, person_limits, board } = useStructure()
  const { data: seen } = useWorkspaceSeen()
  const verbs = useVerbs()
  const counts = useLimitCounts()
  const doing = useDoing()
  const stages = stagesOf(columns).map(({ column }) => column)
  const cell = (column: number, lane: number) =>
    cell_limits.find((row) => row.column === column && row.lane === lane)?.wip_limit ?? null
  const nameOf = (id: number) => seen?.members.find((member) => member.id === id)?.name ?? '?'
  return (
    <>
      <h2 className={house.heading}>
        <Trans>Columns and lanes</Trans>
      </h2>
      <div className={styles.matrix}>
        <table>
          <thead>
            <tr>
              <th scope="col">
                <Trans>Column</Trans>
              </th>
              <th scope="col">
                <Trans>whole</Trans>
              </th>
              <th scope="col">
                <Trans>counted in</Trans>
              </th>
              {lanes.map((lane) => (
                <th key={lane.id} scope="col">
                  {lane.name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {stages.map((column) => (
              <tr key={column.id}>
                <th scope="row">{column.name}</th>
                <td>
                  <LimitInput
                    label={t`Limit of ${column.name}`}
                    value={column.wip_limit}
                    onChange={(wip_limit) =>
                      void doing.run(() => verbs.changeColumn(column.id, { wip_limit }))
                    }
                  />
                </td>
                <td>
                  <NativeSelect
                    size="xs"
                    miw={140}
                    aria-label={t`What the limits of ${column.name} count`}
                    value={column.limit_counts}
                    data={[
                      { value: 'cards', label: counts.cards },
                      { value: 'hours', label: counts.hours },
                    ]}
                    onChange={(event) => {
                      const limit_counts = event.currentTarget.value as LimitCounts
                      void doing.run(() => verbs.changeColumn(column.id, { limit_counts }))
                    }}
                  />
                </td>
                {lanes.map((lane) => (
                  <td key={lane.id}>
                    <LimitInput
                      label={t`Limit of ${column.name} in ${lane.name}`}
                      value={cell(column.id, lane.id)}
                      onChange={(limit) => void doing.run(() => verbs.limitCell(column.id, lane.id, limit))}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <h2 className={house.heading}>
        <Trans>People with a limit of their own</Trans>
      </h2>
      <p className={house.about}>
        {board.person_limit ? (
          board.person_limit_counts === 'hours' ? (
            <Trans>
              Everybody else may have {board.person_limit} planned hours in progress on this board.
            </Trans>
          ) : (
            <Trans>Everybody else may have {board.person_limit} cards in progress on this board.</Trans>
          )
        ) : (
          <Trans>Everybody else has no limit on this board.</Trans>
        )}
      </p>
      <ul className={house.list}>
        {person_limits.map(({ member, wip_limit }) => (
          <li key={member} className={house.row}>
            <span className={house.main}>
              <PersonName id={member} name={nameOf(member)} />
            </span>
            <LimitInput
              label={t`Limit of ${nameOf(member)}`}
              value={wip_limit}
              onChange={(limit) => void doing.run(() => verbs.limitPerson(member, limit))}
            />
          </li>
        ))}
      </ul>
      <MemberSelect
        mt="sm"
        maw={280}
        aria-label={t`Give somebody a limit of their own`}
        placeholder={t`Give somebody a limit…`}
        members={teamOf(seen).filter(({ id }) => person_limits.every(({ member }) => member !== id))}
        value={null}
        onChange={(id) => id !== null && void doing.run(() => verbs.limitPerson(id, board.person_limit ?? 3))}
      />
    </>
  )
}
