import { useLingui } from '@lingui/react/macro'
import { Checkbox, NumberInput, Select, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useStageKinds } from '#features/boards/columns/stage-words'
import { teamOf, useWorkspaceSeen } from '#features/members/asking/workspace-query'
import { FormDialog } from '#features/members/doing/form-dialog'
import { NamedField } from '#features/members/doing/named-field'
import { useDoing } from '#features/members/doing/use-doing'
import house from '#features/members/look/house.module.css'
import { MemberSelect } from '#features/members/words/member-select'
import { choicesOf, type JobFunction, useJobFunctionWords } from '#features/members/words/role-words'
import type { Schemas } from '../asking/words-api'
import { stagesOf } from './column-tree'
import { LimitField, type LimitWish } from './limit-field'
import { type Column, useStructure, useVerbs } from './structure'
import { useClocks } from './words'

type Kind = Schemas['ColumnIn']['kind']
const known = [
  'name',
  'kind',
  'wip_limit',
  'limit_counts',
  'job_function',
  'pulled',
  'clock',
  'stuck_after_minutes',
  'hint',
]

/** Everything that is set about a stage. */
export function ColumnDialog({ column, onClose }: { column: Column | null; onClose: () => void }) {
  const { t } = useLingui()
  const { columns } = useStructure()
  const { data: seen } = useWorkspaceSeen()
  const verbs = useVerbs()
  const kinds = useStageKinds()
  const clocks = useClocks()
  const functions = useJobFunctionWords()
  const doing = useDoing([...known, 'responsible'])
  const [name, setName] = useState(column?.name ?? '')
  const [kind, setKind] = useState<Kind>((column?.kind as Kind | undefined) ?? 'work')
  const [limit, setLimit] = useState<LimitWish>({
    limit: column?.wip_limit ?? null,
    counts: (column?.limit_counts ?? 'cards') as LimitWish['counts'],
  })
  const [job, setJob] = useState(column?.job_function || null)
  const [pulled, setPulled] = useState(column?.pulled ?? false)
  const [clock, setClock] = useState(column?.clock || null)
  const [norm, setNorm] = useState(column?.stuck_after_minutes ?? null)
  const [hint, setHint] = useState(column?.hint ?? '')
  const [above, setAbove] = useState<string | null>(null)
  const [heir, setHeir] = useState<number | null>(null)
  const isPart = column?.parent != null
  const save = async () => {
    const body = {
      name,
      ...(isPart ? {} : { kind }),
      wip_limit: limit.limit,
      limit_counts: limit.counts,
      job_function: job as JobFunction | null,
      pulled: kind === 'queue' && pulled,
      clock: kind === 'wait' ? (clock as NonNullable<Schemas['ColumnIn']['clock']> | null) : null,
      stuck_after_minutes: norm,
      hint,
    }
    const saved = await doing.run(
      () =>
        column
          ? verbs.changeColumn(column.id, { ...body, ...(heir === null ? {} : { responsible: heir }) })
          : verbs.addColumn({ ...body, kind, above: above === null ? null : Number(above) }),
      t`Saved`,
    )
    if (saved) onClose()
  }
  const becomesWork = column !== null && kind !== column.kind && (kind === 'work' || kind === 'wait')
  return (
    <FormDialog
      title={column ? column.name : t`New column`}
      verb={t`Save`}
      doing={doing}
      ready={name.trim() !== ''}
      size="lg"
      onSubmit={save}
      onClose={onClose}
    >
      <div className={house.pair}>
        <NamedField value={name} onName={setName} doing={doing} />
        <Select
          label={t`Kind`}
          disabled={isPart}
          data={choicesOf(kinds)}
          value={kind}
          error={doing.words.kind}
          onChange={(value) => setKind(value as Kind)}
        />
      </div>
      {becomesWork ? (
        <MemberSelect
          label={t`Who takes the cards that nobody holds?`}
          members={teamOf(seen)}
          value={heir}
          error={doing.words.responsible}
          onChange={setHeir}
        />
      ) : null}
      <div className={house.pair}>
        <LimitField label={t`Limit`} wish={limit} error={doing.words.wip_limit} onChange={setLimit} />
        <NumberInput
          label={t`Stuck after, in working hours`}
          description={t`The norm of this stage.`}
          min={0.25}
          value={norm === null ? '' : norm / 60}
          error={doing.words.stuck_after_minutes}
          onChange={(value) => setNorm(value === '' ? null : Math.round(Number(value) * 60))}
        />
        <Select
          label={t`Job function`}
          clearable
          data={choicesOf(functions)}
          value={job}
          error={doing.words.job_function}
          onChange={setJob}
        />
        {kind === 'wait' ? (
          <Select
            label={t`On whose clock`}
            clearable
            data={choicesOf(clocks)}
            value={clock}
            error={doing.words.clock}
            onChange={setClock}
          />
        ) : null}
      </div>
      {kind === 'queue' ? (
        <Checkbox
          label={t`Pulled`}
          description={t`Whoever has the job function takes the next card of this queue.`}
          checked={pulled}
          error={doing.words.pulled}
          onChange={(event) => setPulled(event.currentTarget.checked)}
        />
      ) : null}
      <Textarea
        label={t`Hint`}
        description={t`What is done here, and when it is finished.`}
        value={hint}
        error={doing.words.hint}
        onChange={(event) => setHint(event.currentTarget.value)}
      />
      {column ? null : (
        <Select
          label={t`Place`}
          clearable
          placeholder={t`At the right end`}
          data={stagesOf(columns).map((stage) => ({
            value: String(stage.column.id),
            label: t`before ${stage.column.name}`,
          }))}
          value={above}
          onChange={setAbove}
        />
      )}
    </FormDialog>
  )
}
