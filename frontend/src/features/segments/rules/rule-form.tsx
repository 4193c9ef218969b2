import type { Leaf, Path } from '../document/kinds'
import { definitionsOf } from '../document/new-rule'
import { leavesOf } from '../document/schema'
import { replaced } from '../document/tree'
import { ConditionFields } from '../form/condition-fields'
import type { Asked } from '../form/fitting'
import { useWritesOf } from '../form/form-context'
import { SchemaFields } from '../form/schema-fields'
import { useBuilding } from './building'
import styles from './rules.module.css'

/** The fields of a rule. What is chosen counts at once; there is nothing to confirm. */
export function RuleForm({ rule, path }: { rule: Leaf; path: Path }) {
  const { vocabulary } = useWritesOf()
  const { change } = useBuilding()
  const { type, ...values } = rule
  const put = (next: object) => change((definition) => replaced(definition, path, { type, ...next }))
  const definition = leavesOf(definitionsOf(vocabulary))[type]
  return (
    <div className={styles.form}>
      {type === 'field' ? (
        <ConditionFields asked={values as unknown as Asked} onChange={put} />
      ) : definition ? (
        <SchemaFields definition={definition} values={values} onChange={put} />
      ) : null}
    </div>
  )
}
