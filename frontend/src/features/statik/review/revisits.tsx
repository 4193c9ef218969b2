import { Trans, useLingui } from '@lingui/react/macro'
import { Button, SegmentedControl, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useWorkspace } from '#api/workspace'
import { useDoing } from '#features/members/doing/use-doing'
import { dayWritten } from '#lib/days'
import { type Review, statikKey, type Verdict } from '../asking/statik-api'
import type { Part } from '../design/kinds'
import { useWorkshop } from '../doing/workshop-context'
import look from '../look/look.module.css'
import { StepSection } from '../look/step-section'
import { usePartName } from '../words/use-part-name'
import styles from './review.module.css'

/** Did it get better? Each dissatisfaction with what was decided, and what was said of it since. */
export function Revisits({ review }: { review: Review }) {
  const { t } = useLingui()
  const { looked } = useWorkshop()
  const grievances = looked.of('grievance').filter(({ values }) => values.text.trim() !== '')
  return (
    <StepSection
      title={t`Dissatisfactions`}
      asks={t`Did it get better? The next workshop begins with what did not.`}
    >
      {grievances.length ? (
        <div className={look.grid}>
          {grievances.map((part) => (
            <Revisited
              key={part.id}
              part={part}
              said={review.revisits.filter(({ grievance }) => grievance === part.id)}
            />
          ))}
        </div>
      ) : (
        <p className={look.quiet}>
          <Trans>None has been said.</Trans>
        </p>
      )}
    </StepSection>
  )
}

function useVerdicts(): Record<Verdict, string> {
  const { t } = useLingui()
  return { better: t`better`, same: t`the same`, worse: t`worse` }
}

function Revisited({ part, said }: { part: Part<'grievance'>; said: Review['revisits'] }) {
  const { t, i18n } = useLingui()
  const workspace = useWorkspace()
  const queries = useQueryClient()
  const { verbs, looked, names } = useWorkshop()
  const nameOf = usePartName()
  const verdicts = useVerdicts()
  const doing = useDoing(['words', 'verdict'])
  const [verdict, setVerdict] = useState<Verdict | ''>('')
  const [words, setWords] = useState('')
  const { text, answers, parked } = part.values
  const decided = answers.flatMap((id) => looked.part(id) ?? []).map(nameOf)
  const keep = async () => {
    if (verdict === '') return
    if (!(await doing.run(() => verbs.revisit(part.id, verdict, words.trim())))) return
    setVerdict('')
    setWords('')
    await queries.invalidateQueries({ queryKey: statikKey(workspace, 'review') })
  }
  return (
    <section className={look.sheet} aria-label={text}>
      <p className={styles.grievance}>{text}</p>
      <p className={look.quiet}>
        {decided.length ? (
          <Trans>Decided in: {decided.join(', ')}</Trans>
        ) : parked ? (
          <Trans>Parked: {parked}</Trans>
        ) : (
          <Trans>Nothing was decided.</Trans>
        )}
      </p>
      {said.length ? (
        <ul className={styles.said}>
          {said.map((each) => (
            <li key={each.id} data-verdict={each.verdict}>
              <b>{verdicts[each.verdict]}</b>{' '}
              <span className={look.quiet}>
                {dayWritten(each.said_on, i18n.locale, { day: 'numeric', month: 'short', year: 'numeric' })}
                {each.by ? ` · ${names.get(each.by) ?? t`Somebody`}` : null}
              </span>
              {each.words ? <div>{each.words}</div> : null}
            </li>
          ))}
        </ul>
      ) : null}
      <SegmentedControl
        size="xs"
        aria-label={t`Did it get better?`}
        data={Object.entries(verdicts).map(([value, label]) => ({ value, label }))}
        value={verdict}
        onChange={(value) => setVerdict(value as Verdict)}
      />
      {verdict === '' ? null : (
        <>
          <TextInput
            label={t`In a word`}
            maxLength={1000}
            value={words}
            error={doing.words.words ?? doing.words['']}
            onChange={(event) => setWords(event.currentTarget.value)}
            onKeyDown={(event) => event.key === 'Enter' && void keep()}
          />
          <div>
            <Button size="xs" loading={doing.busy} onClick={() => void keep()}>
              <Trans context="in a review">Write it down</Trans>
            </Button>
          </div>
        </>
      )}
    </section>
  )
}
