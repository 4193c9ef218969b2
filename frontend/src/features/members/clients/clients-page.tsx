import { Trans, useLingui } from '@lingui/react/macro'
import { Button, CloseButton, Switch, TextInput } from '@mantine/core'
import { IconBriefcase, IconPlus, IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { matches } from '#lib/fold-text'
import { Page } from '#ui/page'
import { EmptyState } from '#ui/states/empty-state'
import { clients, projects } from '../asking/house-api'
import { useListed } from '../asking/use-listed'
import { useWorkspaceSeen } from '../asking/workspace-query'
import styles from '../look/house.module.css'
import { ListedState } from '../look/listed-state'
import { ClientDialog } from './client-dialog'
import { ClientSection } from './client-section'

/** For whom we work, and on what. */
export default function ClientsPage() {
  const { t } = useLingui()
  const { data: seen } = useWorkspaceSeen()
  const query = useListed('clients', clients.list)
  const ours = useListed('projects', projects.list)
  const [text, setText] = useState('')
  const [archived, setArchived] = useState(false)
  const [adding, setAdding] = useState(false)
  const may = seen?.me.may_manage ?? false
  const add = (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setAdding(true)}>
      <Trans>New client</Trans>
    </Button>
  )
  return (
    <Page title={t`Clients`} actions={may ? add : null}>
      <div className={styles.bar}>
        <TextInput
          aria-label={t`Find clients and projects`}
          placeholder={t`Client or project`}
          leftSection={<IconSearch size={16} aria-hidden />}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          rightSection={
            text ? <CloseButton size="sm" aria-label={t`Clear`} onClick={() => setText('')} /> : null
          }
        />
        <Switch
          label={t`Archived too`}
          checked={archived}
          onChange={(event) => setArchived(event.currentTarget.checked)}
        />
      </div>
      <ListedState query={query}>
        {(rows) => {
          const shown = rows
            .filter((row) => archived || !row.archived)
            .map((client) => {
              const all = (ours.data ?? []).filter(
                (row) => row.client === client.id && (archived || !row.archived),
              )
              const isFound = matches(client.name, text)
              return {
                client,
                isFound,
                projects: isFound ? all : all.filter(({ name }) => matches(name, text)),
              }
            })
            .filter((row) => row.isFound || row.projects.length > 0)
          if (shown.length === 0)
            return (
              <EmptyState
                icon={IconBriefcase}
                title={rows.length === 0 ? t`No clients yet` : t`Nothing is called so`}
                action={may && rows.length === 0 ? add : null}
              >
                <Trans>
                  A client has projects; a card belongs to a project, and guests see only their own client's.
                </Trans>
              </EmptyState>
            )
          return shown.map(({ client, projects: some }) => (
            <ClientSection key={client.id} client={client} projects={some} may={may} />
          ))
        }}
      </ListedState>
      {adding ? <ClientDialog client={null} onClose={() => setAdding(false)} /> : null}
    </Page>
  )
}
