import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useWorkspace } from '#api/workspace'
import { ListedState } from '#features/members/look/listed-state'
import { useDraft } from '#ui/drafts'
import { RelativeTime } from '#ui/time/relative-time'
import {
  type Criteria,
  criteriaQuery,
  type Run,
  runsQuery,
  type Vocabulary,
  type Whole,
} from '../asking/segments-api'
import styles from './criteria.module.css'
import { JudgedList } from './judged-list'
import { rowsOf } from './rows'
import { WriteCriteria } from './write-criteria'

interface CriteriaPartProps {
  segment: Whole
  vocabulary: Vocabulary
  names: ReadonlyMap<number, string>
}

/** What the segment has to meet, and how its last run met it. */
export function CriteriaPart({ segment, vocabulary, names }: CriteriaPartProps) {
  const { i18n } = useLingui()
  const query = useQuery(criteriaQuery(useWorkspace(), segment.id, i18n.locale))
  return (
    <ListedState query={query}>
      {(criteria) => <Held segment={segment} criteria={criteria} vocabulary={vocabulary} names={names} />}
    </ListedState>
  )
}

interface HeldProps extends CriteriaPartProps {
  criteria: Criteria
}

function Held({ segment, criteria, vocabulary, names }: HeldProps) {
  const { t } = useLingui()
  const [draft, keep] = useDraft(`segment-criteria-${segment.id}`)
  const { data: runs } = useQuery(runsQuery(useWorkspace(), segment.id))
  const begin = () => keep({ text: JSON.stringify(rowsOf(criteria.document)), based_on: criteria.number })
  if (draft && !segment.archived)
    return (
      <WriteCriteria
        segment={segment}
        criteria={criteria}
        vocabulary={vocabulary}
        names={names}
        draft={draft}
        onKeep={keep}
      />
    )
  if (criteria.criteria.length === 0)
    return (
      <>
        <p className={styles.about}>
          <Trans>
            Nothing is asked of this segment yet. Say how large it has to be, whom it has to reach and how new
            its data have to be: every run is held against it.
          </Trans>
        </p>
        {segment.archived ? null : (
          <Button variant="default" onClick={begin}>
            <Trans>Say what it has to meet</Trans>
          </Button>
        )}
      </>
    )
  const last = runs?.find((run) => run.state === 'done')
  const judged = last?.criteria === criteria.number ? last : undefined
  return (
    <>
      <p className={styles.about}>
        <Said criteria={criteria} names={names} />{' '}
        {judged ? (
          <HeldAgainst run={judged} />
        ) : runs ? (
          <Trans>The next run is held against it.</Trans>
        ) : null}
      </p>
      <JudgedList
        label={t({ message: 'Criteria', context: 'of a segment' })}
        criteria={judged && judged.misfits.length === 0 ? judged.judged : criteria.criteria}
      />
      {segment.archived ? null : (
        <Button variant="default" leftSection={<IconPencil size={15} aria-hidden />} onClick={begin}>
          <Trans>Change the criteria</Trans>
        </Button>
      )}
    </>
  )
}

function Said({ criteria, names }: Pick<HeldProps, 'criteria' | 'names'>) {
  const { t } = useLingui()
  const name = names.get(criteria.by ?? 0) ?? t`Somebody`
  if (criteria.made_at === null) return null
  return (
    <>
      {name}, <RelativeTime at={criteria.made_at} />.
    </>
  )
}

function HeldAgainst({ run }: { run: Run }) {
  const at = <RelativeTime at={run.finished_at ?? run.ordered_at} />
  if (run.misfits.length > 0)
    return <Trans>The last run could not be held against it: it does not fit the base.</Trans>
  return run.accepted ? (
    <Trans>The last run ({at}) meets it.</Trans>
  ) : (
    <Trans>The last run ({at}) does not meet it.</Trans>
  )
}
