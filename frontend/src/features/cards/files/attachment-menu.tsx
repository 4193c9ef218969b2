import { Trans, useLingui } from '@lingui/react/macro'
import { ActionIcon, Menu } from '@mantine/core'
import { IconDots, IconDownload, IconEye, IconEyeOff, IconReplace, IconTrash } from '@tabler/icons-react'
import { useRef } from 'react'
import type { Attachment } from '../asking/card'
import { useOpenCard } from '../open/card-context'
import { useUndoable } from '../open/use-undoable'
import { useLanding } from './file-landing'

const icon = { size: 15, 'aria-hidden': true } as const

export function AttachmentMenu({ attachment }: { attachment: Attachment }) {
  const { t } = useLingui()
  const { verbs, run } = useOpenCard()
  const undoable = useUndoable()
  const { replace } = useLanding()
  const chooser = useRef<HTMLInputElement>(null)
  const { id, name, kind, url, client_visible } = attachment
  return (
    <>
      <Menu position="bottom-end" width={230}>
        <Menu.Target>
          <ActionIcon size="sm" aria-label={t`More about ${name}`}>
            <IconDots {...icon} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {kind === 'file' ? (
            <Menu.Item component="a" href={`${url}?download=true`} leftSection={<IconDownload {...icon} />}>
              <Trans>Download</Trans>
            </Menu.Item>
          ) : null}
          {kind === 'file' ? (
            <Menu.Item leftSection={<IconReplace {...icon} />} onClick={() => chooser.current?.click()}>
              <Trans>Upload a new version…</Trans>
            </Menu.Item>
          ) : null}
          <Menu.Item
            leftSection={client_visible ? <IconEyeOff {...icon} /> : <IconEye {...icon} />}
            onClick={() => void run(() => verbs.changeAttachment(id, { client_visible: !client_visible }))}
          >
            {client_visible ? <Trans>Keep it to the team</Trans> : <Trans>Show it to the client</Trans>}
          </Menu.Item>
          <Menu.Item
            color="red.9"
            leftSection={<IconTrash {...icon} />}
            onClick={() => void undoable(() => verbs.removeAttachment(id), t`“${name}” removed`)}
          >
            <Trans>Remove</Trans>
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <input
        ref={chooser}
        type="file"
        hidden
        aria-label={t`New version of ${name}`}
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0]
          if (file) replace(id, file)
          currentTarget.value = ''
        }}
      />
    </>
  )
}
