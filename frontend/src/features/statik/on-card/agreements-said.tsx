import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useJobFunctions } from '#features/boards/columns/stage-words'
import type { StageTold } from '../asking/statik-api'
import { useStatikWords } from '../words/use-statik-words'
import styles from './on-card.module.css'

type Agreed = StageTold['agreements'][number]

/** Who agrees to what before a card goes on, on which evidence, in what time, and what if nobody answers. */
export function AgreementsSaid({ agreements }: { agreements: readonly Agreed[] }) {
  const whoAgrees = useWhoAgrees()
  const { subjects, silents } = useStatikWords()
  const word = (choices: readonly (readonly [string, string])[], value: string | null) =>
    choices.find(([known]) => known === value)?.[1] ?? ''
  return (
    <ul>
      {agreements.map((agreed, at) => {
        const evidence = [word(subjects, agreed.subject), agreed.evidence].filter(Boolean).join('; ')
        const who = whoAgrees(agreed)
        const silent = [word(silents, agreed.silent), agreed.goes_to].filter(Boolean).join(': ')
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: two agreements may say the same.
          <li key={at}>
            {agreed.what ? `${agreed.what}: ${who}` : who}
            {evidence ? (
              <span className={styles.more}>
                <Trans>On which evidence: {evidence}</Trans>
              </span>
            ) : null}
            {agreed.hours === null ? null : (
              <span className={styles.more}>
                <Plural
                  value={agreed.hours}
                  one="Answer within # working hour"
                  other="Answer within # working hours"
                />
              </span>
            )}
            <span className={styles.more}>
              <Trans>If nobody answers: {silent}</Trans>
            </span>
          </li>
        )
      })}
    </ul>
  )
}

/** The function or the people, and how many of them. */
function useWhoAgrees(): (agreed: Agreed) => string {
  const { t } = useLingui()
  const jobs = useJobFunctions()
  const { approvers, rules } = useStatikWords()
  return ({ approvers: by, function: job, people, rule, needed }) => {
    if (by === null) return t`nobody is named yet`
    if (by === 'client') return approvers.find(([known]) => known === by)?.[1] ?? ''
    const who = by === 'job_function' ? (job ? jobs[job] : '') : people.join(', ')
    if (!who) return t`nobody is named yet`
    const many = rules.find(([known]) => known === rule)?.[1] ?? ''
    if (by === 'members' && people.length < 2) return who
    return rule === 'some' && needed ? t`${who} (at least ${needed})` : `${who} (${many})`
  }
}
