import { useLingui } from '@lingui/react/macro'
import { Select } from '@mantine/core'
import { useOpenCard } from '../open/card-context'
import { FactRow } from './fact-row'
import styles from './facts.module.css'

/** The project, found by its own name or its client's. */
export function ProjectFact() {
  const { t } = useLingui()
  const { card, words, mayEdit, verbs, run } = useOpenCard()
  const named = (id: number) => {
    const project = words.projects.get(id)
    const client = project ? words.clients.get(project.client)?.name : undefined
    return client && client !== project?.name ? `${client} · ${project?.name}` : (project?.name ?? '…')
  }
  const open = [...words.projects.values()].filter(({ id, archived }) => !archived || id === card.project)
  return (
    <FactRow name={t`Project`}>
      {mayEdit ? (
        <Select
          className={styles.field ?? ''}
          aria-label={t`Project`}
          placeholder={t`None`}
          searchable
          clearable
          clearButtonProps={{ 'aria-label': t`No project` }}
          value={card.project ? String(card.project) : null}
          data={open
            .map(({ id }) => ({ value: String(id), label: named(id) }))
            .sort((one, other) => one.label.localeCompare(other.label))}
          onChange={(value) => {
            const project = value ? Number(value) : null
            void run(
              () => verbs.edit({ project, based_on: card.version }),
              (was) => ({ ...was, project }),
            )
          }}
        />
      ) : card.project ? (
        named(card.project)
      ) : (
        t`None`
      )}
    </FactRow>
  )
}
