import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Menu } from '@mantine/core'
import {
  IconBookmark,
  IconCheck,
  IconDeviceFloppy,
  IconHome,
  IconPencil,
  IconPlus,
  IconTrash,
} from '@tabler/icons-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useWorkspace } from '#api/workspace'
import type { Vocabulary } from '#features/boards/vocabulary/vocabulary'
import { tellDone, tellRefused } from '#ui/toast'
import type { View } from '../asking/finding-api'
import { useFindingSearch } from '../asking/use-finding-search'
import { isChanged } from './is-changed'
import { type Kind, kindPictures } from './kinds'
import { useDefaultView } from './use-default-view'
import { ViewDialog } from './view-dialog'
import styles from './views.module.css'
import { viewsQuery, viewVerbs } from './views-api'

export interface ViewsMenuProps {
  vocabulary: Vocabulary
  /** How the cards are shown here: a view that is kept is kept so. */
  kind: Kind
  board?: number
}

/** The kept views: opened, kept, changed, shared, put before a board. */
export function ViewsMenu({ vocabulary, kind, board }: ViewsMenuProps) {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const queries = useQueryClient()
  const { data: views = [] } = useQuery(viewsQuery(workspace))
  const [search, change] = useFindingSearch()
  const [dialog, setDialog] = useState<'keep' | 'edit' | null>(null)
  const verbs = viewVerbs(workspace)
  const current = views.find(({ id }) => id === search.view)
  const navigate = useNavigate()
  /** A list, a timeline, a calendar has its page; what was kept of a board narrows whatever is open. */
  const open = (view: View) => {
    const { id, filter, sort, group, columns } = view
    const shown = { view: id, filter, sort, group, columns: columns.join() }
    if (view.kind === 'board' || view.kind === kind) return change(shown)
    const search = Object.fromEntries(Object.entries(shown).filter(([, value]) => value))
    void navigate({ to: `/w/${workspace}/${view.kind}`, search: search as never })
  }
  useDefaultView(board, views, (view) => change({ view: view.id, filter: view.filter }))

  const run = async (deed: () => Promise<unknown>, said: string) => {
    try {
      await deed()
      tellDone(said)
      await queries.invalidateQueries({ queryKey: viewsQuery(workspace).queryKey })
    } catch (problem) {
      tellRefused(problem instanceof Error ? problem.message : String(problem))
    }
  }
  const shape = {
    kind,
    filter: search.filter,
    sort: search.sort,
    group: search.group,
    columns: search.columns.split(',').filter(Boolean),
  }
  const remove = async (view: View) => {
    await run(() => verbs.remove(view.id), t`“${view.name}” removed`)
    change({ view: null })
  }
  const isDefault = board !== undefined && current?.default_of.includes(board)
  const mayPut = board !== undefined && vocabulary.me.may_manage && current?.shared === 'team'
  const name = current?.name ?? ''
  return (
    <>
      <Menu position="bottom-end" width={300}>
        <Menu.Target>
          <Button
            size="compact-sm"
            variant="subtle"
            color="gray"
            className={styles.target ?? ''}
            leftSection={<IconBookmark size={15} stroke={1.6} aria-hidden />}
            title={current?.name}
          >
            {current ? <span className={styles.name}>{current.name}</span> : <Trans>Views</Trans>}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {views.length === 0 ? (
            <p className={styles.none}>
              <Trans>A filter that is needed again is kept here under a name.</Trans>
            </p>
          ) : null}
          <div className={styles.list}>
            {views.map((view) => (
              <Menu.Item
                key={view.id}
                leftSection={
                  <span className={styles.left}>
                    {view.id === current?.id ? (
                      <IconCheck size={15} aria-hidden />
                    ) : (
                      <span className={styles.space} />
                    )}
                    <Picture of={view.kind} />
                  </span>
                }
                onClick={() => open(view)}
              >
                {view.name}{' '}
                <span className={styles.whose}>
                  {view.shared === 'team'
                    ? t`team`
                    : view.mine
                      ? ''
                      : vocabulary.members.get(view.owner)?.name}
                </span>
              </Menu.Item>
            ))}
          </div>
          <Menu.Divider />
          {current?.may_change && isChanged(current, shape) ? (
            <Menu.Item
              leftSection={<IconDeviceFloppy size={15} aria-hidden />}
              onClick={() => void run(() => verbs.change(current.id, shape), t`“${name}” kept as it is now`)}
            >
              <Trans>Keep the changes</Trans>
            </Menu.Item>
          ) : null}
          {current?.may_change ? (
            <Menu.Item leftSection={<IconPencil size={15} aria-hidden />} onClick={() => setDialog('edit')}>
              <Trans>Rename, share…</Trans>
            </Menu.Item>
          ) : null}
          <Menu.Item leftSection={<IconPlus size={15} aria-hidden />} onClick={() => setDialog('keep')}>
            <Trans>Keep as a new view…</Trans>
          </Menu.Item>
          {mayPut && current ? (
            <Menu.Item
              leftSection={<IconHome size={15} aria-hidden />}
              onClick={() =>
                void run(
                  () => verbs.openIn(board, isDefault ? null : current.id),
                  isDefault ? t`The board opens as it stands` : t`The board opens in “${name}”`,
                )
              }
            >
              {isDefault ? (
                <Trans>Let the board open as it stands</Trans>
              ) : (
                <Trans>Let the board open so</Trans>
              )}
            </Menu.Item>
          ) : null}
          {current?.may_change ? (
            <Menu.Item
              color="red"
              leftSection={<IconTrash size={15} aria-hidden />}
              onClick={() => void remove(current)}
            >
              <Trans>Remove the view</Trans>
            </Menu.Item>
          ) : null}
        </Menu.Dropdown>
      </Menu>
      {dialog ? (
        <ViewDialog
          vocabulary={vocabulary}
          view={dialog === 'edit' ? current : undefined}
          onClose={() => setDialog(null)}
          onKeep={async (wish) => {
            const kept =
              dialog === 'edit' && current
                ? await verbs.change(current.id, wish)
                : await verbs.keep({ ...shape, ...wish })
            await queries.invalidateQueries({ queryKey: viewsQuery(workspace).queryKey })
            change({ view: kept.id })
          }}
        />
      ) : null}
    </>
  )
}

function Picture({ of }: { of: string }) {
  const Sign = kindPictures[of as Kind] ?? kindPictures.list
  return <Sign size={15} stroke={1.6} className={styles.picture} aria-hidden />
}
