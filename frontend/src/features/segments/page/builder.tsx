import { Trans, useLingui } from '@lingui/react/macro'
import { NativeSelect, TextInput } from '@mantine/core'
import { useMemo, useRef, useState } from 'react'
import { DraftKept } from '#ui/draft-kept'
import type { Count } from '../asking/held'
import type { Vocabulary, Whole } from '../asking/segments-api'
import { CountPanel } from '../count/count-panel'
import { useCheck } from '../count/use-check'
import { WhyForm } from '../count/why-form'
import { type Document, type Path, pathOf, placeOf } from '../document/kinds'
import { textOf } from '../document/new-rule'
import { rulesTold, sentPlaces, type Told, toldByRule, withoutEmpty } from '../document/tree'
import { withUnknown } from '../form/condition-fields'
import { FormContext } from '../form/form-context'
import { type Building, BuildingContext } from '../rules/building'
import { GroupPart } from '../rules/group-part'
import { Overtaken } from '../versions/overtaken'
import { useHeldWords } from '../words/use-held-words'
import styles from './page.module.css'
import type { Writing } from './use-document'

export interface BuilderProps {
  segment: Whole
  vocabulary: Vocabulary
  writing: Writing
  names: ReadonlyMap<number, string>
}

/** The rules on one side, what they come to on the other. */
export function Builder({ segment, vocabulary, writing, names }: BuilderProps) {
  const { t } = useLingui()
  const { document, change, isChanged, basedOn, discard } = writing
  const [asOf, setAsOf] = useState('')
  const sent = useMemo(() => withoutEmpty(document), [document])
  const text = textOf(sent)
  const isEmpty = sent.definition.rules.length === 0
  const checking = useCheck(text, asOf, isEmpty)
  const { check, refused, askAgain, isBehind } = checking
  const building = useBuildingOf(document, change, checking, text)
  return (
    <FormContext value={{ vocabulary, event: null }}>
      <BuildingContext value={building}>
        <div className={styles.builder}>
          <div className={styles.rules}>
            <PhoneStrip count={check?.counted} isBehind={isBehind} />
            {basedOn < segment.version ? (
              <Overtaken segment={segment} writing={writing} names={names} />
            ) : isChanged ? (
              <p className={styles.draft} style={{ margin: 0 }}>
                <DraftKept onForget={discard} />
              </p>
            ) : null}
            {segment.archived ? (
              <p className={styles.frozen}>
                <Trans>This segment is put away. Bring it back to change its rules.</Trans>
              </p>
            ) : null}
            <fieldset
              className={styles.written}
              aria-label={t({ message: 'Rules', context: 'of a segment' })}
              disabled={segment.archived}
            >
              <GroupPart group={document.definition} path={[]} />
              <Settings document={document} vocabulary={vocabulary} onChange={change} />
            </fieldset>
          </div>
          <div className={styles.side}>
            <CountPanel
              check={check}
              isBehind={isBehind}
              refused={refused}
              onAskAgain={askAgain}
              hasBase={vocabulary.base !== ''}
              isEmpty={isEmpty}
              asOf={asOf}
              onAsOf={setAsOf}
            />
            {check?.counted && vocabulary.may_ask_why ? <WhyForm document={text} asOf={asOf} /> : null}
          </div>
        </div>
      </BuildingContext>
    </FormContext>
  )
}

/** On a phone the count stands far below the rules: here it is again, for the eyes alone. */
function PhoneStrip({ count, isBehind }: { count: Count | null | undefined; isBehind: boolean }) {
  const told = useHeldWords()
  if (!count) return null
  const of = told(count.customers)
  const size = told(count.members)
  return (
    <div className={styles.strip} data-behind={isBehind || undefined} aria-hidden>
      <Trans>
        <strong>{size}</strong> of {of} customers
      </Trans>
    </div>
  )
}

function useBuildingOf(
  document: Document,
  change: (document: Document) => void,
  { check, of, isEarlier }: ReturnType<typeof useCheck>,
  text: string,
): Building {
  const [open, setOpen] = useState<string | null>(null)
  const said = useRef(new Map<string, Told>())
  const told = useMemo(() => {
    // Words belong to the text that was asked about. While there are none of this one, those of before stand.
    if (check && !isEarlier && check.rules.length > 0)
      said.current = toldByRule((JSON.parse(of) as Document).definition, rulesTold(check))
    return said.current
  }, [check, of, isEarlier])
  const places = useMemo(() => sentPlaces(document.definition), [document])
  const wrong = useMemo(() => {
    const found = new Map<string, string[]>()
    for (const { place, reason } of of === text && !isEarlier ? (check?.problems ?? []) : []) {
      const path = pathOf(place)
      if (!path || path.length === 0) continue
      const rule = placeOf(path)
      const inside = place.slice(rule.length + 1)
      found.set(rule, [...(found.get(rule) ?? []), inside ? `${inside}: ${reason}` : reason])
    }
    return found
  }, [check, of, text, isEarlier])
  return {
    open,
    setOpen,
    change: (doing) => change({ ...document, definition: doing(document.definition) }),
    told: (rule) => told.get(JSON.stringify(rule)),
    problems: (path: Path) => wrong.get(places.get(placeOf(path)) ?? '') ?? [],
    customers: check?.counted?.customers ?? null,
  }
}

interface SettingsProps {
  document: Document
  vocabulary: Vocabulary
  onChange: (document: Document) => void
}

/** What holds for all rules: for which purpose consent is needed, whose days are meant. */
function Settings({ document, vocabulary, onChange }: SettingsProps) {
  const { t } = useLingui()
  const { purpose = '', ...bare } = document
  const known = vocabulary.purposes.map(({ name, label }) => ({ value: name, label }))
  return (
    <section className={styles.settings} aria-label={t`For all rules`}>
      <NativeSelect
        label={t`Consent is needed for`}
        value={purpose}
        data={withUnknown([{ value: '', label: t`nothing said` }, ...known], purpose)}
        onChange={(event) => {
          const chosen = event.currentTarget.value
          onChange(chosen ? { ...bare, purpose: chosen } : bare)
        }}
      />
      <TextInput
        label={<Trans>Whose days are meant</Trans>}
        value={document.time_zone}
        maxLength={60}
        onChange={(event) => onChange({ ...document, time_zone: event.currentTarget.value })}
      />
    </section>
  )
}
