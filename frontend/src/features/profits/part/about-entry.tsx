import { useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useWorkspace } from '#api/workspace'
import money from '#features/budgets/look/money.module.css'
import type { useNames } from '#features/members/asking/workspace-query'
import { DateText } from '#ui/time/date-text'
import type { PartEntry } from '../asking/profits-api'
import { useRateWords } from './use-rate-words'

/** Who worked when and on what, and by which rates it was rated. */
export function AboutEntry({ entry, names }: { entry: PartEntry; names: ReturnType<typeof useNames> }) {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const { number, title, project, day, text } = entry
  const rates = useRateWords()(entry)
  const marks = [
    ...(entry.is_rework ? [t`done again`] : []),
    ...(entry.waited_for === 'client' ? [t`waiting for the client`] : []),
    ...(entry.waited_for && entry.waited_for !== 'client' ? [t`waiting`] : []),
    ...(entry.billable ? [] : [t`not billable`]),
    ...(entry.corrects ? [t`correction`] : []),
  ]
  return (
    <>
      {number === null ? (
        <span>{project === null ? t`Without a client` : (names.project.get(project) ?? '…')}</span>
      ) : (
        <Link to={`/w/${workspace}/c/${number}`} className={money.goes}>
          {title}
        </Link>
      )}
      <span className={money.small}>
        <DateText at={day} /> · {names.member.get(entry.member) ?? '…'}
        {text ? ` · ${text}` : ''}
        {marks.length > 0 ? ` · ${marks.join(', ')}` : ''}
      </span>
      {rates.length > 0 ? <span className={money.small}>{rates.join(' · ')}</span> : null}
    </>
  )
}
