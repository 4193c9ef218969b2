import { Plural, Trans } from '@lingui/react/macro'
import { Alert, Button } from '@mantine/core'
import { useState } from 'react'
import { useWorkspace } from '#api/workspace'
import { useDoing } from '#features/members/doing/use-doing'
import { DateText } from '#ui/time/date-text'
import { imports, type ReadRun } from '../asking/import-api'
import { ReadingPart } from '../reading/reading-part'
import { ChangesPart } from './changes-part'
import { type Chosen, choicesOf, untouched } from './choosing'
import { ColumnsPart } from './columns-part'
import { FieldsPart } from './fields-part'
import { HoldersPart } from './holders-part'
import { MakesPart } from './makes-part'
import { NoticesPart } from './notices-part'
import { OlderHistoryPart } from './older-history-part'
import { PeoplePart } from './people-part'
import { PlacePart } from './place-part'
import styles from './plan.module.css'

/** The dry run with what can be decided about it, and the agreement at the end. */
export function PlanForm({ run, onApplied }: { run: ReadRun; onApplied: () => void }) {
  const workspace = useWorkspace()
  const plan = run.dry_run
  const doing = useDoing(['board_name', 'space', 'responsible', 'people', 'columns', 'fields'])
  const [chosen, setChosen] = useState(() => untouched(plan))
  const part = {
    run,
    chosen,
    onChoose: (change: Partial<Chosen>) => setChosen((was) => ({ ...was, ...change })),
  }
  const apply = async () => {
    if (await doing.run(() => imports.apply(workspace, run.id, choicesOf(plan, chosen)))) onApplied()
  }
  const asked = (plan.reading?.asked.length ?? 0) > 0
  const refused = Object.values(doing.words).join(' ')
  return (
    <div className={styles.plan}>
      <p className={styles.lead}>
        <Trans>
          This is what <b>{run.file}</b> would bring. Nothing has been made yet.
        </Trans>{' '}
        {plan.history_since && plan.history_until ? (
          <Trans>
            Its history is known from <DateText at={plan.history_since} /> to{' '}
            <DateText at={plan.history_until} />; what was before stays unknown.
          </Trans>
        ) : null}
      </p>
      <ReadingPart run={run} onAsked={onApplied} />
      {asked ? null : (
        <>
          <MakesPart run={run} />
          <ChangesPart run={run} />
          <NoticesPart run={run} />
          <OlderHistoryPart run={run} onAsked={onApplied} />
          <PlacePart {...part} />
          <ColumnsPart {...part} />
          <FieldsPart {...part} />
          <PeoplePart {...part} />
          <HoldersPart {...part} />
        </>
      )}
      {refused ? (
        <Alert color="red" role="alert">
          {refused}
        </Alert>
      ) : null}
      <div className={styles.agree}>
        <span>
          {asked ? (
            <Trans>First the questions above; then you see what would be made.</Trans>
          ) : (
            <Trans>All of it or nothing: if anything goes wrong, nothing stays.</Trans>
          )}
        </span>
        <Button size="md" loading={doing.busy} onClick={apply} disabled={asked}>
          {plan.makes.card || asked ? (
            <Plural value={plan.makes.card ?? 0} one="Import # card" other="Import # cards" />
          ) : (
            <Trans>Take over what is new</Trans>
          )}
        </Button>
      </div>
    </div>
  )
}
