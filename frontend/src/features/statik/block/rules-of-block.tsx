import { useLingui } from '@lingui/react/macro'
import { AddPart } from '../cells/add-part'
import { PersonCell } from '../cells/person-cell'
import { PickCell } from '../cells/pick-cell'
import { RemovePart } from '../cells/remove-part'
import { WholeCell, WordsCell } from '../cells/words-cell'
import type { Part } from '../design/kinds'
import { useWorkshop } from '../doing/workshop-context'
import { usePartName } from '../words/use-part-name'
import { useRuleWords } from '../words/use-rule-words'
import styles from './block.module.css'
import { PartSection } from './part-section'

/** What happens here by itself: each becomes a rule of the board. */
export function RulesOfBlock({ block }: { block: Part<'block'> }) {
  const { t } = useLingui()
  const { looked } = useWorkshop()
  return (
    <PartSection title={t`Rules`}>
      {looked.about('rule', block.id).map((part) => (
        <Rule key={part.id} part={part} />
      ))}
      <AddPart kind="rule" values={{ block: block.id }} field="when" told={t`a rule added`}>
        {t`Add a rule`}
      </AddPart>
    </PartSection>
  )
}

function Rule({ part }: { part: Part<'rule'> }) {
  const { t } = useLingui()
  const { looked } = useWorkshop()
  const { moments, deeds, people } = useRuleWords()
  const nameOf = usePartName()
  const { block, when, then: does, whom } = part.values
  const others = [...looked.blocks.values()].filter(({ id }) => id !== block)
  const words = { offer: t`Note`, notify: t`What they are told`, move: t`Why`, comment: t`Comment` }
  return (
    <div className={styles.part}>
      <div className={styles.withRemove}>
        <WordsCell
          part={part}
          field="name"
          label={t`What the rule is called`}
          placeholder={block ? t`At “${nameOf(looked.part(block) as Part)}”` : ''}
        />
        <RemovePart
          part={part.id}
          label={t`Remove the rule`}
          called={nameOf(part)}
          told={t`The rule is removed`}
        />
      </div>
      <PickCell part={part} field="when" label={t`When`} choices={moments} />
      {when === 'deadline' ? <WholeCell part={part} field="ahead" label={t`Working days before`} /> : null}
      <PickCell part={part} field="then" label={t`Then`} choices={deeds} />
      {does === 'move' ? (
        <PickCell
          part={part}
          field="next"
          label={t`Where to`}
          none={t`not said yet`}
          choices={others.map((other) => [other.id, nameOf(other)] as const)}
        />
      ) : null}
      {does === 'offer' || does === 'notify' ? (
        <PickCell
          part={part}
          field="whom"
          label={does === 'offer' ? t`To whom` : t`Who is told`}
          choices={people}
        />
      ) : null}
      {(does === 'offer' || does === 'notify') && whom === 'member' ? (
        <PersonCell part={part} field="member" label={t`Which one`} />
      ) : null}
      <WordsCell part={part} field="text" label={words[does]} long maxLength={500} />
    </div>
  )
}
