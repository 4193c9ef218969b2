import { Trans } from '@lingui/react/macro'
import { Alert, Button } from '@mantine/core'
import type { ReadRun } from '../asking/import-api'
import styles from '../plan/plan.module.css'
import { ColumnsMeaning } from './columns-meaning'
import { DateOrder } from './date-order'
import { Dialect } from './dialect'
import { Priorities } from './priorities'
import { Questions } from './questions'
import { readingOf } from './told'
import { useReading } from './use-reading'
import { useQuestionWords } from './words'

/** How the file was read, with what somebody has to decide, and the way to have it read otherwise. */
export function ReadingPart({ run, onAsked }: { run: ReadRun; onAsked: () => void }) {
  const questions = useQuestionWords()
  const told = readingOf(run)
  const { settings, doing, onChange, readAgain, refused } = useReading(run, told?.settings ?? {}, onAsked)
  if (!told) return null
  const { shown, asked } = told
  const changed = JSON.stringify(settings) !== JSON.stringify(told.settings)
  const part = { settings, shown, asked, onChange }
  return (
    <section>
      <h2 className={styles.heading}>
        <Trans>How the file is read</Trans>
      </h2>
      <Questions asked={asked} words={questions} />
      <Dialect {...part} />
      <DateOrder {...part} />
      <ColumnsMeaning {...part} />
      <Priorities {...part} />
      {refused ? (
        <Alert color="red" role="alert" mt="sm">
          {refused}
        </Alert>
      ) : null}
      <div className={styles.again}>
        <Button
          variant={changed || asked.length > 0 ? 'filled' : 'default'}
          loading={doing.busy}
          disabled={!changed && asked.length === 0}
          onClick={readAgain}
        >
          <Trans>Read it so</Trans>
        </Button>
        <span className={styles.quiet}>
          <Trans>Nothing is made by that; the preview is drawn anew.</Trans>
        </span>
      </div>
    </section>
  )
}
