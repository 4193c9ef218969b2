import { Trans, useLingui } from '@lingui/react/macro'
import { Alert, Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { Refusal } from '#api/refusal'
import { useWorkspace } from '#api/workspace'
import { useDoing } from '#features/members/doing/use-doing'
import type { Draft } from '#ui/drafts'
import {
  type Criteria,
  criteriaQuery,
  type Problem,
  segmentsKey,
  segmentVerbs,
  type Vocabulary,
  type Whole,
} from '../asking/segments-api'
import styles from './criteria.module.css'
import { CriteriaForm } from './criteria-form'
import { documentOf, drafted, isUnwritten, type Row, rowsOf } from './rows'

interface WriteCriteriaProps {
  segment: Whole
  criteria: Criteria
  vocabulary: Vocabulary
  names: ReadonlyMap<number, string>
  draft: Draft
  onKeep: (draft: Draft | null) => void
}

/** The draft stays on this device until it is saved; when somebody was quicker, the writer decides. */
export function WriteCriteria({ segment, criteria, vocabulary, names, draft, onKeep }: WriteCriteriaProps) {
  const { t, i18n } = useLingui()
  const workspace = useWorkspace()
  const queries = useQueryClient()
  const doing = useDoing(['document'])
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const rows = useMemo(() => drafted(draft.text), [draft.text])
  const others = useMemo(
    () => ({
      ...vocabulary,
      segments: vocabulary.segments.filter(({ name }) => !name.startsWith(`${segment.key}@`)),
    }),
    [vocabulary, segment.key],
  )
  const basedOn = draft.based_on ?? criteria.number
  const name = names.get(criteria.by ?? 0) ?? t`Somebody`
  const change = (changed: Row[]) => {
    setProblems([])
    doing.forget()
    onKeep({ ...draft, text: JSON.stringify(changed) })
  }
  const save = async () => {
    const done = await doing.run(async () => {
      try {
        return await segmentVerbs(workspace).saveCriteria(segment.id, documentOf(rows), basedOn)
      } catch (refused) {
        if (refused instanceof Refusal) setProblems((refused.facts.problems as Problem[] | undefined) ?? [])
        throw refused
      }
    }, t`The criteria are saved`)
    if (done) {
      queries.setQueryData(criteriaQuery(workspace, segment.id, i18n.locale).queryKey, done)
      onKeep(null)
    }
    void queries.invalidateQueries({ queryKey: segmentsKey(workspace) })
  }
  const isSame = documentOf(rows) === documentOf(rowsOf(criteria.document))
  const isReady = !isSame && basedOn === criteria.number && !rows.some(isUnwritten)
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      {basedOn < criteria.number ? (
        <Alert color="orange" role="alert" mb="md">
          <p className={styles.about}>
            <Trans>{name} saved other criteria meanwhile. What you wrote is kept as a draft.</Trans>
          </p>
          <Button size="xs" onClick={() => onKeep({ ...draft, based_on: criteria.number })}>
            <Trans>Go on with mine</Trans>
          </Button>
        </Alert>
      ) : null}
      {criteria.hides_customers ? (
        <p className={styles.about}>
          <Trans>The test customers stay as they are; whoever may see personal data changes them.</Trans>
        </p>
      ) : null}
      <CriteriaForm rows={rows} vocabulary={others} problems={problems} onChange={change}>
        <Button type="submit" loading={doing.busy} disabled={!isReady}>
          <Trans>Save the criteria</Trans>
        </Button>
        <Button variant="subtle" onClick={() => onKeep(null)}>
          {isSame ? <Trans>Cancel</Trans> : <Trans>Discard what I wrote</Trans>}
        </Button>
      </CriteriaForm>
      {problems.length === 0 && doing.words[''] ? (
        <p className={styles.wrong} role="alert">
          {doing.words['']}
        </p>
      ) : null}
    </form>
  )
}
