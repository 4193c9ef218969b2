import { Trans, useLingui } from '@lingui/react/macro'
import { Select } from '@mantine/core'
import styles from '../plan/plan.module.css'
import type { ReadingProps } from './told'
import { usePriorityWords } from './words'

/** What the priorities of the file become: a class of service, a tag, nothing. */
export function Priorities({ settings, onChange }: ReadingProps) {
  const { t } = useLingui()
  const words = usePriorityWords()
  const { priorities } = settings
  if (!priorities || Object.keys(priorities).length === 0) return null
  return (
    <>
      <h3 className={styles.label}>
        <Trans>What priorities become</Trans>
      </h3>
      <div className={styles.fields}>
        {Object.entries(priorities).map(([name, becomes]) => (
          <Select
            key={name}
            label={name}
            aria-label={t`What the priority ${name} becomes`}
            data={Object.entries(words).map(([value, label]) => ({ value, label }))}
            allowDeselect={false}
            value={becomes}
            onChange={(value) => value && onChange({ priorities: { ...priorities, [name]: value } })}
          />
        ))}
      </div>
    </>
  )
}
