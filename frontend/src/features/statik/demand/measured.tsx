import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useWorkspace } from '#api/workspace'
import { tellRefused } from '#ui/toast'
import { type Measured, measuredQuery } from '../asking/statik-api'
import type { Part, Values } from '../design/kinds'
import { useWorkshop } from '../doing/workshop-context'
import styles from './measured.module.css'
import { isFarOff, rounded, unsaid } from './measured-of'

const none: Measured[] = []

/** As it was on the board; nothing as long as there is none. */
export function useMeasured(): readonly Measured[] {
  const workspace = useWorkspace()
  const { service } = useWorkshop().design
  return useQuery({ ...measuredQuery(workspace, service.id), enabled: service.board !== null }).data ?? none
}

export interface BesideSaidProps<K extends 'demand' | 'capability'> {
  part: Part<K>
  field: keyof Values[K] & string
  measured: number | null | undefined
}

/** What was measured, below what is said; one click takes it over. */
export function BesideSaid<K extends 'demand' | 'capability'>(props: BesideSaidProps<K>) {
  const { i18n, t } = useLingui()
  const { say } = useWorkshop()
  const { measured } = props
  if (measured === null || measured === undefined) return null
  const part = props.part as Part
  const said = (part.values as unknown as Record<string, unknown>)[props.field]
  const value = rounded(measured)
  const figure = i18n.number(value, { maximumFractionDigits: 1 })
  const word = (held: unknown) => (typeof held === 'number' ? i18n.number(held) : '')
  const take = async () => {
    const refused = await say(part, { [props.field]: value }, part.version, { label: t`Measured`, word })
    if (refused) tellRefused(refused)
  }
  return (
    <div
      className={styles.measured}
      data-off={(typeof said === 'number' && isFarOff(said, value)) || undefined}
    >
      <span>
        <Trans>measured {figure}</Trans>
      </span>
      {said === value ? null : (
        <button type="button" className={styles.take} aria-label={t`Take over ${figure}`} onClick={take}>
          <Trans>take over</Trans>
        </button>
      )}
    </div>
  )
}

export interface MeasuredTypesProps<K extends 'demand' | 'capability'> {
  kind: K
  rows: readonly Part<K>[]
  values: (measured: Measured) => Partial<Values[K]>
  told: string
}

/** Types that were measured and that nobody named: each comes in with its figures. */
export function MeasuredTypes<K extends 'demand' | 'capability'>(props: MeasuredTypesProps<K>) {
  const { add } = useWorkshop()
  const measured = useMeasured()
  const left = unsaid(props.rows as readonly Part<'demand'>[], measured)
  if (left.length === 0) return null
  return (
    <div className={styles.offered}>
      <span>
        <Trans>Measured on the board:</Trans>
      </span>
      {left.map((each) => (
        <Button
          key={each.card_type}
          size="compact-xs"
          variant="default"
          leftSection={<IconPlus size={13} aria-hidden />}
          onClick={() => void add(props.kind, props.values(each), props.told)}
        >
          {each.name}
        </Button>
      ))}
    </div>
  )
}
