import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useWorkspace } from '#api/workspace'
import { useWorkspaceSeen } from '#features/members/asking/workspace-query'
import { useDoing } from '#features/members/doing/use-doing'
import house from '#features/members/look/house.module.css'
import { ListedState } from '#features/members/look/listed-state'
import { Tag } from '#ui/tag'
import { type Schemas, words } from '../asking/words-api'
import { WordDialog } from './word-dialog'

type CardType = Schemas['CardTypeTold']

export function TypesPanel() {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const query = useWorkspaceSeen()
  const doing = useDoing()
  const [open, setOpen] = useState<CardType | 'new' | null>(null)
  const may = query.data?.me.may_manage ?? false
  return (
    <ListedState query={query}>
      {({ card_types }) => (
        <>
          <p className={house.about}>
            <Trans>A type says what kind of work a card is, such as a newsletter or a segment.</Trans>
          </p>
          {may ? (
            <div className={house.bar}>
              <Button variant="default" onClick={() => setOpen('new')}>
                <Trans>New card type</Trans>
              </Button>
            </div>
          ) : null}
          <ul className={house.list}>
            {card_types.map((row) => (
              <li key={row.id} className={house.row} {...(row.archived ? { 'data-quiet': true } : {})}>
                <span className={house.main}>
                  <Tag colour={row.colour}>{row.name}</Tag>
                  {row.archived ? (
                    <span className={house.badge}>
                      <Trans>archived</Trans>
                    </span>
                  ) : null}
                </span>
                {may ? (
                  <span className={house.side}>
                    <Button size="compact-sm" variant="default" onClick={() => setOpen(row)}>
                      <Trans>Edit</Trans>
                    </Button>
                    <Button
                      size="compact-sm"
                      variant="default"
                      onClick={() =>
                        void doing.run(() => words.changeType(workspace, row.id, { archived: !row.archived }))
                      }
                    >
                      {row.archived ? <Trans>Restore</Trans> : <Trans>Archive</Trans>}
                    </Button>
                  </span>
                ) : null}
              </li>
            ))}
          </ul>
          {open ? (
            <WordDialog
              title={open === 'new' ? t`New card type` : open.name}
              word={open === 'new' ? null : open}
              onSave={(word) =>
                open === 'new' ? words.addType(workspace, word) : words.changeType(workspace, open.id, word)
              }
              onClose={() => setOpen(null)}
            />
          ) : null}
        </>
      )}
    </ListedState>
  )
}
