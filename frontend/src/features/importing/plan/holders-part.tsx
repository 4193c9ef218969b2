import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { teamOf, useWorkspaceSeen } from '#features/members/asking/workspace-query'
import house from '#features/members/look/house.module.css'
import { MemberSelect } from '#features/members/words/member-select'
import type { PartProps } from './choosing'
import { holders } from './choosing'
import styles from './plan.module.css'

/** Nobody's cards: by which rule each gets somebody, and who takes those to which nothing points. */
export function HoldersPart({ run, chosen, onChoose }: PartProps) {
  const { t } = useLingui()
  const { data: seen } = useWorkspaceSeen()
  const { cards_without_member } = run.dry_run
  const { byMoves, left } = holders(run.dry_run)
  if (cards_without_member === 0 && left === 0) return null
  return (
    <section>
      <h2 className={styles.heading}>
        <Trans>Who holds the cards without a member</Trans>
      </h2>
      <ol className={styles.rules}>
        <li>
          <Plural
            value={byMoves}
            one="# card: whoever moved it last"
            other="# cards: whoever moved them last"
          />
        </li>
        <li>
          <Plural
            value={left}
            one="# card to which nothing points: the person named here"
            other="# cards to which nothing points: the person named here"
          />
        </li>
      </ol>
      {left > 0 ? (
        <MemberSelect
          label={t`Responsible for these`}
          placeholder={t`You, who import`}
          members={teamOf(seen).filter(({ placeholder }) => !placeholder)}
          value={chosen.responsible}
          onChange={(responsible) => onChoose({ responsible })}
          className={styles.chooser ?? ''}
        />
      ) : null}
      <p className={house.quiet}>
        <Trans>In total {cards_without_member} cards of the file have no member.</Trans>
      </p>
    </section>
  )
}
