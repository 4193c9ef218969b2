import { Trans } from '@lingui/react/macro'
import { Menu } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useSearch } from '@tanstack/react-router'
import { useBoardTools } from './board-context'

/** The board as a file: the cards that its filter shows as a table, or all of it as Kaiten's folder. */
export function TakeAlong() {
  const { vocabulary, workspace, board } = useBoardTools()
  const { filter = '' } = useSearch({ strict: false }) as { filter?: unknown }
  const root = `/api/${encodeURIComponent(workspace)}`
  const table = (format: string) =>
    `${root}/cards/export?${new URLSearchParams({ board: String(board), filter: String(filter), format })}`
  const icon = <IconDownload size={15} aria-hidden />
  return (
    <>
      <Menu.Divider />
      <Menu.Label>
        <Trans>Take it along</Trans>
      </Menu.Label>
      <Menu.Item component="a" href={table('xlsx')} download leftSection={icon}>
        <Trans>Spreadsheet (XLSX)</Trans>
      </Menu.Item>
      <Menu.Item component="a" href={table('csv')} download leftSection={icon}>
        <Trans>Text table (CSV)</Trans>
      </Menu.Item>
      {vocabulary.me.may_administer ? (
        <Menu.Item component="a" href={`${root}/boards/${board}/kaiten-folder`} download leftSection={icon}>
          <Trans>Kaiten’s import folder (ZIP)</Trans>
        </Menu.Item>
      ) : null}
    </>
  )
}
