import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Select } from '@mantine/core'
import { IconTag } from '@tabler/icons-react'
import { useState } from 'react'
import { useWorkspace } from '#api/workspace'
import { useWorkspaceSeen } from '#features/members/asking/workspace-query'
import { FormDialog } from '#features/members/doing/form-dialog'
import { useDoing } from '#features/members/doing/use-doing'
import house from '#features/members/look/house.module.css'
import { ListedState } from '#features/members/look/listed-state'
import { ConfirmDialog } from '#ui/confirm-dialog'
import { EmptyState } from '#ui/states/empty-state'
import { Tag } from '#ui/tag'
import { type Schemas, words } from '../asking/words-api'
import { WordDialog } from './word-dialog'

type TagRow = Schemas['TagTold']
type Step = { kind: 'edit' | 'merge' | 'remove'; tag: TagRow } | { kind: 'new' }

export function TagsPanel() {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const query = useWorkspaceSeen()
  const doing = useDoing()
  const [step, setStep] = useState<Step | null>(null)
  const may = query.data?.me.may_manage ?? false
  const close = () => setStep(null)
  return (
    <ListedState query={query}>
      {({ tags }) => (
        <>
          {may ? (
            <div className={house.bar}>
              <Button variant="default" onClick={() => setStep({ kind: 'new' })}>
                <Trans>New tag</Trans>
              </Button>
            </div>
          ) : null}
          {tags.length === 0 ? <EmptyState icon={IconTag} title={t`No tags yet`} /> : null}
          <ul className={house.list}>
            {tags.map((tag) => (
              <li key={tag.id} className={house.row}>
                <span className={house.main}>
                  <Tag colour={tag.colour}>{tag.name}</Tag>
                </span>
                {may ? (
                  <span className={house.side}>
                    <Button
                      size="compact-sm"
                      variant="default"
                      onClick={() => setStep({ kind: 'edit', tag })}
                    >
                      <Trans>Edit</Trans>
                    </Button>
                    <Button
                      size="compact-sm"
                      variant="default"
                      onClick={() => setStep({ kind: 'merge', tag })}
                    >
                      <Trans>Merge…</Trans>
                    </Button>
                    <Button
                      size="compact-sm"
                      variant="default"
                      c="var(--baton-danger)"
                      onClick={() => setStep({ kind: 'remove', tag })}
                    >
                      <Trans>Remove</Trans>
                    </Button>
                  </span>
                ) : null}
              </li>
            ))}
          </ul>
          {step?.kind === 'new' || step?.kind === 'edit' ? (
            <WordDialog
              title={step.kind === 'new' ? t`New tag` : step.tag.name}
              word={step.kind === 'new' ? null : step.tag}
              onSave={(word) =>
                step.kind === 'new'
                  ? words.addTag(workspace, word)
                  : words.changeTag(workspace, step.tag.id, word)
              }
              onClose={close}
            />
          ) : null}
          {step?.kind === 'merge' ? <MergeTag tag={step.tag} tags={tags} onClose={close} /> : null}
          {step?.kind === 'remove' ? (
            <ConfirmDialog
              opened
              title={t`Remove the tag ${step.tag.name}?`}
              confirmLabel={t`Remove`}
              danger
              onConfirm={() => doing.run(() => words.removeTag(workspace, step.tag.id), t`Removed`)}
              onClose={close}
            >
              <Trans>It goes from all cards. This cannot be taken back.</Trans>
            </ConfirmDialog>
          ) : null}
        </>
      )}
    </ListedState>
  )
}

function MergeTag({ tag, tags, onClose }: { tag: TagRow; tags: readonly TagRow[]; onClose: () => void }) {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const doing = useDoing(['into'])
  const [into, setInto] = useState<string | null>(null)
  const merge = async () => {
    if (into && (await doing.run(() => words.mergeTag(workspace, tag.id, Number(into)), t`Merged`))) onClose()
  }
  return (
    <FormDialog
      title={t`Merge ${tag.name} into another tag`}
      verb={t`Merge`}
      doing={doing}
      ready={into !== null}
      onSubmit={merge}
      onClose={onClose}
    >
      <Select
        label={t`Into`}
        description={t`Its cards have this one instead; ${tag.name} is gone.`}
        searchable
        data={tags
          .filter(({ id }) => id !== tag.id)
          .map(({ id, name }) => ({ value: String(id), label: name }))}
        value={into}
        error={doing.words.into}
        onChange={setInto}
        data-autofocus
      />
    </FormDialog>
  )
}
