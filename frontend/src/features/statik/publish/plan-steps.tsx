import { Plural } from '@lingui/react/macro'
import { IconArrowsSort, IconMinus, IconPencil, IconPlus, IconRestore } from '@tabler/icons-react'
import type { PlanStep } from '../asking/statik-api'
import styles from './publish.module.css'
import { useFieldWords } from './use-field-words'

const pictures = {
  add: IconPlus,
  add_gate: IconPlus,
  change: IconPencil,
  change_gate: IconPencil,
  restore: IconRestore,
  archive: IconMinus,
  remove_gate: IconMinus,
  add_lane: IconPlus,
  change_lane: IconPencil,
  restore_lane: IconRestore,
  archive_lane: IconMinus,
  add_rule: IconPlus,
  change_rule: IconPencil,
  remove_rule: IconMinus,
  add_said: IconPlus,
  change_said: IconPencil,
  remove_said: IconMinus,
  order: IconArrowsSort,
}

const isNew = (what: string) => what.startsWith('add') || what.startsWith('restore')

/** What would be done to the board, one line each; of a change what stands there now and what would. */
export function PlanSteps({ steps }: { steps: readonly PlanStep[] }) {
  const { nameOf, told } = useFieldWords()
  return (
    <ul className={styles.steps}>
      {steps.map((step, at) => {
        const Picture = pictures[step.what as keyof typeof pictures] ?? IconPencil
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: two steps may say the same of columns of one name.
          <li key={`${step.what} ${step.column_id} ${step.gate} ${at}`} data-what={step.what}>
            <Picture size={15} stroke={1.8} aria-hidden />
            <div>
              <span className={styles.what}>{step.words}: </span>
              <b>{[step.column, step.gate].filter(Boolean).join(' · ')}</b>
              {step.cards ? (
                <span className={styles.cards}>
                  {step.goes_to ? (
                    <Plural
                      value={step.cards}
                      one={`# card goes to “${step.goes_to}”`}
                      other={`# cards go to “${step.goes_to}”`}
                    />
                  ) : (
                    <Plural value={step.cards} one="# card goes elsewhere" other="# cards go elsewhere" />
                  )}
                </span>
              ) : null}
              {step.fields.length ? (
                <dl className={styles.fields}>
                  {step.fields.map(({ name, now, then }) => (
                    <div key={name}>
                      <dt>{nameOf(name)}</dt>
                      <dd>
                        {now === null && isNew(step.what) ? null : (
                          <>
                            <del>{told(name, now)}</del> →{' '}
                          </>
                        )}
                        <ins>{told(name, then)}</ins>
                      </dd>
                    </div>
                  ))}
                </dl>
              ) : null}
            </div>
          </li>
        )
      })}
    </ul>
  )
}
