import { useLingui } from '@lingui/react/macro'
import { NativeSelect, Tabs } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import styles from './rooms.module.css'

export interface Room {
  key: string
  label: string
  panel: ReactNode
}

export interface RoomsProps {
  label: string
  groups: { label: string; rooms: readonly Room[] }[]
}

/** Many parts of one page, in groups beside it; on a phone to be chosen above it. The open one stands in the
 * address. */
export function Rooms({ label, groups }: RoomsProps) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const { tab } = useSearch({ strict: false }) as { tab?: string }
  const rooms = groups.flatMap((group) => group.rooms)
  const open = rooms.some(({ key }) => key === tab) ? (tab ?? null) : (rooms[0]?.key ?? null)
  const go = (to: string | null) =>
    void navigate({ to: '.', search: (() => ({ tab: to ?? undefined })) as never, replace: true })
  return (
    <Tabs
      value={open}
      onChange={go}
      keepMounted={false}
      orientation="vertical"
      variant="pills"
      className={styles.rooms}
    >
      <Tabs.List aria-label={label} className={styles.list}>
        {groups.map((group) => (
          <div key={group.label} role="presentation" className={styles.group}>
            <div aria-hidden className={styles.groupName}>
              {group.label}
            </div>
            {group.rooms.map(({ key, label: words }) => (
              <Tabs.Tab key={key} value={key} className={styles.room}>
                {words}
              </Tabs.Tab>
            ))}
          </div>
        ))}
      </Tabs.List>
      <NativeSelect
        aria-label={t`Part of the settings`}
        className={styles.choice}
        value={open ?? ''}
        onChange={(event) => go(event.currentTarget.value)}
        data={groups.map((group) => ({
          group: group.label,
          items: group.rooms.map(({ key, label: words }) => ({ value: key, label: words })),
        }))}
      />
      {rooms.map(({ key, panel }) => (
        <Tabs.Panel key={key} value={key} className={styles.panel}>
          {panel}
        </Tabs.Panel>
      ))}
    </Tabs>
  )
}
