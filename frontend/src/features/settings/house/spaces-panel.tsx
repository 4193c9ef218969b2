import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Button, Checkbox } from '@mantine/core'
import { IconLayoutKanban, IconLock } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useWorkspace } from '#api/workspace'
import { teamOf, useWorkspaceSeen } from '#features/members/asking/workspace-query'
import { FormDialog } from '#features/members/doing/form-dialog'
import { NamedField } from '#features/members/doing/named-field'
import { useDoing } from '#features/members/doing/use-doing'
import house from '#features/members/look/house.module.css'
import { ListedState } from '#features/members/look/listed-state'
import { MembersSelect } from '#features/members/words/members-select'
import { EmptyState } from '#ui/states/empty-state'
import { type Schemas, words } from '../asking/words-api'

type Space = Schemas['SpaceTold']

/** The groups that boards stand in, and who sees the private ones. */
export function SpacesPanel() {
  const { t } = useLingui()
  const query = useWorkspaceSeen()
  const workspace = useWorkspace()
  const doing = useDoing()
  const [open, setOpen] = useState<Space | 'new' | null>(null)
  const may = query.data?.me.may_manage ?? false
  return (
    <ListedState query={query}>
      {({ spaces }) => (
        <>
          <p className={house.about}>
            <Trans>
              A space holds the boards of one group. The team sees every open space; of a private one, only
              those named on it know that it exists.
            </Trans>
          </p>
          {may ? (
            <div className={house.bar}>
              <Button variant="default" onClick={() => setOpen('new')}>
                <Trans>New space</Trans>
              </Button>
              <Button component={Link} to={`/w/${workspace}/boards/new`} variant="default">
                <Trans>New board</Trans>
              </Button>
            </div>
          ) : null}
          {spaces.length === 0 ? (
            <EmptyState icon={IconLayoutKanban} title={t`No spaces yet`}>
              <Trans>Make the first one, then a board in it.</Trans>
            </EmptyState>
          ) : null}
          <ul className={house.list} hidden={spaces.length === 0}>
            {spaces.map((space) => (
              <li key={space.id} className={house.row} {...(space.archived ? { 'data-quiet': true } : {})}>
                <span className={house.main}>
                  <span className={house.name}>{space.name}</span>
                  {space.private ? (
                    <span className={house.badge}>
                      <IconLock size={12} aria-hidden />
                      <Plural value={space.members.length} one="private, # named" other="private, # named" />
                    </span>
                  ) : null}
                  {space.archived ? (
                    <span className={house.badge}>
                      <Trans>archived</Trans>
                    </span>
                  ) : null}
                  {space.boards.map((board) => (
                    <Link
                      key={board.id}
                      to={`/w/${workspace}/boards/${board.id}/settings`}
                      className={house.badge}
                    >
                      {board.name}
                    </Link>
                  ))}
                </span>
                {may ? (
                  <span className={house.side}>
                    <Button size="compact-sm" variant="default" onClick={() => setOpen(space)}>
                      <Trans>Edit</Trans>
                    </Button>
                    <Button
                      size="compact-sm"
                      variant="default"
                      onClick={() =>
                        void doing.run(() =>
                          words.turnSpace(workspace, space.id, space.archived ? 'restore' : 'archive'),
                        )
                      }
                    >
                      {space.archived ? <Trans>Restore</Trans> : <Trans>Archive</Trans>}
                    </Button>
                  </span>
                ) : null}
              </li>
            ))}
          </ul>
          {open ? <SpaceDialog space={open === 'new' ? null : open} onClose={() => setOpen(null)} /> : null}
        </>
      )}
    </ListedState>
  )
}

function SpaceDialog({ space, onClose }: { space: Space | null; onClose: () => void }) {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const { data: seen } = useWorkspaceSeen()
  const doing = useDoing(['name', 'private', 'members'])
  const [name, setName] = useState(space?.name ?? '')
  const [isPrivate, setPrivate] = useState(space?.private ?? false)
  const [members, setMembers] = useState(space?.members ?? [])
  const save = async () => {
    const body = { name, private: isPrivate, members: isPrivate ? members : [] }
    const saved = await doing.run(
      () => (space ? words.changeSpace(workspace, space.id, body) : words.addSpace(workspace, body)),
      t`Saved`,
    )
    if (saved) onClose()
  }
  return (
    <FormDialog
      title={space ? space.name : t`New space`}
      verb={t`Save`}
      doing={doing}
      ready={name.trim() !== ''}
      onSubmit={save}
      onClose={onClose}
    >
      <NamedField value={name} onName={setName} doing={doing} />
      <Checkbox
        label={t`Private`}
        description={t`Only those named below see the space, its boards and their cards.`}
        checked={isPrivate}
        onChange={(event) => setPrivate(event.currentTarget.checked)}
      />
      {isPrivate ? (
        <MembersSelect
          label={t`Named on it`}
          members={teamOf(seen)}
          value={members}
          error={doing.words.members}
          onChange={setMembers}
        />
      ) : null}
    </FormDialog>
  )
}
