import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Menu } from '@mantine/core'
import { IconBookmark, IconList } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useWorkspace } from '#api/workspace'
import { useVocabulary } from '#features/boards/vocabulary/vocabulary'
import type { CardFilterProps } from '#features/flow/page/card-filter'
import { filtersOf, viewsQuery } from '../views/views-api'
import styles from './bar.module.css'
import { FilterBar } from './filter-bar'

/** Which cards are measured: condition by condition, or as a kept view says. */
export default function FlowLine({ text, onText }: CardFilterProps) {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const { vocabulary } = useVocabulary()
  const { data: kept = [] } = useQuery({ ...viewsQuery(workspace), select: filtersOf })
  if (!vocabulary) return null
  const current = kept.find(({ filter }) => filter === text)
  return (
    <div className={styles.within}>
      <FilterBar text={text} vocabulary={vocabulary} onText={onText}>
        {text ? (
          <Button
            component={Link}
            to={`/w/${workspace}/list?${new URLSearchParams({ filter: text })}`}
            size="compact-sm"
            variant="subtle"
            color="gray"
            leftSection={<IconList size={15} stroke={1.6} aria-hidden />}
          >
            <Trans>As a list</Trans>
          </Button>
        ) : null}
        {kept.length > 0 ? (
          <Menu position="bottom-end" width={260}>
            <Menu.Target>
              <Button
                size="compact-sm"
                variant="subtle"
                color="gray"
                leftSection={<IconBookmark size={15} stroke={1.6} aria-hidden />}
              >
                {current?.name ?? t`Views`}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              {kept.map((view) => (
                <Menu.Item key={view.id} onClick={() => onText(view.filter)}>
                  {view.name}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        ) : null}
      </FilterBar>
    </div>
  )
}
