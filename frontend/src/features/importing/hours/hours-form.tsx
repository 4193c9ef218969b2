import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Alert, Button, Checkbox } from '@mantine/core'
import { useWorkspace } from '#api/workspace'
import { imports } from '../asking/import-api'
import { NoticesPart } from '../plan/notices-part'
import styles from '../plan/plan.module.css'
import { DateOrder } from '../reading/date-order'
import { Dialect } from '../reading/dialect'
import { Questions } from '../reading/questions'
import { useReading } from '../reading/use-reading'
import { ColumnsPart } from './columns-part'
import { FiguresPart } from './figures-part'
import { PlacesPart } from './places-part'
import { type HoursRun, hoursRead, sameSettings } from './told'
import { useHoursQuestions } from './use-hours-words'
import { WhosePart } from './whose-part'

/** The dry run of a table of hours: what was understood, what is asked, and the agreement at the end. */
export function HoursForm({ run, onAsked }: { run: HoursRun; onAsked: () => void }) {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const questions = useHoursQuestions()
  const told = hoursRead(run)
  const { settings, doing, onChange, readAgain, refused } = useReading(run, told.settings, onAsked)
  const { shown, asked } = told
  const changed = !sameSettings(settings, told.settings)
  const part = { run, settings, shown, asked, onChange }
  const apply = async () => {
    const nothing = { people: {}, columns: {}, fields: {}, board_name: '' }
    if (await doing.run(() => imports.apply(workspace, run.id, nothing))) onAsked()
  }
  const { gone } = run.dry_run.hours
  const rows = run.dry_run.makes.time_entry ?? 0
  return (
    <div className={styles.plan}>
      <p className={styles.lead}>
        <Trans>
          This is what <b>{run.file}</b> would bring. Nothing has been made yet.
        </Trans>
      </p>
      <Questions asked={asked} words={questions} />
      {asked.length === 0 ? <FiguresPart {...part} /> : null}
      <section>
        <h2 className={styles.heading}>
          <Trans>How the file is read</Trans>
        </h2>
        <Dialect {...part} />
        <DateOrder {...part} />
        <ColumnsPart {...part} />
      </section>
      <PlacesPart {...part} />
      <WhosePart {...part} />
      {gone > 0 ? (
        <Checkbox
          checked={settings.gone === 'strike'}
          onChange={({ currentTarget }) => onChange({ gone: currentTarget.checked ? 'strike' : 'keep' })}
          label={
            <Plural
              value={gone}
              one="Strike # entry of an earlier file that this one no longer has"
              other="Strike # entries of an earlier file that this one no longer has"
            />
          }
          description={t`Right for a whole export of those days; wrong for one that was filtered.`}
        />
      ) : null}
      {asked.length === 0 ? <NoticesPart run={run} /> : null}
      {refused ? (
        <Alert color="red" role="alert">
          {refused}
        </Alert>
      ) : null}
      <div className={styles.agree}>
        <span>
          {changed || asked.length > 0 ? (
            <Trans>Nothing is made by that; the preview is drawn anew.</Trans>
          ) : (
            <Trans>All of it or nothing: if anything goes wrong, nothing stays.</Trans>
          )}
        </span>
        {changed || asked.length > 0 ? (
          <Button size="md" loading={doing.busy} onClick={readAgain}>
            <Trans>Read it so</Trans>
          </Button>
        ) : (
          <Button size="md" loading={doing.busy} onClick={apply} disabled={run.dry_run.nothing_new}>
            {rows > 0 ? (
              <Plural value={rows} one="Import # entry" other="Import # entries" />
            ) : (
              <Trans>Follow the changes</Trans>
            )}
          </Button>
        )}
      </div>
    </div>
  )
}
