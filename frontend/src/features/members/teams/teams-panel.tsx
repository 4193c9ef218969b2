import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconUsersGroup } from '@tabler/icons-react'
import { useState } from 'react'
import { useWorkspace } from '#api/workspace'
import { ConfirmDialog } from '#ui/confirm-dialog'
import { Avatar } from '#ui/people/avatar'
import { EmptyState } from '#ui/states/empty-state'
import { type Schemas, teams } from '../asking/house-api'
import { useListed } from '../asking/use-listed'
import { teamOf, useNames, useWorkspaceSeen } from '../asking/workspace-query'
import { FormDialog } from '../doing/form-dialog'
import { NamedField } from '../doing/named-field'
import { useDoing } from '../doing/use-doing'
import styles from '../look/house.module.css'
import { ListedState } from '../look/listed-state'
import { MembersSelect } from '../words/members-select'

type Team = Schemas['TeamOut']

export function TeamsPanel() {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const { data: seen } = useWorkspaceSeen()
  const query = useListed('teams', teams.list)
  const names = useNames(seen)
  const doing = useDoing()
  const [open, setOpen] = useState<Team | 'new' | null>(null)
  const [ending, setEnding] = useState<Team | null>(null)
  const may = seen?.me.may_manage ?? false
  const form = (
    <Button variant="default" onClick={() => setOpen('new')}>
      <Trans>New team</Trans>
    </Button>
  )
  return (
    <ListedState query={query}>
      {(rows) => (
        <>
          {rows.length === 0 ? (
            <EmptyState icon={IconUsersGroup} title={t`No teams yet`} action={may ? form : null}>
              <Trans>A team groups people who work together, such as all designers.</Trans>
            </EmptyState>
          ) : (
            <>
              {may ? <div className={styles.bar}>{form}</div> : null}
              <ul className={styles.list}>
                {rows.map((team) => (
                  <li key={team.id} className={styles.row}>
                    <div className={styles.main}>
                      <span className={styles.name}>{team.name}</span>
                      <span className={styles.quiet}>
                        <Plural value={team.members.length} one="# person" other="# people" />
                      </span>
                      <span className={styles.faces}>
                        {team.members.slice(0, 8).map((id) => (
                          <Avatar key={id} id={id} name={names.member.get(id) ?? '?'} size={22} />
                        ))}
                      </span>
                    </div>
                    {may ? (
                      <div className={styles.side}>
                        <Button size="compact-sm" variant="default" onClick={() => setOpen(team)}>
                          <Trans>Edit</Trans>
                        </Button>
                        <Button
                          size="compact-sm"
                          variant="default"
                          c="var(--baton-danger)"
                          onClick={() => setEnding(team)}
                        >
                          <Trans>Dissolve</Trans>
                        </Button>
                      </div>
                    ) : null}
                  </li>
                ))}
              </ul>
            </>
          )}
          {open ? <TeamDialog team={open === 'new' ? null : open} onClose={() => setOpen(null)} /> : null}
          <ConfirmDialog
            opened={ending !== null}
            title={t`Dissolve the team ${ending?.name ?? ''}?`}
            confirmLabel={t`Dissolve`}
            danger
            onConfirm={() =>
              ending
                ? doing.run(async () => {
                    await teams.dissolve(workspace, ending.id)
                    return true
                  }, t`Dissolved`)
                : undefined
            }
            onClose={() => setEnding(null)}
          >
            <Trans>Its people stay members; only the group goes.</Trans>
          </ConfirmDialog>
        </>
      )}
    </ListedState>
  )
}

function TeamDialog({ team, onClose }: { team: Team | null; onClose: () => void }) {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const { data: seen } = useWorkspaceSeen()
  const doing = useDoing(['name', 'members'])
  const [name, setName] = useState(team?.name ?? '')
  const [members, setMembers] = useState(team?.members ?? [])
  const save = async () => {
    const body = { name, members }
    const saved = await doing.run(
      () => (team ? teams.change(workspace, team.id, body) : teams.form(workspace, body)),
      t`Saved`,
    )
    if (saved) onClose()
  }
  return (
    <FormDialog
      title={team ? team.name : t`New team`}
      verb={t`Save`}
      doing={doing}
      ready={name.trim() !== ''}
      onSubmit={save}
      onClose={onClose}
    >
      <NamedField value={name} onName={setName} doing={doing} />
      <MembersSelect
        label={t`People`}
        members={teamOf(seen)}
        value={members}
        error={doing.words.members}
        onChange={setMembers}
      />
    </FormDialog>
  )
}
