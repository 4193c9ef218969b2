import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { ActionIcon, Button, Menu } from '@mantine/core'
import { IconArchive, IconArchiveOff, IconDots, IconLock, IconPencil, IconPlus } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useWorkspace } from '#api/workspace'
import { Avatar } from '#ui/people/avatar'
import { tagInk } from '#ui/theme/palette'
import { clients, type Schemas } from '../asking/house-api'
import { useNames, useWorkspaceSeen } from '../asking/workspace-query'
import { useDoing } from '../doing/use-doing'
import styles from '../look/house.module.css'
import { ClientDialog } from './client-dialog'
import { ContactsOfClient } from './contacts-of-client'
import { ProjectDialog } from './project-dialog'

export interface ClientSectionProps {
  client: Schemas['ClientOut']
  projects: Schemas['ProjectOut'][]
  may: boolean
}

/** A client with its projects. */
export function ClientSection({ client, projects, may }: ClientSectionProps) {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const doing = useDoing()
  const [editing, setEditing] = useState(false)
  const [project, setProject] = useState<Schemas['ProjectOut'] | 'new' | null>(null)
  const turn = client.archived ? clients.restore : clients.archive
  return (
    <section aria-label={client.name}>
      <h2 className={styles.heading} style={{ display: 'flex', alignItems: 'center', gap: 8 }}>
        <Link to={`/w/${workspace}/clients/${client.id}`} className={styles.nameLink}>
          {client.name}
        </Link>
        {client.confidential ? (
          <span className={styles.badge}>
            <IconLock size={12} aria-hidden />
            <Trans>confidential</Trans>
            {client.named.length > 0 ? (
              <>
                {' · '}
                <Plural value={client.named.length} one="# named" other="# named" />
              </>
            ) : null}
          </span>
        ) : null}
        {client.archived ? (
          <span className={styles.badge}>
            <Trans>archived</Trans>
          </span>
        ) : null}
        {may ? (
          <Menu position="bottom-start">
            <Menu.Target>
              <ActionIcon aria-label={t`Actions for ${client.name}`}>
                <IconDots size={17} />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item leftSection={<IconPlus size={15} />} onClick={() => setProject('new')}>
                <Trans>New project</Trans>
              </Menu.Item>
              <Menu.Item leftSection={<IconPencil size={15} />} onClick={() => setEditing(true)}>
                <Trans>Edit</Trans>
              </Menu.Item>
              <Menu.Item
                leftSection={client.archived ? <IconArchiveOff size={15} /> : <IconArchive size={15} />}
                onClick={() =>
                  void doing.run(
                    () => turn(workspace, client.id),
                    client.archived ? t`Restored` : t`Archived`,
                  )
                }
              >
                {client.archived ? <Trans>Restore</Trans> : <Trans>Archive</Trans>}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        ) : null}
      </h2>
      {projects.length === 0 ? (
        <p className={styles.quiet} style={{ margin: 0 }}>
          <Trans>No projects.</Trans>{' '}
          {may && !client.archived ? (
            <Button size="compact-sm" variant="subtle" onClick={() => setProject('new')}>
              <Trans>New project</Trans>
            </Button>
          ) : null}
        </p>
      ) : (
        <ul className={styles.list}>
          {projects.map((row) => (
            <ProjectRow key={row.id} project={row} onOpen={may ? () => setProject(row) : null} />
          ))}
        </ul>
      )}
      <ContactsOfClient client={client.id} may={may && !client.archived} />
      {editing ? <ClientDialog client={client} onClose={() => setEditing(false)} /> : null}
      {project ? (
        <ProjectDialog
          project={project === 'new' ? null : project}
          client={client.id}
          onClose={() => setProject(null)}
        />
      ) : null}
    </section>
  )
}

function ProjectRow({ project, onOpen }: { project: Schemas['ProjectOut']; onOpen: (() => void) | null }) {
  const workspace = useWorkspace()
  const { data: seen } = useWorkspaceSeen()
  const seesPrices = (seen?.me.money ?? 0) >= 3
  const names = useNames(seen)
  const manager = project.account_manager === null ? null : names.member.get(project.account_manager)
  const words = (
    <span className={styles.main}>
      <span className={styles.withDot}>
        <span className={styles.dot} style={{ background: tagInk(project.colour).color }} aria-hidden />
        <span className={styles.name}>{project.name}</span>
      </span>
      {manager ? <span className={styles.quiet}>{manager}</span> : null}
      {project.archived ? (
        <span className={styles.badge}>
          <Trans>archived</Trans>
        </span>
      ) : null}
    </span>
  )
  return (
    <li className={`${styles.row} ${styles.wraps}`} {...(project.archived ? { 'data-quiet': true } : {})}>
      {onOpen ? (
        <button type="button" className={styles.open} onClick={onOpen}>
          {words}
        </button>
      ) : (
        words
      )}
      {seesPrices ? (
        <Link to={`/w/${workspace}/budgets/${project.id}`} className={styles.quiet}>
          <Trans>Its budget</Trans>
        </Link>
      ) : null}
      <span className={`${styles.side} ${styles.faces}`}>
        {project.team.slice(0, 8).map(({ member }) => (
          <Avatar key={member} id={member} name={names.member.get(member) ?? '?'} size={22} />
        ))}
      </span>
    </li>
  )
}
