import { Tabs } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { ReactNode } from 'react'

export interface TabbedProps {
  label: string
  tabs: { key: string; label: string; panel: ReactNode }[]
}

/** Parts of one page; the open one stands in the address. */
export function Tabbed({ label, tabs }: TabbedProps) {
  const navigate = useNavigate()
  const { tab } = useSearch({ strict: false }) as { tab?: string }
  const open = tabs.some(({ key }) => key === tab) ? tab : tabs[0]?.key
  const go = (to: string | null) =>
    void navigate({ to: '.', search: (() => ({ tab: to ?? undefined })) as never, replace: true })
  return (
    <Tabs value={open ?? null} onChange={go} keepMounted={false}>
      <Tabs.List aria-label={label} mb="lg">
        {tabs.map(({ key, label: words }) => (
          <Tabs.Tab key={key} value={key}>
            {words}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {tabs.map(({ key, panel }) => (
        <Tabs.Panel key={key} value={key}>
          {panel}
        </Tabs.Panel>
      ))}
    </Tabs>
  )
}
