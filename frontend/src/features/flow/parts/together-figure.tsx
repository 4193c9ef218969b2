import { Trans, useLingui } from '@lingui/react/macro'
import { ActionIcon, Button, NumberInput, SegmentedControl, Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useWorkspaceSeen } from '#features/members/asking/workspace-query'
import { ErrorState } from '#ui/states/error-state'
import type { Together } from '../asking/answers'
import type { Selection } from '../asking/selection'
import { useFlow } from '../asking/use-flow'
import { Figure } from '../charts/figure'
import { joint } from '../options/joint'
import { useSay } from '../words/say'
import { BacktestLine } from './backtest-line'
import styles from './parts.module.css'

type Of = 'board' | 'project'
type Part = { key: number; id: number | null; items: number }
const most = 12

/** When several boards or projects are all done: apart by their own people, and by one team. */
export function TogetherFigure({ shown }: { shown: Selection }) {
  const { t } = useLingui()
  const [of, setOf] = useState<Of>('board')
  const [parts, setParts] = useState<Part[]>(() => begun(shown.board))
  const names = useNames(of)
  const chosen = parts.filter(({ id }) => id !== null)
  const [asked] = useDebouncedValue(
    chosen.length < 2
      ? null
      : { [of]: chosen.map(({ id }) => id ?? 0), items: chosen.map(({ items }) => items) },
    300,
  )
  const { data, error, refetch } = useFlow('together', asked)
  const change = (key: number, changed: Partial<Part>) =>
    setParts((was) => was.map((part) => (part.key === key ? { ...part, ...changed } : part)))
  return (
    <section className={styles.several} aria-label={t`Several together`}>
      <h2>
        <Trans>When all of these will be done</Trans>
      </h2>
      <SegmentedControl
        value={of}
        data={[
          { value: 'board', label: t`Boards` },
          { value: 'project', label: t`Projects` },
        ]}
        onChange={(value) => {
          setOf(value as Of)
          setParts(begun(value === 'board' ? shown.board : shown.project))
        }}
      />
      <ul className={styles.partList}>
        {parts.map(({ key, id, items }, at) => (
          <PartRow
            key={key}
            label={of === 'board' ? t`Board ${at + 1}` : t`Project ${at + 1}`}
            data={names.filter(
              ({ value }) => !parts.some((part) => part.key !== key && String(part.id) === value),
            )}
            id={id}
            items={items}
            onChange={(changed) => change(key, changed)}
            onRemove={
              parts.length > 2 ? () => setParts((was) => was.filter((part) => part.key !== key)) : undefined
            }
          />
        ))}
      </ul>
      {parts.length < Math.min(most, names.length) ? (
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconPlus size={14} stroke={1.6} aria-hidden />}
          onClick={() =>
            setParts((was) => [
              ...was,
              { key: Math.max(...was.map(({ key }) => key)) + 1, id: null, items: 10 },
            ])
          }
        >
          <Trans>One more</Trans>
        </Button>
      ) : null}
      {error && asked ? <ErrorState reason={error.message} onRetry={() => void refetch()} /> : null}
      {asked === null ? (
        <p className={styles.quiet}>
          <Trans>Choose two or more to see the day on which the last of them is done.</Trans>
        </p>
      ) : null}
      {asked && data && !error ? <Answer told={data} names={names} /> : null}
    </section>
  )
}

interface PartRowProps extends Pick<Part, 'id' | 'items'> {
  label: string
  data: { value: string; label: string }[]
  onChange: (changed: Partial<Part>) => void
  onRemove: (() => void) | undefined
}

function PartRow({ label, data, id, items, onChange, onRemove }: PartRowProps) {
  const { t } = useLingui()
  const say = useSay()
  return (
    <li className={styles.partRow}>
      <Select
        aria-label={label}
        placeholder={label}
        data={data}
        value={id === null ? null : String(id)}
        onChange={(value) => onChange({ id: value === null ? null : Number(value) })}
        searchable
        comboboxProps={{ withinPortal: false }}
      />
      <NumberInput
        aria-label={t`How many cards: ${label}`}
        value={items}
        min={1}
        max={2000}
        allowDecimal={false}
        clampBehavior="strict"
        suffix={say.cards(items).replace(/^[\d\s.,]+/u, ' ')}
        w={120}
        onChange={(value) => Number(value) >= 1 && onChange({ items: Number(value) })}
      />
      {onRemove ? (
        <ActionIcon aria-label={t`Leave out: ${label}`} variant="subtle" onClick={onRemove}>
          <IconX size={16} stroke={1.6} aria-hidden />
        </ActionIcon>
      ) : null}
    </li>
  )
}

function Answer({ told, names }: { told: Together; names: { value: string; label: string }[] }) {
  const { t } = useLingui()
  const say = useSay()
  const { apart, one_team: team, shared } = told
  const words = { apart: t`each at its own pace`, team: t`one queue of one team` }
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words change with the language only.
  const draw = useMemo(
    () =>
      joint([
        { name: words.apart, table: apart?.chances },
        { name: words.team, table: team?.chances, dashed: true },
      ]),
    [apart, team, words.apart],
  )
  const [alone, together, people] = [say.day(apart?.by['85']), say.day(team?.by['85']), say.people(shared)]
  const trials = say.count(team?.trials)
  return (
    <Figure
      title={t`Day of the last one`}
      says={t`With 85% certainty all are done by ${alone} if each keeps its own pace, and by ${together} if its people serve all of them as one queue.`}
      advice={
        shared > 0
          ? t`${people} lately held cards of more than one of them, so they are not independent: promise the later day.`
          : t`Nobody lately held cards of more than one of them: the first day holds.`
      }
      draw={draw}
      height={250}
      opened
      table={{
        columns: [
          t`Part`,
          t({ message: 'Cards', context: 'in flow' }),
          t`Alone, 85%`,
          t`Came true on the past`,
          t`In one queue, 85%`,
        ],
        rows: told.parts.map(({ id, items, by, backtest }, at) => [
          names.find(({ value }) => value === String(id))?.label ?? String(id),
          items,
          by?.['85'] ?? null,
          backtest?.rate === null || !backtest ? null : t`${say.share(backtest.rate)} of ${backtest.origins}`,
          team?.parts?.[at]?.['85'] ?? null,
        ]),
      }}
      rule={t`The day of the last one is exact: the product of the parts’ chances, or one queue of all their cards. Only the parts’ days in one queue are simulated, with ${trials} trials that are the same at each look, because whose turn it is has no exact answer.`}
      empty={!apart && (told.words ?? t`Nothing can be said yet: too little was finished.`)}
    >
      {team ? <BacktestLine backtest={team.backtest} /> : null}
    </Figure>
  )
}

function begun(ids: number[]): Part[] {
  const [first = null, second = null, ...more] = ids.slice(0, most)
  return [first, second, ...more].map((id, key) => ({ key, id, items: 10 }))
}

function useNames(of: Of): { value: string; label: string }[] {
  const { data: seen } = useWorkspaceSeen()
  const boards = (seen?.spaces ?? []).filter(({ archived }) => !archived).flatMap(({ boards }) => boards)
  const rows: readonly { id: number; name: string; archived?: boolean }[] =
    of === 'board' ? boards : (seen?.projects ?? [])
  return rows.filter(({ archived }) => !archived).map(({ id, name }) => ({ value: String(id), label: name }))
}
