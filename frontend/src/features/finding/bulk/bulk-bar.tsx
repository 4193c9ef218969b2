import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Button, CloseButton, Menu, Popover } from '@mantine/core'
import { IconArchive, IconCalendar, IconDots, IconTag, IconUser } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import type { Vocabulary } from '#features/boards/vocabulary/vocabulary'
import type { Names } from '../filter/use-names'
import styles from './bulk.module.css'
import type { Change } from './bulk-api'
import { DeadlineChange } from './deadline-change'
import { FieldChange } from './field-change'
import { MoveChange } from './move-change'
import { PickOne } from './pick-one'
import { RefusedDialog } from './refused-dialog'
import { useChangeMany } from './use-change-many'
import { useServices } from './use-services'

export interface BulkBarProps {
  vocabulary: Vocabulary
  names: Names
  chosen: ReadonlySet<number>
  /** What is to be drawn anew; the cards that were refused. */
  onDone: (refused: readonly number[]) => void
  onClear: () => void
}

type Kind =
  | 'move'
  | 'responsible'
  | 'offer'
  | 'lead'
  | 'tag'
  | 'untag'
  | 'deadline'
  | 'type'
  | 'class'
  | 'project'
  | 'field'

/** What can be done to all chosen cards at once; one undo takes it back. */
export function BulkBar({ vocabulary, names, chosen, onDone, onClear }: BulkBarProps) {
  const { t } = useLingui()
  const [opened, setOpened] = useState<Kind | null>(null)
  const { busy, refused, change, forget } = useChangeMany(chosen, onDone)
  const services = useServices()
  const count = chosen.size
  const put = (wish: Change) => {
    setOpened(null)
    void change(wish)
  }
  const team = names.options('member').filter(({ id }) => vocabulary.members.get(id)?.role !== 'guest')
  const forms: Record<Kind, { title: string; form: ReactNode }> = {
    move: { title: t`Move to`, form: <MoveChange onMove={put} /> },
    responsible: {
      title: t`Responsible`,
      form: (
        <PickOne
          options={team}
          none={t`Nobody (back to the column)`}
          onPick={(responsible) => put({ responsible })}
        />
      ),
    },
    offer: {
      title: t`Offer to`,
      form: <PickOne options={team} onPick={(to) => to !== null && put({ offer_to: to })} />,
    },
    lead: {
      title: t`Lead`,
      form: <PickOne options={team} none={t`Nobody`} onPick={(lead) => put({ lead })} />,
    },
    tag: {
      title: t`Add a tag`,
      form: (
        <PickOne options={names.options('tag')} onPick={(id) => id !== null && put({ tags_add: [id] })} />
      ),
    },
    untag: {
      title: t`Take a tag away`,
      form: (
        <PickOne options={names.options('tag')} onPick={(id) => id !== null && put({ tags_remove: [id] })} />
      ),
    },
    deadline: { title: t`Deadline`, form: <DeadlineChange onChange={put} /> },
    type: {
      title: t`Type`,
      form: (
        <PickOne
          options={names.options('card_type')}
          none={t`None`}
          onPick={(card_type) => put({ card_type })}
        />
      ),
    },
    class: {
      title: t`Class of service`,
      form: (
        <PickOne
          options={services.map(({ name }, id) => ({ id, name }))}
          onPick={(at) => {
            const value = at === null ? undefined : services[at]?.value
            if (value) put({ class_of_service: value })
          }}
        />
      ),
    },
    field: {
      title: t`Own field`,
      form: <FieldChange vocabulary={vocabulary} team={team} onChange={put} />,
    },
    project: {
      title: t`Project`,
      form: (
        <PickOne options={names.options('project')} onPick={(id) => id !== null && put({ project: id })} />
      ),
    },
  }
  const button = (kind: Kind, words: string, picture?: ReactNode) => (
    <Popover
      opened={opened === kind}
      onChange={(open) => setOpened(open ? kind : null)}
      position="top"
      shadow="md"
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          disabled={busy}
          leftSection={picture}
          aria-expanded={opened === kind}
          onClick={() => setOpened(opened === kind ? null : kind)}
        >
          {words}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={forms[kind].title}>
        <div className={styles.form}>
          <b>{forms[kind].title}</b>
          {forms[kind].form}
        </div>
      </Popover.Dropdown>
    </Popover>
  )
  const more: [Kind, string][] = [
    ['offer', t`Offer…`],
    ['lead', t`Lead…`],
    ['untag', t`Take a tag away…`],
    ['type', t`Type…`],
    ['class', t`Class of service…`],
    ['project', t`Project…`],
    ['field', t`Own field…`],
  ]
  const further = more.find(([kind]) => kind === opened)
  return (
    <div className={styles.bar} role="toolbar" aria-label={t`Change the chosen cards`}>
      <CloseButton size="sm" aria-label={t`Choose none`} onClick={onClear} />
      <span className={styles.count} role="status">
        <Plural value={count} one="# card chosen" other="# cards chosen" />
      </span>
      {button('move', t`Move…`)}
      {button('responsible', t`Responsible…`, <IconUser size={15} aria-hidden />)}
      {button('tag', t`Tag…`, <IconTag size={15} aria-hidden />)}
      {button('deadline', t`Deadline…`, <IconCalendar size={15} aria-hidden />)}
      <Button
        size="compact-sm"
        variant="subtle"
        color="gray"
        disabled={busy}
        leftSection={<IconArchive size={15} aria-hidden />}
        onClick={() => put({ archive: true })}
      >
        <Trans>Archive</Trans>
      </Button>
      {further ? button(...further) : null}
      <Menu position="top-end">
        <Menu.Target>
          <Button
            size="compact-sm"
            variant="subtle"
            color="gray"
            disabled={busy}
            leftSection={<IconDots size={15} aria-hidden />}
          >
            <Trans>More</Trans>
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {more.map(([kind, words]) => (
            <Menu.Item key={kind} onClick={() => setTimeout(() => setOpened(kind))}>
              {words}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {refused ? <RefusedDialog outcome={refused} onClose={forget} /> : null}
    </div>
  )
}
