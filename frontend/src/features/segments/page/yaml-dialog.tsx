import { Trans, useLingui } from '@lingui/react/macro'
import { Alert } from '@mantine/core'
import { useState } from 'react'
import { useWorkspace } from '#api/workspace'
import { FormDialog } from '#features/members/doing/form-dialog'
import { useDoing } from '#features/members/doing/use-doing'
import { type Problem, segmentVerbs } from '../asking/segments-api'
import type { Document } from '../document/kinds'
import { documentFrom } from '../document/new-rule'
import { YamlField } from './yaml-field'

interface YamlDialogProps {
  onTaken: (document: Document) => void
  onClose: () => void
}

/** Its rules come into the builder, where they are looked at before they are saved. */
export function YamlDialog({ onTaken, onClose }: YamlDialogProps) {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const doing = useDoing(['document'])
  const [text, setText] = useState('')
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const read = async () => {
    const check = await doing.run(() => segmentVerbs(workspace).read(text))
    if (!check) return
    // That it could not be counted takes nothing from its rules.
    if (check.document === '') {
      setProblems(check.problems)
      return
    }
    onTaken(documentFrom(check.document))
    onClose()
  }
  return (
    <FormDialog
      title={t`Bring YAML in`}
      verb={t`Take it into the builder`}
      doing={doing}
      ready={text.trim() !== ''}
      size="lg"
      onSubmit={() => void read()}
      onClose={onClose}
    >
      <YamlField
        value={text}
        onChange={(typed) => {
          setText(typed)
          setProblems([])
        }}
      />
      {problems.length > 0 ? <Problems problems={problems} /> : null}
    </FormDialog>
  )
}

export function Problems({ problems }: { problems: readonly Problem[] }) {
  return (
    <Alert color="red" role="alert">
      <ul style={{ margin: 0, paddingInlineStart: 18 }}>
        {problems.map(({ place, line, reason }) => (
          <li key={`${place} ${line} ${reason}`}>
            {line === null ? null : <Trans>line {line}: </Trans>}
            <span lang="en">
              {place ? `${place}: ` : ''}
              {reason}
            </span>
          </li>
        ))}
      </ul>
    </Alert>
  )
}
