import { Trans, useLingui } from '@lingui/react/macro'
import { useRef } from 'react'
import { tellRefused } from '#ui/toast'
import { AddPart } from '../cells/add-part'
import { RemovePart } from '../cells/remove-part'
import { WordsCell } from '../cells/words-cell'
import type { Part } from '../design/kinds'
import { useWorkshop } from '../doing/workshop-context'
import look from '../look/look.module.css'
import styles from './grievances.module.css'
import { useGroupTarget } from './use-grouping'

/** What was said of one thing, under one name: dissatisfactions are let go on it. */
export function Groups() {
  const { t } = useLingui()
  const { looked } = useWorkshop()
  const groups = looked.of('group')
  const said = looked.of('grievance')
  const known = new Set(groups.map(({ id }) => id))
  const none = said.filter(({ values }) => values.group === null || !known.has(values.group)).length
  return (
    <section className={styles.groups} aria-label={t`Groups`}>
      <h2 className={look.heading}>
        <Trans>Groups</Trans>
      </h2>
      <ul className={styles.targets}>
        {groups.map((group) => (
          <Group
            key={group.id}
            group={group}
            count={said.filter(({ values }) => values.group === group.id).length}
          />
        ))}
        {groups.length ? <Group group={null} count={none} /> : null}
      </ul>
      <AddPart kind="group" field="name" told={t`a group added`}>
        {t`Add a group`}
      </AddPart>
    </section>
  )
}

function Group({ group, count }: { group: Part<'group'> | null; count: number }) {
  const { t } = useLingui()
  const { say, looked } = useWorkshop()
  const word = (id: unknown) => looked.of('group').find((each) => each.id === id)?.values.name ?? ''
  const target = useRef<HTMLLIElement>(null)
  const isOver = useGroupTarget(target, async (part) => {
    const into = group?.id ?? null
    if (part.values.group === into) return
    const refused = await say(part, { group: into }, part.version, { label: t`Group`, word })
    if (refused) tellRefused(refused)
  })
  return (
    <li
      ref={target}
      className={styles.target}
      data-over={isOver || undefined}
      data-group={group?.id ?? 'none'}
    >
      {group ? (
        <WordsCell part={group} field="name" label={t`Group`} bare placeholder={t`Group`} />
      ) : (
        <span className={styles.none}>
          <Trans>No group</Trans>
        </span>
      )}
      <span className={styles.count}>{count}</span>
      {group ? (
        <RemovePart
          part={group.id}
          label={t`Remove the group`}
          called={group.values.name}
          told={t`The group is removed`}
        />
      ) : null}
    </li>
  )
}
