import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Alert, Button, Checkbox, Select } from '@mantine/core'
import { IconHelpCircle } from '@tabler/icons-react'
import { useState } from 'react'
import { useWorkspace } from '#api/workspace'
import { useDoing } from '#features/members/doing/use-doing'
import { imports } from '../asking/import-api'
import { NoticesPart } from '../plan/notices-part'
import styles from '../plan/plan.module.css'
import { DateOrder } from '../reading/date-order'
import { ColumnsPart } from './columns-part'
import { FiguresPart } from './figures-part'
import { PlacesPart } from './places-part'
import { type HoursRun, type HoursSettings, hoursRead, sameSettings } from './told'
import { useHoursQuestions } from './use-hours-words'
import { WhosePart } from './whose-part'

/** The dry run of a table of hours: what was understood, what is asked, and the agreement at the end. */
export function HoursForm({ run, onAsked }: { run: HoursRun; onAsked: () => void }) {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const questions = useHoursQuestions()
  const told = hoursRead(run)
  const [settings, setSettings] = useState<HoursSettings>(told.settings)
  const doing = useDoing(['settings', 'people', 'places', 'whose'])
  const { shown, asked } = told
  const changed = !sameSettings(settings, told.settings)
  const part = {
    run,
    settings,
    shown,
    asked,
    onChange: (change: Partial<HoursSettings>) => setSettings((was) => ({ ...was, ...change })),
  }
  const readAgain = async () => {
    const sent = settings as Record<string, unknown>
    if (await doing.run(() => imports.readOtherwise(workspace, run.id, sent))) onAsked()
  }
  const apply = async () => {
    const nothing = { people: {}, columns: {}, fields: {}, board_name: '' }
    if (await doing.run(() => imports.apply(workspace, run.id, nothing))) onAsked()
  }
  const { gone } = run.dry_run.hours
  const refused = Object.values(doing.words).join(' ')
  const rows = run.dry_run.makes.time_entry ?? 0
  return (
    <div className={styles.plan}>
      <p className={styles.lead}>
        <Trans>
          This is what <b>{run.file}</b> would bring. Nothing has been made yet.
        </Trans>
      </p>
      {asked.length > 0 ? (
        <Alert icon={<IconHelpCircle size={18} aria-hidden />} color="gray" title={t`To be decided`}>
          <ul className={styles.questions}>
            {asked.map((name) => (
              <li key={name}>{questions[name] ?? name}</li>
            ))}
          </ul>
        </Alert>
      ) : null}
      {asked.length === 0 ? <FiguresPart {...part} /> : null}
      <section>
        <h2 className={styles.heading}>
          <Trans>How the file is read</Trans>
        </h2>
        <Decimal {...part} />
        <DateOrder {...part} />
        <ColumnsPart {...part} />
      </section>
      <PlacesPart {...part} />
      <WhosePart {...part} />
      {gone > 0 ? (
        <Checkbox
          checked={settings.gone === 'strike'}
          onChange={({ currentTarget }) => part.onChange({ gone: currentTarget.checked ? 'strike' : 'keep' })}
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

interface DecimalProps {
  settings: HoursSettings
  shown: ReturnType<typeof hoursRead>['shown']
  onChange: (change: Partial<HoursSettings>) => void
}

/** What stands before the fraction of an hour, and in which encoding; only where there is a choice. */
function Decimal({ settings, shown, onChange }: DecimalProps) {
  const { t } = useLingui()
  const encodings = shown.encodings ?? []
  const numbers = shown.numbers
  if (encodings.length === 0 && !numbers?.possible.length) return null
  return (
    <div className={`${styles.fields} ${styles.dialect}`}>
      {encodings.length > 0 ? (
        <Select
          label={t`Encoding`}
          description={encodings.find(({ name }) => name === settings.encoding)?.sample}
          data={encodings.map(({ name }) => name)}
          allowDeselect={false}
          value={settings.encoding ?? null}
          onChange={(encoding) => encoding && onChange({ encoding })}
        />
      ) : null}
      {numbers && numbers.possible.length > 0 ? (
        <Select
          label={t`Before the fraction`}
          description={numbers.samples.slice(0, 3).join('  ')}
          data={[
            { value: '.', label: t`a point` },
            { value: ',', label: t`a comma` },
          ]}
          allowDeselect={false}
          value={settings.decimal ?? '.'}
          onChange={(decimal) => decimal && onChange({ decimal })}
        />
      ) : null}
    </div>
  )
}
