import { plural } from '@lingui/core/macro'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { IconCheck, IconMinus, IconX } from '@tabler/icons-react'
import { DateText } from '#ui/time/date-text'
import type { Review } from '../asking/statik-api'
import type { Part } from '../design/kinds'
import { useWorkshop } from '../doing/workshop-context'
import look from '../look/look.module.css'
import { StepSection } from '../look/step-section'
import { useStatikWords } from '../words/use-statik-words'
import { useUnits } from '../words/use-units'
import styles from './review.module.css'

/** Each criterion with its number, and what the board says of it. */
export function CriteriaJudged({ review }: { review: Review }) {
  const { t } = useLingui()
  const { looked } = useWorkshop()
  const criteria = review.criteria.flatMap((judged) => {
    const part = looked.part(judged.criterion)
    return part?.kind === 'criterion' ? [{ judged, part }] : []
  })
  return (
    <StepSection
      title={t`Fitness criteria`}
      asks={t`What was wanted, and what the board says of the last ${review.weeks} weeks.`}
    >
      <p className={look.quiet}>
        <Plural value={review.items} one="# item was finished." other="# items were finished." />{' '}
        <Trans>
          Counted up to yesterday, <DateText at={review.until} />: today is not over.
        </Trans>
      </p>
      {criteria.length ? (
        <ul className={styles.criteria}>
          {criteria.map(({ judged, part }) => (
            <Criterion key={part.id} judged={judged} part={part} />
          ))}
        </ul>
      ) : (
        <p className={look.quiet}>
          <Trans>No criterion has been named yet.</Trans>
        </p>
      )}
    </StepSection>
  )
}

function Criterion({ judged, part }: { judged: Review['criteria'][number]; part: Part<'criterion'> }) {
  const { t, i18n } = useLingui()
  const { seek } = useWorkshop()
  const { directions, measures } = useStatikWords()
  const { name, direction, threshold, measure } = part.values
  const unitOf = useUnits()
  const { met } = judged
  const number = (value: number) => i18n.number(value, { maximumFractionDigits: 1 })
  const Picture = met === null ? IconMinus : met ? IconCheck : IconX
  const share = judged.share === null ? null : number(judged.share)
  const wanted =
    threshold === null ? '–' : `${word(directions, direction)} ${number(threshold)} ${unitOf(part)}`
  const days = Math.round((judged.measured ?? 0) * 10) / 10
  // A lead time is measured in calendar days, whatever unit somebody wrote beside the threshold.
  const inUnits =
    measure === 'lead_time'
      ? t`${plural(days, { one: '# calendar day', other: '# calendar days' })}`
      : `${number(days)} ${unitOf(part, 'measured')}`
  const measured = judged.measured === null ? '' : inUnits
  return (
    <li data-met={met ?? undefined}>
      <Picture
        size={17}
        role="img"
        aria-label={met === null ? t`cannot be said yet` : met ? t`met` : t`missed`}
      />
      <button
        type="button"
        className={styles.name}
        onClick={() => seek({ part: part.id, field: 'threshold' })}
      >
        {name || word(measures, measure)}
      </button>
      <span>
        {share === null ? (
          wanted
        ) : (
          <Trans>
            {share} % of the items {wanted}
          </Trans>
        )}
      </span>
      <span className={look.quiet}>
        {measured ? (
          <Trans>measured: {measured}</Trans>
        ) : measure === 'other' ? (
          <Trans>measured by hand</Trans>
        ) : (
          <Trans>too few items yet</Trans>
        )}
      </span>
    </li>
  )
}

const word = (choices: readonly (readonly [string, string])[], value: string) =>
  choices.find(([known]) => known === value)?.[1] ?? value
