import { Trans, useLingui } from '@lingui/react/macro'
import { Alert, Button, NumberInput, SegmentedControl, Select, Textarea, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useWorkspaceSeen } from '#features/members/asking/workspace-query'
import { useDoing } from '#features/members/doing/use-doing'
import house from '#features/members/look/house.module.css'
import { LimitField, type LimitWish } from './limit-field'
import { SaveBoardTemplate } from './save-board-template'
import { useStructure, useVerbs } from './structure'

/** Name, place and rules of the whole board. */
export function GeneralPanel() {
  const { t } = useLingui()
  const { data: seen } = useWorkspaceSeen()
  const { board } = useStructure()
  const verbs = useVerbs()
  const doing = useDoing([
    'name',
    'description',
    'space',
    'limit_rule',
    'person_limit',
    'person_limit_counts',
    'accept_within_minutes',
  ])
  const { name, description, space, limit_rule, person_limit, accept_within_minutes } = board
  const person_limit_counts = board.person_limit_counts as LimitWish['counts']
  const before = {
    ...{ name, description, space, limit_rule, accept_within_minutes },
    ...{ person_limit, person_limit_counts },
  }
  const [wish, setWish] = useState(before)
  const [keeping, setKeeping] = useState(false)
  const set = (change: Partial<typeof wish>) => setWish((was) => ({ ...was, ...change }))
  const save = (event: FormEvent) => {
    event.preventDefault()
    const { space: to, limit_rule: rule, ...rest } = wish
    const body = { ...rest, limit_rule: rule as 'warn' | 'refuse', ...(to === space ? {} : { space: to }) }
    void doing.run(() => verbs.change(body), t`Saved`)
  }
  const turn = () => void doing.run(() => verbs.turn(board.archived ? 'restore' : 'archive'), t`Saved`)
  return (
    <>
      <form onSubmit={save} className={house.stack} style={{ maxWidth: 560 }}>
        <TextInput
          label={t`Name`}
          required
          maxLength={120}
          value={wish.name}
          error={doing.words.name}
          onChange={(event) => set({ name: event.currentTarget.value })}
        />
        <Textarea
          label={t`Description`}
          description={t`What this board delivers, and to whom.`}
          value={wish.description}
          error={doing.words.description}
          onChange={(event) => set({ description: event.currentTarget.value })}
        />
        <Select
          label={t`Space`}
          data={(seen?.spaces ?? []).map((row) => ({ value: String(row.id), label: row.name }))}
          value={String(wish.space)}
          error={doing.words.space}
          onChange={(value) => value && set({ space: Number(value) })}
        />
        <div>
          <div style={{ fontWeight: 540, marginBottom: 4 }}>
            <Trans>When a limit is passed</Trans>
          </div>
          <SegmentedControl
            size="sm"
            aria-label={t`When a limit is passed`}
            value={wish.limit_rule}
            onChange={(value) => set({ limit_rule: value })}
            data={[
              { value: 'warn', label: t`warn` },
              { value: 'refuse', label: t`refuse` },
            ]}
          />
        </div>
        <div className={house.pair}>
          <LimitField
            label={t`In progress per person`}
            wish={{ limit: wish.person_limit, counts: wish.person_limit_counts }}
            error={doing.words.person_limit}
            onChange={({ limit, counts }) => set({ person_limit: limit, person_limit_counts: counts })}
          />
          <NumberInput
            label={t`Time to answer an offer, in hours`}
            description={t`Working time; afterwards it is overdue.`}
            min={0.25}
            step={0.5}
            value={wish.accept_within_minutes / 60}
            error={doing.words.accept_within_minutes}
            onChange={(value) =>
              value !== '' && set({ accept_within_minutes: Math.round(Number(value) * 60) })
            }
          />
        </div>
        {doing.words[''] ? (
          <Alert color="red" role="alert">
            {doing.words['']}
          </Alert>
        ) : null}
        <div style={{ display: 'flex', gap: 10, flexWrap: 'wrap' }}>
          <Button type="submit" loading={doing.busy} disabled={!wish.name.trim()}>
            <Trans>Save</Trans>
          </Button>
          <Button variant="default" onClick={() => setKeeping(true)}>
            <Trans>Save as a template…</Trans>
          </Button>
          <Button variant="subtle" color="gray" onClick={turn}>
            {board.archived ? <Trans>Restore the board</Trans> : <Trans>Archive the board</Trans>}
          </Button>
        </div>
      </form>
      {keeping ? <SaveBoardTemplate onClose={() => setKeeping(false)} /> : null}
    </>
  )
}
