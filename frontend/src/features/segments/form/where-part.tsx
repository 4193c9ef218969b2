import { Trans, useLingui } from '@lingui/react/macro'
import { ActionIcon, Button, Checkbox, NativeSelect } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { ConditionFields } from './condition-fields'
import { type Asked, fitted } from './fitting'
import styles from './form.module.css'
import { fieldsFor, useWritesOf } from './form-context'
import { useTodayHere } from './use-today-here'

export interface Where {
  combinator: 'and' | 'or'
  not?: boolean
  rules: (Where | (Asked & { type: 'field' }))[]
}

/** Conditions on one event; groups stand in groups. */
export function WherePart({ where, onChange }: { where: Where; onChange: (where: Where) => void }) {
  const { t } = useLingui()
  const writesOf = useWritesOf()
  const today = useTodayHere()
  const [first] = fieldsFor(writesOf)
  const put = (place: number, rule: Where['rules'][number]) =>
    onChange({ ...where, rules: where.rules.map((each, number) => (number === place ? rule : each)) })
  const add = () => {
    if (!first) return
    const asked = fitted({ field: first.name, op: first.ops[0] ?? '=' }, first, today)
    onChange({ ...where, rules: [...where.rules, { type: 'field', ...asked }] })
  }
  return (
    <div className={styles.where}>
      {where.rules.length > 1 || where.not ? (
        <div className={styles.joined}>
          <NativeSelect
            size="xs"
            aria-label={t`How the conditions are joined`}
            value={where.combinator}
            data={[
              { value: 'and', label: t`All of these` },
              { value: 'or', label: t`At least one of these` },
            ]}
            onChange={(event) =>
              onChange({ ...where, combinator: event.currentTarget.value === 'or' ? 'or' : 'and' })
            }
          />
          <Checkbox
            size="xs"
            label={t`turned round`}
            checked={where.not ?? false}
            onChange={(event) => onChange({ ...where, not: event.currentTarget.checked })}
          />
        </div>
      ) : null}
      {where.rules.map((rule, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a condition has no other name than its place.
        <div key={place} className={styles.condition}>
          <div className={styles.grows}>
            {'rules' in rule ? (
              <WherePart where={rule} onChange={(inner) => put(place, inner)} />
            ) : (
              <ConditionFields asked={rule} onChange={(asked) => put(place, { ...asked, type: 'field' })} />
            )}
          </div>
          <ActionIcon
            aria-label={t`Take condition ${place + 1} out`}
            onClick={() => onChange({ ...where, rules: where.rules.filter((_, number) => number !== place) })}
          >
            <IconX size={16} stroke={1.6} aria-hidden />
          </ActionIcon>
        </div>
      ))}
      <Button
        size="compact-sm"
        variant="subtle"
        disabled={!first}
        leftSection={<IconPlus size={14} aria-hidden />}
        onClick={add}
        className={styles.adds ?? ''}
      >
        <Trans>Add a condition</Trans>
      </Button>
    </div>
  )
}
