import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconGavel } from '@tabler/icons-react'
import { useState } from 'react'
import { useWorkspaceSeen } from '#features/members/asking/workspace-query'
import { useDoing } from '#features/members/doing/use-doing'
import house from '#features/members/look/house.module.css'
import { EmptyState } from '#ui/states/empty-state'
import type { Schemas } from '../asking/words-api'
import { stagesOf } from './column-tree'
import { GatesSection } from './gates-section'
import { PolicyDialog, type PolicyDialogProps } from './policy-dialog'
import { useStructure, useVerbs } from './structure'
import { useAskedFields } from './words'

/** What a card must bring before it enters or leaves a column. */
export function PoliciesPanel() {
  const { t } = useLingui()
  const { columns } = useStructure()
  const { data: seen } = useWorkspaceSeen()
  const verbs = useVerbs()
  const doing = useDoing()
  const fields = useAskedFields()
  const [adding, setAdding] = useState(false)
  const [stated, setStated] = useState<PolicyDialogProps['stated']>()
  const stages = stagesOf(columns)
    .flatMap(({ column, parts }) => [column, ...parts])
    .filter(({ policies }) => policies.length > 0)
  const asks = ({ requirement, field, custom_field, checklist }: Schemas['PolicyTold']) => {
    if (requirement === 'checklists') return t`every checklist finished`
    if (requirement === 'checklist') return t`the checklist “${checklist}” finished`
    const own = seen?.custom_fields.find(({ id }) => id === custom_field)?.name
    return t`the field “${own ?? fields[field] ?? field}” filled in`
  }
  return (
    <>
      <p className={house.about}>
        <Trans>
          A card that does not bring what is asked for is refused, with your own words if you give some.
        </Trans>
      </p>
      <div className={house.bar}>
        <Button variant="default" onClick={() => setAdding(true)}>
          <Trans>New policy</Trans>
        </Button>
      </div>
      {stages.length === 0 ? <EmptyState icon={IconGavel} title={t`No policies yet`} /> : null}
      {stages.map((column) => (
        <section key={column.id}>
          <h2 className={house.heading}>{column.name}</h2>
          <ul className={house.list}>
            {column.policies.map((policy) => (
              <li key={policy.id} className={house.row}>
                <span className={house.main}>
                  <span className={house.badge}>
                    {policy.moment === 'leave' ? <Trans>to leave</Trans> : <Trans>to enter</Trans>}
                  </span>
                  <span>{asks(policy)}</span>
                  {policy.words ? (
                    <span className={house.quiet}>
                      <Trans>“{policy.words}”</Trans>
                    </span>
                  ) : null}
                </span>
                <Button
                  size="compact-sm"
                  variant="default"
                  onClick={() => setStated({ policy, column: column.id })}
                >
                  <Trans>Change</Trans>
                </Button>
                <Button
                  size="compact-sm"
                  variant="default"
                  onClick={() => void doing.run(() => verbs.removePolicy(policy.id), t`Removed`)}
                >
                  <Trans>Remove</Trans>
                </Button>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <GatesSection />
      {adding ? <PolicyDialog onClose={() => setAdding(false)} /> : null}
      {stated ? <PolicyDialog stated={stated} onClose={() => setStated(undefined)} /> : null}
    </>
  )
}
