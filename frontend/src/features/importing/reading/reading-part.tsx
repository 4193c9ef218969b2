import { Trans, useLingui } from '@lingui/react/macro'
import { Alert, Button } from '@mantine/core'
import { IconHelpCircle } from '@tabler/icons-react'
import { useState } from 'react'
import { useWorkspace } from '#api/workspace'
import { useDoing } from '#features/members/doing/use-doing'
import { imports, type ReadRun } from '../asking/import-api'
import styles from '../plan/plan.module.css'
import { ColumnsMeaning } from './columns-meaning'
import { DateOrder } from './date-order'
import { Dialect } from './dialect'
import { Priorities } from './priorities'
import { readingOf, type Settings } from './told'
import { useQuestionWords } from './words'

/** How the file was read, with what somebody has to decide, and the way to have it read otherwise. */
export function ReadingPart({ run, onAsked }: { run: ReadRun; onAsked: () => void }) {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const questions = useQuestionWords()
  const told = readingOf(run)
  const [settings, setSettings] = useState<Settings>(told?.settings ?? {})
  const doing = useDoing(['settings'])
  if (!told) return null
  const { shown, asked } = told
  const changed = JSON.stringify(settings) !== JSON.stringify(told.settings)
  const part = {
    settings,
    shown,
    asked,
    onChange: (change: Partial<Settings>) => setSettings((was) => ({ ...was, ...change })),
  }
  const readAgain = async () => {
    const sent = settings as Record<string, unknown>
    if (await doing.run(() => imports.readOtherwise(workspace, run.id, sent))) onAsked()
  }
  const refused = Object.values(doing.words).join(' ')
  return (
    <section>
      <h2 className={styles.heading}>
        <Trans>How the file is read</Trans>
      </h2>
      {asked.length > 0 ? (
        <Alert icon={<IconHelpCircle size={18} aria-hidden />} color="gray" mb="sm" title={t`To be decided`}>
          <ul className={styles.questions}>
            {asked.map((name) => (
              <li key={name}>{questions[name] ?? name}</li>
            ))}
          </ul>
        </Alert>
      ) : null}
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
