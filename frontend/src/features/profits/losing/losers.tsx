import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useWorkspace } from '#api/workspace'
import type { WhoPrices } from '#features/budgets/asking/who-prices'
import { Money } from '#features/budgets/look/money'
import money from '#features/budgets/look/money.module.css'
import { ListedState } from '#features/members/look/listed-state'
import { type Days, type Losing, type Overview, overviewQuery } from '../asking/profits-api'
import { SkewList } from '../burn/skew-list'
import { OfOtherDays } from '../page/of-other-days'
import { useProfitWords } from '../page/use-profit-words'
import type { useProfitsAddress } from '../page/use-profits-address'
import styles from '../profits.module.css'

interface LosersProps {
  days: Days
  who: WhoPrices
  onGo: ReturnType<typeof useProfitsAddress>[1]
  /** All of them, in the table below. */
  onAll: () => void
}

/** The three projects that lose most, and why; and those whose hours run ahead of the work. */
export function Losers({ days, who, onGo, onAll }: LosersProps) {
  const workspace = useWorkspace()
  const query = useQuery(overviewQuery(workspace, days))
  return (
    <ListedState query={query}>
      {(told) => (
        <OfOtherDays shown={query.isPlaceholderData}>
          <LosingAndSkewed told={told} who={who} onGo={onGo} onAll={onAll} />
        </OfOtherDays>
      )}
    </ListedState>
  )
}

interface LosingAndSkewedProps extends Pick<LosersProps, 'who' | 'onGo' | 'onAll'> {
  told: Overview
}

function LosingAndSkewed({ told, who, onGo, onAll }: LosingAndSkewedProps) {
  const { losing, losing_count, skewed } = told
  return (
    <div className={styles.owner}>
      <section aria-labelledby="losing">
        <div className={styles.headed}>
          <h2 id="losing" className={styles.heading}>
            {losing_count > 0 ? (
              <Plural value={losing_count} one="# project loses money" other="# projects lose money" />
            ) : (
              <Trans>No project loses money</Trans>
            )}
          </h2>
          {losing_count > losing.length ? (
            <button type="button" className={styles.more} onClick={onAll}>
              <Trans>All of them, in the table</Trans>
            </button>
          ) : null}
        </div>
        {losing.length > 0 ? (
          <ol className={styles.losers}>
            {losing.map((each) => (
              <Loser key={each.project} losing={each} currency={who.currency} onGo={onGo} />
            ))}
          </ol>
        ) : null}
        {losing.some(({ reasons }) => reasons.length > 1) ? (
          <p className={styles.rule}>
            <Trans>
              An hour can count for several reasons, so together they can come to more than the loss.
            </Trans>
          </p>
        ) : null}
        {losing.length > 0 ? null : (
          <p className={styles.quiet}>
            <Trans>In these days every project earned what it cost.</Trans>
          </p>
        )}
      </section>
      {skewed.length > 0 ? <SkewList burns={skewed} /> : null}
    </div>
  )
}

interface LoserProps {
  losing: Losing
  currency: string
  onGo: LosersProps['onGo']
}

function Loser({ losing, currency, onGo }: LoserProps) {
  const { t } = useLingui()
  const words = useProfitWords()
  const baseOf = useBases()
  const workspace = useWorkspace()
  const { project, name, client_name, line, reasons } = losing
  return (
    <li className={styles.loser}>
      <div className={styles.loserHead}>
        <span className={styles.loserName}>
          <button
            type="button"
            className={styles.goes}
            title={t`Cut by card`}
            onClick={() => onGo({ project, cut: 'card' })}
          >
            {name}
          </button>
          <span className={money.small}>{client_name}</span>
        </span>
        <span className={styles.loss}>
          <Money of={line.margin ?? '0'} in={currency} exact />
          <span className={money.small}>
            {line.margin_share === null ? t`nothing was earned` : words.ofEarned(line.margin_share)}
          </span>
        </span>
      </div>
      <ul className={styles.reasons}>
        {reasons.map(({ why, label, amount, share }) => (
          <li key={why}>
            <span>{label}</span>
            <span className={styles.reasonAmount}>
              {Number(amount) > 0 ? <Money of={amount} in={currency} exact /> : null}
              <span className={styles.quiet}>{baseOf(why, words.share(share))}</span>
            </span>
          </li>
        ))}
      </ul>
      <Link to={`/w/${workspace}/profits/projects/${project}`} className={styles.more}>
        <Trans>How it burns</Trans>
      </Link>
    </li>
  )
}

/** What a reason's part is a part of, in words; nothing where it is all there is. */
function useBases() {
  const { t } = useLingui()
  return (why: Losing['reasons'][number]['why'], part: string): string => {
    switch (why) {
      case 'nothing_earned':
        return t`all that was spent`
      case 'under_priced':
        return t`${part} of what the hours are worth`
      case 'over_plan':
        return t`${part} above the plan`
      case 'not_billable':
      case 'no_rates':
        return t`${part} of the hours`
      default:
        return t`${part} of what was spent`
    }
  }
}
