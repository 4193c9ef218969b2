import { Trans, useLingui } from '@lingui/react/macro'
import { Checkbox, NativeSelect } from '@mantine/core'
import type { Held } from '../asking/held'
import { type Group, isGroup, type Path, placeOf, type Rule } from '../document/kinds'
import { replaced } from '../document/tree'
import { useRuleWords } from '../words/rule-words'
import { useHeldWords } from '../words/use-held-words'
import { AddRule } from './add-rule'
import { useBuilding } from './building'
import { RuleForm } from './rule-form'
import { RuleTools } from './rule-tools'
import styles from './rules.module.css'

/** Rules that must all hold, or of which one must; groups stand in groups. */
export function GroupPart({ group, path }: { group: Group; path: Path }) {
  const { t } = useLingui()
  const { change } = useBuilding()
  const put = (part: Partial<Group>) =>
    change((definition) =>
      path.length === 0 ? { ...definition, ...part } : replaced(definition, path, { ...group, ...part }),
    )
  return (
    <div className={styles.group}>
      <div className={styles.joined}>
        <NativeSelect
          size="xs"
          aria-label={
            path.length === 0 ? t`How the rules are joined` : t`How the rules of this group are joined`
          }
          value={group.combinator}
          data={[
            { value: 'and', label: t`All of these` },
            { value: 'or', label: t`At least one of these` },
          ]}
          onChange={(event) => put({ combinator: event.currentTarget.value === 'or' ? 'or' : 'and' })}
        />
        <Checkbox
          size="xs"
          label={t`turned round: everybody else`}
          checked={group.not ?? false}
          onChange={(event) => put({ not: event.currentTarget.checked })}
        />
      </div>
      <ol className={styles.list}>
        {group.rules.map((rule, number) => {
          const here = [...path, number]
          return (
            <li key={placeOf(here)} className={styles.item} data-group={isGroup(rule) || undefined}>
              <RulePart rule={rule} path={here} last={number === group.rules.length - 1} />
            </li>
          )
        })}
      </ol>
      <AddRule path={path} count={group.rules.length} />
    </div>
  )
}

/** One rule: what it says, of how many it holds, what is wrong with it; and its form while it is open. */
function RulePart({ rule, path, last }: { rule: Rule; path: Path; last: boolean }) {
  const { t } = useLingui()
  const words = useRuleWords()
  const { open, told, problems } = useBuilding()
  const place = placeOf(path)
  const said = told(rule)
  const wrong = problems(path)
  const name = isGroup(rule) ? t`Group` : words.type(rule.type)
  const isOpen = open === place
  return (
    <div className={styles.rule} data-open={isOpen || undefined} data-wrong={wrong.length > 0 || undefined}>
      <div className={styles.head}>
        <div className={styles.words}>
          <span className={styles.type}>{name}</span>
          {isGroup(rule) ? null : <span>{said?.words ?? <span className={styles.quiet}>…</span>}</span>}
        </div>
        {said?.customers === undefined ? null : <HoldsFor customers={said.customers} />}
        <RuleTools rule={rule} path={path} last={last} name={said?.words ?? name} isOpen={isOpen} />
      </div>
      {wrong.length > 0 ? (
        <ul className={styles.problems}>
          {wrong.map((reason) => (
            <li key={reason} lang="en">
              {reason}
            </li>
          ))}
        </ul>
      ) : null}
      {isGroup(rule) ? <GroupPart group={rule} path={path} /> : null}
      {!isGroup(rule) && isOpen ? <RuleForm rule={rule} path={path} /> : null}
    </div>
  )
}

function HoldsFor({ customers }: { customers: Held }) {
  const number = useHeldWords()(customers)
  return (
    <span className={styles.held}>
      <Trans>holds for {number}</Trans>
    </span>
  )
}
