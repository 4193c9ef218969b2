import { Trans, useLingui } from '@lingui/react/macro'
import { ActionIcon, Button, NativeSelect, Select, Textarea } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconLayoutRows } from '@tabler/icons-react'
import { useState } from 'react'
import { useServiceNames } from '#features/cards/facts/kind-facts'
import { FormDialog } from '#features/members/doing/form-dialog'
import { NamedField } from '#features/members/doing/named-field'
import { useDoing } from '#features/members/doing/use-doing'
import house from '#features/members/look/house.module.css'
import { EmptyState } from '#ui/states/empty-state'
import { neighbourAfterStep } from './column-tree'
import { LimitField, type LimitWish } from './limit-field'
import { type Lane, useStructure, useVerbs } from './structure'
import { useLimitWords } from './words'

const classes = ['expedite', 'fixed_date', 'standard', 'intangible'] as const

/** Lanes run across all columns: by client, by kind of work, by urgency. */
export function LanesPanel() {
  const { t } = useLingui()
  const { lanes } = useStructure()
  const verbs = useVerbs()
  const doing = useDoing()
  const limited = useLimitWords()
  const [open, setOpen] = useState<Lane | 'new' | null>(null)
  const [leaving, setLeaving] = useState<Lane | null>(null)
  const sorted = [...lanes].sort((one, other) => (one.rank < other.rank ? -1 : 1))
  const move = (id: number, by: -1 | 1) => {
    const order = sorted.map((lane) => lane.id)
    const above = neighbourAfterStep(order, id, by)
    if (above !== undefined) void doing.run(() => verbs.changeLane(id, { above }))
  }
  return (
    <>
      <div className={house.bar}>
        <Button variant="default" onClick={() => setOpen('new')}>
          <Trans>New lane</Trans>
        </Button>
      </div>
      {sorted.length === 0 ? (
        <EmptyState icon={IconLayoutRows} title={t`No lanes`}>
          <Trans>The first lane takes in all cards of the board; then you divide them.</Trans>
        </EmptyState>
      ) : null}
      <ul className={house.list}>
        {sorted.map((lane) => (
          <li key={lane.id} className={house.row}>
            <span className={house.main}>
              <span className={house.name}>{lane.name}</span>
              {lane.wip_limit ? <span className={house.quiet}>{limited(lane)}</span> : null}
            </span>
            <span className={house.side}>
              <ActionIcon aria-label={t`Move ${lane.name} up`} onClick={() => move(lane.id, -1)}>
                <IconArrowUp size={16} />
              </ActionIcon>
              <ActionIcon aria-label={t`Move ${lane.name} down`} onClick={() => move(lane.id, 1)}>
                <IconArrowDown size={16} />
              </ActionIcon>
              <Button size="compact-sm" variant="default" onClick={() => setOpen(lane)}>
                <Trans>Edit</Trans>
              </Button>
              <Button size="compact-sm" variant="default" onClick={() => setLeaving(lane)}>
                <Trans>Archive…</Trans>
              </Button>
            </span>
          </li>
        ))}
      </ul>
      {open ? <LaneDialog lane={open === 'new' ? null : open} onClose={() => setOpen(null)} /> : null}
      {leaving ? <ArchiveLane lane={leaving} lanes={sorted} onClose={() => setLeaving(null)} /> : null}
    </>
  )
}

function LaneDialog({ lane, onClose }: { lane: Lane | null; onClose: () => void }) {
  const { t } = useLingui()
  const verbs = useVerbs()
  const doing = useDoing(['name', 'wip_limit', 'limit_counts'])
  const [name, setName] = useState(lane?.name ?? '')
  const [service, setService] = useState(lane?.class_of_service ?? '')
  const services = useServiceNames()
  const [limit, setLimit] = useState<LimitWish>({
    limit: lane?.wip_limit ?? null,
    counts: (lane?.limit_counts ?? 'cards') as LimitWish['counts'],
  })
  const save = async () => {
    const body = { name, wip_limit: limit.limit, limit_counts: limit.counts, class_of_service: service }
    if (await doing.run(() => (lane ? verbs.changeLane(lane.id, body) : verbs.addLane(body)), t`Saved`))
      onClose()
  }
  return (
    <FormDialog
      title={lane ? lane.name : t`New lane`}
      verb={t`Save`}
      doing={doing}
      ready={name.trim() !== ''}
      onSubmit={save}
      onClose={onClose}
    >
      <NamedField value={name} onName={setName} doing={doing} />
      <LimitField label={t`Limit`} wish={limit} error={doing.words.wip_limit} onChange={setLimit} />
      <NativeSelect
        label={t`Takes in new cards of the class`}
        description={t`A card that comes onto the board stands in the lane of its class, else in the first that is of none.`}
        value={service}
        data={[{ value: '', label: t`None` }, ...classes.map((value) => ({ value, label: services[value] }))]}
        onChange={(event) => setService(event.currentTarget.value as typeof service)}
      />
    </FormDialog>
  )
}

function ArchiveLane({ lane, lanes, onClose }: { lane: Lane; lanes: readonly Lane[]; onClose: () => void }) {
  const { t } = useLingui()
  const verbs = useVerbs()
  const doing = useDoing(['cards_to', 'reason'])
  const [to, setTo] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const archive = async () => {
    const body = { cards_to: to === null ? null : Number(to), reason }
    if (await doing.run(() => verbs.archiveLane(lane.id, body), t`Archived`)) onClose()
  }
  return (
    <FormDialog
      title={t`Archive the lane ${lane.name}?`}
      verb={t`Archive`}
      doing={doing}
      onSubmit={archive}
      onClose={onClose}
    >
      <Select
        label={t`Its cards go to`}
        description={t`Needed only where cards still stand in it.`}
        clearable
        data={lanes
          .filter(({ id }) => id !== lane.id)
          .map(({ id, name }) => ({ value: String(id), label: name }))}
        value={to}
        error={doing.words.cards_to}
        onChange={setTo}
      />
      <Textarea
        label={t`Reason`}
        maxLength={2000}
        value={reason}
        error={doing.words.reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </FormDialog>
  )
}
