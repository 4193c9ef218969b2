import { Trans, useLingui } from '@lingui/react/macro'
import { ActionIcon, Button, CloseButton, Menu, NativeSelect, TextInput } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconAdjustmentsHorizontal, IconEye, IconEyeOff, IconSearch, IconSettings } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { memo, useEffect, useRef, useState } from 'react'
import { useCommands } from '#ui/commands/registry'
import { teamOf } from '../vocabulary/vocabulary'
import styles from './board.module.css'
import { useBoardTools } from './board-context'
import { FoundCount } from './found-count'
import { TakeAlong } from './take-along'
import { useBoardSearch } from './use-board-search'
import { ViewAsClient } from './view-as-client'

export const BoardToolbar = memo(function BoardToolbar(props: {
  compact: boolean
  onCompact: (on: boolean) => void
}) {
  const { compact, onCompact } = props
  const { t } = useLingui()
  const { vocabulary, workspace, board } = useBoardTools()
  const [{ quiet }, change] = useBoardSearch()
  const isPhone = useMediaQuery('(max-width: 1023px)', undefined, { getInitialValueInEffect: false })
  const guest = vocabulary.isGuest
  const [viewing, setViewing] = useState(false)
  useCommands(
    guest
      ? []
      : [
          {
            id: 'quiet',
            label: t`Only my cards in full`,
            keys: 'q',
            group: t`On the board`,
            run: () => change({ quiet: !quiet }),
          },
        ],
  )
  const density = compact ? t`Comfortable cards` : t`Compact cards`
  return (
    <div className={styles.tools}>
      <FoundCount />
      <FilterBox />
      {guest || isPhone ? null : <WhoFilter />}
      {guest || isPhone ? null : (
        <Button
          variant={quiet ? 'light' : 'default'}
          size="xs"
          px="sm"
          aria-pressed={quiet}
          leftSection={quiet ? <IconEyeOff size={15} aria-hidden /> : <IconEye size={15} aria-hidden />}
          onClick={() => change({ quiet: !quiet })}
        >
          <Trans>My cards</Trans>
        </Button>
      )}
      <Menu position="bottom-end" width={240}>
        <Menu.Target>
          <ActionIcon size={30} aria-label={t`How the board looks`}>
            <IconAdjustmentsHorizontal size={18} stroke={1.6} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {guest ? null : (
            <Menu.Item onClick={() => change({ quiet: !quiet })}>
              {quiet ? <Trans>All cards in full</Trans> : <Trans>Only my cards in full</Trans>}
            </Menu.Item>
          )}
          <Menu.Item onClick={() => onCompact(!compact)}>{density}</Menu.Item>
          {guest ? null : (
            <Menu.Item leftSection={<IconEye size={15} aria-hidden />} onClick={() => setViewing(true)}>
              <Trans>View as a client</Trans>
            </Menu.Item>
          )}
          {vocabulary.me.may_manage ? (
            <Menu.Item
              component={Link}
              to={`/w/${workspace}/boards/${board}/settings`}
              leftSection={<IconSettings size={15} aria-hidden />}
            >
              <Trans>Settings of the board</Trans>
            </Menu.Item>
          ) : null}
          <TakeAlong />
          {isPhone && !guest ? (
            <div className={styles.inMenu}>
              <WhoFilter />
            </div>
          ) : null}
        </Menu.Dropdown>
      </Menu>
      {viewing ? <ViewAsClient onClose={() => setViewing(false)} /> : null}
    </div>
  )
})

function FilterBox() {
  const { t } = useLingui()
  const [{ text }, change] = useBoardSearch()
  const [typed, setTyped] = useState(text)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => setTyped(text), [text])
  useEffect(() => {
    if (typed === text) return
    const timer = setTimeout(() => change({ text: typed }), 180)
    return () => clearTimeout(timer)
  }, [typed, text, change])
  useCommands([
    {
      id: 'filter',
      label: t`Filter the cards`,
      keys: '/',
      group: t`On the board`,
      run: () => field.current?.focus(),
    },
  ])
  return (
    <TextInput
      ref={field}
      size="xs"
      className={styles.filter ?? ''}
      aria-label={t`Filter the cards`}
      placeholder={t`Filter`}
      leftSection={<IconSearch size={15} aria-hidden />}
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        setTyped('')
        event.currentTarget.blur()
      }}
      rightSection={
        typed ? <CloseButton size="sm" aria-label={t`Clear the filter`} onClick={() => setTyped('')} /> : null
      }
    />
  )
}

function WhoFilter() {
  const { t } = useLingui()
  const { vocabulary } = useBoardTools()
  const [{ who }, change] = useBoardSearch()
  return (
    <NativeSelect
      size="xs"
      className={styles.who ?? ''}
      aria-label={t`Whose cards`}
      value={who === null ? '' : String(who)}
      onChange={(event) => change({ who: Number(event.currentTarget.value) || null })}
      data={[
        { value: '', label: t({ message: 'Everybody', context: 'on a board' }) },
        ...teamOf(vocabulary).map(({ id, name }) => ({ value: String(id), label: name })),
      ]}
    />
  )
}
