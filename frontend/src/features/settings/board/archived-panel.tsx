import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconArchive } from '@tabler/icons-react'
import { useDoing } from '#features/members/doing/use-doing'
import house from '#features/members/look/house.module.css'
import { EmptyState } from '#ui/states/empty-state'
import { useStructure, useVerbs } from './structure'

/** Columns and lanes that left the board and can come back. */
export function ArchivedPanel() {
  const { t } = useLingui()
  const { archived } = useStructure()
  const verbs = useVerbs()
  const doing = useDoing()
  const rows = [
    ...archived.columns.map(({ id, name }) => ({
      key: `c${id}`,
      name,
      what: t`column`,
      restore: () => verbs.restoreColumn(id),
    })),
    ...archived.lanes.map(({ id, name }) => ({
      key: `l${id}`,
      name,
      what: t`lane`,
      restore: () => verbs.restoreLane(id),
    })),
  ]
  if (rows.length === 0)
    return (
      <EmptyState icon={IconArchive} title={t`Nothing is archived`}>
        <Trans>Columns and lanes that you take off the board wait here.</Trans>
      </EmptyState>
    )
  return (
    <ul className={house.list}>
      {rows.map(({ key, name, what, restore }) => (
        <li key={key} className={house.row}>
          <span className={house.main}>
            <span className={house.name}>{name}</span>
            <span className={house.quiet}>{what}</span>
          </span>
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => void doing.run<unknown>(restore, t`Restored`)}
          >
            <Trans>Restore</Trans>
          </Button>
        </li>
      ))}
    </ul>
  )
}
