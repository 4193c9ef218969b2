import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Select } from '@mantine/core'
import { useState } from 'react'
import { useWorkspace } from '#api/workspace'
import { projects, type Schemas } from '../asking/house-api'
import { teamOf, useWorkspaceSeen } from '../asking/workspace-query'
import { FormDialog } from '../doing/form-dialog'
import { NamedField } from '../doing/named-field'
import { useDoing } from '../doing/use-doing'
import styles from '../look/house.module.css'
import { ColourSelect } from '../words/colour-select'
import { MemberSelect } from '../words/member-select'
import { type Place, TeamFields } from './team-fields'

export interface ProjectDialogProps {
  project: Schemas['ProjectOut'] | null
  client: number
  onClose: () => void
}

export function ProjectDialog({ project, client, onClose }: ProjectDialogProps) {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const { data: seen } = useWorkspaceSeen()
  const doing = useDoing(['name', 'client', 'account_manager', 'team', 'colour'])
  const [name, setName] = useState(project?.name ?? '')
  const [of, setOf] = useState(client)
  const [colour, setColour] = useState(project?.colour ?? 'teal')
  const [manager, setManager] = useState(project?.account_manager ?? null)
  const [team, setTeam] = useState<Place[]>(project?.team ?? [])
  const save = async () => {
    const body = { name, client: of, colour, account_manager: manager, team }
    const saved = await doing.run(
      () => (project ? projects.change(workspace, project.id, body) : projects.add(workspace, body)),
      t`Saved`,
    )
    if (saved) onClose()
  }
  const turn = async () => {
    if (!project) return
    const deed = project.archived ? projects.restore : projects.archive
    const done = await doing.run(
      () => deed(workspace, project.id),
      project.archived ? t`Restored` : t`Archived`,
    )
    if (done) onClose()
  }
  return (
    <FormDialog
      title={project ? project.name : t`New project`}
      verb={t`Save`}
      doing={doing}
      ready={name.trim() !== ''}
      size="lg"
      onSubmit={save}
      onClose={onClose}
    >
      <div className={styles.pair}>
        <NamedField value={name} onName={setName} doing={doing} />
        <Select
          label={t`Client`}
          searchable
          data={(seen?.clients ?? []).map((row) => ({ value: String(row.id), label: row.name }))}
          value={String(of)}
          error={doing.words.client}
          onChange={(value) => value && setOf(Number(value))}
        />
      </div>
      <MemberSelect
        label={t`Account manager`}
        placeholder={t`Nobody`}
        members={teamOf(seen)}
        value={manager}
        error={doing.words.account_manager}
        onChange={setManager}
      />
      <ColourSelect label={t`Colour`} value={colour} onChange={setColour} />
      <TeamFields team={team} members={teamOf(seen)} onChange={setTeam} refused={doing.words.team} />
      {project ? (
        <div>
          <Button size="compact-sm" variant="subtle" color="gray" onClick={turn}>
            {project.archived ? <Trans>Restore the project</Trans> : <Trans>Archive the project</Trans>}
          </Button>
        </div>
      ) : null}
    </FormDialog>
  )
}
