import { useLingui } from '@lingui/react/macro'
import { Alert } from '@mantine/core'
import { IconHelpCircle } from '@tabler/icons-react'
import styles from '../plan/plan.module.css'

/** What the file leaves open and somebody has to decide. */
export function Questions({ asked, words }: { asked: readonly string[]; words: Record<string, string> }) {
  const { t } = useLingui()
  if (asked.length === 0) return null
  return (
    <Alert icon={<IconHelpCircle size={18} aria-hidden />} color="gray" mb="sm" title={t`To be decided`}>
      <ul className={styles.questions}>
        {asked.map((name) => (
          <li key={name}>{words[name] ?? name}</li>
        ))}
      </ul>
    </Alert>
  )
}
