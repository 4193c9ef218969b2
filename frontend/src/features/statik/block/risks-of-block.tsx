import { useLingui } from '@lingui/react/macro'
import { AddPart } from '../cells/add-part'
import { PersonCell } from '../cells/person-cell'
import { DayCell, PickCell } from '../cells/pick-cell'
import { RemovePart } from '../cells/remove-part'
import { WordsCell } from '../cells/words-cell'
import type { Part } from '../design/kinds'
import { useWorkshop } from '../doing/workshop-context'
import styles from './block.module.css'
import { PartSection } from './part-section'

/** What can go wrong here, and what then. */
export function RisksOfBlock({ block }: { block: Part<'block'> }) {
  const { t } = useLingui()
  const { looked } = useWorkshop()
  return (
    <PartSection title={t`Risks`}>
      {looked.about('risk', block.id).map((part) => (
        <Risk key={part.id} part={part} />
      ))}
      <AddPart kind="risk" values={{ block: block.id }} field="text" told={t`a risk added`}>
        {t`Add a risk`}
      </AddPart>
    </PartSection>
  )
}

function Risk({ part }: { part: Part<'risk'> }) {
  const { t } = useLingui()
  const { likelihood, impact } = part.values
  const likely = [t`rare`, t`unlikely`, t`possible`, t`likely`, t`nearly sure`]
  const heavy = [t`hardly any`, t`small`, t`noticeable`, t`serious`, t`severe`]
  const rated = (names: string[]) => names.map((name, at) => [at + 1, `${at + 1} ${name}`] as const)
  const product = (likelihood ?? 0) * (impact ?? 0)
  return (
    <div className={styles.part} data-high={product >= 12 || undefined}>
      <div className={styles.withRemove}>
        <WordsCell part={part} field="text" label={t`What can go wrong`} long />
        <RemovePart
          part={part.id}
          label={t`Remove the risk`}
          called={part.values.text}
          told={t`The risk is removed`}
        />
      </div>
      <div className={styles.pair}>
        <PickCell part={part} field="likelihood" label={t`Likelihood`} none="–" choices={rated(likely)} />
        <PickCell
          part={part}
          field="impact"
          label={product ? t`Impact (${product} of 25)` : t`Impact`}
          none="–"
          choices={rated(heavy)}
        />
      </div>
      <WordsCell part={part} field="sign" label={t`Early sign`} long />
      <WordsCell part={part} field="answer" label={t`Answer`} long placeholder={t`What do we do then?`} />
      <div className={styles.pair}>
        <PersonCell part={part} field="owner" label={t({ message: 'Owner', context: 'of a risk' })} />
        <DayCell part={part} field="review" label={t`Look again on`} />
      </div>
    </div>
  )
}
