import { Trans, useLingui } from '@lingui/react/macro'
import { Alert } from '@mantine/core'
import { IconDatabaseOff } from '@tabler/icons-react'
import type { Vocabulary } from '../asking/segments-api'
import styles from './no-base.module.css'

/** Nothing can be counted yet, and how that is changed. */
export function NoBase({ vocabulary }: { vocabulary: Vocabulary }) {
  const { t } = useLingui()
  const { folder, problem } = vocabulary
  const place = `"$BATON_DATA/${folder}"`
  return (
    <Alert
      color="gray"
      icon={<IconDatabaseOff size={18} aria-hidden />}
      role="note"
      className={styles.noBase ?? ''}
    >
      <p className={styles.title}>
        {problem ? t`The customers’ data cannot be read` : t`There are no customers’ data here yet`}
      </p>
      {problem ? (
        <p>{problem}</p>
      ) : (
        <>
          <p>
            <Trans>
              Segments can be written, saved and read aloud; they are counted once there is a base. Whoever
              runs this installation loads one from files, or makes one up to try:
            </Trans>
          </p>
          <pre className={styles.commands}>
            <code>
              {`baton source propose orders.csv > orders.yaml\nbaton source load orders.yaml orders.csv --data ${place}\n\nbaton segment demo-base ${place}`}
            </code>
          </pre>
        </>
      )}
    </Alert>
  )
}
